"""Charts: SVG that shows what it is given, at any width."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.pages import chart

KINDS = ("upheld", "not-upheld", "closed-after-initial-enquiries")
_COUNTS = st.lists(st.integers(0, 20_000), min_size=3, max_size=3)
_ROWS = st.lists(_COUNTS, min_size=1, max_size=60).filter(lambda rows: any(map(any, rows)))


def parse(svg: str) -> ET.Element:
    """Return the tree of a chart: it is well-formed XML too."""
    return ET.fromstring(svg)  # noqa: S314 - of our own making


def figure(element: ET.Element, name: str) -> float:
    """Return an attribute as a number, in pixels or per cent."""
    return float((element.get(name) or "").removesuffix("%"))


@given(_ROWS)
def test_a_part_is_as_high_as_its_count(rows: list[list[int]]) -> None:
    """Heights are as counts are, but that the smallest can still be seen."""
    tree = parse(chart.columns(KINDS, [(str(n), row) for n, row in enumerate(rows)], "words"))
    pairs = [
        (row[KINDS.index(group.get("class") or "")], rect)
        for group in tree.findall("g")
        for row, rect in zip(
            (row for row in rows if row[KINDS.index(group.get("class") or "")]),
            group,
            strict=True,
        )
    ]
    most, tallest = max((count, figure(rect, "height")) for count, rect in pairs)
    for count, rect in pairs:
        assert figure(rect, "height") >= 1
        expected = max(1, tallest * count / most)
        assert figure(rect, "height") == pytest.approx(expected, rel=0.01, abs=3)


@given(_ROWS)
def test_columns_stay_within_the_chart(rows: list[list[int]]) -> None:
    """No column is wider than its place or, but for parts too small to see, higher than the top."""
    tree = parse(chart.columns(KINDS, [(str(n), row) for n, row in enumerate(rows)], "words"))
    rects = list(tree.iter("rect"))
    assert rects
    for rect in rects:
        assert 0 <= figure(rect, "x") <= figure(rect, "x") + figure(rect, "width") <= 100
        assert figure(rect, "y") > -len(KINDS)


@given(_COUNTS.filter(any), st.integers(1, 5))
def test_a_bar_is_as_long_as_its_share_of_the_longest(counts: list[int], times: int) -> None:
    """Parts follow one another without a gap, and their widths add up."""
    rects = list(parse(chart.bar(KINDS, counts, sum(counts) * times)).iter("rect"))
    assert sum(figure(rect, "width") for rect in rects) == pytest.approx(100 / times, rel=0.01)
    ends = [0.0, *(figure(rect, "x") + figure(rect, "width") for rect in rects)]
    assert [figure(rect, "x") for rect in rects] == pytest.approx(ends[:-1], rel=0.01, abs=0.02)


def test_words_below_columns_have_room() -> None:
    """Of many columns not each has its word, but the last one has."""
    ticks = [(str(year), [1, 0, 0]) for year in range(1974, 2027)]
    tree = parse(chart.columns(KINDS, ticks, "words"))
    words = [text.text for text in tree.iter("text") if text.get("class") == "tick"]
    assert len(words) <= 12
    assert words[-1] == "2026"


def test_a_chart_breaks_no_policy_on_styles() -> None:
    """Nothing is styled inline, which the site's own policy would refuse."""
    drawn = (
        chart.HATCH,
        chart.key("not-upheld"),
        chart.bar(KINDS, [1, 2, 3], 6),
        chart.columns(KINDS, [("a", [1, 2, 3])], "words"),
    )
    for svg in drawn:
        parse(svg)
        assert "style" not in svg
