"""Library to jobs: all that is rendered of the decisions as a whole, in parts that stand alone.

Each job makes some pages and files of the site and needs no other; they may be done in any
order and by several processes. The decisions' own pages are apart (``pages.decision``).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.library.works import KINDS
from sitegen.model import CitationKind, CitedPart, CitedWork, Term
from sitegen.pages.data import decisions_csv, decisions_json
from sitegen.pages.feeds import Feeds
from sitegen.pages.home import all_decisions, home_page
from sitegen.pages.lists import counted_term, facet_index, reversed_years, term_pages
from sitegen.pages.llms import llms
from sitegen.pages.opensearch import opensearch
from sitegen.pages.page import Page
from sitegen.pages.routes import FACETS, SEARCH, work_route
from sitegen.pages.site import Site, facet_terms
from sitegen.pages.statutes import provision_pages, work_pages, works_index

Made = Page | Artifact
"""What a job gives: a page to be rendered, or a file as it is."""

BATCH = 400
"""How much small jobs weigh together before they are handed to a process."""


class Job(Struct, frozen=True):
    """Some pages of the site; ``weight`` is about the number of rows in them."""

    weight: int
    make: Callable[[], Iterable[Made]]


def plan(site: Site, own: Sequence[Page], *, data: bool) -> list[Job]:
    """Return the jobs that together make everything but the decisions, the map and the assets.

    ``own`` are the pages that do not come from the library; ``data`` adds the open data.
    """
    return _batches(_jobs(site, own, data=data))


def _jobs(site: Site, own: Sequence[Page], *, data: bool) -> list[Job]:
    feeds, entries = Feeds(site), site.library.entries
    total, prose = len(entries), frozenset(page.route for page in own)
    found = [
        Job(total, lambda: all_decisions(site)),
        Job(1, lambda: [home_page(site, prose), _search(site), feeds.of_all(entries), *own]),
        Job(1, lambda: [opensearch(site.config), llms(site, prose)]),
    ]
    if data:
        found += [
            Job(total, lambda: [Artifact("decisions.json", decisions_json(site))]),
            Job(total, lambda: [Artifact("decisions.csv", decisions_csv(site))]),
        ]
    for facet in FACETS:
        found.append(Job(1, partial(_facet, site, facet)))
        for term in facet_terms(site.library, facet):
            found += _term_jobs(site, feeds, facet, term, ())
    for kind in KINDS:
        found.append(Job(1, partial(_works, site, kind)))
    for work in site.library.works:
        found.append(Job(len(work.entries), partial(_work, site, feeds, work)))
        if work.kind == "legislation":
            found += [
                Job(len(part.mentions), partial(_part, site, feeds, work, part))
                for part in work.parts
            ]
    return found


def _batches(found: Iterable[Job]) -> list[Job]:
    """Put small jobs together, and the heaviest first, so that no process waits long for another."""
    result: list[Job] = []
    small: list[Job] = []
    together = 0
    for job in found:
        if job.weight >= BATCH:
            result.append(job)
            continue
        small.append(job)
        together += job.weight + 1
        if together >= BATCH:
            result.append(_together(small))
            small, together = [], 0
    if small:
        result.append(_together(small))
    return sorted(result, key=lambda job: -job.weight)


def _together(small: Sequence[Job]) -> Job:
    parts = tuple(small)

    def make() -> Iterator[Made]:
        for job in parts:
            yield from job.make()

    return Job(sum(job.weight + 1 for job in parts), make)


def _term_jobs(
    site: Site, feeds: Feeds, facet: str, term: Term, above: tuple[Term, ...]
) -> Iterator[Job]:
    def make() -> Iterator[Made]:
        yield from term_pages(site, facet, term, above)
        yield feeds.of_term(facet, term, above)

    yield Job(len(term.entries), make)
    for child in term.children:
        yield from _term_jobs(site, feeds, facet, child, (*above, term))


def _facet(site: Site, facet: str) -> Iterator[Made]:
    yield facet_index(site, facet)


def _works(site: Site, kind: CitationKind) -> Iterator[Made]:
    yield works_index(site, kind)


def _work(site: Site, feeds: Feeds, work: CitedWork) -> Iterator[Made]:
    yield from work_pages(site, work)
    yield feeds.beside(work_route(work.kind, work.uri), work.title, work.entries)


def _part(site: Site, feeds: Feeds, work: CitedWork, part: CitedPart) -> Iterator[Made]:
    yield from provision_pages(site, work, part)
    name = f"{work.title}, {part.label}"
    yield feeds.beside(work_route(work.kind, part.uri), name, part.entries)


def _search(site: Site) -> Page:
    library = site.library
    return Page(
        route=SEARCH,
        template="search.html",
        title="Search",
        description="Search the full text of every decision on this site.",
        context={
            "total": len(library.entries),
            "categories": tuple(counted_term("categories", term) for term in library.categories),
            "outcomes": tuple(counted_term("outcomes", term) for term in library.outcomes),
            "years": tuple(counted_term("years", t) for t in reversed_years(library.years)),
        },
        area=SEARCH,
        trail=(("Search", None),),
    )
