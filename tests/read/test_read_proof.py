"""The proof: it passes what the reader makes, and no decision that differs by a word."""

from pathlib import Path

import msgspec
import pytest

from sitegen.model import Decision, Removed, Text
from sitegen.read.proof import page_tokens, prove, texts, tokens
from sitegen.read.reader import read

_SOURCE = Path(__file__).parents[2] / "content" / "decisions" / "21-007-914.txt"
_KEPT_OFF = "the decision is kept off the site; report the file as one that the reader misreads"


@pytest.fixture(name="text")
def _text() -> str:
    return _SOURCE.read_text(encoding="utf-8")


@pytest.fixture(name="decision")
def _decision(text: str) -> Decision:
    decision, _ = read(text.encode(), "d.txt")
    assert decision is not None
    return decision


def _changed(decision: Decision, old: str, new: str) -> Decision:
    """Return the decision with the first ``old`` in its data replaced, as JSON."""
    data = msgspec.json.encode(decision).decode()
    assert old in data
    return msgspec.json.decode(data.replace(old, new, 1).encode(), type=Decision)


def _said(text: str, decision: Decision) -> str:
    return str(prove(text, decision))


def test_what_was_read_is_proved(text: str, decision: Decision) -> None:
    """The reader's own decision passes."""
    assert prove(text, decision) is None


def test_a_word_changed_is_found(text: str, decision: Decision) -> None:
    """A corrected typo fails, and the problem names the word, its line and its column."""
    assert _said(text, _changed(decision, "staff had competed", "staff had completed")) == (
        "d.txt:63:35: not-proved: the page would have 'completed' where the source has "
        f"'competed'; {_KEPT_OFF}"
    )


def test_a_word_lost_is_found(text: str, decision: Decision) -> None:
    """A word that is not on the page fails."""
    assert _said(text, _changed(decision, "that that there", "that there")) == (
        "d.txt:58:282: not-proved: the page would have 'there' where the source has "
        f"'that'; {_KEPT_OFF}"
    )


def test_a_word_added_is_found(text: str, decision: Decision) -> None:
    """A word that the source does not have fails, at the end of a paragraph too."""
    assert (
        _said(text, _changed(decision, "injustice to Mr B.", "injustice to Mr B. indeed."))
        == f"d.txt:94:98: not-proved: the page would add 'indeed.'; {_KEPT_OFF}"
    )


def test_a_paragraph_lost_is_found(text: str, decision: Decision) -> None:
    """A paragraph that is left out fails at its first word."""
    first = decision.sections[0]
    less = msgspec.structs.replace(first, blocks=first.blocks[1:])
    broken = msgspec.structs.replace(decision, sections=(less, *decision.sections[1:]))
    assert _said(text, broken).startswith("d.txt:15:1: not-proved: the page would have ")


def test_sections_in_another_order_are_found(text: str, decision: Decision) -> None:
    """All words in another order fail."""
    first, second, *rest = decision.sections
    broken = msgspec.structs.replace(decision, sections=(second, first, *rest))
    assert _said(text, broken) == (
        "d.txt:13:1: not-proved: the page would have 'What' where the source has 'The'; "
        f"{_KEPT_OFF}"
    )


def test_a_field_lost_is_found(text: str, decision: Decision) -> None:
    """A header line that is left out fails."""
    broken = msgspec.structs.replace(decision, fields=decision.fields[1:])
    assert _said(text, broken).startswith("d.txt:3:1: not-proved: ")


def test_furniture_not_declared_is_found(text: str, decision: Decision) -> None:
    """A line that was taken off and is not in the list of what was fails."""
    broken = msgspec.structs.replace(decision, removed=decision.removed[1:])
    assert _said(text, broken).startswith("d.txt:9:1: not-proved: ")


def test_furniture_that_is_not_there_is_found(text: str, decision: Decision) -> None:
    """A line declared as taken off that the source does not have fails."""
    more = Removed("back-to-top", "Back to the top", 1)
    broken = msgspec.structs.replace(decision, removed=(*decision.removed, more))
    assert _said(text, broken) == (
        "d.txt:1:1: not-proved: the page would add 'Back', which the source does not have here; "
        f"{_KEPT_OFF}"
    )


def test_a_text_after_the_end_is_found(text: str, decision: Decision) -> None:
    """Words beyond the last of the source fail."""
    broken = msgspec.structs.replace(decision, sign_off=Text("", ()))
    assert _said(text, broken).startswith("d.txt:108:1: not-proved: the page would lose")


def test_a_marker_that_is_a_word_cannot_be_lost(text: str, decision: Decision) -> None:
    """Only one list marker may stand before the words of a line, and no word."""
    broken = _changed(
        decision,
        '"value":"bullied and coerced him',
        '"value":"coerced him',
    )
    broken = _changed(broken, '{"line":16,"column":7}', '{"line":16,"column":19}')
    assert _said(text, broken).startswith("d.txt:16:")


def test_page_tokens_are_all_words_but_the_declared(text: str, decision: Decision) -> None:
    """Words of the page, furniture and markup drawn again are the words of the source."""
    redrawn = ["Summary:", *[":"] * len(decision.fields)]
    redrawn += [f"{number}." for number in (1, 2, 1, 1, 2, 3, 1, 1, 2, 3, 1, 2, 1, 2, 3, 4)]
    redrawn += [f"{number}." for number in (1, 2, 3, 4, 5, 1, 2, 1, 1, 2, 3, 4, 5)]
    redrawn += ["•"] * 15
    furniture = [word for removed in decision.removed for word in tokens(removed.text)]
    assert sorted([*page_tokens(decision), *furniture, *redrawn]) == sorted(tokens(text))


def test_texts_are_what_the_page_shows_in_its_order(decision: Decision) -> None:
    """Title, labels and values, summary, statement, signature."""
    shown = list(texts(decision))
    assert shown[0] == "Dudley Metropolitan Borough Council (21 007 914)"
    assert shown[1:3] == ["Category", "Children's care services > Child protection"]
    assert shown[8:10] == ["The complaint", "Mr B complains that the Council:"]
    assert shown[-1] == "Investigator's decision on behalf of the Ombudsman"
