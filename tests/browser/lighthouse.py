"""Lighthouse over pages as a host serves them: scores, and what costs any of them.

``make lighthouse`` judges a site of some thousands of made-up decisions, speed included, prints a
table and fails below the goals. What hangs on no clock is judged in ``make test`` too.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import msgspec
from tqdm import tqdm

from tests.bench.corpus import decisions
from tests.browser.chromium import find_or_install
from tests.browser.server import serving
from tests.building import build, real

_NODE = Path(sys.executable).with_name("node")
_DRIVER = Path("tests/web/lighthouse.mjs")

GOALS = {"accessibility": 100, "best-practices": 100, "seo": 100}
"""What hangs on the page alone."""

SPEED = {"performance": 98}
"""What hangs on the machine too: a mobile phone is imitated, by a model of its network."""

PAGES = {
    "home": "",
    "decision": "decisions/21-007-914/",
    "list": "outcomes/upheld/",
    "statute": "statutes/ukpga/1974/7/",
    "section": "statutes/ukpga/1974/7/section/26/",
    "search": "search/",
    "search with results": "search/?q=council",
}

BY_POLICY = frozenset(("is-crawlable",))
"""What a decision's page fails on purpose: it asks search engines not to list it."""


class Lost(msgspec.Struct, frozen=True, array_like=True):
    """An audit that cost a page some of a score."""

    category: str
    id: str
    title: str
    found: str

    def __str__(self) -> str:
        return f"{self.category}: {self.title}: {self.found}".removesuffix(": ")


class Judged(msgspec.Struct, frozen=True):
    """What Lighthouse said of a page: scores from 0 to 100, and what cost it any."""

    url: str
    scores: dict[str, int]
    lost: tuple[Lost, ...]
    error: str | None = None


def judge(chrome: str, goals: Mapping[str, int], urls: Sequence[str]) -> list[Judged]:
    """Ask Lighthouse about pages, one after the other; raises ``RuntimeError`` if it cannot say."""
    command = [str(_NODE), str(_DRIVER), chrome, ",".join(goals), *urls]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    judged = [msgspec.json.decode(line, type=Judged) for line in done.stdout.splitlines()]
    wrong = [f"{each.url}: {each.error}" for each in judged if each.error]
    if wrong or len(judged) != len(urls):
        raise RuntimeError("\n".join([*wrong, done.stderr]))
    return judged


def faults(judged: Judged, goals: Mapping[str, int]) -> list[str]:
    """Return what keeps a page from its goals, but for what it fails by policy."""
    lost = [each for each in judged.lost if each.id not in BY_POLICY]
    spoilt = {each.category for each in lost}
    return [
        "\n  ".join([f"{name} {score}", *(str(each) for each in lost if each.category == name)])
        for name, score in judged.scores.items()
        if score < goals[name] and name in spoilt
    ]


def main() -> int:
    """Build a site of made-up decisions, have its pages judged, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.lighthouse", description=__doc__)
    parser.add_argument("--decisions", type=int, default=2000, help="how many are made up")
    parser.add_argument("--runs", type=int, default=3, help="of which each score is the median")
    given = parser.parse_args()
    chrome, goals = find_or_install(), {**SPEED, **GOALS}
    with TemporaryDirectory() as folder:
        made = {f"{each.slug}.txt": each.raw() for each in decisions(given.decisions)}
        with serving(build(Path(folder, "project"), {**made, **real()})) as address:
            urls = [address + route for route in PAGES.values()]
            runs = [judge(chrome, goals, urls) for _ in tqdm(range(given.runs), desc="Lighthouse")]
    pages = [_median(each) for each in zip(*runs, strict=True)]
    found = [fault for page in pages for fault in faults(page, goals)]
    sys.stdout.write("\n".join([*_table(pages), *found, ""]))
    return 1 if found else 0


def _median(runs: Sequence[Judged]) -> Judged:
    scores = {name: int(median(run.scores[name] for run in runs)) for name in runs[0].scores}
    return msgspec.structs.replace(runs[0], scores=scores)


def _table(pages: Sequence[Judged]) -> Iterator[str]:
    names = list(pages[0].scores)
    yield f"| page | {' | '.join(names)} |"
    yield "|---" * (len(names) + 1) + "|"
    for kind, page in zip(PAGES, pages, strict=True):
        asked = {each.category for each in page.lost if each.id in BY_POLICY}
        scores = (f"{page.scores[name]}{' by policy' * (name in asked)}" for name in names)
        yield f"| {kind} | {' | '.join(scores)} |"


if __name__ == "__main__":
    sys.exit(main())
