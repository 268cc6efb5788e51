"""The words of all decisions, to offer a spelling from.

They are counted with each bundle (``counted``). A file holds the words that begin with one letter, for
the search page to load when a word is not known: a line for each grade of frequency, the most
frequent first.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from string import ascii_lowercase

from sitegen.publish.search.kinds import Bundle

FOLDER = "words"
"""Where its files stand below the index's folder."""

FEWEST = 2
"""Decisions that have a word, at least: a word of one decision alone may be a slip of its own."""
FEW = 50
"""A site of fewer decisions keeps the words of one as well."""


def vocabulary(bundles: Sequence[Bundle]) -> Iterator[tuple[str, bytes]]:
    """Yield the files for bundles, each with its path below the index's folder."""
    pages = sum(bundle.pages for bundle in bundles)
    fewest = FEWEST if pages >= FEW else 1
    total: Counter[str] = Counter()
    for bundle in bundles:
        total.update(bundle.words)
    kept = {word: count for word, count in sorted(total.items()) if count >= fewest}
    by_letter = {letter: tuple(words) for letter, words in groupby(kept, lambda word: word[0])}
    # Also for a letter without a word, so that a page never asks in vain.
    for letter in ascii_lowercase:
        own = by_letter.get(letter, ())
        yield f"{FOLDER}/{letter}.txt", _file({word: kept[word] for word in own})


def _file(words: Mapping[str, int]) -> bytes:
    grades: dict[int, list[str]] = {}
    for word, count in words.items():
        grades.setdefault(count.bit_length() // 2, []).append(word)
    lines = [" ".join(grades.get(grade, ())) for grade in range(max(grades, default=-1), -1, -1)]
    return "".join(f"{line}\n" for line in lines).encode()
