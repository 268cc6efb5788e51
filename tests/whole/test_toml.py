"""TOML as publishers write it, and where it is wrong."""

import pytest

from sitegen.toml import NotToml, read_toml


def test_values_are_those_of_the_file() -> None:
    """A text that is TOML gives its values."""
    assert read_toml('title = "T"\n[[same]]\nforms = ["DFG"]\n') == {
        "title": "T",
        "same": [{"forms": ["DFG"]}],
    }


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a = 1\nb = x\n", NotToml("Invalid value", 2, 5)),
        ('a = 1\nb = ["x",\n"y"\n', NotToml("Unclosed array", 3, 1)),
        ("a = " + "[" * 5000, NotToml("It is nested too deep", 1, 1)),
    ],
)
def test_the_place_of_an_error_is_told(text: str, wrong: NotToml) -> None:
    """Line and column count from 1, and what ends too soon is at fault in its last line."""
    assert read_toml(text) == wrong


def test_a_number_of_too_many_digits_is_told() -> None:
    """What TOML allows and Python refuses to read is wrong like anything else, and raises nothing."""
    wrong = read_toml("a = " + "1" * 5000)
    assert isinstance(wrong, NotToml)
    assert wrong.what.startswith("Exceeds the limit")
