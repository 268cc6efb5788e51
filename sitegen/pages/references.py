"""References between decisions, as rows: what one cites, and what cites it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sitegen.model import Other, Reference
from sitegen.pages.laws import Place
from sitegen.pages.official import official_by_reference
from sitegen.pages.routes import decision_route


class Row(Struct, frozen=True):
    """A decision that is cited or cites; ``href`` leads out where this site does not have it.

    ``places`` lead to the words that cite: on this page, or on the other decision's.
    """

    slug: str
    other: Other | None
    href: str | None
    places: tuple[Place, ...]


def cited_rows(references: Sequence[Reference]) -> Iterator[Row]:
    """Yield the decisions that one cites, each with its places on the same page."""
    for each in references:
        href = None if each.other else official_by_reference(each.slug)
        places = tuple(Place(f"#{anchor}", words) for anchor, words in each.places)
        yield Row(each.slug, each.other, href, places)


def citing_rows(references: Sequence[Reference]) -> Iterator[Row]:
    """Yield the decisions that cite one, each with its places on the other page, as routes."""
    for each in references:
        places = tuple(Place(decision_route(each.slug, at), words) for at, words in each.places)
        yield Row(each.slug, each.other, None, places)
