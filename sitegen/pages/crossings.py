"""Crossings: lists of the decisions that have two facts together.

An organisation's on a category, and those of an outcome on a subject. Which there are hangs
on ``crossings_from``; below it, and for all other pairs, figures lead to the search. That is
what ``Among.page`` says too, and it must: a link to a page that is not made is a broken one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sitegen.library.facets import terms
from sitegen.model import Entry, Term
from sitegen.pages.among import values
from sitegen.pages.listing import DecisionList, Ways
from sitegen.pages.lists import HEADINGS, OUTCOME_NOTES, among, name_of_term, term_list
from sitegen.pages.page import Counted
from sitegen.pages.routes import crossing_route, term_route
from sitegen.pages.site import Site
from sitegen.pages.words import outcome_slug
from sitegen.slug import NOT_STATED, slugify


def of_organisation(site: Site, organisation: Term) -> Iterator[DecisionList]:
    """Yield the lists of an organisation's decisions on each category."""
    name, heading = organisation.label, HEADINGS["organisations"][0]
    if name is None:
        return
    own = term_route("organisations", organisation)
    search = values("organisation", (entry.organisation for entry in organisation.entries))
    for found in terms(organisation.entries, lambda entry: entry.category):
        label = site.term("categories", found.path).label
        if label is None or len(found.entries) < site.config.crossings_from:
            continue
        subject = among("categories", found)
        yield DecisionList(
            route=crossing_route("organisations", organisation.path[0], found.path),
            name=f"{label}, {name}",
            eyebrow=(name, own),
            heading=label,
            entries=found.entries,
            among=replace(
                subject,
                search=subject.search and (*search, *subject.search),
                organisation=organisation.path[0],
            ),
            area="organisations/",
            trail=((heading, "organisations/"), (name, own), (label, None)),
            links=((f"All on {label}", term_route("categories", found)),),
        )


def of_subject(site: Site, subject: Term, above: tuple[Term, ...]) -> Iterator[DecisionList]:
    """Yield the lists of the decisions on a subject that have each outcome."""
    if subject.label is None:
        return
    by_outcome: dict[str | None, list[Entry]] = defaultdict(list)
    for entry in subject.entries:
        by_outcome[entry.outcome].append(entry)
    for outcome, entries in by_outcome.items():
        if outcome is not None and len(entries) >= site.config.crossings_from:
            yield _of_outcome(subject, above, outcome, entries)


def _of_outcome(
    subject: Term, above: tuple[Term, ...], outcome: str, entries: Sequence[Entry]
) -> DecisionList:
    slug, name = outcome_slug(outcome), name_of_term("categories", subject, above)
    own = f"outcomes/{slug}/"
    found = among("categories", replace(subject, entries=tuple(entries)))
    parents = ((str(each.label), crossing_route("outcomes", slug, each.path)) for each in above)
    return DecisionList(
        route=crossing_route("outcomes", slug, subject.path),
        name=f"{outcome}, {name}",
        eyebrow=(outcome, own),
        heading=name,
        entries=entries,
        among=replace(
            found,
            search=found.search and (*values("outcome", [outcome]), *found.search),
            outcome=slug,
        ),
        area="outcomes/",
        trail=((HEADINGS["outcomes"][0], "outcomes/"), (outcome, own), *parents, (name, None)),
        note=OUTCOME_NOTES.get(slug, ""),
        links=((f"All on {subject.label}", term_route("categories", subject)),),
    )


def category_list(site: Site, category: Term) -> DecisionList:
    """Return the list of a category, with the ways to organisations that have many on it."""
    given = term_list("categories", category)
    if category.label is None:
        return given
    found = Counter(
        NOT_STATED if entry.organisation is None else slugify(entry.organisation)
        for entry in category.entries
    )
    items = tuple(
        Counted(label, crossing_route("organisations", slug, category.path), count)
        for slug, count in sorted(found.items())
        if count >= site.config.crossings_from
        and (label := site.term("organisations", (slug,)).label) is not None
    )
    return replace(given, ways=(Ways("By organisation", items),) if items else ())
