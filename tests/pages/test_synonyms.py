"""``content/search.toml``: lists of names that mean the same, and what is wrong with others."""

from pathlib import Path

import pytest

from sitegen.pages.synonyms import read_synonyms

ROOT = Path(__file__).parents[2]


def test_the_projects_own_are_right() -> None:
    """There are some dozens of lists, and nothing is wrong with any."""
    found, problems = read_synonyms((ROOT / "content" / "search.toml").read_text("utf-8"))
    assert problems == []
    assert len(found) > 48
    assert ("DFG", "disabled facilities grant") in found


def test_without_a_file_there_are_none() -> None:
    """The file may be missing."""
    assert read_synonyms("") == ((), [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[[same]]\nforms = ["A b"',
            (
                "content/search.toml:2:1: search-toml: not TOML: Unclosed array;"
                " correct the line; until then no other name is looked for"
            ),
        ),
        (
            '\n[[same]]\nforms = ["DFG"]',
            (
                "content/search.toml:2:1: search-entry: ['DFG'] has too few forms;"
                " give at least two forms, each with a word in it"
            ),
        ),
        (
            '[[same]]\nforms = "DFG"',
            (
                "content/search.toml:1:1: search-entry: expected `array`, got `str` - at `$.forms`;"
                ' write forms = ["DFG", "disabled facilities grant"]'
            ),
        ),
        (
            '[[same]]\nforms = ["DFG", "a grant"]\n[[same]] # twice\nforms = ["b", "A Grant"]',
            (
                "content/search.toml:3:1: search-twice: 'A Grant' stands in a list already;"
                " keep one of the two"
            ),
        ),
        (
            '[[alike]]\nforms = ["DFG", "a grant"]',
            (
                "content/search.toml:1:1: search-key: 'alike' is not known here;"
                " write lists as [[same]]"
            ),
        ),
        (
            'same = "DFG"',
            "content/search.toml:1:1: search-key: 'same' is not a list; write lists as [[same]]",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, said: str) -> None:
    """A list at fault is left out; the problem says where it is and what to do."""
    found, problems = read_synonyms(text)
    assert [str(problem).removeprefix("error: ") for problem in problems] == [said]
    assert all("DFG" not in forms or len(forms) == 2 for forms in found)
