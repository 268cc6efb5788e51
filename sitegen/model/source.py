"""The source's own words, and where they stand in its file."""

from msgspec import Struct


class Origin(Struct, frozen=True, gc=False):
    """Where a piece of text begins in its source file; both count from 1."""

    line: int
    column: int


class Text(Struct, frozen=True, gc=False):
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
