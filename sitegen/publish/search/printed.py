"""The printed words of a bundle, as numbers, in the order in which they stand.

A bundle has a million words and more. As numbers in arrays they can be put in order, counted and
written all together, some ten times as fast as one by one.
"""

from array import array
from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from sitegen.document import Document

Numbers = NDArray[np.int64]

TEXT, FACT = 0, 1
"""Kinds of stretches."""


class Standing(Struct, frozen=True):
    """The words of a bundle where they stand, each as a row of equally long arrays.

    ``word`` is its number among the printed words, ``decision`` that of its decision, ``kind``
    ``TEXT`` or ``FACT``; ``group`` is its weight in the text, or which fact it stands in;
    ``place`` counts the words before it, of the text or of the fact.
    """

    word: Numbers
    decision: Numbers
    kind: Numbers
    group: Numbers
    place: Numbers


class Numbered(dict[str, int]):
    """A number for each word, in the order in which they are asked for."""

    def __missing__(self, word: str) -> int:
        """Give the next number to a word."""
        self[word] = number = len(self)
        return number


class Printed:
    """Takes in the decisions of a bundle in their order; ``words`` are all printed words once."""

    def __init__(self, facts: Sequence[str]) -> None:
        self._facts = facts
        self._numbers = Numbered()
        self._words = array("q")
        self._stretches = array("q")

    @property
    def words(self) -> list[str]:
        """Return the printed words, each at its number."""
        return list(self._numbers)

    def add(self, decision: int, document: Document) -> int:
        """Take in a decision, whose number is more than those before; return how many words it has."""
        before = 0
        for passage in document.passages:
            words = passage.text.split()
            for first, last in [(0, len(words))] if passage.only is None else passage.only:
                place = before + first
                self._stretch(words[first:last], decision, TEXT, passage.weight, place)
            before += len(words)
        for fact, name in enumerate(self._facts):
            self._stretch(document.facts.get(name, "").split(), decision, FACT, fact, 0)
        return before

    def standing(self) -> Standing:
        """Return where all words stand."""
        word = np.frombuffer(self._words, np.int64)
        lengths, *alike, first = np.frombuffer(self._stretches, np.int64).reshape(-1, 5).T
        decision, kind, group, before = (
            np.repeat(each, lengths) for each in (*alike, lengths.cumsum() - lengths - first)
        )
        return Standing(word, decision, kind, group, np.arange(len(word)) - before)

    def _stretch(
        self, words: Sequence[str], decision: int, kind: int, group: int, first: int
    ) -> None:
        """Take in words that follow one another; ``first`` is the place of the first."""
        self._words.fromlist(list(map(self._numbers.__getitem__, words)))
        self._stretches.extend((len(words), decision, kind, group, first))
