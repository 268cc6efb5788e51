"""The labelled passages."""

from pathlib import Path

import pytest

from tests.law.accuracy import PRECISION, RECALL, Passage, read_passages, score
from tests.law.content import LAW

PASSAGES = list(read_passages(Path(__file__).with_name("citations.jsonl"), LAW))


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.text[:60])
def test_what_is_found_is_right(passage: Passage) -> None:
    """Nothing is linked that a labelled passage does not cite."""
    assert passage.found - passage.expected == frozenset()


def test_the_bar_is_met() -> None:
    """Precision is 100 % and recall at least 99 % over all labelled passages."""
    result = score(PASSAGES)
    assert result.precision >= PRECISION
    assert result.recall >= RECALL


def test_the_passages_are_many_and_a_third_of_them_are_traps() -> None:
    """The measure is no measure if it is short or if everything in it is a citation."""
    assert len(PASSAGES) >= 250
    assert sum(not passage.expected for passage in PASSAGES) >= len(PASSAGES) / 3
