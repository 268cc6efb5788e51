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
    """However they are grouped, the counts add up to the number of decisions."""
    tally = tallies.by_year(entries(rows))
    periods, undated = tallies.periods(tally)
    assert sum(tallies.outcomes(tally).values()) == len(rows)
    for grouped in (tallies.categories(tally), tallies.subcategories(tally)):
        assert sum(sum(each.values()) for each in grouped.values()) == len(rows)
    assert sum(sum(each.values()) for each in periods.values()) + sum(undated.values()) == len(rows)


def test_years_without_a_decision_are_there_between_others() -> None:
    """A gap is seen as a gap."""
    days = [date(2024, 1, 1), date(2021, 5, 5), None]
    periods, undated = tallies.periods(
        tallies.by_year(entries([(day, None, None, "Upheld") for day in days]))
    )
    assert periods == {2021: {"Upheld": 1}, 2022: {}, 2023: {}, 2024: {"Upheld": 1}}
    assert undated == {"Upheld": 1}


def test_a_year_is_counted_by_months() -> None:
    """The period of a year's decisions is the month."""
    tally = tallies.by_month(
        entries([(date(2024, 3, 1), None, None, None), (date(2024, 2, 1), None, None, None)])
    )
    assert list(tallies.periods(tally)[0]) == [2, 3]
