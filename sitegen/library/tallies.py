"""Tallies: how many decisions of a list have the same facts. All of its figures are made from one."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from sitegen.model import Entry

K = TypeVar("K")

Facts = tuple[int | None, str | None, str | None, str | None]
"""Period, category, subcategory and outcome of a decision; ``None`` for what is not stated."""

Tally = Mapping[Facts, int]
"""How many decisions have each set of facts."""

ByOutcome = dict[str | None, int]
"""How many decisions have each outcome."""


def by_year(entries: Iterable[Entry]) -> Tally:
    """Count decisions; the period is the year."""
    return Counter(
        (
            entry.decided.year if entry.decided else None,
            entry.category,
            entry.subcategory,
            entry.outcome,
        )
        for entry in entries
    )


def by_month(entries: Iterable[Entry]) -> Tally:
    """Count decisions of one year; the period is the month, from 1."""
    return Counter(
        (
            entry.decided.month if entry.decided else None,
            entry.category,
            entry.subcategory,
            entry.outcome,
        )
        for entry in entries
    )


def outcomes(tally: Tally) -> ByOutcome:
    """Return how many decisions have each outcome."""
    found: Counter[str | None] = Counter()
    for (_, _, _, outcome), count in tally.items():
        found[outcome] += count
    return dict(found)


def periods(tally: Tally) -> tuple[dict[int, ByOutcome], ByOutcome]:
    """Return the outcomes of each period from the first to the last, and those of none.

    A period between them that has no decision is there too, without outcomes.
    """
    found = _grouped(tally, lambda facts: facts[0])
    known = sorted(period for period in found if period is not None)
    every = range(known[0], known[-1] + 1) if known else ()
    return {period: found.get(period, {}) for period in every}, found.get(None, {})


def categories(tally: Tally) -> dict[tuple[str | None, None], ByOutcome]:
    """Return the outcomes of each category, as the first half of a subject."""
    return _grouped(tally, lambda facts: (facts[1], None))


def subcategories(tally: Tally) -> dict[tuple[str | None, str | None], ByOutcome]:
    """Return the outcomes of each subject: category and subcategory."""
    return _grouped(tally, lambda facts: (facts[1], facts[2]))


def _grouped(tally: Tally, key: Callable[[Facts], K]) -> dict[K, ByOutcome]:
    found: dict[K, ByOutcome] = {}
    for facts, count in tally.items():
        value, outcome = key(facts), facts[3]
        counts = found.get(value)
        if counts is None:
            counts = found[value] = {}
        counts[outcome] = counts.get(outcome, 0) + count
    return found
