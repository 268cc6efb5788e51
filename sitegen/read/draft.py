"""Drafts: what a statement is read into before its paragraphs have numbers."""

from collections.abc import Sequence

from msgspec import Struct, field

from sitegen.read.lines import Line, number_of
from sitegen.read.wrapping import finished


class Draft(Struct):
    """A paragraph or item that is still being read.

    ``numbered``: its marker is a number; ``letter``: the last label of its list so far; ``counted``:
    the last number of a list above that its own may go on with.
    """

    indent: int
    marker: str = ""
    numbered: bool = False
    lines: list[Line] = field(default_factory=list)
    items: list["Draft"] = field(default_factory=list)
    letter: str = ""
    counted: int = 0

    def leads_in(self) -> bool:
        """Tell whether the words end with the colon that announces a list."""
        return bool(self.lines) and self.lines[-1].text.endswith(":")

    def is_unfinished(self) -> bool:
        """Tell whether the words end in the middle of a sentence."""
        return bool(self.lines) and not finished(self.lines[-1].text)

    def may_quote(self) -> bool:
        """Tell whether a line of it may begin a quotation: any but that which has its marker."""
        return not self.marker or len(self.lines) > 1

    def last_number(self) -> int:
        """Return the number that its list has come to; 0 where it has none, or not each of them."""
        numbers = [number_of(item.marker) for item in self.items if item.numbered]
        whole = range(self.counted + 1, self.counted + 1 + len(numbers))
        if numbers != list(whole):
            return 0
        return numbers[-1] if numbers else self.counted

    def goes_on_from(self) -> int:
        """Return the last number of the list that its own, broken off above, goes on with, or 0."""
        first = next((number_of(item.marker) for item in self.items if item.numbered), 0)
        return self.counted if first == self.counted + 1 else 0


class DraftSection(Struct):
    """A heading and what was read under it."""

    heading: Line | None
    level: int
    blocks: list[Draft] = field(default_factory=list)


def last_words(stack: Sequence[Draft]) -> str:
    """Return the last words read into an open paragraph and the items open in it."""
    return stack[-1].lines[-1].text if stack and stack[-1].lines else ""
