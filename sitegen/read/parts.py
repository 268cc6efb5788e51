"""Parts: paragraphs that older reports number by section, "1.1", "1.2", "2.1".

Such a number is a word of its paragraph, which the page shows as printed, and says where one begins.
"""

import re
from collections.abc import Sequence

from sitegen.read.lines import Line
from sitegen.read.wrapping import finished

_NUMBER = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.?(?=[ \t\xa0])")

Part = tuple[int, int]


def part_of(line: Line) -> Part | None:
    """Return the section and the paragraph that a line begins with the numbers of."""
    match = None if line.marker or line.heading else _NUMBER.match(line.text)
    return (int(match[1]), int(match[2])) if match else None


def begins(lines: Sequence[Line], index: int, last: Part, above: str) -> Part | None:
    """Return the part that the line at ``index`` begins, or ``None`` where its figures are words.

    ``last`` is the part before it, (0, 0) before the first, and ``above`` are the words above. "2.5
    per cent" does not come next; the first, which always would, has another that comes next to it.
    """
    line = lines[index]
    part = part_of(line)
    if part is None or not (line.gap or finished(above or ".")):
        return None
    if not any(last):
        is_first = part[1] == 1 and any(
            follows(part_of(below), part) for below in lines[index + 1 :]
        )
        return part if is_first else None
    return part if follows(part, last) else None


def may_head(lines: Sequence[Line], index: int, part: Part) -> bool:
    """Tell whether ``part``, which the line at ``index`` begins, may be a heading's: "1.1 Delay".

    No line goes on with one, and what comes next to it stands further below.
    """
    after = lines[index + 1] if index + 1 < len(lines) else None
    return after is not None and after.gap and not follows(part_of(after), part)


def follows(part: Part | None, last: Part) -> bool:
    """Tell whether ``part`` comes next after ``last``."""
    return part in ((last[0], last[1] + 1), (last[0] + 1, 1))
