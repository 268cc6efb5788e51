"""Page numbers: what text that was taken out of a PDF has at the foot of its pages.

"Page 2 of 4" is one wherever a blank line stands before it; a figure alone only where a form feed
says that a page ends there, as it may be a cell of a table.
"""

import re
from collections.abc import Sequence

from sitegen.model import Removed
from sitegen.read import furniture
from sitegen.read.lines import Line, numbered

_SAYS_SO = re.compile(r"page [0-9]{1,3} of [0-9]{1,3}", re.IGNORECASE)
_FIGURES = 3


def page_numbers(lines: Sequence[Line], text: str) -> list[Removed]:
    """Return the lines of ``text`` that are page numbers."""
    feet = _feet(text) if "\f" in text else frozenset[int]()
    if not feet and "Page " not in text:
        return []
    return [
        furniture.removed(line, furniture.PAGE_NUMBER)
        for line in lines
        if line.number in feet or (line.gap and _SAYS_SO.fullmatch(line.text))
    ]


def _feet(text: str) -> set[int]:
    """Return which lines are but a figure, with nothing between them and the end of a page."""
    feet = set()
    figure = 0
    for number, raw in numbered(text):
        if figure and raw[:1] == "\f":
            feet.add(figure)
        if words := raw.strip():
            figure = number if len(words) <= _FIGURES and words.isdecimal() else 0
    return feet
