"""Tables in Markdown of what was measured."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from tests.bench.goals import Results, outcomes
from tests.bench.scenarios import SCENARIOS, Figures

_MEGABYTE = 1e6
_WORDS = {scenario.name: scenario.words for scenario in SCENARIOS}


def measured(results: Results) -> Iterator[str]:
    """Yield a row for each size, scenario and contender, medians of all runs."""
    yield from _head(
        "decisions", "scenario", "", "runs", "wall s", "CPU s", "peak MB", "files", "MB"
    )
    for (size, scenario, name), figures in results.items():
        yield _row(f"{size:,}", _WORDS[scenario], name, str(len(figures)), *_cells(figures))


def beyond(results: Mapping[str, Sequence[Figures]]) -> Iterator[str]:
    """Yield a row for each thing that sitegen makes beyond the peer, with that left out."""
    yield from _head("cold, without search", "wall s", "CPU s", "peak MB", "files", "MB", "÷ Hugo")
    hugo = median(each.used.wall for each in results["Hugo"])
    for name, figures in results.items():
        ratio = median(each.used.wall for each in figures) / hugo
        yield _row(name, *_cells(figures), f"{ratio:.2f}")


def by_stage(results: Results) -> Iterator[str]:
    """Yield sitegen's stages, a row a stage, wall and processor seconds of each scenario."""
    sizes = dict.fromkeys(size for size, _, name in results if name == "sitegen")
    for size in sizes:
        columns = {
            scenario: {
                stage: (
                    median(s.wall for each in figures for s in each.stages if s.name == stage),
                    median(s.cpu for each in figures for s in each.stages if s.name == stage),
                )
                for stage in dict.fromkeys(s.name for each in figures for s in each.stages)
            }
            for (at, scenario, name), figures in results.items()
            if (at, name) == (size, "sitegen")
        }
        yield from _head(f"{size:,}: wall (CPU) s", *(_WORDS[scenario] for scenario in columns))
        for stage in dict.fromkeys(stage for column in columns.values() for stage in column):
            cells = [column.get(stage) for column in columns.values()]
            yield _row(stage, *(f"{c[0]:.2f} ({c[1]:.2f})" if c else "" for c in cells))
        yield ""


def against_goals(results: Results) -> Iterator[str]:
    """Yield a row for each goal: its figure, its limit, and whether it is met."""
    main, rows = outcomes(results)
    yield from _head(f"at {main:,} where not said", "figure", "goal", "")
    for each in rows:
        figure = "" if each.figure is None else f"{each.figure:.3f}"
        yield _row(each.goal.words, figure, f"≤ {each.goal.limit:g}", each.met)


def _cells(figures: Sequence[Figures]) -> tuple[str, ...]:
    return (
        f"{median(each.used.wall for each in figures):.2f}",
        f"{median(each.used.cpu for each in figures):.2f}",
        f"{median(each.used.peak for each in figures) / _MEGABYTE:,.0f}",
        f"{figures[-1].files:,}",
        f"{figures[-1].size / _MEGABYTE:,.1f}",
    )


def _head(*cells: str) -> Iterator[str]:
    yield _row(*cells)
    yield f"|{'---|' * len(cells)}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
