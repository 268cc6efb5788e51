"""Standard wording: what recurs across investigations."""

from sitegen.library.wording import SHORTEST, standard_wording, wording_key
from sitegen.model import Entry

LONG = "We investigate complaints about ‘maladministration’ and ‘service failure’. " * 2


def entry(reference: str, *keys: str) -> Entry:
    """Return an entry whose paragraphs have these keys."""
    wording = tuple((f"p{n}", each) for n, each in enumerate(keys, 1))
    return Entry(reference, reference, None, None, None, None, None, "", None, (), wording)


def test_quotes_case_and_spacing_make_no_difference() -> None:
    """Paragraphs are the same when their words are."""
    other = LONG.upper().replace("‘", "'").replace("’", "'").replace(" ", "\u00a0 ")
    assert wording_key(LONG) == wording_key(other) is not None


def test_one_other_word_makes_another_paragraph() -> None:
    """Wording that was adapted to the case is not standard."""
    assert wording_key(LONG) != wording_key(LONG.replace("complaints", "matters"))


def test_a_short_paragraph_is_never_standard() -> None:
    """“I have completed my investigation.” says something in each decision."""
    assert wording_key("x" * (SHORTEST - 1)) is None


def test_wording_is_standard_when_two_investigations_share_it() -> None:
    """What one investigation says once or twice is its own."""
    assert (
        standard_wording([entry("20 000 001", "a", "a"), entry("20 000 002", "b")]) == frozenset()
    )
    assert standard_wording([entry("20 000 001", "a"), entry("20 000 002", "a")]) == {"a"}


def test_the_parts_of_a_joint_investigation_count_once() -> None:
    """24 001 411a and 24 001 411b share their text because they are one investigation."""
    assert standard_wording([entry("24 001 411a", "a"), entry("24 001 411b", "a")]) == frozenset()
