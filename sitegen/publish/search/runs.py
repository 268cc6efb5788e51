"""The words of an index in runs, each a file.

A reader loads one for each word of a query and each bundle, and the longer part of it is other
words. A run (``pf_index``) is an array that holds an array of the entries of words (see ``places``).
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from sitegen.publish.search.cbor import ARRAY, head
from sitegen.publish.search.places import Word

LONGEST = 12_000
"""Bytes of a run, unpacked, after which the next one begins: some 6 kB packed."""

ALIKE = 4
"""Words that begin with as many letters alike are kept in one run, since only there is a
word also found as the beginning of others; up to three times the length."""


CLEAR = 3
"""Letters that are told of the first and the last word of a run, if they have so many."""


class Run(Struct, frozen=True):
    """A run of so many words. ``first`` and ``last`` are as much of them as ``told_apart``."""

    first: str
    last: str
    count: int
    data: bytes


def runs_of(words: Iterable[Word], longest: int = LONGEST) -> list[Run]:
    """Return words, which are in order, in runs of at most some ``longest`` bytes, or of one word."""
    groups = list(_groups(words, longest))
    cut: list[Run] = []
    for at, group in enumerate(groups):
        first, last = group[0].word, group[-1].word
        if at:
            _, first = told_apart(groups[at - 1][-1].word, first)
        if at + 1 < len(groups):
            last, _ = told_apart(last, groups[at + 1][0].word)
        cut.append(Run(first, last, len(group), run(group)))
    return cut


def run(words: Sequence[Word]) -> bytes:
    """Return a run of some words."""
    return b"".join((head(ARRAY, 1), head(ARRAY, len(words)), *(word.data for word in words)))


def _groups(words: Iterable[Word], longest: int) -> Iterator[list[Word]]:
    group: list[Word] = []
    size = 0
    for word in words:
        if group:
            alike = group[-1].word[:ALIKE] == word.word[:ALIKE]
            if size + len(word.data) > (3 * longest if alike else longest):
                yield group
                group, size = [], 0
        group.append(word)
        size += len(word.data)
    if group:
        yield group


def told_apart(one: str, other: str) -> tuple[str, str]:
    """Return as much of the beginnings of two words as tells them apart, as Pagefind does.

    It is ``CLEAR`` letters at least, by which the search page sees that a run ends before a word.
    """
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    shown = max(same + 1, CLEAR)
    return one[:shown], other[:shown]
