"""Every value that crosses a door between two rooms of the package.

All values are frozen. Texts are the source's own characters: nothing here
corrects, folds or trims a word. Offsets are in characters (code points) of
``Text.value``, half open (``start`` included, ``end`` excluded). Lines and
columns count from 1. This module imports nothing of the package's own.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

Numbering = Literal["restored", "printed", "withheld"]
CitationKind = Literal["legislation", "guidance", "case", "decision", "paragraph"]


class Origin(Struct, frozen=True):
    """Where a piece of text begins in its source file; both count from 1."""

    line: int
    column: int


class Text(Struct, frozen=True):
    r"""A run of words as the source gives them.

    ``value`` holds the source's lines without indentation, list marker and
    trailing white space, joined with ``"\n"``; ``origins`` has one entry a line.
    """

    value: str
    origins: tuple[Origin, ...] = ()

    def locate(self, offset: int) -> Origin:
        """Return the place in the source file of the character at ``offset``."""
        before = self.value[:offset]
        segment = before.count("\n")
        if segment >= len(self.origins):
            return Origin(1, 1)
        origin = self.origins[segment]
        return Origin(origin.line, origin.column + offset - (before.rfind("\n") + 1))


class Field(Struct, frozen=True):
    """A header line as printed: ``Category : X > Y`` has the label ``Category``."""

    label: str
    value: str
    origin: Origin


class Removed(Struct, frozen=True):
    """A line that was taken off as furniture of the page it came from."""

    rule: str
    text: str
    line: int


class Item(Struct, frozen=True):
    """A list item. ``label`` is its letter or number, ``None`` for a bullet."""

    label: str | None
    id: str | None
    text: Text
    items: tuple["Item", ...] = ()


class Paragraph(Struct, frozen=True):
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


class Decision(Struct, frozen=True):
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


class Passage(Struct, frozen=True):
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
            yield from _item_passages(block.items, block.id, place)


def _item_passages(items: tuple[Item, ...], anchor: str, place: str) -> Iterator[Passage]:
    for item in items:
        own = f"{place}({item.label})" if item.label else place
        yield Passage(item.id or anchor, own, item.text)
        yield from _item_passages(item.items, item.id or anchor, own)


class Citation(Struct, frozen=True):
    """One thing that a passage refers to.

    ``uri`` is its identity: for legislation the legislation.gov.uk path
    without the host (``ukpga/1974/7/section/24A/6``). Several citations may
    share one span (a range); different spans never overlap.
    """

    start: int
    end: int
    uri: str
    kind: CitationKind = "legislation"


class CitedDecision(Struct, frozen=True):
    """A decision and what it cites: one tuple a passage, in the order of ``passages``.

    ``names`` gives the titles, by URI, of works that the registry does not list.
    """

    decision: Decision
    citations: tuple[tuple[Citation, ...], ...]
    names: tuple[tuple[str, str], ...] = ()


class Mention(Struct, frozen=True):
    """A citation as an index needs it: what, and where in the decision.

    ``words`` are those of the citation, ``anchor`` and ``place`` those of the
    passage; ``sentence`` is the sentence around it, for the reader of an index;
    ``standard`` says that the paragraph recurs across decisions in the same words.
    """

    uri: str
    kind: CitationKind
    words: str
    anchor: str
    place: str
    sentence: str
    standard: bool = False


class Entry(Struct, frozen=True):
    """A decision as lists, feeds and counts need it: light, without its body.

    ``wording`` pairs the anchor of each longer paragraph with what identifies its
    words; ``names`` is that of the cited decision.
    """

    slug: str
    reference: str
    organisation: str | None
    category: str | None
    subcategory: str | None
    outcome: str | None
    decided: date | None
    summary: str
    source_url: str | None
    mentions: tuple[Mention, ...]
    wording: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...] = ()

    @property
    def newest_first(self) -> tuple[int, str]:
        """Return the sort key of every list: newest first, undated last, then by reference."""
        return (-self.decided.toordinal() if self.decided else 1, self.slug)


class Term(Struct, frozen=True):
    """A value of a facet, with the decisions that have it, newest first.

    ``path`` is the slugs of its URL below the facet's own
    (``("childrens-care-services", "child-protection")``); ``label`` is how most
    sources print it; ``None`` where the value is not stated.
    """

    path: tuple[str, ...]
    label: str | None
    entries: tuple[Entry, ...]
    children: tuple["Term", ...] = ()


class CitedPart(Struct, frozen=True):
    """A part of a work that is cited: a section, a regulation, a paragraph of guidance.

    ``entries`` are the decisions that cite it or anything below it, newest
    first; ``mentions`` pairs each such mention with its decision, in that order.
    """

    uri: str
    label: str
    entries: tuple[Entry, ...]
    mentions: tuple[tuple[Entry, Mention], ...]


class CitedWork(Struct, frozen=True):
    """An Act, a statutory instrument, a guidance document or a case that decisions cite.

    ``title`` is its full title; ``entries`` the decisions that cite it or any
    part of it, newest first; ``mentions`` those of the work as a whole;
    ``parts`` are in the order of the work itself.
    """

    uri: str
    kind: CitationKind
    title: str
    entries: tuple[Entry, ...]
    mentions: tuple[tuple[Entry, Mention], ...]
    parts: tuple[CitedPart, ...]


class Library(Struct, frozen=True):
    """Everything that the site knows, gathered from all decisions."""

    entries: tuple[Entry, ...]
    categories: tuple[Term, ...]
    outcomes: tuple[Term, ...]
    organisations: tuple[Term, ...]
    years: tuple[Term, ...]
    works: tuple[CitedWork, ...]
    standard: frozenset[str]
