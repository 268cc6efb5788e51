"""The words that spellings are offered from."""

from pathlib import Path

from sitegen.document import Document, Passage
from sitegen.publish.search.counted import words_of
from sitegen.publish.search.model import About, Bundle
from sitegen.publish.search.printed import Printed
from sitegen.publish.search.vocabulary import vocabulary


def bundle(words: dict[str, int], pages: int) -> Bundle:
    """Return a bundle that has nothing but words."""
    return Bundle("all", Path(), (), About(pages, None, None, (), {}, words))


def test_a_word_counts_once_a_decision_and_names_of_people_do_not() -> None:
    """Words are as they stand in lower case, without signs; of names only organisations' are kept."""
    text = "Mr Smith said the delay, and the (avoidable) delay: an ill-timed one."
    said = Document({"organisation": "Dorset Council"}, (), (Passage(text),))
    printed = Printed(["organisation"])
    for number in range(2):
        printed.add(number, said)
    found = words_of(printed.words, printed.standing(), ["Dorset Council", "Dorset Council"])
    assert found == dict.fromkeys(
        ("avoidable", "council", "delay", "dorset", "ill-timed", "said"), 2
    )


def test_the_name_of_an_organisation_is_kept_of_one_decision_too() -> None:
    """On a large site a word of one decision is left out, but a council's name is no slip."""
    said = Document({"organisation": "Dorset Council"}, (), (Passage("in one document"),))
    printed = Printed(["organisation"])
    printed.add(0, said)
    words = words_of(printed.words, printed.standing(), ["Dorset Council"])
    files = dict(vocabulary([bundle(words, 50)]))
    assert files["words/d.txt"].split() == [b"dorset"]


def test_the_most_frequent_come_first_in_the_file_of_a_letter() -> None:
    """Each line is a grade of frequency, the same in all files, and bundles are added up."""
    bundles = [
        bundle({"delay": 40, "deaf": 1, "fault": 3}, 50),
        bundle({"delay": 30, "deaf": 1}, 50),
    ]
    files = dict(vocabulary(bundles))
    assert files["words/d.txt"] == b"delay\n\ndeaf\n\n"
    assert files["words/f.txt"] == b"\n\nfault\n\n"


def test_a_word_of_one_decision_is_left_out_of_a_large_site() -> None:
    """It may be a slip; a small site has no other words."""
    words = {"delay": 1}
    assert dict(vocabulary([bundle(words, 50)]))["words/d.txt"] == b"\n"
    assert dict(vocabulary([bundle(words, 3)]))["words/d.txt"] == b"delay\n"


def test_a_word_is_found_by_either_of_its_first_letters() -> None:
    """So that a reader may have the first one wrong."""
    files = dict(vocabulary([bundle({"delay": 1}, 3)]))
    assert [path for path, words in files.items() if words.strip()] == [
        "words/d.txt",
        "words/e.txt",
    ]


def test_there_is_a_file_for_every_letter() -> None:
    """So that the search page never asks for one in vain."""
    assert len(dict(vocabulary([]))) == 26
