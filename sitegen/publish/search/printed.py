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
    """The words of a bundle where they stand, in stretches of words that follow one another.

    ``word`` has the number of each among the printed words. The others are rows of equally long
    arrays, a stretch each: ``length`` in words; ``decision``, its number; ``kind``, ``TEXT`` or
    ``FACT``; ``group``, its weight in the text, or which fact it is; ``place``, the words before its
    first, of the text or of the fact.
    """

    word: Numbers
    length: Numbers
    decision: Numbers
    kind: Numbers
    group: Numbers
    place: Numbers

    def of_words(self, of_stretches: Numbers) -> Numbers:
        """Return for each word what is told of its stretch."""
        return np.repeat(of_stretches, self.length)

    def nth(self) -> Numbers:
        """Return for each word how many come before it in its stretch."""
        return np.arange(len(self.word)) - self.of_words(self.length.cumsum() - self.length)


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
        taken: list[str] = []
        before = 0
        for passage in document.passages:
            words = passage.text.split()
            for first, last in [(0, len(words))] if passage.only is None else passage.only:
                stretch = words[first:last]
                self._note(stretch, decision, TEXT, passage.weight, before + first)
                taken += stretch
            before += len(words)
        for fact, name in enumerate(self._facts):
            words = document.facts.get(name, "").split()
            self._note(words, decision, FACT, fact, 0)
            taken += words
        self._words.fromlist(list(map(self._numbers.__getitem__, taken)))
        return before

    def standing(self) -> Standing:
        """Return where all words stand."""
        stretches = np.frombuffer(self._stretches, np.int64).reshape(-1, 5).T
        return Standing(np.frombuffer(self._words, np.int64), *stretches)

    def _note(self, words: Sequence[str], decision: int, kind: int, group: int, place: int) -> None:
        self._stretches.extend((len(words), decision, kind, group, place))
