"""Cells: what is left of a table whose cells were made lines, with a blank line before each.

A run of short lines that end no sentence is one; two or three may be sub-headings above each
other. Which cells made a row is lost, so each is a paragraph of its own.
"""

from collections.abc import Sequence

from sitegen.read import forms, furniture, names
from sitegen.read.lines import Line
from sitegen.read.signature import is_signature
from sitegen.read.wrapping import finished

_FEWEST = 4
_LONGEST = 40
"""Characters of a cell."""


def find_cells(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indices of the ``lines`` that are cells."""
    found: set[int] = set()
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and _may_be_cell(lines[index]):
            continue
        end = index
        # What stands right above a paragraph may be the heading of what follows the table.
        if index < len(lines) and lines[index].marker and _may_head(lines[start:index]):
            end -= 1
        if end - start >= _FEWEST:
            found.update(range(start, end))
        start = index + 1
    return frozenset(found)


def _may_head(run: Sequence[Line]) -> bool:
    return any(
        forms.looks_like_heading(line) and not any(map(str.isdigit, line.text)) for line in run[-1:]
    )


def _may_be_cell(line: Line) -> bool:
    return (
        line.gap
        and len(line.text) <= _LONGEST
        and not line.marker
        and not line.heading
        and not line.text[:1].islower()
        and (line.text[-1:] == ")" or not finished(line.text))
        and not names.is_usual(line.text)
        and not forms.is_row(line.text)
        and furniture.body_rule(line) is None
        and not is_signature(line)
    )
