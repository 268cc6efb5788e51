r"""Escapes of Markdown: ``1\. He said``, ``The Council\'s view``, as converters write them.

A backslash before a sign makes a word of what would be structure, and one at the end of a line
breaks it. Neither is drawn. What it stands before at the beginning of a line is the number or
bullet that was typed there; a number in bold, ``**1.** He said``, is one too.
"""

import re

from msgspec import structs

from sitegen.read.lines import INDENT, Line, shape

EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)([^*_]+)\1")
"""Words in italics or bold; a converter may leave a blank at their end, inside the signs."""

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~]|$)")
_MARK = re.compile(
    rf"(?P<indent>[{INDENT}]*)"
    r"(?:(?P<figure>[0-9]{0,3})\\(?P<sign>[.)*+-])|(?P<bold>\*\*|__)(?P<number>[0-9]{1,3}[.)])(?P=bold))"
    r"(?=[ \t\xa0])"
)


def with_mark(line: Line) -> Line:
    """Return a line that begins with an escaped or bold number or bullet, with this as its marker."""
    match = _MARK.match(line.raw)
    if match is None:
        return line
    mark = match["number"] or match["figure"] + match["sign"]
    raw = match["indent"] + mark + line.raw[match.end() :]
    # What stands after the signs that are left out keeps its place.
    return shape(raw, line.number, line.column + len(line.raw) - len(raw), gap=line.gap)


def without_escapes(line: Line) -> Line:
    """Return a line without the backslashes among its words."""
    words = _ESCAPE.sub(r"\1", line.text).rstrip()
    if not words:
        return line
    return structs.replace(line, raw=line.raw[: line.offset] + words, text=words)
