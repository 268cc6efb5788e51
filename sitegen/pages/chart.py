"""Charts as inline SVG: columns over time, and bars in the rows of a table.

Widths are in per cent and heights in pixels, so that a chart fits any width and its words
keep their size. What a part stands for is told by its class, by its filling (solid, hatched,
hollow, dotted) and by its place in the stack; the colour only helps. Nothing is inline that a
Content-Security-Policy might refuse. Whoever does not see a chart has the table beside it.
"""

from collections.abc import Iterator, Sequence
from html import escape

from sitegen.pages.words import number

HATCH = (
    '<svg class="hatch" width="0" height="0" aria-hidden="true">'
    '<pattern id="page-hatch" width="4" height="4" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><rect width="2" height="4"/></pattern></svg>'
)
"""What the hatched parts of a page are filled with; it stands once on a page that has any."""

_FILL = {"not-upheld": ' fill="url(#page-hatch)"'}

_HEIGHT = 168
"""Pixels of the tallest column that there can be."""

_FEWEST = 8
"""Columns there is room for at least, so that two are not as wide as houses."""

_MOST_TICKS = 10
"""Words below the columns that have room beside one another on a narrow screen."""

_ROUND = (1, 2, 3, 4, 5, 6, 8)


def key(kind: str) -> str:
    """Return the sign for one kind of part."""
    return (
        '<svg class="key" width="13" height="13" aria-hidden="true">'
        f'<rect class="{kind}"{_FILL.get(kind, "")} width="13" height="13"/></svg>'
    )


def columns(
    kinds: Sequence[str],
    ticks: Sequence[tuple[str, Sequence[int]]],
    words: str,
) -> str:
    """Return a chart with a column for each of ``ticks``: its word, and the count of each kind.

    ``words`` say what is to be seen to those who do not see it.
    """
    top = _rounded_up(max(sum(counts) for _, counts in ticks))
    slot = 100 / max(len(ticks), _FEWEST)
    width = f"{slot * 0.74:.4g}"
    groups: dict[str, list[str]] = {kind: [] for kind in kinds}
    for at, (_, counts) in enumerate(ticks):
        left, under, total = f"{slot * (at + 0.13):.4g}", _HEIGHT, 0
        for kind, count in zip(kinds, counts, strict=True):
            if count:
                total += count
                over = _HEIGHT - total * _HEIGHT // top
                if over >= under:  # one pixel at least can be seen
                    over = under - 1
                groups[kind].append(
                    f'<rect x="{left}%" y="{over}" width="{width}%" height="{under - over}"/>'
                )
                under = over
    parts = "".join(
        f'<g class="{kind}"{_FILL.get(kind, "")}>{"".join(rects)}</g>'
        for kind, rects in groups.items()
        if rects
    )
    return (
        f'<svg class="over-time" width="100%" height="{_HEIGHT + 24}" role="img"'
        f' aria-label="{escape(words)}">{"".join(_grid(top))}{parts}'
        f"{''.join(_ticks([word for word, _ in ticks], slot))}</svg>"
    )


def bar(kinds: Sequence[str], counts: Sequence[int], most: int) -> str:
    """Return the bar of one row, as long as its counts are of ``most``."""
    left, rects = 0.0, []
    for kind, count in zip(kinds, counts, strict=True):
        width = 100 * count / most
        if count:
            fill = _FILL.get(kind, "")
            rects.append(
                f'<rect class="{kind}"{fill} x="{left:.4g}%" width="{width:.4g}%" height="9"/>'
            )
        left += width
    return f'<svg class="bar" width="100%" height="9" aria-hidden="true">{"".join(rects)}</svg>'


def _grid(top: int) -> Iterator[str]:
    for value in (top, top // 2) if top % 2 == 0 else (top,):
        y = _HEIGHT * (1 - value / top)
        yield f'<line x2="100%" y1="{y:.4g}" y2="{y:.4g}"/>'
        yield f'<text x="-6" y="{y + 4:.4g}">{number(value)}</text>'
    yield f'<line class="base" x2="100%" y1="{_HEIGHT}" y2="{_HEIGHT}"/>'


def _ticks(words: Sequence[str], slot: float) -> Iterator[str]:
    """Yield the words below the columns: the last, and of the others as many as have room."""
    step = -(-len(words) // _MOST_TICKS)
    for at, word in enumerate(words):
        if (len(words) - 1 - at) % step == 0:
            x = f"{slot * (at + 0.5):.4g}"
            yield f'<text class="tick" x="{x}%" y="{_HEIGHT + 18}">{escape(word)}</text>'


def _rounded_up(most: int) -> int:
    """Return the smallest round number that is not below ``most``; from 2 on an even one."""
    power = 1
    while True:
        for digit in _ROUND:
            value = digit * power
            if value >= most and (value % 2 == 0 or value == 1):
                return value
        power *= 10
