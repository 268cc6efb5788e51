"""The form that names take in addresses."""

import pytest

from sitegen.slug import LONGEST, slugify


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Children's care services", "childrens-care-services"),
        ("Children’s care services", "childrens-care-services"),
        ("Bath & North East Somerset Council", "bath-and-north-east-somerset-council"),
        ("Cyngor Sir Ynys Môn", "cyngor-sir-ynys-mon"),
        ("N" * LONGEST, "n" * LONGEST),
    ],
)
def test_a_name_keeps_its_letters_and_digits(name: str, slug: str) -> None:
    """Case, apostrophes, accents and punctuation are folded."""
    assert slugify(name) == slug


@pytest.mark.parametrize(
    ("one", "other"), [("!!!", "???"), ("東京都", "京都府"), ("n" * 150, "n" * 151)]
)
def test_names_of_nothing_that_a_slug_keeps_do_not_share_one(one: str, other: str) -> None:
    """Two organisations on one page would be a false statement about both."""
    assert slugify(one) != slugify(other)
    assert len(slugify(one)) <= LONGEST + 13
