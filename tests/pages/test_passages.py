"""Passages of results, worked out by the search page's own modules, over texts made up at random."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from sitegen.read.reader import read
from tests.pages.modules import run
from tests.searching import data_of, document, uncited

WORDS = ["delay", "delays", "(delay),", "care", "plan", "“plan”.", "of", "the", "s117", "26A(2)"]
LAYOUT = """\
Leeds City Council (21 007 914)

Category : Housing > Homelessness

Decision : Upheld

Decision date : 16 Jun 2022

The Ombudsman's final decision:

Summary: In short {0} so.

The complaint

  1. Mr X says {0} that:
      1. {0}; and
      2. it was cold.

"""
RUN = """
import { readFileSync } from "node:fs";
import { alike, formsOf, marksOf } from "./search/marks.js";
import { passagesOf, readingOf } from "./search/passages.js";
const made = JSON.parse(readFileSync(0, "utf-8")).map(({ page, hit, wanted }) => {
  const reading = readingOf(page);
  const marks = alike(reading, marksOf(reading.words, hit, wanted));
  return { words: reading.words, marks, forms: formsOf(marks), ...passagesOf(reading, marks, hit.recited) };
});
console.log(JSON.stringify(made));
"""


def passages(folder: Path, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what the page would show of each case."""
    found: list[dict[str, Any]] = run(folder, RUN, cases)
    return found


def case(content: str, places: list[int], /, **wanted: list[Any]) -> dict[str, Any]:
    """Return a decision of paragraphs parted by ``|``, a hit and what is wanted of it."""
    blocks = [
        {"id": f"p{number}", "text": text} for number, text in enumerate(content.split(" | "))
    ]
    section = {"id": "findings", "heading": None, "blocks": blocks}
    return {
        "page": {"title": "", "summary": [], "sections": [section], "standard": []},
        "hit": {"words": places, "loose": [], "recited": []},
        "wanted": {"words": [], "phrases": []} | wanted,
    }


def made_up(chance: random.Random) -> dict[str, Any]:
    """Return a page at random, in which some of the words were found."""
    paragraphs = [
        " ".join(
            chance.choice([*WORDS, "Word" * chance.randint(1, 9), "end."])
            for _ in range(chance.randint(1, 120))
        )
        for _ in range(chance.randint(2, 9))
    ]
    content = " | ".join(paragraphs)
    words = content.replace(" | ", " ").split(" ")
    found = [
        at for at, word in enumerate(words) if any(t in word for t in ("delay", "care", "plan"))
    ]
    return case(content, found, words=["delay"], phrases=[["care", "plan"]])


def shown(pieces: list[str]) -> str:
    """Return the text of pieces without the signs of what is left out."""
    text = "".join(pieces)
    return text.removeprefix("… ").removesuffix(" …")


def test_passages_are_cut_between_words_and_say_what_stands_there(tmp_path: Path) -> None:
    """At most 300 characters, one after the other in one paragraph, and at least one mark in each."""
    chance = random.Random(6)  # noqa: S311 - no secret hangs on it
    cases = [made_up(chance) for _ in range(200)]
    looked = 0
    for asked, got in zip(cases, passages(tmp_path, cases), strict=True):
        blocks = asked["page"]["sections"][0]["blocks"]
        for passage in got["passages"]:
            own = blocks[int(passage["id"][1:])]["text"]
            text = shown(passage["pieces"])
            assert f" {text} " in f" {own} "
            assert len(text) <= 300
            # Every other is marked.
            assert len(passage["pieces"]) % 2 == 1
            assert all(passage["pieces"][1::2])
            assert len(passage["pieces"]) > 1
            looked += 1
        assert len(got["passages"]) <= 3
        assert len(shown(got["abstract"])) <= 300
    assert looked > 200


@pytest.mark.parametrize(
    ("content", "wanted", "marked"),
    [
        ("x | a (delay), delays and official", {"words": ["delay"]}, ["delay", "delays"]),
        ("x | care of a care plan", {"phrases": [["care", "plan"]]}, ["care plan"]),
        ("x | a child-care case", {"words": ["care"]}, ["care"]),
        ("x | sections 26(1) and 26A(2), too", {"words": ["26A(2)"]}, ["26A(2)"]),
        ("x | Of Officers", {"words": ["of"]}, ["of"]),
        ("x | the EHC plan", {"words": ["EHC"]}, ["EHC"]),
    ],
)
def test_what_is_marked_goes_into_the_address_as_it_is_printed(
    tmp_path: Path, content: str, wanted: dict[str, list[Any]], marked: list[str]
) -> None:
    """Without the signs around it; in small letters where the first is only that of a sentence."""
    every = list(range(len(content.split(" "))))
    (got,) = passages(tmp_path, [case(content, every, **wanted)])
    assert got["forms"] == marked


def test_a_word_that_only_begins_alike_is_marked_where_there_is_no_better(tmp_path: Path) -> None:
    """`official` is no `office`; but it is shown why a decision was found."""
    best = case("x | the office was official", [2, 4], words=["office"])
    best["hit"]["loose"] = [4]
    only = case("x | it was official", [3], words=["office"])
    only["hit"]["loose"] = [3]
    assert [got["forms"] for got in passages(tmp_path, [best, only])] == [["office"], ["official"]]


STRANGE = "a\u00a0b\u2003c\u202edark \u200e d\u0020e\u000cf \ufeffg h\u200bi\u2028j"


def test_words_are_counted_as_the_index_counts_them(tmp_path: Path) -> None:
    """The page comes to the words that the index has, whatever stands between them."""
    made, _ = read(LAYOUT.format(STRANGE).encode(), "21-007-914.txt", None)
    assert made is not None
    page = json.loads(data_of(uncited(made))) | {"standard": []}
    wanted: dict[str, list[str]] = {"words": [], "phrases": []}
    hit: dict[str, list[int]] = {"words": [], "loose": [], "recited": []}
    (got,) = passages(tmp_path, [{"page": page, "hit": hit, "wanted": wanted}])
    words = [word for each in document(uncited(made)).passages for word in each.text.split()]
    # After all else the page has the subject, which the index has too, in the line of the header.
    *counted, category, subcategory = got["words"]
    assert counted == words[: len(counted)]
    assert (category, subcategory) == ("Housing", "Homelessness")
    assert "cdark" in counted
