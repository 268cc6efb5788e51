"""The dialect of a statement: what its marks mean, found by looking at all of its lines.

Where items are printed ``1.``, a number at the least indentation is a paragraph.
Where what follows headings is mostly ``- ``, each of those is a paragraph and the
nesting is lost, but for dashes that stand deeper; a number is a word there. "Back to top", where it is printed, stands
before each section.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from sitegen.read import furniture
from sitegen.read.fold import fold
from sitegen.read.lines import BOLD_LINE, Line, is_number
from sitegen.read.wrapping import are_wrapped, finished

_STRAY = 2


class Dialect(Struct, frozen=True):
    """What the marks of one statement mean.

    ``numbered`` or ``dashed`` says what marks its paragraphs, if anything does; ``least`` is the
    indentation of its paragraphs, in columns; ``tops`` says that "Back to top" divides its
    sections; ``wrapped`` that lines end where a page does; ``top`` is the highest level of the headings that markup gives (0: none); ``exact``
    that indentations come from markup; ``listed`` are the headings named by a contents list.
    """

    numbered: bool
    dashed: bool
    least: int
    tops: bool
    wrapped: bool
    top: int
    exact: bool
    listed: frozenset[str]


def find_dialect(
    lines: Sequence[Line], numbered: Sequence[Line], listed: Sequence[str], *, exact: bool
) -> Dialect:
    """Return the dialect of a statement of ``lines``; ``numbered`` are those that have a number."""
    numbers = [line.indent for line in numbered]
    least = min(numbers, default=0)
    # One stray number further left than all others does not make these items of it.
    if numbers and numbers[0] <= least + _STRAY:
        least = numbers[0]
    dashes = [line.marker for line in lines].count("-")
    wrapped = are_wrapped(lines)
    dashed = _most_are_dashes(lines, dashes, wrapped=wrapped) and (
        not numbers or _dashes_begin(lines, least)
    )
    return Dialect(
        numbered=bool(numbers) and not dashed,
        dashed=dashed,
        least=min(line.indent for line in lines if line.marker == "-") if dashed else least,
        tops=any(map(furniture.body_rule, lines)),
        wrapped=wrapped,
        top=min([top for line in lines if (top := line.heading) and top < BOLD_LINE], default=0),
        exact=exact,
        listed=frozenset(fold(name) for name in listed),
    )


def _most_are_dashes(lines: Sequence[Line], dashes: int, *, wrapped: bool) -> bool:
    """Tell whether dashes are no fewer than unmarked paragraphs, the ends of wrapped ones aside."""
    return dashes > 0 and dashes >= sum(
        not line.marker and finished(line.text) and not (wrapped and _goes_on(above, line))
        for above, line in pairwise(lines)
    )


def _goes_on(above: Line, line: Line) -> bool:
    return not line.gap and not finished(above.text)


def _dashes_begin(lines: Sequence[Line], least: int) -> bool:
    """Tell whether dashes, more often than numbers, stand first under an unmarked line.

    Under a heading that is a paragraph's mark, whatever lists there are further below.
    """
    first = [line for above, line in pairwise(lines) if line.marker and not above.marker]
    dashes = sum(line.marker == "-" and line.indent <= least for line in first)
    return dashes > sum(is_number(line.marker) for line in first)
