"""Labels that stand alone on their line, each joined to the value on the line below it.

So come the header lines of a page whose text was copied out of a browser. A value is taken
only where it can be nothing else: right below its label, or with more of the header after it.
"""

import re
from collections.abc import Sequence

from sitegen.read import furniture, names
from sitegen.read.labels import begins_with_label, is_label
from sitegen.read.lines import Line

_MOST = 24
"""Lines, of which a header has at most ten, and a cookie banner above it as many."""
_LONGEST = 100
_ENDS = re.compile(r"[.:;,?!][’”'\")\]]*$")
_SUMMARY = re.compile(r"summary\s*:", re.IGNORECASE)


def with_values(lines: Sequence[Line]) -> Sequence[Line]:
    """Return ``lines`` with each label of the header and its value on one line."""
    # One or two lines of a file end so; the rest need no closer look.
    ending = [line for line in lines[:_MOST] if line.raw[-1] == ":"]
    if not any(map(_is_alone, ending)):
        return lines
    joined: list[Line] = []
    index = 0
    while index < min(len(lines), _MOST) and not _ends_header(lines[index]):
        line = lines[index]
        if _is_alone(line) and _is_value(lines, index + 1):
            line = _joined(line, lines[index + 1])
            index += 1
        joined.append(line)
        index += 1
    return [*joined, *lines[index:]]


def _is_alone(line: Line) -> bool:
    return line.raw[-1] == ":" and not line.marker and not line.heading and is_label(line.text)


def _ends_header(line: Line) -> bool:
    return bool(line.marker or _SUMMARY.match(line.text)) or names.known(line)


def _is_value(lines: Sequence[Line], index: int) -> bool:
    if index >= len(lines):
        return False
    line = lines[index]
    if line.heading or _ends_header(line) or names.often(line) or _is_of_header(line):
        return False
    if len(line.text) > _LONGEST or _ENDS.search(line.text) or furniture.edge_rule(line):
        return False
    return not line.gap or (index + 1 < len(lines) and _is_of_header(lines[index + 1]))


def _is_of_header(line: Line) -> bool:
    """Tell whether a line stands in a header and is no value."""
    if begins_with_label(line.text):
        return True
    rule = furniture.head_rule(line) or furniture.body_rule(line)
    return rule is not None or _SUMMARY.match(line.text) is not None


def _joined(line: Line, value: Line) -> Line:
    raw = f"{line.text} {value.text}"
    place = line.origin
    return Line(place.line, place.column, raw, 0, "", raw, 0, line.gap, label=line.text)
