"""The pages of works cited: a page a work, a page a provision.

An instrument's page lists its provisions and its decisions; a provision's page
(and that of a guidance document or a case) lists the paragraphs that cite it,
under the sub-provision they name.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from sitegen.law import provision
from sitegen.model import CitationKind, CitedPart, CitedWork, Entry, Mention
from sitegen.pages.among import Among
from sitegen.pages.figures import figures_of
from sitegen.pages.linksout import LinkOut, links_out
from sitegen.pages.listing import oldest_of
from sitegen.pages.mentions import discussing, row_groups, rows, table, usual_sentence
from sitegen.pages.page import Counted, Page, slices
from sitegen.pages.routes import ATOM, citation_route, part_anchor, work_route, works_route
from sitegen.pages.rows import NOTHING
from sitegen.pages.site import Site
from sitegen.pages.tables import table_of
from sitegen.pages.tallied import Listing
from sitegen.pages.words import counted, span_of
from sitegen.pages.works import HEADINGS


def work_pages(site: Site, work: CitedWork) -> Iterator[Page]:
    """Plan the pages of one work, those of its provisions apart."""
    return _instrument(site, work) if work.kind == "legislation" else _document(site, work)


def provision_pages(site: Site, work: CitedWork, part: CitedPart) -> Iterator[Page]:
    """Plan the pages of one provision of an instrument."""
    subject = _Subject(work, _capital(part.label), part.uri, part.entries, part.mentions)
    yield from _mention_pages(site, subject)


def _instrument(site: Site, work: CitedWork) -> Iterator[Page]:
    route = work_route("legislation", work.uri)
    provisions = tuple(
        Counted(_capital(part.label), work_route("legislation", part.uri), len(part.entries))
        for part in work.parts
    )
    span = span_of(work.entries)
    whole = len({entry.slug for entry, _ in work.mentions})
    among = _among(work.kind, work.uri)
    figures = figures_of(site, Listing(work.entries, among, route))
    for part in slices(work.entries, site.config.page_size, route):
        yield Page(
            route=part.at,
            template="work.html",
            title=f"{work.title}: decisions that cite it{part.suffix}",
            description=_description(work.title, work.entries) + part.sentence,
            context={
                "heading": work.title,
                "total": len(work.entries),
                "span": span,
                "links": _links(site, work.uri, work),
                "provisions": provisions if part.number == 1 else (),
                "whole": whole,
                "figures": figures if part.number == 1 else None,
                "starts": figures.starts if figures and part.pages > 1 else "",
                "oldest": oldest_of(work.entries),
                "search_route": among.found(),
                "list": part,
                "said": NOTHING,
            },
            area="statutes/",
            trail=(("Law cited", works_route("legislation")), (work.title, None)),
            feed=f"{route}{ATOM}",
            data=table_of(site, route, work.entries, law=True),
            modified=work.entries[0].decided,
        )


class _Subject(Struct, frozen=True):
    """What a page of mentions is about: a provision, a guidance document or a case."""

    work: CitedWork
    heading: str
    uri: str
    entries: Sequence[Entry]
    mentions: Iterable[tuple[Entry, Mention]]

    @property
    def name(self) -> str:
        """Return the name in full: ``Local Government Act 1974, section 24A``."""
        if self.uri == self.work.uri:
            return self.heading
        return f"{self.work.title}, {self.heading[0].lower()}{self.heading[1:]}"

    @property
    def title(self) -> str:
        """Return the name with what tells it from its neighbours first: ``Section 24A, Local …``."""
        return self.heading if self.uri == self.work.uri else f"{self.heading}, {self.work.title}"

    @property
    def trail(self) -> tuple[tuple[str, str | None], ...]:
        """Return the breadcrumbs of its page."""
        kind = self.work.kind
        first = (HEADINGS["legislation"][0], works_route("legislation"))
        second = (
            (self.work.title, work_route(kind, self.work.uri))
            if kind == "legislation"
            else (HEADINGS[kind][0], works_route(kind))
        )
        return (first, second, (self.heading, None))


def _document(site: Site, work: CitedWork) -> Iterator[Page]:
    every = [*work.mentions, *(mention for part in work.parts for mention in part.mentions)]
    yield from _mention_pages(site, _Subject(work, work.title, work.uri, work.entries, every))


def _mention_pages(site: Site, subject: _Subject) -> Iterator[Page]:
    work, size = subject.work, site.config.page_size
    route = work_route(work.kind, subject.uri)
    every = rows(work.kind, subject.mentions, site.library.standard)
    anchor, span = _anchor_of(work.kind), span_of(subject.entries)
    among = _among(work.kind, subject.uri)
    figures = figures_of(site, Listing(subject.entries, among))

    def words(cited: str) -> str:
        return _below_words(work, subject.uri, cited)

    # A table of the whole alone would say what the page has said already.
    parted = any(row.uri != subject.uri for row in every)
    own = discussing(every)
    for part in slices(every, size, route):
        first = part.number == 1
        yield Page(
            route=part.at,
            template="mentions.html",
            title=f"{subject.title}: decisions that cite it{part.suffix}",
            description=_description(subject.name, subject.entries) + part.sentence,
            context={
                "eyebrow": subject.trail[1][0],
                "heading": subject.heading,
                "total": len(subject.entries),
                "span": span,
                "discussing": own,
                "links": _links(site, subject.uri, work),
                "usual": usual_sentence(subject.mentions) if first else None,
                "below": (
                    tuple(table(every, part, size, words, anchor)) if first and parted else ()
                ),
                "groups": tuple(row_groups(part, words, anchor)),
                "figures": figures if first else None,
                "search_route": among.found(),
                "list": part,
            },
            area="statutes/",
            trail=subject.trail,
            feed=f"{route}{ATOM}",
            data=table_of(site, route, subject.entries, law=True),
            modified=subject.entries[0].decided,
        )


def _below_words(work: CitedWork, page: str, cited: str) -> str:
    """Say what is cited on a page in the words of a heading."""
    if work.kind == "legislation":
        words = _capital(provision.describe_segments(provision.parse(cited).segments))
        return f"{words} as a whole" if cited == page else words
    if cited == work.uri:
        return "As a whole"
    return f"Paragraph {cited.removeprefix(work.uri + '/')}"


def _anchor_of(kind: CitationKind) -> Callable[[str], str]:
    def anchor(uri: str) -> str:
        _, _, found = citation_route(kind, uri).partition("#")
        return found or part_anchor(("whole",))

    return anchor


def _links(site: Site, uri: str, work: CitedWork) -> tuple[LinkOut, ...]:
    registered = work.kind != "legislation" or site.law.instrument(work.uri) is not None
    unlisted = None if registered else work.title
    return tuple(links_out(site.law, work.kind, uri, unlisted, "The text on legislation.gov.uk"))


def _among(kind: CitationKind, uri: str) -> Among:
    """Return what decisions that cite ``uri`` have in common: the search knows legislation."""
    return Among((("statute", uri),) if kind == "legislation" else None, other=True)


def _description(name: str, entries: Sequence[Entry]) -> str:
    verb = "cites" if len(entries) == 1 else "cite"
    return f"{counted(len(entries))} of the Ombudsman that {verb} {name}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
