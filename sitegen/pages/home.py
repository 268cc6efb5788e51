"""The home page and the list of all decisions."""

from collections.abc import Collection, Iterator

from msgspec import Struct

from sitegen.model import Term
from sitegen.pages.among import Among
from sitegen.pages.linked import website
from sitegen.pages.listing import DecisionList, list_pages
from sitegen.pages.lists import counted_term, reversed_years
from sitegen.pages.organisations import AREA, kinds_of
from sitegen.pages.page import Counted, Page
from sitegen.pages.routes import DECISIONS, works_route
from sitegen.pages.site import Site
from sitegen.pages.words import counted, number, span_of
from sitegen.pages.works import counted_work

NEWEST = 10
SHOWN = 6
EXAMPLE = "21 007 914"
"""The reference in the search hint when there is no decision to take one from."""


class Way(Struct, frozen=True):
    """A way in: the most frequent values of a facet, and how many there are in all.

    Organisations are in no order by number: their ``items`` are their kinds.
    """

    label: str
    route: str
    items: tuple[Counted, ...]
    total: int
    order: str = ""


class Figure(Struct, frozen=True):
    """A number of the whole collection."""

    label: str
    value: str


def home_page(site: Site, prose: Collection[str | None]) -> Page:
    """Plan the home page; ``prose`` are the routes of the pages that do not come from decisions."""
    entries = site.library.entries
    return Page(
        route="",
        template="home.html",
        title=site.config.title,
        description=f"{site.config.tagline}. {counted(len(entries))}.",
        context={
            "figures": tuple(_figures(site)),
            "example": entries[0].reference if entries else EXAMPLE,
            "ways": tuple(_ways(site)),
            "newest": entries[:NEWEST],
        },
        feed="feed.xml",
        modified=entries[0].decided if entries else None,
        linked=(website(site.config, entries, prose),),
    )


def all_decisions(site: Site) -> Iterator[Page]:
    """Plan every page of the list of all decisions."""
    entries = site.library.entries
    given = DecisionList(
        route=DECISIONS,
        name="",
        eyebrow=("", ""),
        heading="All decisions",
        entries=entries,
        among=Among(),
        area=DECISIONS,
        trail=(("All decisions", None),),
    )
    yield from list_pages(site, given)


def _figures(site: Site) -> Iterator[Figure]:
    library = site.library
    yield Figure("Decisions", number(len(library.entries)))
    yield Figure("Organisations", number(len(library.organisations)))
    yield Figure("Laws and guidance cited", number(len(library.works)))
    if span := span_of(library.entries):
        yield Figure("Years", span.replace(" to ", "–"))


def _ways(site: Site) -> Iterator[Way]:
    library = site.library
    yield _way("Subjects", "categories", library.categories)
    yield _way("Outcomes", "outcomes", library.outcomes)
    works = [work for work in library.works if work.kind == "legislation"]
    works.sort(key=lambda work: (-len(work.entries), work.title))
    yield Way(
        "Law", works_route("legislation"), tuple(map(counted_work, works[:SHOWN])), len(works)
    )
    kinds = tuple(
        Counted(words, route, total) for words, route, total in kinds_of(library.organisations)
    )
    yield Way("Organisations", AREA, kinds, len(library.organisations), "from A to Z")
    years = tuple(counted_term("years", year) for year in reversed_years(library.years)[:SHOWN])
    yield Way("Years", "years/", years, len(library.years))


def _way(label: str, facet: str, terms: tuple[Term, ...]) -> Way:
    frequent = sorted(terms, key=lambda term: (-len(term.entries), term.path))[:SHOWN]
    items = tuple(counted_term(facet, term, deep=False) for term in frequent)
    return Way(label, f"{facet}/", items, len(terms))
