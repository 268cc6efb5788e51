"""The static pages of a list of decisions: its figures on the first, the decisions on all."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sitegen.model import Entry
from sitegen.pages.among import Among
from sitegen.pages.figures import figures_of
from sitegen.pages.page import Counted, Page, slices
from sitegen.pages.routes import ATOM
from sitegen.pages.rows import Said
from sitegen.pages.site import Site
from sitegen.pages.tables import table_of
from sitegen.pages.tallied import Listing
from sitegen.pages.words import counted, span_of

Trail = tuple[tuple[str, str | None], ...]


class Ways(Struct, frozen=True):
    """Links under a heading, to lists that share something with the one they stand on."""

    heading: str
    items: tuple[Counted, ...]


class DecisionList(Struct, frozen=True):
    """A list of decisions, newest first.

    ``name`` tells it from all others and is empty for that of all decisions; ``heading`` needs the
    ``eyebrow`` above it: words and a route, which may be empty. ``months`` has its figures by month;
    ``ways`` and ``links`` lead on.
    """

    route: str
    name: str
    eyebrow: tuple[str, str]
    heading: str
    entries: Sequence[Entry]
    among: Among
    area: str
    trail: Trail
    note: str = ""
    children: tuple[Counted, ...] = ()
    ways: tuple[Ways, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    months: bool = False

    @property
    def title(self) -> str:
        """Return what its pages are called."""
        return f"{self.name}: decisions" if self.name else "All decisions"

    @property
    def beside(self) -> str:
        """Return the folder of its feeds and its CSV, which is the site's own for all decisions."""
        return self.route if self.name else ""


def oldest_of(entries: Sequence[Entry]) -> str:
    """Return the slug of the last decision of a list, to lead there; empty where all is in sight."""
    return entries[-1].slug if len(entries) > 1 else ""


def list_pages(site: Site, given: DecisionList) -> Iterator[Page]:
    """Plan every page of a list."""
    route, total, span = given.route, len(given.entries), span_of(given.entries)
    figures = figures_of(site, Listing(given.entries, given.among, route, given.months))
    search = given.among.found()
    said = Said(organisation=bool(given.among.organisation), subject=len(given.among.subject))
    for part in slices(given.entries, site.config.page_size, route):
        first = part.number == 1
        yield Page(
            route=part.at,
            template="list.html",
            title=f"{given.title}{part.suffix}",
            description=(
                f"{counted(total)} of the Local Government and Social Care "
                f"Ombudsman: {given.title}{part.suffix}."
            ),
            context={
                "eyebrow": given.eyebrow,
                "heading": given.heading,
                "total": total,
                "span": "" if span == given.heading else span,
                "note": given.note,
                "children": () if (figures and figures.by_subject) or not first else given.children,
                "figures": figures if first else None,
                "starts": figures.starts if figures and part.pages > 1 else "",
                "ways": given.ways if first else (),
                "links": given.links,
                "search_route": search,
                "oldest": oldest_of(given.entries),
                "list": part,
                "said": said,
            },
            area=given.area,
            trail=given.trail,
            feed=given.beside + ATOM,
            data=table_of(site, given.beside, given.entries),
            modified=given.entries[0].decided if given.entries else None,
        )
