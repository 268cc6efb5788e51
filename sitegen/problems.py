"""Problems: what is wrong with an input, where, and what to do about it.

A stage never raises for bad input: it returns its value and its problems.
"""

from collections.abc import Iterable
from typing import Literal, TextIO

from msgspec import Struct

Severity = Literal["error", "warning", "note"]


class Problem(Struct, frozen=True):
    """One thing wrong.

    An ``error`` keeps something off the site; a ``warning`` does not; a ``note``
    says what was left undone on purpose, such as a link that could not be sure.

    ``path`` is relative to the folder that was read; ``line`` and ``column``
    count from 1. ``message`` says what is wrong, ``hint`` what to do.
    """

    severity: Severity
    code: str
    path: str
    line: int
    column: int
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.code}: {self.message}; {self.hint}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by place, then by code, each problem once."""
    return sorted(
        set(problems), key=lambda p: (p.path, p.line, p.column, p.code, p.message, p.hint)
    )


def write(problems: Iterable[Problem], stream: TextIO) -> None:
    """Write one line a problem to ``stream``."""
    stream.writelines(f"{problem.severity}: {problem}\n" for problem in problems)


def counts(problem: Problem) -> bool:
    """Tell whether a problem counts against a build: a note does not."""
    return problem.severity != "note"
