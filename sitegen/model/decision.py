"""A decision as read: its facts, its sections, and the passages that may cite something."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Literal

from msgspec import Struct

from sitegen.model.source import Field, Removed, Text

Numbering = Literal["restored", "printed", "withheld"]


class Item(Struct, frozen=True, gc=False):
    """A list item. ``label`` is its letter or number, ``None`` for a bullet."""

    label: str | None
    id: str | None
    text: Text
    items: tuple["Item", ...] = ()


class Paragraph(Struct, frozen=True, gc=False):
    """A paragraph of the statement with the list that hangs from it.

    ``number`` runs through the whole statement; ``None`` where the source
    has none or the layout lost it. ``id`` is ``p12`` for a numbered paragraph
    and ``u3`` for the third unnumbered one. ``text`` may be empty where a
    list stands alone.
    """

    number: int | None
    id: str
    text: Text
    items: tuple[Item, ...] = ()


class Section(Struct, frozen=True):
    """A heading (none before the first) and the paragraphs under it.

    ``level`` is 2 for a section and 3 for a sub-heading within one.
    """

    id: str
    heading: Text | None
    level: Literal[2, 3]
    blocks: tuple[Paragraph, ...] = ()


class Decision(Struct, frozen=True, dict=True):
    """One decision as read. Unknown values are ``None``, never guessed.

    ``title`` is the first line as printed; ``reference`` is ``21 007 914``
    with its joint suffix (``24 001 411a``); ``slug`` is what its URL is made
    of; ``fields`` are the header lines as printed, in order.
    """

    reference: str
    slug: str
    title: Text
    organisation: str | None
    category: str | None
    subcategory: str | None
    outcome: str | None
    decided: date | None
    fields: tuple[Field, ...]
    summary: tuple[Text, ...]
    sections: tuple[Section, ...]
    sign_off: Text | None
    removed: tuple[Removed, ...]
    layout: str
    confidence: float
    numbering: Numbering
    source_path: str
    source_url: str | None

    @cached_property
    def passages(self) -> tuple["Passage", ...]:
        """Every text that may cite something: half a dozen rooms go through them, one after the other."""
        return tuple(passages(self))


class Passage(Struct, frozen=True, gc=False):
    """A text of a decision with the anchor that it is found at.

    ``place`` says it in words: ``paragraph 12``, ``summary``.
    """

    anchor: str
    place: str
    text: Text


def passages(decision: Decision) -> Iterator[Passage]:
    """Yield every text that may cite something, in reading order.

    Summary first, then the paragraphs and their items. Headings cite nothing.
    """
    for text in decision.summary:
        yield Passage("summary", "summary", text)
    for section in decision.sections:
        for block in section.blocks:
            place = f"paragraph {block.number}" if block.number else "unnumbered paragraph"
            yield Passage(block.id, place, block.text)
            if block.items:
                yield from _item_passages(block.items, block.id, place)


def _item_passages(items: tuple[Item, ...], anchor: str, place: str) -> Iterator[Passage]:
    for item in items:
        own = f"{place}({item.label})" if item.label else place
        yield Passage(item.id or anchor, own, item.text)
        if item.items:
            yield from _item_passages(item.items, item.id or anchor, own)
