"""Fuzz: a fixed few hundred mutations of real decisions; ``fuzz.py`` runs as many as you like."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.read.reader import read
from tests.read.fuzz import broken_promise, mutations, originals


@pytest.mark.parametrize("seed", range(6))
def test_mutated_decisions_are_read_or_refused(seed: int) -> None:
    """However a decision is cut, swapped, repeated or injected, the reader keeps its promises."""
    assert [broken for data in mutations(60, seed) if (broken := broken_promise(data))] == []


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes whatever make the reader raise."""
    assert broken_promise(data) is None


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab.:() \n•-1#<>&;/“”\xa0\u202e{}[]*|\\'\"", max_size=400))
def test_any_text_under_a_title_is_kept_or_refused(text: str) -> None:
    """Whatever stands under a title, its words are on the page in order, or there is no page."""
    assert broken_promise(f"A Council (21 007 914)\n\n{text}".encode()) is None


@pytest.mark.parametrize("number", range(3))
def test_a_decision_cut_anywhere_says_so(number: int) -> None:
    """A real decision that is cut before its signature is refused or said to be cut."""
    whole = originals()[number]
    signature = whole.index(b"Investigator's decision on behalf")
    for end in range(1, signature, 41):
        decision, problems = read(whole[:end], "cut.txt")
        codes = {problem.code for problem in problems}
        assert decision is None or "truncated" in codes, f"cut after {end} bytes: {codes}"


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "found").glob("*.*")))
def test_what_was_found_once_is_not_found_again(path: Path) -> None:
    """Inputs that broke a promise are kept, and keep it now."""
    assert broken_promise(path.read_bytes()) is None
