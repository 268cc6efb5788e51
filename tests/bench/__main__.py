"""The benchmark: sitegen and Hugo build the same made-up decisions in turn, and are compared.

Prints Markdown; says on standard error how far it has come. Run it with nothing
else running: `make bench`, or a part of it, `make bench BENCH="--sizes 1000 --runs 1"`.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from sitegen import __version__
from tests.bench import scenarios, table
from tests.bench.contenders import BEYOND, SITEGEN, Contender, Hugo, Sitegen
from tests.bench.corpus import decisions
from tests.bench.goals import LARGE, MAIN
from tests.bench.scenarios import SCENARIOS, Figures
from tests.bench.usage import CommandError

_SIZES, _RUNS = (1_000, MAIN, LARGE), (3, 3, 1)
_BEYOND = "beyond"
_SETTLED = 3
"""Seconds after which a file counts as old."""
Results = dict[tuple[int, str, str], list[Figures]]


def main() -> int:
    """Measure, and print the tables; return 1 if a build failed."""
    given = _arguments()
    results: Results = defaultdict(list)
    beyond: dict[str, list[Figures]] = defaultdict(list)
    widest = MAIN if MAIN in given.sizes else max(given.sizes)
    kept = given.keep or Path(tempfile.mkdtemp(prefix="bench-"))
    failed = False
    try:
        for size, runs in zip(given.sizes, _runs(given), strict=True):
            folder = kept / str(size)
            ours, theirs = Sitegen(folder / "sitegen", given.sitegen), Hugo(folder / "hugo")
            projects = (ours,) if given.alone else (ours, theirs)
            _fill(projects, size)
            for number in range(runs):
                _measure(results, projects, given.scenarios, size, number)
                if _BEYOND in given.scenarios and size == widest:
                    _without(beyond, ours, theirs, size, number)
            if given.keep is None:
                shutil.rmtree(folder)
    except CommandError as error:
        failed = True
        _say(f"{error}\nWhat was measured before:")
    finally:
        if given.keep is None:
            shutil.rmtree(kept, ignore_errors=True)
    _print(_machine())
    _print(table.measured(results))
    _print(table.against_goals(results))
    if beyond:
        _print(table.beyond(beyond))
    _print(table.by_stage(results))
    return int(failed)


def _fill(projects: Sequence[Contender], count: int) -> None:
    """Write ``count`` decisions into every project, and nothing else: a kept one may hold others."""
    _say(f"writing {count:,} decisions for each")
    for project in projects:
        shutil.rmtree(project.decisions, ignore_errors=True)
    for each in decisions(count):
        for project in projects:
            project.put(each)
    # A file that is as new as a build is looked at again by the next one: none is, mostly.
    time.sleep(_SETTLED)


def _measure(
    results: Results,
    projects: tuple[Contender, ...],
    wanted: list[str],
    size: int,
    number: int,
) -> None:
    made = scenarios.changed(size, number)
    # Whoever comes second finds the machine warmer: they take turns.
    order = projects if number % 2 == 0 else projects[::-1]
    for scenario, name, figures in scenarios.run(order, wanted, made):
        results[size, scenario, name].append(figures)
        used = figures.used
        _say(
            f"{size:,} {scenario} {name}: {used.wall:.2f} s, {used.cpu:.2f} s CPU, {used.peak / 1e6:,.0f} MB"
        )


def _without(
    results: dict[str, list[Figures]], ours: Sitegen, theirs: Hugo, size: int, number: int
) -> None:
    """Build cold with one thing after another left out, then with all of them."""
    made = scenarios.changed(size, number)
    for without in ((), *((each,) for each in BEYOND), BEYOND):
        ours.leave_out(without)
        name = f"sitegen without {', '.join(without)}" if without else "sitegen"
        projects = (ours,) if without else (theirs, ours)
        for _, who, figures in scenarios.run(projects, ["cold"], made):
            results[name if who == ours.name else who].append(figures)
            _say(f"{size:,} beyond {name}: {figures.used.wall:.2f} s")
    ours.leave_out(())


def _machine() -> list[str]:
    versions = ", ".join(
        (
            f"sitegen {__version__}",
            f"Hugo {version('hugo')}",
            f"Pagefind {version('pagefind-bin')}",
            f"Python {platform.python_version()}",
        )
    )
    return [f"{os.cpu_count()} processors, {platform.system()}; {versions}."]


def _runs(given: argparse.Namespace) -> list[int]:
    runs: list[int] = given.runs or [
        dict(zip(_SIZES, _RUNS, strict=True)).get(size, 1) for size in given.sizes
    ]
    return runs * len(given.sizes) if len(runs) == 1 else runs


def _arguments() -> argparse.Namespace:
    names = [*(scenario.name for scenario in SCENARIOS), _BEYOND]
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=list(_SIZES), help="decisions (%(default)s)"
    )
    parser.add_argument("--runs", type=int, nargs="+", help="of each size, or of all (3 3 1)")
    parser.add_argument(
        "--scenarios",
        nargs="+",
        choices=names,
        default=names,
        metavar="NAME",
        help=", ".join(names),
    )
    parser.add_argument(
        "--alone", action="store_true", help="sitegen alone: Pagefind needs 18 GB for 57,500"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="work here, and leave all there")
    parser.add_argument("--sitegen", default=SITEGEN, metavar="COMMAND", help="of another checkout")
    given = parser.parse_args()
    if given.runs and len(given.runs) not in (1, len(given.sizes)):
        parser.error("--runs takes one number, or one for each size")
    if given.alone and _BEYOND in given.scenarios:
        parser.error(f"{_BEYOND} is measured beside Hugo: name the other scenarios")
    return given


def _print(lines: Iterable[str]) -> None:
    sys.stdout.write("\n".join(lines) + "\n\n")


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main())
