"""Memos: what is remembered between decisions is bounded, and changes nothing."""

import random
from pathlib import Path

import pytest

from sitegen import memo
from sitegen.cite import cite
from sitegen.law.find import Finder
from sitegen.library.entry import EntryWriter, entry_of
from sitegen.memo import Memo
from sitegen.model import Decision
from sitegen.read.reader import read
from tests.law.content import LAW

DECISIONS = Path(__file__).parents[2] / "content" / "decisions"
SUFFIXES = (
    "after section 2 of the Act.",
    "under that Act, section 3.",
    "paragraph 2 and the Code.",
)


def length(text: str) -> int:
    """Return what the memos of these tests remember."""
    return len(text)


def made_up(chance: random.Random) -> list[Decision]:
    """Return decisions that share paragraphs with each other, in no order."""
    paragraphs = [
        line.strip()
        for path in sorted(DECISIONS.glob("*.txt"))
        for line in path.read_text("utf-8").split("\n")
        if line.startswith("  1.")
    ]
    found = []
    for number in range(40):
        chosen = chance.sample(paragraphs, 12)
        chosen = [f"  {words} {chance.choice(['', *SUFFIXES])}" for words in chosen]
        text = f"A Council (21 007 {number:03})\n\nThe complaint\n\n" + "\n".join(chosen)
        decision, _ = read(text.encode(), f"{number}.txt")
        assert decision is not None
        found.append(decision)
    return found


@pytest.mark.parametrize("seed", range(3))
def test_what_came_before_changes_nothing(seed: int) -> None:
    """A decision's citations, problems and entry are the same alone and after any others."""
    finder, writer = Finder(LAW), EntryWriter()
    for decision in [*made_up(random.Random(seed)), *made_up(random.Random(seed))]:  # noqa: S311 - no secret hangs on it
        alone = cite(decision, LAW)
        after_others = cite(decision, finder)
        assert after_others == alone
        assert writer.entry_of(after_others[0]) == entry_of(alone[0])


def test_a_text_is_kept_from_its_second_coming_on() -> None:
    """What comes once takes no room, and what comes again is made once more only."""
    made: list[str] = []

    def make(text: str) -> int:
        made.append(text)
        return len(text)

    lengths = Memo(make)
    assert [lengths.get("words", 5) for _ in range(4)] == [None, 5, 5, 5]
    assert made == ["words"]


def test_a_long_text_is_never_kept() -> None:
    """A text of a length that no paragraph has could fill the memory."""
    lengths = Memo(length)
    text = "x" * (memo.LONGEST + 1)
    assert [lengths.get(text, len(text)) for _ in range(3)] == [None, None, None]


def test_what_is_kept_is_bounded() -> None:
    """However many texts come again, no more than so many are kept."""
    lengths = Memo(length)
    for number in range(3 * memo.MOST):
        assert lengths.get(str(number), 1) is None
        assert lengths.get(str(number), 1) == len(str(number))
        assert len(lengths) <= memo.MOST
