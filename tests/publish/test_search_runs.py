"""The words of an index in shorter runs: the same words, each in one run, findable as before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.publish.search import cbor
from sitegen.publish.search.output import DamagedError
from sitegen.publish.search.runs import shorter, told_apart, words_of

# Numbers of every length that CBOR has, and words whose letters look like the beginning of one.
NUMBERS = st.integers(-(1 << 20), 1 << 20) | st.sampled_from([0x8360, -0x8361, 0x836183])
PAGES = st.lists(st.tuples(st.integers(0, 3000), st.lists(NUMBERS), st.lists(NUMBERS)), max_size=6)
WORDS = st.dictionaries(st.text("abÃ„ă’\x83x", min_size=1, max_size=30), PAGES, min_size=1)


def encoded(item: object) -> bytes:
    """Return an item as CBOR, with the negative numbers that runs have and ``cbor`` does not write."""
    if isinstance(item, int) and item < 0:
        head = cbor.head(0, -1 - item)
        return bytes((head[0] | 0x20,)) + head[1:]
    if isinstance(item, list | tuple):
        return cbor.head(4, len(item)) + b"".join(map(encoded, item))
    return cbor.dumps(item)


def run_of(words: dict[str, list[tuple[int, list[int], list[int]]]]) -> bytes:
    """Return a run as Pagefind writes it; some words have forms with accents."""
    return encoded(
        [
            [
                [word, pages, [[form, pages] for form in ("café", "f" * 30)[: len(word) % 3]]]
                for word, pages in sorted(words.items())
            ]
        ]
    )


@given(WORDS, st.integers(1, 200))
def test_all_words_are_there_in_their_order(
    words: dict[str, list[tuple[int, list[int], list[int]]]], longest: int
) -> None:
    """However short the runs, together they hold the same words with the same pages, in order."""
    run = run_of(words)
    cut = shorter([run], longest)
    together = [word for each in cut for word in cbor.loads(each.data)[0]]  # type: ignore[index,union-attr] # a list of lists
    assert together == cbor.loads(run)[0]  # type: ignore[index] # the same
    for each in cut:
        held = list(words_of(each.data))
        most = 3 * longest if len({word.word[:4] for word in held}) < len(held) else longest
        assert len(held) == 1 or sum(len(word.data) for word in held) <= most


@given(WORDS, st.integers(1, 200))
def test_each_word_is_between_the_ends_of_its_run(
    words: dict[str, list[tuple[int, list[int], list[int]]]], longest: int
) -> None:
    """Cut to the length of the ends of its run, a word is not before or after them."""
    cut = shorter([run_of(words)], longest)
    for word in words:
        around = [
            each
            for each in cut
            if each.first <= word[: len(each.first)] and word[: len(each.last)] <= each.last
        ]
        assert any(word == held.word for each in around for held in words_of(each.data))


@given(WORDS, st.integers(0, 400), st.binary(min_size=1, max_size=3))
def test_a_damaged_run_is_refused(
    words: dict[str, list[tuple[int, list[int], list[int]]]], at: int, junk: bytes
) -> None:
    """A run with a word too many, or none where one should be, is refused; no bytes make it crash."""
    run = run_of(words)
    for wrong in (b"", b"\x81\x81", run[1:], run + b"\x83\x61a\x80\x80"):
        with pytest.raises(DamagedError):
            list(words_of(wrong))
    try:
        list(words_of(run[:at] + junk + run[at:]))
    except DamagedError as error:
        assert str(error) == "its words are not built as expected"  # noqa: PT017 - some pass


def test_words_are_told_apart_by_their_beginnings() -> None:
    """As much is kept of two words as tells them apart."""
    assert told_apart("apple", "apricot") == ("app", "apr")
    assert told_apart("apricot", "banana") == ("a", "b")
    assert told_apart("cath", "catharine") == ("cath", "catha")
