"""What the search page takes for granted of Snowball's stems: how a stem begins."""

import re
from itertools import product
from pathlib import Path

import pytest
from Stemmer import Stemmer  # type: ignore[import-not-found] # it has no annotations

from sitegen.publish.search.runs import CLEAR
from tests.building import made_up, real

SCRIPT = Path(__file__).parents[2] / "templates" / "assets" / "search" / "pagefind.js"
LETTERS = "abdegilnopsty"
_TAKEN = ("ing", "ed", "ful", "less", "ness", "able", "ation", "ical", "ity", "lies", "lying")
ENDINGS = [first + second for first in _TAKEN for second in ("", "s", "ly", "ness", "ed", "ing")]


@pytest.fixture(scope="module")
def cut() -> re.Pattern[str]:
    """Return what the page knows such words by whose stem may begin otherwise."""
    script = SCRIPT.read_text("utf-8")
    assert f"const SAME = {CLEAR};" in script
    (pattern,) = re.findall(r"^const CUT = /(.*)/;$", script, re.MULTILINE)
    return re.compile(pattern)


def begins_otherwise(words: set[str], cut: re.Pattern[str]) -> set[str]:
    """Return the words that do not begin like their stems, and are not known for it."""
    stem = Stemmer("english").stemWord
    return {
        word for word in words if stem(word)[:CLEAR] != word[:CLEAR] and cut.match(word) is None
    }


def test_words_of_decisions_begin_like_their_stems(cut: re.Pattern[str]) -> None:
    """A run of words is left out for what its end is told by: it must be after the stem's beginning."""
    words = {
        word
        for text in (made_up() | real()).values()
        for word in re.findall("[a-z]+", text.lower())
    }
    assert len(words) > 500
    assert begins_otherwise(words, cut) == set()


@pytest.mark.parametrize("length", [1, 2, 3])
def test_any_word_begins_like_its_stem(cut: re.Pattern[str], length: int) -> None:
    """So do words that are made up of short beginnings and the endings that are taken off."""
    beginnings = map("".join, product(LETTERS, repeat=length))
    words = {begin + end for begin, end in product(beginnings, ENDINGS)}
    assert begins_otherwise(words, cut) == set()
