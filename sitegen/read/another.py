"""Another decision: a title with its header below the statement of the decision that a file opens with.

Two decisions in one file would stand on one page, the second under the reference of the first.
"""

from collections.abc import Sequence

from sitegen.problems import Problem
from sitegen.read import furniture
from sitegen.read.labels import begins_with_label
from sitegen.read.lines import Line
from sitegen.read.shown import shown
from sitegen.read.title import is_title


def another_decision(lines: Sequence[Line], path: str) -> Problem | None:
    """Return a problem for the first of the ``lines`` below a header that is a title with its own."""
    for index, line in enumerate(lines):
        # Hardly a line ends in figures within a bracket, as a title does.
        if line.raw[-1:] != ")" or line.raw[-4:-1].isalpha():
            continue
        below = lines[index + 1 : index + 2]
        if any(map(_heads, below)) and is_title(line.text):
            return Problem(
                "error",
                "another-decision",
                path,
                line.number,
                line.origin.column,
                f"{shown(line.text)} begins another decision",
                "put each decision into a file of its own, and only once",
            )
    return None


def _heads(line: Line) -> bool:
    """Tell whether a line is one that stands right under a title."""
    labelled = bool(line.label) or begins_with_label(line.text)
    return labelled or furniture.head_rule(line) is not None
