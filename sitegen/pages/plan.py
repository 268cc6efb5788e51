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
from sitegen.pages.beside import Beside
from sitegen.pages.byreference import reference_pages
from sitegen.pages.choices import organisation_choices
from sitegen.pages.corpus import corpus_page
from sitegen.pages.corpusdata import json_of_all
from sitegen.pages.counts import counts_of_all
from sitegen.pages.crossings import category_list, of_organisation, of_subject
from sitegen.pages.home import all_decisions, home_page
from sitegen.pages.lawlist import law_list
from sitegen.pages.listing import DecisionList, list_pages
from sitegen.pages.lists import facet_index, name_of_term, term_list
from sitegen.pages.llms import llms
from sitegen.pages.opensearch import opensearch
from sitegen.pages.organisations import organisation_indexes, organisation_list
from sitegen.pages.page import Page
from sitegen.pages.routes import FACETS, term_route, work_route
from sitegen.pages.searchpage import search_page
from sitegen.pages.site import Site, facet_terms
from sitegen.pages.statutes import provision_pages, work_pages
from sitegen.pages.synonyms import Synonyms
from sitegen.pages.works import works_index

Made = Page | Artifact
"""What a job gives: a page to be rendered, or a file as it is."""

BATCH = 400
"""How much small jobs weigh together before they are handed to a process."""


class Job(Struct, frozen=True):
    """Some pages of the site; ``weight`` is about the number of rows in them."""

    weight: int
    make: Callable[[], Iterable[Made]]


def plan(site: Site, own: Sequence[Page], *, data: bool, synonyms: Synonyms = ()) -> list[Job]:
    """Return the jobs that together make everything but the decisions, the map and the assets.

    ``own`` are the pages that do not come from the library; ``data`` adds the open data.
    """
    return _batches(_jobs(site, own, data=data, synonyms=synonyms))


def _jobs(site: Site, own: Sequence[Page], *, data: bool, synonyms: Synonyms) -> list[Job]:
    entries, beside = site.library.entries, Beside(site, data=data)
    total, prose = len(entries), frozenset(page.route for page in own)
    found = [
        Job(total, lambda: all_decisions(site)),
        Job(
            1,
            lambda: [
                home_page(site, prose),
                search_page(site, synonyms),
                *beside.of_all(entries),
                *own,
            ],
        ),
        Job(1, lambda: [opensearch(site.config), llms(site, prose)]),
        Job(total, lambda: [corpus_page(site)]),
        Job(
            total,
            lambda: [
                *reference_pages(site),
                organisation_choices(site, synonyms),
                law_list(site),
            ],
        ),
    ]
    if data:
        found += [
            Job(total, partial(json_of_all, site)),
            Job(total, beside.csv_of_all),
            Job(total, lambda: [counts_of_all(site)]),
        ]
    for facet in FACETS:
        found.append(Job(1, partial(_facet, site, facet)))
        for term in facet_terms(site.library, facet):
            found += _term_jobs(site, beside, facet, term, ())
    for kind in KINDS:
        found.append(Job(1, partial(_works, site, kind)))
    for work in site.library.works:
        found.append(Job(len(work.entries), partial(_work, site, beside, work)))
        if work.kind == "legislation":
            found += [
                Job(len(part.mentions), partial(_part, site, beside, work, part))
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
    site: Site, beside: Beside, facet: str, term: Term, above: tuple[Term, ...]
) -> Iterator[Job]:
    def make() -> Iterator[Made]:
        yield from list_pages(site, _term_list(site, facet, term, above))
        name = name_of_term(facet, term, above)
        yield from beside.of(term_route(facet, term), name, term.entries)

    def cross(found: Iterator[DecisionList]) -> Iterator[Made]:
        for crossing in found:
            yield from list_pages(site, crossing)
            yield from beside.of(crossing.route, crossing.name, crossing.entries)

    total = len(term.entries)
    yield Job(total, make)
    if total >= site.config.crossings_from:
        if facet == "organisations":
            yield Job(total, lambda: cross(of_organisation(site, term)))
        if facet == "categories":
            yield Job(total, lambda: cross(of_subject(site, term, above)))
    for child in term.children:
        yield from _term_jobs(site, beside, facet, child, (*above, term))


def _term_list(site: Site, facet: str, term: Term, above: tuple[Term, ...]) -> DecisionList:
    if facet == "organisations":
        return organisation_list(term)
    if facet == "categories" and not above:
        return category_list(site, term)
    return term_list(facet, term, above)


def _facet(site: Site, facet: str) -> Iterator[Made]:
    if facet == "organisations":
        yield from organisation_indexes(site)
    else:
        yield facet_index(site, facet)


def _works(site: Site, kind: CitationKind) -> Iterator[Made]:
    # The navigation leads to that of law, whatever is in it.
    if kind == "legislation" or any(work.kind == kind for work in site.library.works):
        yield works_index(site, kind)


def _work(site: Site, beside: Beside, work: CitedWork) -> Iterator[Made]:
    yield from work_pages(site, work)
    yield from beside.of(work_route(work.kind, work.uri), work.title, work.entries, law=True)


def _part(site: Site, beside: Beside, work: CitedWork, part: CitedPart) -> Iterator[Made]:
    yield from provision_pages(site, work, part)
    name = f"{work.title}, {part.label}"
    yield from beside.of(work_route(work.kind, part.uri), name, part.entries, law=True)
