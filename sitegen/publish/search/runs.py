"""The words of an index cut anew into shorter runs, each a file.

Pagefind cuts where 20,000 places are reached, some 27 kB, and a reader loads such a run for
each word of a query and each bundle. The longer part of it is other words.

A run (``pf_index``) is an array that holds an array of words; a word is an array of
itself, the pages that it is on, and forms of it: with accents, each an array of itself and its
pages. Pages and places are numbers, so the next word is where, between two items, an array of three
begins with a text, and a form where one of two does.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from sitegen.publish.search import cbor
from sitegen.publish.search.output import DamagedError

LONGEST = 12_000
"""Bytes of a run, unpacked, after which the next one begins: some 6 kB packed."""

ALIKE = 4
"""Words that begin with as many letters alike are kept in one run, since only there is a
word also found as the beginning of others; up to three times the length."""

_NUMBERS = re.compile(
    rb"(?:[\x00-\x17\x20-\x37\x80-\x97]|[\x18\x38\x98].|[\x19\x39\x99]..|[\x1a\x3a\x9a].{4})*?"
    rb"(?=[\x82\x83][\x60-\x78]|\Z)",
    re.DOTALL,
)
"""Numbers and heads of arrays, up to the next word or form or the end."""


_WORD = 0x83
"""An array of three begins so."""
_FORM = b"\x82"
"""An array of two begins so."""


class Word(Struct, frozen=True):
    """A word as it is sorted by, and all that a run holds of it."""

    word: str
    data: bytes


class Run(Struct, frozen=True):
    """A run of words. ``first`` and ``last`` are as much of them as tells it from the runs beside it."""

    first: str
    last: str
    data: bytes


def shorter(runs: Iterable[bytes], longest: int = LONGEST) -> list[Run]:
    """Return runs of at most some ``longest`` bytes, or of one word, from longer ones in order.

    Raises ``DamagedError`` for what is not built as said above.
    """
    groups = list(_groups((word for run in runs for word in words_of(run)), longest))
    cut: list[Run] = []
    for at, group in enumerate(groups):
        first, last = group[0].word, group[-1].word
        if at:
            _, first = told_apart(groups[at - 1][-1].word, first)
        if at + 1 < len(groups):
            last, _ = told_apart(last, groups[at + 1][0].word)
        data = b"".join((b"\x81", cbor.head(4, len(group)), *(word.data for word in group)))
        cut.append(Run(first, last, data))
    return cut


def words_of(run: bytes) -> Iterator[Word]:
    """Yield the words of a run; raises ``DamagedError``."""
    try:
        one, at = cbor.read_head(run, 0)
        count, at = cbor.read_head(run, at)
        _expect(one == (4, 1) and count[0] == 4)  # noqa: PLR2004 - CBOR's major type of arrays
        for _ in range(count[1]):
            start = at
            (_, size), text = cbor.read_head(run, start + 1)
            _expect(run[start] == _WORD)
            at = _after_numbers(run, text + size)
            while run[at : at + 1] == _FORM:
                (_, length), form = cbor.read_head(run, at + 1)
                at = _after_numbers(run, form + length)
            yield Word(run[text : text + size].decode(), run[start:at])
        _expect(at == len(run))
    except (IndexError, UnicodeDecodeError, cbor.CborError) as error:
        message = "its words are not built as expected"
        raise DamagedError(message) from error


def _after_numbers(run: bytes, start: int) -> int:
    numbers = _NUMBERS.match(run, start)
    _expect(numbers is not None)
    return numbers.end() if numbers else start


def _expect(condition: bool) -> None:  # noqa: FBT001 - it is all that is said
    if not condition:
        raise IndexError


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
    """Return as much of the beginnings of two words as tells them apart, as Pagefind does."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return one[: same + 1], other[: same + 1]
