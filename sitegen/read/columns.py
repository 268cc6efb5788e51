"""Columns: rows of a table that nothing but runs of blanks divides into cells.

Two lines with little or nothing between them are rows where both have such a run and a cell of one begins, or
ends, right below a cell of the other. A row is drawn as that of a page: its cells on one line, with
the same sign between them wherever they came from.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sitegen.read.labels import is_label
from sitegen.read.lines import BETWEEN_CELLS, Line

_RUN = "   "
_BETWEEN = re.compile(r"(?<=\S) {3,}(?=\S)")
_DASHES = "-= "
_OF_A_PAIR = 2
_FURTHEST = 3
"""Lines from one row to the next."""
_LONGEST = 400
_LONGEST_LAST = 20
"""Characters of a cell that ends where those above it do: a sum. So do lines that were justified."""


def with_columns(lines: Sequence[Line]) -> Sequence[Line]:
    """Return ``lines``, those that are rows with nothing but the words of their cells."""
    # Hardly a file has any, and needs a closer look.
    if _RUN not in "\n".join([line.text for line in lines]):
        return lines
    rows = _rows(lines)
    return [_row(line) if index in rows else line for index, line in enumerate(lines)]


def _rows(lines: Sequence[Line]) -> set[int]:
    rows: set[int] = set()
    # The line of dashes under the head of a table is none of its rows.
    drawn = [(n, line) for n, line in enumerate(lines) if not _is_dashes(line)]
    # A cell of several lines may stand between.
    places = [
        (n, order, found) for order, (n, line) in enumerate(drawn) if (found := _places(line))
    ]
    for (first, above, cells), (second, below, others) in pairwise(places):
        if below - above <= _FURTHEST and cells & others:
            rows |= {first, second}
    return rows


def _is_dashes(line: Line) -> bool:
    return line.raw[-1:] in _DASHES and not line.raw.strip(_DASHES)


def _places(line: Line) -> frozenset[tuple[str, int]]:
    """Return the columns that cells of a line begin and end at, but for its own two ends."""
    if line.marker or line.heading or line.label or len(line.raw) > _LONGEST:
        return frozenset()
    return frozenset(_ends(line.raw))


def _ends(raw: str) -> Iterator[tuple[str, int]]:
    runs = list(_BETWEEN.finditer(raw))
    for run in runs:
        yield "begins", run.end()
    for run in runs[1:]:
        yield "ends", run.start()
    if runs and len(raw) - runs[-1].end() <= _LONGEST_LAST:
        yield "ends", len(raw)


def _row(line: Line) -> Line:
    cells = _BETWEEN.split(line.words)
    raw = BETWEEN_CELLS.join(cells)
    column = line.column + len(line.raw) - len(line.words)
    label = cells[0] if len(cells) == _OF_A_PAIR and is_label(cells[0]) else ""
    return Line(line.number, column, raw, 0, "", raw, 0, line.gap, label=label)
