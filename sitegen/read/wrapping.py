"""Wrapping: text whose lines end where a page does, and not where a paragraph does."""

import re
from collections.abc import Sequence

from sitegen.read.lines import Line

_NARROWEST, _WIDEST = 60, 120
"""Columns of a page. A statement whose paragraphs are a line each has longer lines."""
# A footnote may be called for after the stop: "It was late.²".
_ENDS = re.compile(r"[.:;!?…][’”'\")\]]*[¹²³⁰⁴-⁹]*$|[)\]]$")
_TAIL = 32


def finished(text: str) -> bool:
    """Tell whether ``text`` ends as a sentence, a lead-in or a bracket does."""
    return _ENDS.search(text[-_TAIL:]) is not None


def has_ended(text: str) -> bool:
    """Tell whether no sentence and no list is open at the end of ``text``."""
    return not text or (finished(text) and text[-1] not in ":;")


def are_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether lines are no longer than a page is wide, and one of that length has no end."""
    return all(len(line.raw) <= _WIDEST for line in lines) and any(
        len(line.raw) >= _NARROWEST and not finished(line.text) for line in lines
    )


def width(lines: Sequence[Line]) -> int:
    """Return how many columns wrapped lines have; 0 where lines are not wrapped."""
    return max(len(line.raw) for line in lines) if are_wrapped(lines) else 0


def is_full(line: Line, after: Line, width: int) -> bool:
    """Tell whether the first word of the line ``after`` had no room left in ``line``.

    A line that had room for it was ended by whoever wrote it.
    """
    return len(line.raw) + 1 + len(after.text.split(maxsplit=1)[0]) > width > 0
