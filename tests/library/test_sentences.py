"""The sentence that an index shows for a citation."""

import pytest

from sitegen.library.entry import LONGEST, sentence_around, sentence_bounds


@pytest.mark.parametrize(
    ("text", "cited", "sentence"),
    [
        (
            "We investigate complaints. We may stop. (Care Act 2014, section 9, as amended)",
            "Care Act 2014, section 9",
            "We may stop. (Care Act 2014, section 9, as amended)",
        ),
        (
            "First. Mr. X relied on section 17 of the Children Act 1989. Then he left.",
            "section 17 of the Children Act 1989",
            "Mr. X relied on section 17 of the Children Act 1989.",
        ),
        (
            "The law is in s.\u00a017 of the Act. ‘Quite so.’ It ends",
            "s.\u00a017 of the Act",
            "The law is in s. 17 of the Act.",
        ),
        (
            "We may stop. (Care Act 2014, section 9, as amended) The Council did not reply.",
            "Care Act 2014, section 9",
            "We may stop. (Care Act 2014, section 9, as amended)",
        ),
        ("section 9", "section 9", "section 9"),
        (
            "It broke\nacross lines under section 9. Next.",
            "section 9",
            "It broke across lines under section 9.",
        ),
    ],
)
def test_it_is_the_sentence_that_the_citation_supports(
    text: str, cited: str, sentence: str
) -> None:
    """A citation in brackets after a full stop belongs to the sentence before it."""
    start = text.index(cited)
    bounds = sentence_bounds(text)
    assert sentence_around(text, bounds, [start], start, start + len(cited)) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "We look. We may stop. (Care Act 2014, sections 9(1) and 10A(1), as amended) More.",
            "We may stop. (Care Act 2014, sections 9(1) and 10A(1), as amended)",
        ),
        (
            "We may stop. [Care Act 2014, sections 9(1) and 10A(1)",
            "We may stop. [Care Act 2014, sections 9(1) and 10A(1)",
        ),
        (
            "We may stop. (Care Act 2014, sections 9(1)) Under 10A(1) it must go on.",
            "(Care Act 2014, sections 9(1)) Under 10A(1) it must go on.",
        ),
    ],
)
def test_every_citation_in_a_bracket_has_the_sentence_before_it(text: str, sentence: str) -> None:
    """Of "(sections 26(1) and 26A(1), as amended)" the second supports what the first does."""
    starts = [text.index("Care Act"), text.index("10A(1)")]
    bounds = sentence_bounds(text)
    assert sentence_around(text, bounds, starts, starts[1], starts[1] + 6) == sentence


def test_a_citation_is_followed_by_all_of_its_bracket() -> None:
    """The brackets of a second citation close nothing but themselves."""
    text = "We may stop. (Care Act 2014, sections 9(1) and 10A(1), as amended) More. And more."
    first, second = text.index("Care Act"), text.index("10A(1)")
    found = sentence_around(text, sentence_bounds(text), [first, second], first, second - 5)
    assert found == "We may stop. (Care Act 2014, sections 9(1) and 10A(1), as amended)"


def test_a_sentence_without_end_is_cut_and_shows_where() -> None:
    """An index shows no more of it than a reader can take in."""
    words = "so and so " * 10_000
    text = f"{words}section 9 {words}"
    start = text.index("section 9")
    found = sentence_around(text, sentence_bounds(text), [start], start, start + 9)
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert "section 9" in found
    assert len(found) < 3 * LONGEST
