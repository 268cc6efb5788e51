"""Standard wording: what recurs across investigations."""

from sitegen.library.entry import longer_paragraphs
from sitegen.library.wording import RECITED, SHORTEST, recurring, wording_keys
from sitegen.model import Entry, Paragraph, Section, Text

LONG = "We investigate complaints about ‘maladministration’ and ‘service failure’. " * 2


def wording_key(text: str) -> bytes:
    """Return the key of one paragraph."""
    (key,) = wording_keys([text])
    return key


def entry(reference: str, *keys: str) -> Entry:
    """Return an entry whose paragraphs have the keys of these texts."""
    wording = b"".join(wording_keys(keys))
    return Entry(reference, reference, None, None, None, None, None, "", None, (), wording)


def standard(entries: list[Entry]) -> frozenset[bytes]:
    """Return the keys of what is standard wording among these."""
    return recurring(entries).standard


def test_quotes_case_and_spacing_make_no_difference() -> None:
    """Paragraphs are the same when their words are."""
    other = LONG.upper().replace("‘", "'").replace("’", "'").replace(" ", "\u00a0 ")
    assert wording_key(LONG) == wording_key(other)


def test_letters_with_accents_are_the_same_in_either_case() -> None:
    """A name from abroad is no reason to take a paragraph for another."""
    assert wording_key(f"{LONG} — É") == wording_key(f"{LONG.upper()} — é")


def test_a_paragraph_has_the_same_key_whatever_stands_beside_it() -> None:
    """All of a decision are folded at once, and each is known by its own words."""
    texts = [LONG, "", f"{LONG} — É", LONG.upper(), "—", "İ’"]
    assert wording_keys(texts) == [wording_key(text) for text in texts]
    assert wording_keys([]) == []


def test_one_other_word_makes_another_paragraph() -> None:
    """Wording that was adapted to the case is not standard."""
    assert wording_key(LONG) != wording_key(LONG.replace("complaints", "matters"))


def test_a_short_paragraph_is_never_standard() -> None:
    """“I have completed my investigation.” says something in each decision."""
    short = Paragraph(1, "p1", Text("x" * (SHORTEST - 1)))
    long = Paragraph(2, "p2", Text("x" * SHORTEST))
    section = Section("s", None, 2, (short, long))
    assert list(longer_paragraphs((section,))) == [long]


def test_wording_is_standard_when_two_investigations_share_it() -> None:
    """What one investigation says once or twice is its own."""
    assert standard([entry("20 000 001", "a", "a"), entry("20 000 002", "b")]) == frozenset()
    assert standard([entry("20 000 001", "a"), entry("20 000 002", "a")]) == {wording_key("a")}


def test_the_parts_of_a_joint_investigation_count_once() -> None:
    """24 001 411a and 24 001 411b share their text because they are one investigation."""
    assert standard([entry("24 001 411a", "a"), entry("24 001 411b", "a")]) == frozenset()


def test_wording_is_recited_when_many_investigations_share_it() -> None:
    """A joint investigation counts once here too."""
    every = [entry(f"20 000 {number:03}", "a") for number in range(RECITED - 1)]
    every.append(entry("20 000 000a", "a"))
    assert recurring(every).recited == frozenset()
    assert recurring([*every, entry("20 000 999", "a")]).recited == {wording_key("a")}
