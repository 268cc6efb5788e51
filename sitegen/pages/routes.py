"""Routes: where each page stands, below the site's base URL.

A route is a path without a leading slash; a page's ends in one (the empty
route is the home page). A decision's route comes from its reference alone.
"""

from collections.abc import Sequence

from sitegen.law import provision
from sitegen.model import CitationKind, Term

DECISIONS = "decisions/"
SEARCH = "search/"
REFERENCES = "references/"
FIGURES = "figures/"
FACETS = ("categories", "outcomes", "organisations", "years")

ATOM = "feed.xml"
JSON_FEED = "feed.json"
CSV = "decisions.csv"
"""What stands beside the first page of a list."""

COUNTS = "counts.csv"
"""How many decisions each organisation has."""

_WORKS: dict[CitationKind, str] = {
    "legislation": "statutes/",
    "guidance": "guidance/",
    "case": "cases/",
}


def decision_route(slug: str, anchor: str = "") -> str:
    """Return the route of a decision, or of an anchor in it."""
    return f"{DECISIONS}{slug}/" + (f"#{anchor}" if anchor else "")


def term_route(facet: str, term: Term) -> str:
    """Return the route of a term's page, as ``categories/x/y/``."""
    return "/".join((facet, *term.path)) + "/"


def crossing_route(facet: str, slug: str, subject: Sequence[str]) -> str:
    """Return the route of a term's decisions on one subject.

    ``outcomes/upheld/categories/housing/``. No page of the term's own list can have it, as
    its further pages stand below ``page/``, whatever a subject is called.
    """
    return "/".join((facet, slug, "categories", *subject)) + "/"


def kind_route(slug: str) -> str:
    """Return the route of the organisations of one kind; that of none has two such names."""
    return f"organisations/kinds/{slug}/"


def works_route(kind: CitationKind) -> str:
    """Return the route of the index of all works of one kind."""
    return _WORKS[kind]


def work_route(kind: CitationKind, uri: str) -> str:
    """Return the route of a work's page, or of a provision's that has a page of its own."""
    return _WORKS[kind] + uri.removeprefix("guidance/").removeprefix("case/") + "/"


def citation_route(kind: CitationKind, uri: str) -> str:
    """Return the route of what a citation names: its page, and the anchor on it."""
    if kind == "legislation":
        cited = provision.parse(uri)
        anchor = part_anchor(cited.remainder)
        return work_route(kind, str(cited.page)) + (f"#{anchor}" if anchor else "")
    if kind == "guidance":
        _, document, *part = uri.split("/")
        return work_route(kind, document) + (f"#{part_anchor(part)}" if part else "")
    return work_route(kind, uri)


def part_anchor(segments: Sequence[str]) -> str:
    """Return the anchor of a sub-provision or a paragraph: ``sub-6-a``; empty for none."""
    return "-".join(("sub", *segments)) if segments else ""


def numbered(route: str, number: int) -> str:
    """Return the route of page ``number`` (from 1) of a list."""
    return route if number == 1 else f"{route}page/{number}/"


def output_path(route: str) -> str:
    """Return the file that a route is served from."""
    return route + "index.html" if route.endswith("/") or not route else route
