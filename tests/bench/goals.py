"""The goals: what the benchmark is held against, as ratios of figures of the same run."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from tests.bench.scenarios import Figures

Results = Mapping[tuple[int, str, str], Sequence[Figures]]
"""The figures of all runs by size, scenario and contender."""

GIGABYTE = 1e9
MAIN, LARGE = 10_000, 57_500
"""Sizes that the goals speak of; about 57,500 decisions have been published."""


class Goal(NamedTuple):
    """What should be at most ``limit``; ``of`` gives the figure, or ``None`` if not measured."""

    words: str
    limit: float
    of: Callable[[Results], float | None]


class Outcome(NamedTuple):
    """A goal with the figure that was measured."""

    goal: Goal
    figure: float | None

    @property
    def met(self) -> str:
        """Say whether the goal is met."""
        if self.figure is None:
            return "not measured"
        return "met" if self.figure <= self.goal.limit else "not met"


def wall(results: Results, size: int, scenario: str, name: str = "sitegen") -> float | None:
    """Return the median of the seconds of a build, ``None`` if there was none."""
    found = results.get((size, scenario, name))
    return median(each.used.wall for each in found) if found else None


def peak(results: Results, size: int) -> float | None:
    """Return the most memory in gigabytes that any build of sitegen had at a size."""
    found = [
        each.used.peak
        for (at, _, name), figures in results.items()
        if (at, name) == (size, "sitegen")
        for each in figures
    ]
    return max(found) / GIGABYTE if found else None


def goals(main: int = MAIN, large: int = LARGE) -> tuple[Goal, ...]:
    """Return the goals, for the size that most of them speak of and for the largest."""

    def ratio(
        over: tuple[int, str, str], under: tuple[int, str, str]
    ) -> Callable[[Results], float | None]:
        def figure(results: Results) -> float | None:
            above, below = wall(results, *over), wall(results, *under)
            return above / below if above and below else None

        return figure

    def ours(scenario: str) -> tuple[int, str, str]:
        return main, scenario, "sitegen"

    def theirs(scenario: str) -> tuple[int, str, str]:
        return main, scenario, "Hugo"

    return (
        Goal("cold ÷ Hugo", 1.0, ratio(ours("cold"), theirs("cold"))),
        Goal(
            "cold, with search ÷ Hugo and one Pagefind",
            0.5,
            ratio(ours("cold-search"), theirs("cold-search")),
        ),
        Goal("nothing changed ÷ cold", 0.03, ratio(ours("nothing"), ours("cold"))),
        Goal("one edited ÷ cold", 0.04, ratio(ours("edited"), ours("cold"))),
        Goal("one edited ÷ Hugo’s rebuild", 0.1, ratio(ours("edited"), theirs("edited"))),
        Goal(
            "one edited, with search ÷ cold, with search",
            0.15,
            ratio(ours("edited-search"), ours("cold-search")),
        ),
        Goal(
            f"cold, {large:,} ÷ {main:,}",
            6.3,
            ratio((large, "cold", "sitegen"), (main, "cold", "sitegen")),
        ),
        Goal(f"peak memory at {large:,}, GB", 1.5, lambda results: peak(results, large)),
    )


def outcomes(results: Results) -> tuple[int, tuple[Outcome, ...]]:
    """Return the size that the ratios are of, and the goals with their figures.

    Where the size that they were set for was not measured, it is the largest that was.
    """
    sizes = {size for size, _, _ in results}
    main = MAIN if MAIN in sizes or not sizes else max(sizes)
    return main, tuple(Outcome(goal, goal.of(results)) for goal in goals(main))
