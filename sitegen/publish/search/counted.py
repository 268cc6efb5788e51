"""In how many decisions of a bundle each word stands, for the vocabulary.

A word counts once a decision, and only as it is printed in lower case: so names of people are left
out. Names of organisations are put in, since readers write them wrongly too; a word of one is no slip
and counts as often as is needed to be kept (``FEWEST``).
"""

import re
from collections.abc import Sequence

import numpy as np

from sitegen.publish.search.places import changes
from sitegen.publish.search.printed import TEXT, Numbered, Standing

FEWEST = 2
"""Decisions that have a word, at least, if it is to be offered: one alone may be a slip of its own."""

_SHORTEST = 4
_LONGEST = 24
_ENDS = ".,;:!?()[]'\"’‘“”-–—/…"
_PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)?")
_NAME = re.compile(r"[A-Z][a-z]+")
_NONE = -1


def words_of(
    printed: Sequence[str], standing: Standing, organisations: Sequence[str]
) -> dict[str, int]:
    """Return how many decisions have each word; ``organisations`` has the name in each, or nothing."""
    numbers = Numbered()
    plain = np.array([_number(word.strip(_ENDS), numbers) for word in printed], np.int64)
    of_text = standing.of_words(standing.kind) == TEXT
    word, decision = plain[standing.word], standing.of_words(standing.decision)
    word, decision = word[of_text], decision[of_text]
    named = [
        (_number(name.lower(), numbers), number)
        for number, organisation in enumerate(organisations)
        for name in _NAME.findall(organisation)
    ]
    names, naming = np.array(named, np.int64).reshape(-1, 2).T
    word, decision = np.concatenate((word, names)), np.concatenate((decision, naming))
    known = word != _NONE
    pairs = word[known] * len(organisations) + decision[known]
    pairs.sort()
    once = pairs[changes(pairs)]
    counts = np.bincount(once // max(len(organisations), 1), minlength=len(numbers))
    named_words = names[names != _NONE]
    counts[named_words] = np.maximum(counts[named_words], FEWEST)
    counted = sorted(zip(numbers, counts.tolist(), strict=True))
    return {word: count for word, count in counted if count}


def _number(word: str, numbers: Numbered) -> int:
    """Return the number of a word that counts."""
    counts = _SHORTEST <= len(word) <= _LONGEST and _PLAIN.fullmatch(word)
    return numbers[word] if counts else _NONE
