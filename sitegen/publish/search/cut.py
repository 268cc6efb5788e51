"""Cut the decisions into bundles by the calendar.

A span of time is one bundle when it has few enough decisions, else it is cut into
the next smaller spans: all years, ten, one, halves, quarters, months, days. So the cut
follows from the days of decision alone; one decision edited touches one bundle, and one
decision more at most the bundle of its time.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct

from sitegen.publish.search.model import Searchable

LARGEST = 2500
"""Decisions in a bundle, at most: smaller ones give the first results sooner, and cost more bytes in all
(see “What a search costs” in ARCHITECTURE.md)."""

UNDATED = "undated"

_Span = Callable[[date], str]

_SPANS: tuple[_Span, ...] = (
    lambda _: "all",
    lambda day: f"{day.year // 10}0s",
    lambda day: f"{day.year}",
    lambda day: f"{day.year}-half-{(day.month + 5) // 6}",
    lambda day: f"{day.year}-quarter-{(day.month + 2) // 3}",
    lambda day: f"{day:%Y-%m}",
    lambda day: f"{day:%Y-%m-%d}",
)
"""The name of the span that a day is in, from the longest to the shortest."""


class Part(Struct, frozen=True):
    """The decisions of one bundle, newest first; ``span`` names their time."""

    span: str
    searchables: tuple[Searchable, ...]


def cut(searchables: Sequence[Searchable], largest: int = LARGEST) -> list[Part]:
    """Return the parts with at most ``largest`` decisions each, newest first, the undated last.

    Decisions of one day, or without one, that are too many are cut by number.
    """
    ordered = sorted(searchables, key=lambda each: each.newest_first)
    dated = [each for each in ordered if each.decided]
    undated = ordered[len(dated) :]
    return [*_spans(dated, 0, largest), *_numbered(UNDATED, undated, largest)]


def _spans(ordered: list[Searchable], level: int, largest: int) -> Iterator[Part]:
    for span, group in groupby(ordered, key=lambda each: _SPANS[level](_day(each))):
        within = list(group)
        if len(within) <= largest:
            yield Part(span, tuple(within))
        elif level + 1 < len(_SPANS):
            yield from _spans(within, level + 1, largest)
        else:
            yield from _numbered(span, within, largest)


def _numbered(span: str, ordered: Sequence[Searchable], largest: int) -> Iterator[Part]:
    for start in range(0, len(ordered), largest):
        number = start // largest
        name = f"{span}-part-{number + 1}" if number else span
        yield Part(name, tuple(ordered[start : start + largest]))


def _day(searchable: Searchable) -> date:
    return searchable.decided or date.min
