"""What a decision is searched by: its words where they stand, its facts, and what it is filtered by."""

from msgspec import Struct

PLAIN = 24
"""What a word of the statement weighs: weights are in 24ths of it, the unit of Pagefind's index."""

Span = tuple[int, int]
"""Words of a text, from the first to before the second; they are counted from 0."""


class Passage(Struct, frozen=True):
    """Words that stand together; ``only`` says which of them are searched, if not all."""

    text: str
    weight: int = PLAIN
    only: tuple[Span, ...] | None = None


class Document(Struct, frozen=True):
    """A decision as it is searched.

    The places of its words are counted through all passages. ``facts`` are found too;
    ``stated`` are filters with values of theirs that it has.
    """

    facts: dict[str, str]
    stated: tuple[tuple[str, str], ...]
    passages: tuple[Passage, ...]
