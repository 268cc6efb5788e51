"""The words of an index in runs: the same words, each in one run, findable by its ends."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.publish.search.places import Word
from sitegen.publish.search.runs import runs_of, told_apart

WORDS = st.dictionaries(st.text("abÃ„ă’x", min_size=1, max_size=30), st.binary(), min_size=1).map(
    lambda found: [Word(word, data) for word, data in sorted(found.items())]
)


@given(WORDS, st.integers(1, 200))
def test_all_words_are_there_in_their_order(words: list[Word], longest: int) -> None:
    """However short the runs, together they hold the same words, in order."""
    cut = runs_of(words, longest)
    together = b"".join(run.data[1 + _head_of(run.data[1]) :] for run in cut)
    assert together == b"".join(word.data for word in words)


@given(WORDS, st.integers(1, 200))
def test_each_word_is_between_the_ends_of_its_run(words: list[Word], longest: int) -> None:
    """Cut to the length of the ends of its run, a word is not before or after them."""
    cut = runs_of(words, longest)
    for word in words:
        assert any(
            run.first <= word.word[: len(run.first)] and word.word[: len(run.last)] <= run.last
            for run in cut
            if word.data in run.data
        )


def test_a_run_is_not_much_longer_than_it_may_be() -> None:
    """Words that begin alike stay together up to three times the length, others do not."""
    alike = [Word(f"alik{at}", b"x" * 10) for at in range(9)]
    others = [Word(f"{letter}ther", b"x" * 10) for letter in "bcdefghij"]
    longest = max(len(run.data) for run in runs_of([*alike, *others], 20))
    assert longest == 60 + 2
    assert [len(run.data) - 2 for run in runs_of(others, 20)] == [20, 20, 20, 20, 10]


def test_words_are_told_apart_by_their_beginnings() -> None:
    """As much is kept of two words as tells them apart, and three letters at least."""
    assert told_apart("apple", "apply") == ("apple", "apply")
    assert told_apart("apricot", "banana") == ("apr", "ban")
    assert told_apart("as", "banana") == ("as", "ban")
    assert told_apart("cath", "catharine") == ("cath", "catha")


def _head_of(first: int) -> int:
    """Return how long the head of an array is that begins with this byte."""
    return {0x98: 2, 0x99: 3}.get(first, 1)
