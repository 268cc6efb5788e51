"""Tallies: counting decisions by their facts."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sitegen.library import tallies
from sitegen.model import Entry

Given = tuple[date | None, str | None, str | None, str | None]


def entries(rows: list[Given]) -> list[Entry]:
    """Return entries with the given dates, categories, subcategories and outcomes."""
    return [
        Entry(str(n), str(n), None, category, below, outcome, day, "", None, ())
        for n, (day, category, below, outcome) in enumerate(rows)
    ]


_NAMES = st.none() | st.sampled_from(["A", "B"])
_DAYS = st.none() | st.dates(date(2019, 1, 1), date(2024, 12, 31))


@given(st.lists(st.tuples(_DAYS, _NAMES, _NAMES, _NAMES)))
def test_no_decision_is_lost_or_counted_twice(rows: list[Given]) -> None:
    """However they are grouped, each outcome comes to the number of decisions that have it."""
    made = entries(rows)
    outcomes = [row[3] for row in rows]
    expected = {outcome: outcomes.count(outcome) for outcome in outcomes}
    periods, undated = tallies.by_period(made)
    assert tallies.added_up([*periods.values(), undated]) == expected
    assert tallies.added_up(tallies.by_category(made).values()) == expected
    assert tallies.added_up(tallies.by_subject(made).values()) == expected


def test_years_without_a_decision_are_there_between_others() -> None:
    """A gap is seen as a gap."""
    days = [date(2024, 1, 1), date(2021, 5, 5), None]
    periods, undated = tallies.by_period(entries([(day, None, None, "Upheld") for day in days]))
    assert periods == {2021: {"Upheld": 1}, 2022: {}, 2023: {}, 2024: {"Upheld": 1}}
    assert undated == {"Upheld": 1}


def test_a_year_is_counted_by_months() -> None:
    """The periods of a year's decisions are its months."""
    made = entries([(date(2024, 3, 1), None, None, None), (date(2024, 2, 1), None, None, None)])
    assert list(tallies.by_period(made, months=True)[0]) == [2, 3]
