"""Parts: paragraphs that older reports number by section, "1.1", "1.2", "2.1".

Such a number is a word of its paragraph, which the page shows as printed, and says where one begins.
"""

import re
from collections.abc import Mapping, Sequence

from sitegen.read.lines import Line
from sitegen.read.wrapping import finished

_NUMBER = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.?(?=[ \t\xa0])")

Part = tuple[int, int]


def part_of(line: Line) -> Part | None:
    """Return the section and the paragraph that a line begins with the numbers of."""
    return None if line.marker or line.heading else part_in(line.text)


def part_in(text: str) -> Part | None:
    """Return the section and the paragraph that a text begins with the numbers of.

    >>> part_in("2.10 He said"), part_in("2.5% was paid")
    ((2, 10), None)
    """
    match = _NUMBER.match(text)
    return (int(match[1]), int(match[2])) if match else None


def parts_of(lines: Sequence[Line]) -> dict[Part, int]:
    """Return every part that a line may begin, and the ``number`` of the last line that may."""
    # A look at one sign spares nearly all lines the pattern.
    found = ((part_of(line), line.number) for line in lines if line.text[:1].isdigit())
    return {part: number for part, number in found if part is not None}


def begins(line: Line, last: Part, above: str, every: Mapping[Part, int]) -> Part | None:
    """Return the part that ``line`` begins, or ``None`` where its figures are words.

    ``last`` is the part before it, (0, 0) before the first, ``above`` are the words above, and
    ``every`` part is that of ``parts_of``. "2.5 per cent" does not come next; the first, which
    always would, has another below that comes next to it.
    """
    part = part_of(line)
    if part is None or not (line.gap or finished(above or ".")):
        return None
    if not any(last):
        is_first = part[1] == 1 and any(every.get(each, 0) > line.number for each in _next(part))
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
    return part in _next(last)


def _next(last: Part) -> tuple[Part, Part]:
    return (last[0], last[1] + 1), (last[0] + 1, 1)
