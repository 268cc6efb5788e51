"""The cut of the decisions into bundles: by the calendar, and touched as little as can be."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sitegen.publish.search.cut import LARGEST, cut
from sitegen.publish.search.model import Searchable

DAYS = st.none() | st.dates(date(2009, 1, 1), date(2026, 12, 31))
FEW = 5


def searchables(days: Sequence[date | None]) -> list[Searchable]:
    """Return a decision a day."""
    return [Searchable(f"21-{at:03}-001", day, b"") for at, day in enumerate(days)]


@given(st.lists(DAYS, max_size=60))
def test_every_decision_is_in_one_bundle_of_its_time(days: list[date | None]) -> None:
    """All decisions are there once, newest first throughout, in bundles that are not too large."""
    given_ones = searchables(days)
    parts = cut(given_ones, FEW)
    together = [each for part in parts for each in part.searchables]
    assert together == sorted(given_ones, key=lambda each: each.newest_first)
    assert all(0 < len(part.searchables) <= FEW for part in parts)
    assert len({part.span for part in parts}) == len(parts)


@given(st.permutations(range(40)))
def test_the_order_of_the_decisions_does_not_matter(order: list[int]) -> None:
    """The same decisions are cut alike in whatever order they come."""
    all_of_them = searchables([date(2000 + at % 7, 1 + at % 12, 1) for at in range(40)])
    assert cut([all_of_them[at] for at in order], FEW) == cut(all_of_them, FEW)


@given(st.lists(DAYS, min_size=1, max_size=60), st.data())
def test_a_decision_more_touches_the_bundle_of_its_time_alone(
    days: list[date | None], data: st.DataObject
) -> None:
    """Of the bundles that there were, at most one is not there any more, by what is in it."""
    before = searchables(days)
    extra = Searchable("99-001-001", data.draw(st.dates(date(2009, 1, 1), date(2026, 12, 31))), b"")
    old, new = (
        {part.searchables for part in cut(each, FEW)} for each in (before, [*before, extra])
    )
    crowded = max(Counter(days).values()) >= FEW
    assert crowded or len(old - new) <= 1


def test_spans_are_named_after_the_calendar() -> None:
    """A time with too many decisions is cut into halves, quarters, months and days."""
    days: list[date | None] = [date(2023, 3, 1)] * 3
    days += [date(2022, 11, 4)] * 2
    days += [date(2022, 1, 5)] * 2 + [date(2022, 4, 5), date(2022, 7, 1)]
    days += [date(2015, 6, 7), None]
    assert [(part.span, len(part.searchables)) for part in cut(searchables(days), 2)] == [
        ("2023-03-01", 2),
        ("2023-03-01-part-2", 1),
        ("2022-quarter-4", 2),
        ("2022-quarter-3", 1),
        ("2022-quarter-2", 1),
        ("2022-quarter-1", 2),
        ("2010s", 1),
        ("undated", 1),
    ]


def test_a_small_site_has_one_bundle() -> None:
    """A site whose decisions fit into one bundle has one, and one without decisions none."""
    days: list[date | None] = [date(2010 + at % 12, 1, 1) for at in range(LARGEST)]
    assert [part.span for part in cut(searchables(days))] == ["all"]
    assert cut([]) == []
