"""Breaks: what stands between the pages and the parts of a text and is no word of it.

That is a line drawn in signs, "-----" or "|---|---|", and the page numbers of text that was taken out of a PDF.
"Page 2 of 4" is one wherever a blank line stands before it; a figure alone only where a form feed
says that a page ends there, as it may be a cell of a table.
"""

import re
from collections.abc import Sequence

from sitegen.model import Removed
from sitegen.read import furniture
from sitegen.read.lines import Line, numbered
from sitegen.read.tables import is_dashes

_SIGNS = frozenset("-*_=")
_LAST = _SIGNS | frozenset("0123456789|")
"""What breaks end with, and hardly any other line: most need no closer look."""
_FEWEST = 3
_SAYS_SO = re.compile(r"page [0-9]{1,3} of [0-9]{1,3}", re.IGNORECASE)
_FIGURES = 3


def find_breaks(lines: Sequence[Line], text: str) -> list[Removed]:
    """Return those of the ``lines`` of ``text`` that are breaks."""
    ending = [line for line in lines if line.raw[-1] in _LAST]
    if not ending:
        return []
    feet = _feet(text) if "\f" in text else frozenset[int]()
    return [
        furniture.removed(line, rule)
        for line in ending
        if (rule := furniture.PAGE_NUMBER if line.number in feet else _rule(line))
    ]


def _rule(line: Line) -> str | None:
    if line.raw[-1] in _SIGNS:
        signs = "".join(line.raw.split())
        if len(signs) >= _FEWEST and len(set(signs)) == 1:
            return furniture.DIVIDER
    if line.raw[-1] in "-|" and is_dashes(line.words):
        return furniture.DIVIDER
    return furniture.PAGE_NUMBER if line.gap and _SAYS_SO.fullmatch(line.text) else None


def _feet(text: str) -> set[int]:
    """Return which lines are but a figure, with nothing between them and the end of a page.

    The last page has no end in some texts: its figure is one more than that of the page before.
    """
    feet = set()
    figure = value = last = 0
    for number, raw in numbered(text):
        if figure and raw[:1] == "\f":
            feet.add(figure)
            last = value
        if words := raw.strip():
            is_figure = len(words) <= _FIGURES and words.isdecimal()
            figure, value = (number, int(words)) if is_figure else (0, 0)
    if figure and feet and value == last + 1:
        feet.add(figure)
    return feet
