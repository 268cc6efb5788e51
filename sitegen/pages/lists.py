"""The pages of the facets: an index a facet, a list a term, cut into static pages."""

from sitegen.model import Term
from sitegen.pages.among import Among, subjects, values
from sitegen.pages.listing import DecisionList
from sitegen.pages.page import Counted, Group, Page
from sitegen.pages.routes import term_route
from sitegen.pages.site import Site, facet_terms
from sitegen.pages.words import NOT_STATED_LABEL, counted, outcome_slug

OUTCOME_NOTES = {
    "upheld": "The Ombudsman found fault, or the organisation accepted it during the investigation.",
    "not-upheld": "The Ombudsman investigated and found no fault.",
    "closed-after-initial-enquiries": (
        "The Ombudsman looked at the complaint and decided not to investigate, or could not."
    ),
    "not-stated": "The source does not say.",
}

HEADINGS = {
    "categories": (
        "Subjects",
        "What the complaints were about, in the Ombudsman’s own categories.",
    ),
    "outcomes": ("Outcomes", "How the Ombudsman decided."),
    "organisations": ("Organisations", "The bodies that were complained about."),
    "years": ("Years", "By the year of the decision."),
}


def facet_index(site: Site, facet: str) -> Page:
    """Plan the index of a facet other than organisations."""
    found = facet_terms(site.library, facet)
    terms = tuple(reversed_years(found)) if facet == "years" else found
    heading, lede = HEADINGS[facet]
    items = tuple(counted_term(facet, term) for term in terms)
    return Page(
        route=f"{facet}/",
        template="index.html",
        title=heading,
        description=f"{lede} {counted(len(terms), 'entry', 'entries')}.",
        context={
            "heading": heading,
            "lede": lede,
            "groups": (Group(f"page-{facet}", "", items),),
            "kinds": (),
            "narrow": False,
        },
        area=f"{facet}/",
        trail=((heading, None),),
    )


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


def term_list(facet: str, term: Term, above: tuple[Term, ...] = ()) -> DecisionList:
    """Return the list of one term; ``above`` are the terms it is below."""
    heading = HEADINGS[facet][0]
    names = [label_of(each) for each in (*above, term)]
    parents = ((label_of(each), term_route(facet, each)) for each in above)
    return DecisionList(
        route=term_route(facet, term),
        name=name_of_term(facet, term, above),
        eyebrow=(names[-2], "") if above else (heading, ""),
        heading=names[-1],
        entries=term.entries,
        among=among(facet, term),
        area=f"{facet}/",
        trail=((heading, f"{facet}/"), *parents, (names[-1], None)),
        note=OUTCOME_NOTES.get(term.path[-1], "") if facet == "outcomes" else "",
        children=tuple(counted_term(facet, child) for child in term.children),
        months=facet == "years",
    )


def name_of_term(facet: str, term: Term, above: tuple[Term, ...] = ()) -> str:
    """Return what tells a term from all others: ``Homelessness, Housing``."""
    if term.label is None and not above:
        return f"{HEADINGS[facet][0]}, not stated"
    return ", ".join(label_of(each) for each in (term, *reversed(above)))


def among(facet: str, term: Term) -> Among:
    """Return what the decisions of a term have in common."""
    if facet == "organisations":
        names = values("organisation", (entry.organisation for entry in term.entries))
        return Among(names, organisation=term.path[0])
    if facet == "outcomes":
        return Among(values("outcome", [term.label]), outcome=term.path[0])
    if facet == "years":
        return Among(values("year", [term.label]), other=True)
    found = (
        values("category", (entry.category for entry in term.entries))
        if len(term.path) == 1
        else subjects((entry.category, entry.subcategory) for entry in term.entries)
    )
    return Among(found, subject=term.path)
