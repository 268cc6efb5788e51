"""Cells: what is left of a table whose cells were made lines, with a blank line before each.

A run of short lines that end no sentence is one; two or three may be sub-headings above each
other, and where most begin with a small letter, they go on with a sentence. Which cells made a row is lost, so each is a paragraph of its own.
"""

from collections.abc import Iterator, Sequence

from sitegen.read import forms, furniture, names
from sitegen.read.lines import Line
from sitegen.read.signature import is_signature
from sitegen.read.wrapping import finished

_FEWEST = 4
_LONGEST = 40
"""Characters of a cell."""


def find_cells(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indices of the ``lines`` that are cells."""
    # Nearly all lines are no candidates, and nearly all runs of candidates too short.
    short = [
        index
        for index, line in enumerate(lines)
        if line.gap and not line.marker and len(line.text) <= _LONGEST
    ]
    found: set[int] = set()
    for run in _runs(short):
        cells: list[int] = []
        for index in run:
            begins = bool(cells) or not lines[index].text[:1].islower()
            if begins and _may_be_cell(lines[index]):
                cells.append(index)
            else:
                found.update(_whole(cells, lines))
                cells = []
        found.update(_whole(cells, lines))
    return frozenset(found)


def _runs(indices: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the indices that follow each other, where there are enough of them."""
    start = 0
    for end in range(1, len(indices) + 1):
        if end == len(indices) or indices[end] != indices[end - 1] + 1:
            if end - start >= _FEWEST:
                yield indices[start:end]
            start = end


def _whole(run: Sequence[int], lines: Sequence[Line]) -> Sequence[int]:
    """Return a run of cells without what may be the heading of what follows the table."""
    if not run:
        return run
    after = lines[run[-1] + 1 : run[-1] + 2]
    if any(line.marker for line in after) and _may_head(lines[run[-1]]):
        run = run[:-1]
    small = sum(lines[index].text[:1].islower() for index in run)
    return run if len(run) >= max(_FEWEST, 2 * small) else ()


def _may_head(line: Line) -> bool:
    return forms.looks_like_heading(line) and not any(map(str.isdigit, line.text))


def _may_be_cell(line: Line) -> bool:
    return (
        not line.heading
        and (line.text[-1:] == ")" or not finished(line.text))
        and not names.is_usual(line.text)
        and not forms.is_row(line.text)
        and furniture.body_rule(line) is None
        and not is_signature(line)
    )
