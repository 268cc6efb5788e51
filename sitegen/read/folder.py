"""A folder of files to its decisions, in one call."""

from pathlib import Path

from sitegen.model import Decision
from sitegen.problems import Problem, in_order
from sitegen.read.load import load
from sitegen.read.reader import read
from sitegen.read.unique import unique


def read_folder(folder: Path) -> tuple[list[Decision], list[Problem]]:
    """Read every file under ``folder``; one decision a reference, and every problem, in order."""
    decisions = []
    problems = []
    for received in load(folder):
        if isinstance(received, Problem):
            problems.append(received)
            continue
        decision, found = read(received.data, received.path, received.source_url)
        problems += found
        if decision is not None:
            decisions.append(decision)
    kept, found = unique(decisions)
    return kept, in_order([*problems, *found])
