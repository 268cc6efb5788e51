"""The document that a decision is searched by: its words where they stand, its facts, no more."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from sitegen.document import Document, Passage
from sitegen.model import Citation, CitedDecision, Decision, passages
from sitegen.read.reader import read
from tests.building import made_up, real
from tests.searching import data_of, document, uncited

TEXT = """\
Leeds City Council (21 007 914)

Category : Housing > Homelessness

Decision : Upheld

Decision date : 16 Jun 2022

The Ombudsman's final decision:

Summary: Mr X & Ms Y complained about <damp>.

The complaint

  1. Mr X says:
      1. it was wet; and
      2. it was cold.

The Ombudsman’s role and powers

  1. We may decide not to start an investigation. (Local Government Act 1974, section 24A(6), as amended)

Final decision

  1. I have completed my investigation.

Investigator's decision on behalf of the Ombudsman
"""
POWER = (
    "We may decide not to start an investigation. "
    "(Local Government Act 1974, section 24A(6), as amended)"
)
CITATION = "Local Government Act 1974, section 24A(6)"


def decision(text: str = TEXT) -> Decision:
    """Return a decision as read."""
    made, _ = read(text.encode(), "21-007-914.txt", None)
    assert made is not None
    return made


def cited(of: Decision) -> CitedDecision:
    """Return a decision with the one citation that the text has."""
    return CitedDecision(
        of,
        tuple(
            (Citation(at, at + len(CITATION), "ukpga/1974/7/section/24A/6"),)
            if (at := passage.text.value.find(CITATION)) >= 0
            else ()
            for passage in passages(of)
        ),
    )


def texts(of: Document) -> list[tuple[str, int]]:
    """Return the passages of a document with what their words weigh."""
    return [(passage.text, passage.weight) for passage in of.passages]


@pytest.mark.parametrize("name", sorted(real()))
def test_every_word_of_a_statement_is_searched(name: str) -> None:
    """Title, header, summary, headings, paragraphs and items are all there, whole."""
    made = decision(real()[name])
    found = [passage.text for passage in document(uncited(made)).passages]
    expected = [made.title.value, "Summary", *(field.value for field in made.fields)]
    expected += [section.heading.value for section in made.sections if section.heading]
    expected += [passage.text.value for passage in passages(made)]
    assert sorted(expected) == sorted(found)


def test_words_weigh_what_they_are() -> None:
    """The title weighs most, then headings, then the summary; the header is counted last."""
    assert texts(document(cited(decision()))) == [
        ("Leeds City Council (21 007 914)", 168),
        ("Mr X & Ms Y complained about <damp>.", 48),
        ("The complaint", 144),
        ("Mr X says:", 24),
        ("it was wet; and", 24),
        ("it was cold.", 24),
        ("The Ombudsman’s role and powers", 144),
        (POWER, 24),
        ("Final decision", 144),
        ("I have completed my investigation.", 24),
        ("Housing > Homelessness", 24),
        ("Upheld", 24),
        ("16 Jun 2022", 24),
        ("Summary", 48),
    ]


@pytest.mark.parametrize("name", sorted(real() | made_up()))
def test_words_are_counted_as_the_data_of_a_decision_has_them(name: str) -> None:
    """A reader of ``index.json`` who counts the words in it comes to the same places."""
    made = uncited(decision((real() | made_up())[name]))
    found = [passage.text for passage in document(made).passages]
    counted = list(_counted(json.loads(data_of(made))))
    assert found[: len(counted)] == counted


def _counted(data: dict[str, Any]) -> Iterator[str]:
    yield data["title"]
    yield from data["summary"]
    for section in data["sections"]:
        yield from [section["heading"]] if section["heading"] is not None else []
        yield from _texts(section["blocks"])


def _texts(items: list[dict[str, Any]]) -> Iterator[str]:
    for item in items:
        yield item["text"]
        yield from _texts(item.get("items", []))


def test_facts_are_filters() -> None:
    """Each fact is a filter, and so is each law cited, with all that it is a part of."""
    assert list(document(cited(decision())).stated) == [
        ("category", "Housing"),
        ("outcome", "Upheld"),
        ("organisation", "Leeds City Council"),
        ("year", "2022"),
        ("subject", "Housing > Homelessness"),
        ("statute", "ukpga/1974/7"),
        ("statute", "ukpga/1974/7/section/24A"),
        ("statute", "ukpga/1974/7/section/24A/6"),
    ]


def test_facts_are_found_too() -> None:
    """What a result shows of a decision is searched as well."""
    assert document(cited(decision())).facts == {
        "title": "Leeds City Council (21 007 914)",
        "reference": "21 007 914",
        "date": "2022-06-16",
        "organisation": "Leeds City Council",
        "category": "Housing",
        "subcategory": "Homelessness",
        "outcome": "Upheld",
    }


def test_what_is_not_stated_is_a_value_too() -> None:
    """A decision that states no facts is found among those that do not."""
    bare = "\n\n".join(part for part in TEXT.split("\n\n") if " : " not in part)
    made = decision(bare)
    assert made.decided is None
    assert list(document(cited(made)).stated)[:4] == [
        ("category", "Not stated"),
        ("outcome", "Not stated"),
        ("organisation", "Leeds City Council"),
        ("year", "Not stated"),
    ]


@pytest.mark.parametrize(
    ("agreed", "expected"),
    [
        ("The Council will apologise.", ["No sum named"]),
        ("The Council will pay Mr X £250.", ["Sum named"]),
        ("", []),
    ],
)
def test_what_was_to_follow_names_a_sum_or_none(agreed: str, expected: list[str]) -> None:
    """Only a decision with such a section can be found by it."""
    section = f"Agreed action\n\n  1. {agreed}\n\nFinal decision" if agreed else "Final decision"
    stated = document(uncited(decision(TEXT.replace("Final decision", section)))).stated
    assert [value for name, value in stated if name == "remedy"] == expected


def test_of_recited_wording_only_the_law_is_searched() -> None:
    """A recited paragraph keeps its length; of its words those that cite are searched, whole."""
    whole, recited = (document(cited(decision()), ids) for ids in ((), ("p2",)))
    (changed,) = set(recited.passages) - set(whole.passages)
    assert changed == Passage(POWER, 2, ((8, 14),))
    assert POWER.split()[8:14] == [
        "(Local",
        "Government",
        "Act",
        "1974,",
        "section",
        "24A(6),",
    ]


@pytest.mark.parametrize(
    ("lead", "only"),
    [
        (POWER, ((8, 14),)),
        ("We can decide whether to start or stop an investigation into what we may look at:", ()),
    ],
    ids=["it cites", "it cites nothing"],
)
def test_a_citation_in_a_bullet_is_not_the_paragraphs(
    lead: str, only: tuple[tuple[int, int], ...]
) -> None:
    """A bullet has no anchor of its own, and yet what it cites says nothing of the words above."""
    bullet = f"it is within our jurisdiction, {CITATION}."
    made = decision(TEXT.replace(POWER, f"{lead}\n      * {bullet}"))
    found = document(cited(made), ("p2",)).passages
    assert [each for each in found if each.text in {lead, bullet}] == [
        Passage(lead, 2, only),
        Passage(bullet),
    ]


def test_controls_of_direction_are_left_out() -> None:
    """A control that could make a result read otherwise than it is does not get into one."""
    made = decision(TEXT.replace("it was cold", "it was \u202ecold"))
    assert ("it was cold.", 24) in texts(document(cited(made)))
