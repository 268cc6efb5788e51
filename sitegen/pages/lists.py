"""The pages of the facets: an index a facet, a list a term, cut into static pages."""

from collections.abc import Iterator
from itertools import groupby

from sitegen.model import Term
from sitegen.pages.page import Counted, Group, Page, slices
from sitegen.pages.routes import term_route
from sitegen.pages.site import Site, facet_terms, search_route
from sitegen.pages.words import NOT_STATED_LABEL, counted, outcome_slug, span_of

OUTCOME_NOTES = {
    "upheld": "The Ombudsman found fault, or the organisation accepted it during the investigation.",
    "not-upheld": "The Ombudsman investigated and found no fault.",
    "closed-after-initial-enquiries": (
        "The Ombudsman looked at the complaint and decided not to investigate, or could not."
    ),
    "not-stated": "The source does not say.",
}

_HEADINGS = {
    "categories": (
        "Subjects",
        "What the complaints were about, in the Ombudsman’s own categories.",
    ),
    "outcomes": ("Outcomes", "How the Ombudsman decided."),
    "organisations": ("Organisations", "The bodies that were complained about."),
    "years": ("Years", "By the year of the decision."),
}


def facet_index(site: Site, facet: str) -> Page:
    """Plan the index of a facet."""
    terms = facet_terms(site.library, facet)
    return _index(facet, tuple(reversed_years(terms)) if facet == "years" else terms)


def reversed_years(years: tuple[Term, ...]) -> list[Term]:
    """Return years newest first, decisions without a date last."""
    return sorted(years, key=lambda term: -int(term.label) if term.label else 1)


def label_of(term: Term) -> str:
    """Return what a term is called on a page."""
    return term.label or NOT_STATED_LABEL


def counted_term(facet: str, term: Term, *, deep: bool = True) -> Counted:
    """Return the link to a term, with its children where ``deep``."""
    children = tuple(counted_term(facet, child) for child in term.children) if deep else ()
    outcome = outcome_slug(term.label) if facet == "outcomes" else ""
    return Counted(
        label_of(term),
        term_route(facet, term),
        len(term.entries),
        note=OUTCOME_NOTES.get(outcome, ""),
        outcome=outcome,
        children=children,
    )


def _index(facet: str, terms: tuple[Term, ...]) -> Page:
    heading, lede = _HEADINGS[facet]
    items = [counted_term(facet, term) for term in terms]
    groups: tuple[Group, ...] = (Group(f"page-{facet}", "", tuple(items)),)
    if facet == "organisations":
        groups = tuple(_by_letter(items))
    return Page(
        route=f"{facet}/",
        template="index.html",
        title=heading,
        description=f"{lede} {counted(len(terms), 'entry', 'entries')}.",
        context={
            "heading": heading,
            "lede": lede,
            "groups": groups,
            "narrow": facet == "organisations",
        },
        area=f"{facet}/",
        trail=((heading, None),),
    )


def _by_letter(items: list[Counted]) -> Iterator[Group]:
    def letter(item: Counted) -> str:
        return item.label[0].upper() if item.label[0].isascii() and item.label[0].isalpha() else "#"

    ordered = sorted(items, key=lambda item: (letter(item), item.label.casefold()))
    for initial, members in groupby(ordered, key=letter):
        suffix = initial.lower() if initial != "#" else "other"
        yield Group(f"page-{suffix}", initial, tuple(members))


def term_pages(site: Site, facet: str, term: Term, above: tuple[Term, ...] = ()) -> Iterator[Page]:
    """Plan the list of one term, that of its children apart; ``above`` are the terms it is below."""
    route = term_route(facet, term)
    facet_heading = _HEADINGS[facet][0]
    names = [label_of(each) for each in (*above, term)]
    label = ", ".join(reversed(names))
    if term.label is None and not above:
        label = f"{facet_heading}, not stated"
    trail = (
        (facet_heading, f"{facet}/"),
        *((label_of(parent), term_route(facet, parent)) for parent in above),
        (label_of(term), None),
    )
    span, search = span_of(term.entries), _search(facet, term, above)
    children = tuple(counted_term(facet, child) for child in term.children)
    for part in slices(term.entries, site.config.page_size, route):
        yield Page(
            route=part.at,
            template="list.html",
            title=f"{label}: decisions{part.suffix}",
            description=(
                f"{counted(len(term.entries))} of the Local Government and Social Care "
                f"Ombudsman: {label}{part.suffix}."
            ),
            context={
                "eyebrow": facet_heading if not above else label_of(above[-1]),
                "heading": label_of(term),
                "total": len(term.entries),
                "span": span,
                "note": OUTCOME_NOTES.get(term.path[-1], "") if facet == "outcomes" else "",
                "children": children,
                "children_heading": "By subject",
                "search_route": search,
                "list": part,
                "list_heading": "",
            },
            area=f"{facet}/",
            trail=trail,
            feed=f"{route}feed.xml",
            modified=term.entries[0].decided,
        )


def _search(facet: str, term: Term, above: tuple[Term, ...]) -> str:
    """Return the search of a list's decisions alone; empty for a list that none finds."""
    names = {"categories": "category", "outcomes": "outcome", "years": "year"}
    if facet == "organisations":
        return search_route(q=term.label) if term.label else ""
    return "" if above else search_route(**{names[facet]: label_of(term)})
