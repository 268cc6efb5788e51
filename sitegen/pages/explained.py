"""The words explained at the foot of a decision: those of the glossary that it uses."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sitegen.model import CitedDecision, passages
from sitegen.pages.glossary import ROUTE
from sitegen.pages.laws import Place, term_id
from sitegen.pages.terms import Use


class WordHere(Struct, frozen=True):
    """A term with its explanation, its place in the glossary, and where it is first used."""

    id: str
    name: str
    words: str
    route: str
    place: Place


def words_here(cited: CitedDecision, uses: Sequence[Use]) -> Iterator[WordHere]:
    """Yield the terms that a decision uses, in reading order."""
    where = list(passages(cited.decision))
    for use in uses:
        term, passage = use.term, where[use.passage]
        place = Place(passage.anchor, passage.place)
        yield WordHere(term_id(term.slug), term.name, term.words, f"{ROUTE}#{term.slug}", place)
