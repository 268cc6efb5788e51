"""Made-up decisions in any number: the same ones for the same seed, on any machine.

``python -m tests.bench.corpus COUNT FOLDER`` writes them as received, a folder a
year; with ``--hugo`` as Markdown with front matter. A decision is drawn from its
number alone, so the first thousand of ten thousand are those of a thousand.
"""

import argparse
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.bench import names, statement
from tests.bench.sentences import Words
from tests.bench.subjects import subject
from tests.bench.written import Written

SEED = 2026
_CYCLE = 100
"""Decisions after which the shares of the years come round."""
_SHARES = (5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 11, 12)
"""Of a cycle, by the year of the complaint from 2012 on: their number grows."""
_FIRST_YEAR = 12
_NUMBERS = 19_997
"""A prime: references of one year are numbered below it, none twice in 166,000 decisions."""
_STEP = 7919
_JOINT = 97
"""The decision of each cycle that shares an investigation with the one after it."""
_OUTCOMES = {"Upheld": 45, "Not upheld": 25, statement.CLOSED: 30}
"""Shares in per cent."""


def decisions(count: int, seed: int = SEED, first: int = 0) -> Iterator[Written]:
    """Yield ``count`` decisions from number ``first`` on."""
    years = years_of_a_cycle(seed)
    for number in range(first, first + count):
        yield _decision(number, seed, years)


def _decision(number: int, seed: int, years: list[int]) -> Written:
    """Draw one decision; the second of a joint investigation has the words of the first."""
    at = number % _CYCLE
    second = at == _JOINT + 1
    suffix = {_JOINT: "a", _JOINT + 1: "b"}.get(at, "")
    drawn_from = number - second
    random = Random(f"{seed}/{drawn_from}")
    without_suffix, received = reference(drawn_from, years)
    decided = received + timedelta(days=int(30 + 270 * random.random()))
    organisation = names.organisation(random)
    if second:
        organisation = names.organisation(Random(f"{seed}/{number}/second"))
    about, below = subject(random)
    outcome = random.choices(tuple(_OUTCOMES), tuple(_OUTCOMES.values()))[0]
    words = Words(random, decided, about.topics)
    writes = statement.Statement(words, about, outcome, statement.length(random))
    summary, parts = writes.summary(), writes.parts()
    return Written(
        without_suffix + suffix,
        organisation,
        about.name,
        below,
        outcome,
        decided,
        summary,
        parts,
        tuple(writes.statutes),
    )


def years_of_a_cycle(seed: int = SEED) -> list[int]:
    """Return the years that the decisions of a cycle fall in, mixed; counted from the first."""
    years = [year for year, share in enumerate(_SHARES) for _ in range(share)]
    return Random(f"{seed}/years").sample(years, _CYCLE)


def reference(number: int, years: list[int]) -> tuple[str, date]:
    """Return the reference of a decision and the day on which its complaint was received."""
    cycle, at = divmod(number, _CYCLE)
    year = years[at]
    in_year = cycle * _SHARES[year] + years[:at].count(year)
    serial = (in_year * _STEP + 17) % _NUMBERS
    received = date(2000 + _FIRST_YEAR + year, 4, 1) + timedelta(days=serial * 365 // _NUMBERS)
    return f"{_FIRST_YEAR + year:02} {serial // 1000:03} {serial % 1000:03}", received


def write(folder: Path, made: Iterator[Written], *, hugo: bool = False) -> None:
    """Write decisions below ``folder``, each in the folder of its reference's year."""
    for each in made:
        path = file_of(folder, each, hugo=hugo)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(each.markdown() if hugo else each.raw(), "utf-8")


def file_of(folder: Path, written: Written, *, hugo: bool = False) -> Path:
    """Return where ``write`` puts a decision."""
    return folder / written.slug[:2] / f"{written.slug}{'.md' if hugo else '.txt'}"


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.corpus", description=__doc__)
    parser.add_argument("count", type=int, help="how many decisions")
    parser.add_argument("folder", type=Path, help="where they go")
    parser.add_argument("--hugo", action="store_true", help="write Markdown with front matter")
    parser.add_argument("--seed", type=int, default=SEED, help="another corpus (%(default)s)")
    given = parser.parse_args()
    write(given.folder, decisions(given.count, given.seed), hugo=given.hugo)


if __name__ == "__main__":
    main()
