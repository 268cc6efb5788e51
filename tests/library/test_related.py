"""Neighbours: the decisions around one in a list."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.library.related import nearest, neighbours
from sitegen.model import Entry


def entries(count: int) -> list[Entry]:
    """Return entries a day apart, newest first, the last without a date."""
    days = [date(2022, 1, 1) - timedelta(days=n) for n in range(count - 1)]
    return [
        Entry(str(n), str(n), None, None, None, None, day, "", None, ())
        for n, day in enumerate([*days, None])
    ]


@pytest.mark.parametrize(("at", "older", "newer"), [(0, "1", None), (2, "3", "1"), (4, None, "3")])
def test_neighbours_are_the_next_in_time(at: int, older: str | None, newer: str | None) -> None:
    """The ends of a list have a neighbour on one side only."""
    every = entries(5)
    found = neighbours(every[at], every)
    assert [each and each.slug for each in found] == [older, newer]


@given(st.integers(1, 30), st.integers(0, 8), st.data())
def test_the_nearest_are_as_many_as_there_are_and_never_the_decision_itself(
    count: int, most: int, data: st.DataObject
) -> None:
    """A list that is long enough fills the whole row, at its ends too."""
    every = entries(count)
    entry = every[data.draw(st.integers(0, count - 1))]
    found = nearest(entry, every, most)
    assert entry not in found
    assert len(set(found)) == len(found) == min(most, count - 1)
