"""The data of decisions, as a program is given it."""

import csv
import hashlib
import json
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from sitegen.library.entry import entry_of
from sitegen.model import (
    Citation,
    CitedDecision,
    Decision,
    Item,
    Paragraph,
    Remedy,
    Section,
    Text,
)
from sitegen.pages.data import decision_json
from sitegen.pages.digest import sha256_of

DECISION = Decision(
    reference="21 007 914",
    slug="21-007-914",
    title=Text("A Council (21 007 914)"),
    organisation="A Council",
    category=None,
    subcategory=None,
    outcome="Upheld",
    decided=date(2022, 6, 16),
    fields=(),
    summary=(Text("In short."),),
    sections=(
        Section(
            "the-complaint",
            Text("The complaint"),
            2,
            (
                Paragraph(
                    1,
                    "p1",
                    Text("Under the Care Act 2014:"),
                    (Item("a", "p1-a", Text("one")), Item(None, None, Text("two"))),
                ),
            ),
        ),
    ),
    sign_off=None,
    removed=(),
    layout="A",
    confidence=1.0,
    numbering="restored",
    source_path="a.txt",
    source_url=None,
)


def test_the_data_of_a_decision_has_the_documented_shape() -> None:
    """Unknown values are null; a bullet's label is null; a citation names its paragraph."""
    cited = CitedDecision(DECISION, ((), (Citation(10, 23, "ukpga/2014/23"),), (), ()))
    assert json.loads(decision_json(cited, entry_of(cited), sha256_of(DECISION))) == {
        "reference": "21 007 914",
        "slug": "21-007-914",
        "title": DECISION.title.value,
        "organisation": "A Council",
        "category": None,
        "subcategory": None,
        "outcome": "Upheld",
        "decided": "2022-06-16",
        "remedy": None,
        "sums": [],
        "remedy_text": None,
        "source_url": None,
        "layout": "A",
        "confidence": 1.0,
        "numbering": "restored",
        "summary": ["In short."],
        "sections": [
            {
                "id": "the-complaint",
                "heading": "The complaint",
                "level": 2,
                "blocks": [
                    {
                        "type": "paragraph",
                        "number": 1,
                        "id": "p1",
                        "text": "Under the Care Act 2014:",
                        "items": [
                            {"label": "a", "id": "p1-a", "text": "one"},
                            {"label": None, "id": None, "text": "two"},
                        ],
                    }
                ],
            }
        ],
        "sign_off": None,
        "sha256": hashlib.sha256(
            b"In short.\nThe complaint\nUnder the Care Act 2014:\none\ntwo"
        ).hexdigest(),
        "citations": [
            {
                "paragraph": "p1",
                "text": "Care Act 2014",
                "uri": "ukpga/2014/23",
                "kind": "legislation",
            }
        ],
        "removed": [],
    }


def test_the_data_has_what_a_result_says_of_a_remedy() -> None:
    """The heading without a colon of its own, how the section begins, and the sums that are not in sight."""
    cited = CitedDecision(DECISION, ((), (), (), ()))
    remedy = Remedy("Agreed action :", "agreed-action", "It will pay £300 …", ("£300", "£50"))
    data = json.loads(decision_json(cited, replace(entry_of(cited), remedy=remedy), ""))
    assert (data["remedy"], data["sums"]) == ("Agreed action :", ["£300", "£50"])
    assert data["remedy_text"] == "Agreed action: It will pay £300 … · Sums named: £50"


def test_the_csv_and_the_json_of_all_decisions_say_the_same(built: Path) -> None:
    """Both have every decision, newest first, with the same values."""
    rows = list(csv.DictReader((built / "decisions.csv").read_text("utf-8").splitlines()))
    data = json.loads((built / "decisions.json").read_text("utf-8"))
    assert [row["reference"] for row in rows] == ["21 007 914", "20 013 052", "19 017 399"]
    assert rows == [{key: value or "" for key, value in row.items()} for row in data]
