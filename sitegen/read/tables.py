"""Tables of Markdown: a head, a line of dashes and rows, up to the next blank line.

A row is drawn as that of a saved page: its cells on one line. The line of dashes is a divider.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sitegen.read.escapes import EMPHASIS
from sitegen.read.labels import is_label
from sitegen.read.lines import BETWEEN_CELLS, Line

_DASHES = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-*:?")
_PIPE = re.compile(r"(?<!\\)\|")
_OF_A_PAIR = 2


def is_dashes(words: str) -> bool:
    """Tell whether a line divides the head of a table from its rows."""
    return "|" in words and "-" in words and _DASHES.fullmatch(words) is not None


def with_rows(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield ``lines``, those that are rows of a table with nothing but the words of their cells."""
    in_table = False
    for line, after in pairwise((*lines, None)):
        assert line is not None  # noqa: S101 - only the last is None
        has_cells = "|" in line.raw
        in_table = in_table and has_cells and not line.gap
        if has_cells and not in_table and after is not None and not after.gap:
            in_table = is_dashes(after.words)
        yield _row(line) if in_table and not is_dashes(line.words) else line


def _row(line: Line) -> Line:
    words = line.words.removeprefix("|").lstrip()
    cells = [_bare(cell.strip()) for cell in _PIPE.split(words)]
    raw = BETWEEN_CELLS.join(cells).rstrip()
    column = line.column + len(line.raw) - len(words)
    is_pair = len([cell for cell in cells if cell]) == _OF_A_PAIR and is_label(cells[0])
    label = cells[0] if is_pair else ""
    return Line(line.number, column, raw, 0, "", raw, 0, gap=True, label=label)


def _bare(cell: str) -> str:
    emphasis = EMPHASIS.fullmatch(cell)
    return emphasis[2].rstrip() if emphasis is not None else cell
