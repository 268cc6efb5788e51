"""Withdrawals that withdraw nothing: a slip in a reference must not pass for a decision that is gone."""

from collections.abc import Collection, Iterator

from sitegen.problems import Problem, Severity
from sitegen.read.reference import investigation_of

FILE = "content/withdrawn.toml"


def without_effect(withdrawn: Collection[str], references: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each reference of ``withdrawn`` that none of ``references`` is.

    That is a note, as the file of a withdrawn decision may be taken away too; a warning where
    decisions on several organisations have it with a letter (24 001 411a), and so are still published.
    """
    for reference in sorted(set(withdrawn).difference(references)):
        joint = sorted(each for each in references if investigation_of(each) == reference)
        if joint:
            hint = f"give the letters: {', '.join(map(repr, joint))}"
            yield _problem("warning", reference, hint)
        else:
            yield _problem("note", reference, "correct it, or leave it if the file is gone")


def _problem(severity: Severity, reference: str, hint: str) -> Problem:
    message = f"no decision here has the reference {reference!r}, so none is withdrawn"
    return Problem(severity, "withdraws-nothing", FILE, 1, 1, message, hint)
