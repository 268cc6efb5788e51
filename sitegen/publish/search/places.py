"""Where the words of a bundle stand, as Pagefind's index has it.

A word's entry is an array of itself, the decisions that it stands in, and its forms with accents, each
an array of itself and its decisions. A decision is an array of three: by how much its number is
more than the one before; where the word stands in its text; and where in its facts. Places are
numbers, each by how much it is more than the one before, in groups: a negative number
-1 - w begins what weighs w, the lightest first, and -1 - f in the facts what stands in fact f.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from sitegen.publish.search.cbor import ARRAY, NEGATIVE, NUMBER, STRING, head, heads
from sitegen.publish.search.printed import FACT, TEXT, Numbers, Standing
from sitegen.publish.search.terms import Terms

_AT_ONCE = 1 << 18
"""Places that are written at once: more take memory, fewer time."""


class Word(Struct, frozen=True):
    """A word as it is sorted by, and its entry."""

    word: str
    data: bytes


class Placed(Struct, frozen=True):
    """Where terms stand: each a row, a number made of fields of so many ``bits``, in order.

    The fields are the term, as its number among ``terms`` (each a stem and a form of it or nothing, in
    order), the decision, the kind, the group and the place.
    """

    terms: list[tuple[str, str]]
    rows: Numbers
    bits: tuple[int, ...]

    def fields(self, rows: Numbers) -> list[Numbers]:
        """Return the fields of some rows."""
        found = []
        for width in reversed(self.bits):
            found.append(rows & (1 << width) - 1)
            rows = rows >> width
        return found[::-1]


HEAVIEST = 255
"""The most that a word can weigh."""


class Meaning(Struct, frozen=True):
    """The terms that printed words are found by, in order, each a stem and a form of it or nothing.

    Word n is found by ``counts[n]`` of them: their numbers follow one another in ``term``, and in ``among``
    stands among how many each shares the weight.
    """

    terms: list[tuple[str, str]]
    counts: Numbers
    term: Numbers
    among: Numbers

    @property
    def starts(self) -> Numbers:
        """Return where the terms of each word begin."""
        return self.counts.cumsum() - self.counts


def meaning(words: Sequence[str]) -> Meaning:
    """Return what some printed words are found by."""
    found = list(map(Terms().of, words))
    all_found = [term for each in found for term in each]
    terms = sorted({(stem, form) for stem, form, _ in all_found})
    numbers = {term: number for number, term in enumerate(terms)}
    return Meaning(
        terms,
        np.array(list(map(len, found)), np.int64),
        np.array([numbers[stem, form] for stem, form, _ in all_found], np.int64),
        np.array([among for _, _, among in all_found], np.int64),
    )


def placed(words: Sequence[str], standing: Standing) -> Placed:
    """Return where the terms of the words of a bundle stand.

    Raises ``OverflowError`` for decisions so long that their words cannot be told apart.
    """
    means = meaning(words)
    last = standing.place + standing.length
    bits = (
        _bits(means.term, 1),
        _bits(standing.decision, 1),
        _bits(standing.kind, FACT),
        _bits(standing.group, HEAVIEST),
        _bits(last, 1),
    )
    if sum(bits) >= np.iinfo(np.int64).bits:
        message = f"a decision is too long to be searched: {sum(bits)} bits tell its words apart"
        raise OverflowError(message)
    where = _where(standing, bits)
    # The first term of a word has its whole weight, and few words have others.
    counts = means.counts[standing.word]
    first = np.append(means.term, 0)[means.starts[standing.word]]
    rows = (first << sum(bits[1:]) | where)[counts > 0]
    several = counts > 1
    more = _by_parts(means, standing.word[several], where[several], bits)
    rows = np.concatenate((rows, more))
    rows.sort()
    return Placed(means.terms, rows, bits)


def _where(standing: Standing, bits: Sequence[int]) -> Numbers:
    """Return for each word the fields of its row but the term: a stretch is packed as one."""
    _, _, of_kind, of_group, of_place = bits
    first = standing.decision << of_kind | standing.kind
    first = (first << of_group | standing.group) << of_place | standing.place
    return standing.of_words(first) + standing.nth()


def _by_parts(means: Meaning, word: Numbers, where: Numbers, bits: Sequence[int]) -> Numbers:
    """Return the rows of the terms of words after their first, which share a word's weight."""
    _, _, _, of_group, of_place = bits
    others = means.counts[word] - 1
    which = np.repeat(means.starts[word] + 1 - others.cumsum() + others, others)
    which += np.arange(len(which))
    where = np.repeat(where, others)
    group = where >> of_place & (1 << of_group) - 1
    is_text = where >> of_place + of_group & 1 == TEXT
    less = group - np.where(is_text, np.maximum(group // means.among[which], 1), group)
    rows: Numbers = means.term[which] << sum(bits[1:]) | where - (less << of_place)
    return rows


def _bits(field: Numbers, least: int) -> int:
    """Return the bits of the largest number of a field, or of ``least``."""
    return int(field.max(initial=least)).bit_length()


def entries(where: Placed) -> Iterator[Word]:
    """Yield the entries of words, in their order."""
    written = zip(where.terms, _written(where), strict=True)
    for word, group in groupby(written, _stem):
        own, forms = _NO_DECISIONS, []
        for (_, form), decisions in group:
            if form:
                forms.append(head(ARRAY, 2) + _text(form) + decisions)
            else:
                own = decisions
        yield Word(
            word, head(ARRAY, 3) + _text(word) + own + head(ARRAY, len(forms)) + b"".join(forms)
        )


_NO_DECISIONS = head(ARRAY, 0)


def _stem(written: tuple[tuple[str, str], bytes]) -> str:
    return written[0][0]


def changes(field: Numbers) -> NDArray[np.bool_]:
    """Tell of each row whether it is other than the one before, or the first."""
    found = np.ones(len(field), np.bool_)
    np.not_equal(field[1:], field[:-1], out=found[1:])
    return found


def _written(where: Placed) -> Iterator[bytes]:
    """Yield, for each term, the array of its decisions."""
    count = len(where.terms)
    first = np.searchsorted(where.rows, np.arange(count + 1) << sum(where.bits[1:]))
    begin = 0
    while begin < count:
        end = max(begin + 1, int(np.searchsorted(first, first[begin] + _AT_ONCE, "right")) - 1)
        yield from _decisions(where.rows[first[begin] : first[end]], where.bits)
        begin = end


def _decisions(rows: Numbers, bits: Sequence[int]) -> Iterator[bytes]:
    """Write the decisions of terms that follow one another; ``bits`` are those of the fields."""
    _, of_decision, of_kind, of_group, of_place = bits
    new_group = changes(rows >> of_place)
    in_decision = rows >> of_kind + of_group + of_place
    new_decision = changes(in_decision)
    begins = np.flatnonzero(new_decision)
    nth = new_decision.cumsum() - 1
    term = in_decision[begins] >> of_decision
    decision = in_decision[begins] & (1 << of_decision) - 1
    new_term = changes(term)
    is_fact = rows >> of_group + of_place & 1 == FACT

    items = 1 + new_group
    ends = items.cumsum()
    before = ends - items
    facts = np.flatnonzero(is_fact)
    of_facts = np.zeros(len(begins), np.int64)
    np.add.at(of_facts, nth[facts], items[facts])
    of_text = np.diff(before[begins], append=ends[-1:]) - of_facts
    # A decision has four heads besides its items: three before those of the text, one after.
    start = before[begins] + 4 * np.arange(len(begins))
    at = before + 4 * nth + 3 + is_fact

    majors = np.full(len(begins) * 4 + int(items.sum()), NUMBER, np.uint8)
    sizes = np.empty(len(majors), np.int32)
    majors[start] = majors[start + 2] = majors[start + 3 + of_text] = ARRAY
    sizes[start] = 3
    sizes[start + 1] = _steps(decision, new_term)
    sizes[start + 2] = of_text
    sizes[start + 3 + of_text] = of_facts
    grouped = at[new_group]
    majors[grouped] = NEGATIVE
    sizes[grouped] = rows[new_group] >> of_place & (1 << of_group) - 1
    sizes[at + new_group] = _steps(rows & (1 << of_place) - 1, new_group)

    written, starts = heads(majors, sizes)
    of_term = np.flatnonzero(new_term)
    counts = np.diff(of_term, append=len(begins))
    firsts = starts[start[of_term]].tolist()
    for count, one, end in zip(counts.tolist(), firsts, [*firsts[1:], len(written)], strict=True):
        yield head(ARRAY, count) + written[one:end]


def _steps(numbers: Numbers, anew: NDArray[np.bool_]) -> Numbers:
    """Return by how much each is more than the one before; a number by itself where it is anew."""
    steps = np.diff(numbers, prepend=0)
    steps[anew] = numbers[anew]
    return steps


def _text(text: str) -> bytes:
    data = text.encode()
    return head(STRING, len(data)) + data
