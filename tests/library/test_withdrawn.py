"""Withdrawals that withdraw nothing are told."""

import pytest

from sitegen.library.withdrawn import without_effect

HERE = ("21 007 914", "24 001 411b", "24 001 411a")


@pytest.mark.parametrize("reference", HERE)
def test_a_withdrawal_of_what_is_here_says_nothing(reference: str) -> None:
    """It does what it says, with a letter or without."""
    assert list(without_effect([reference], HERE)) == []


def test_a_reference_that_is_not_here_is_noted() -> None:
    """It may be a slip, or the file may be gone."""
    (problem,) = without_effect(["21 007 915"], HERE)
    assert (problem.severity, str(problem)) == (
        "note",
        (
            "content/withdrawn.toml:1:1: withdraws-nothing: no decision here has the reference "
            "'21 007 915', so none is withdrawn; correct it, or leave it if the file is gone"
        ),
    )


def test_a_reference_without_its_letter_is_warned_of() -> None:
    """The decisions that it means are still published, which nobody would expect."""
    (problem,) = without_effect(["24 001 411"], HERE)
    assert (problem.severity, str(problem)) == (
        "warning",
        (
            "content/withdrawn.toml:1:1: withdraws-nothing: no decision here has the reference "
            "'24 001 411', so none is withdrawn; give the letters: '24 001 411a', '24 001 411b'"
        ),
    )
