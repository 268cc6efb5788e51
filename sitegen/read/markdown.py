"""Markdown: only its headings are read as such; all other signs are words of the text."""

import re
from collections.abc import Iterable

from sitegen.read.lines import Line

_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")


def with_headings(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return ``lines`` with the level of those that begin ``#`` to ``######``."""
    return tuple(_marked(line) for line in lines)


def _marked(line: Line) -> Line:
    match = _HEADING.match(line.raw)
    if match is None:
        return line
    return Line(
        line.number,
        line.column,
        line.raw,
        0,
        "",
        line.raw[match.end() :],
        match.end(),
        line.gap,
        heading=len(match[1]),
    )
