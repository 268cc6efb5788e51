"""Drafts: what a statement is read into before its paragraphs have numbers."""

from collections.abc import Sequence

from msgspec import Struct, field

from sitegen.read.lines import Line


class Draft(Struct):
    """A paragraph or item that is still being read.

    ``numbered``: its marker is a number; ``letter``: the last label of its list so far.
    """

    indent: int
    marker: str = ""
    numbered: bool = False
    lines: list[Line] = field(default_factory=list)
    items: list["Draft"] = field(default_factory=list)
    letter: str = ""

    def leads_in(self) -> bool:
        """Tell whether the words end with the colon that announces a list."""
        return bool(self.lines) and self.lines[-1].text.endswith(":")


class DraftSection(Struct):
    """A heading and what was read under it."""

    heading: Line | None
    level: int
    blocks: list[Draft] = field(default_factory=list)


def last_words(stack: Sequence[Draft]) -> str:
    """Return the last words read into an open paragraph and the items open in it."""
    return stack[-1].lines[-1].text if stack and stack[-1].lines else ""
