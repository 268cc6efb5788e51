"""How the search page understands a query, worked out by its own modules over a list of law."""

from pathlib import Path
from typing import Any

import pytest

from tests.pages.modules import run

LAW = [
    ["ukpga/1974/7", "Local Government Act 1974", 9, ["local government act 1974", "lga 1974"], [],
     {"section/26": 7, "section/26/1": 4, "section/26A": 5, "section/26A/2": 3, "section/26A/2A": 2,
      "section/26A/2A/b": 1}],
    ["ukpga/1989/41", "Children Act 1989", 4, ["children act 1989"], [], {"section/17": 3, "section/17/1": 2}],
    ["ukpga/2004/31", "Children Act 2004", 2, ["children act 2004"], [], {"section/17": 1}],
    ["ukpga/2014/6", "Children and Families Act 2014", 3, ["children families act 2014"], ["cfa"],
     {"section/26": 2}],
    ["ukpga/1998/42", "Human Rights Act 1998", 6, ["human rights act 1998"], ["hra", "echr"],
     {"section/6": 2, "schedule/1": 4, "schedule/1/article/8": 3}],
    ["ukpga/2014/23", "Care Act 2014", 4, ["care act 2014", "care act"], [],
     {"schedule/1": 2, "schedule/1/paragraph/3": 1, "schedule/1/paragraph/3/2": 1}],
]  # fmt: skip
RUN = """
import { readFileSync } from "node:fs";
import { understood } from "./search/understood.js";
const { law, queries, synonyms } = JSON.parse(readFileSync(0, "utf-8"));
globalThis.fetch = async () => ({ ok: true, json: async () => law });
const all = [];
for (const query of queries) all.push(await understood(query, synonyms, "law.json"));
console.log(JSON.stringify(all));
"""


def understood(folder: Path, *queries: str) -> list[dict[str, Any]]:
    """Return what the page makes of queries."""
    synonyms = [["EHCP", "Education, Health and Care Plan"]]
    given = {"law": LAW, "queries": queries, "synonyms": synonyms}
    found: list[dict[str, Any]] = run(folder, RUN, given)
    return found


@pytest.mark.parametrize(
    ("query", "cited", "rest"),
    [
        ("section 26A(2) LGA 1974", ["ukpga/1974/7/section/26A/2"], []),
        ("s26a(2A)(b) Local Government Act 1974", ["ukpga/1974/7/section/26A/2A/b"], []),
        ("delay under section 26 of the CFA", ["ukpga/2014/6/section/26"], ["delay"]),
        ("Children & Families Act 2014 s.26", ["ukpga/2014/6/section/26"], []),
        ("Article 8 ECHR", ["ukpga/1998/42/schedule/1/article/8"], []),
        ("art 8 of the HRA visits", ["ukpga/1998/42/schedule/1/article/8"], ["visits"]),
        ("Schedule 1 to the Care Act", ["ukpga/2014/23/schedule/1"], []),
        ("sch. 1 para 3 Care Act", ["ukpga/2014/23/schedule/1/paragraph/3"], []),
        ("paragraph 3(2) of Schedule 1 to the Care Act 2014",
         ["ukpga/2014/23/schedule/1/paragraph/3/2"], []),
        ("Children Act 1989 (as amended) section 17(1)", ["ukpga/1989/41/section/17/1"],
         ["amended)"]),
        ("Care Act assessment", ["ukpga/2014/23"], ["assessment"]),
    ],
)  # fmt: skip
def test_law_with_its_act_is_what_decisions_cite(
    tmp_path: Path, query: str, cited: list[str], rest: list[str]
) -> None:
    """However it is written, also where a text prints the number only after another."""
    (got,) = understood(tmp_path, query)
    assert [(group["law"], group["need"]) for group in got["groups"]] == [(cited, True)]
    assert got["words"] == rest
    assert len(got["pages"]) == 1


def test_a_text_that_prints_only_the_section_is_marked_there(tmp_path: Path) -> None:
    """For `26A(1) and (2)`, and not where the number would be the beginning of too many others."""
    lettered, plain, whole = understood(
        tmp_path, "section 26A(2) LGA 1974", "s26(1) LGA 1974", "section 26A LGA 1974"
    )
    assert lettered["groups"][0]["any"][-1] == lettered["groups"][0]["last"] == "26A"
    assert plain["groups"][0]["last"] == whole["groups"][0]["last"] == ""


def test_a_provision_without_its_act_is_of_any_that_has_it(tmp_path: Path) -> None:
    """It is looked for as it is printed, or cited; the most cited stands first."""
    section, article, number = understood(tmp_path, "section 17", "article 8", "26A(2)")
    assert section["groups"][0]["law"] == ["ukpga/1989/41/section/17", "ukpga/2004/31/section/17"]
    assert section["groups"][0]["any"] == ['"section 17"', '"s17"']
    assert not section["groups"][0]["need"]
    assert [page["path"] for page in article["pages"]] == [
        "ukpga/1998/42/schedule/1/#sub-article-8"
    ]
    assert article["pages"][0]["words"] == "Schedule 1, article 8, Human Rights Act 1998"
    assert number["groups"][0]["law"] == ["ukpga/1974/7/section/26A/2"]
    assert "26A(2)" in number["groups"][0]["any"]


@pytest.mark.parametrize(
    ("query", "cited", "rest"),
    [
        ("section 26 LGA 1974 and s17 Children Act 1989",
         ["ukpga/1974/7/section/26", "ukpga/1989/41/section/17"], []),
        ("Children Act 1989 s17 LGA 1974 s26",
         ["ukpga/1989/41/section/17", "ukpga/1974/7/section/26"], []),
        ("s26 and s26A Local Government Act 1974 payment",
         ["ukpga/1974/7/section/26", "ukpga/1974/7/section/26A"], ["payment"]),
        ("LGA 1974 s26 Care Act", ["ukpga/1974/7/section/26", "ukpga/2014/23"], []),
        ("para 3 of sch 1 Care Act, s26 CFA",
         ["ukpga/2014/23/schedule/1/paragraph/3", "ukpga/2014/6/section/26"], []),
        ("Care Act and Human Rights Act 1998", ["ukpga/2014/23", "ukpga/1998/42"], []),
    ],
)  # fmt: skip
def test_every_law_of_a_query_is_understood(
    tmp_path: Path, query: str, cited: list[str], rest: list[str]
) -> None:
    """Each provision with the nearest Act that has it, and each has a link of its own."""
    (got,) = understood(tmp_path, query)
    assert [(group["law"], group["need"]) for group in got["groups"]] == [
        ([each], True) for each in cited
    ]
    assert got["words"] == rest
    assert len(got["pages"]) == len(cited)


def test_a_provision_beside_that_of_an_act_may_be_of_any_other(tmp_path: Path) -> None:
    """Where that Act does not have it, and another provision stands between; the most cited is linked."""
    (got,) = understood(tmp_path, "section 17 s26 LGA 1974")
    assert [(group["law"], group["need"]) for group in got["groups"]] == [
        (["ukpga/1989/41/section/17", "ukpga/2004/31/section/17"], False),
        (["ukpga/1974/7/section/26"], True),
    ]
    assert [page["path"] for page in got["pages"]] == [
        "ukpga/1989/41/section/17/",
        "ukpga/1974/7/section/26/",
    ]


def test_where_a_place_in_a_provision_is_meant_only_law_that_has_it_is(tmp_path: Path) -> None:
    """It is offered with its own count and a link to it; where none has it, what it would be in."""
    alone, letters, none = understood(tmp_path, "26(1)", "section 26a(2A)(B)", "section 26(9)")
    assert [list(page.values())[:3] for page in alone["pages"]] == [
        ["ukpga/1974/7/section/26/#sub-1", "Section 26(1), Local Government Act 1974", 4]
    ]
    assert [list(page.values())[:3] for page in letters["pages"]] == [
        ["ukpga/1974/7/section/26A/#sub-2A-b", "Section 26A(2A)(b), Local Government Act 1974", 1]
    ]
    assert none["groups"][0]["law"] == []
    assert [page["words"] for page in none["pages"]] == [
        "Section 26, Local Government Act 1974",
        "Section 26, Children and Families Act 2014",
    ]


def test_beside_a_provision_an_act_needs_no_year(tmp_path: Path) -> None:
    """It is of those of that name that have the provision, and the name is no word to look for."""
    one, both, none = understood(
        tmp_path, "s26 LGA delay", "Children Act section 17", "Children Act s99"
    )
    assert [(group["law"], group["need"]) for group in one["groups"]] == [
        (["ukpga/1974/7/section/26"], True)
    ]
    assert one["words"] == ["delay"]
    assert [(group["law"], group["need"]) for group in both["groups"]] == [
        (["ukpga/1989/41/section/17", "ukpga/2004/31/section/17"], True)
    ]
    assert both["words"] == []
    # Which Act it is of cannot be told: all are words.
    assert (none["groups"], none["uncited"]) == ([], [])
    assert none["words"] == ["Children", "Act", "section", "99"]


def test_a_short_form_alone_may_be_an_act(tmp_path: Path) -> None:
    """In capitals, and if nothing else is asked for; decisions that only print it are found too."""
    short, small, more = understood(tmp_path, "ECHR", "echr", "ECHR visits")
    (group,) = short["groups"]
    assert (group["law"], group["need"]) == (["ukpga/1998/42"], False)
    assert '"ECHR"' in group["any"]
    assert [page["path"] for page in short["pages"]] == ["ukpga/1998/42/"]
    assert small["groups"] == more["groups"] == []


@pytest.mark.parametrize(
    ("query", "typed", "cited"),
    [
        ("LGA 1974 s26D", "s26D", ["ukpga/1974/7"]),
        ("section 99 of the CFA", "section 99", ["ukpga/2014/6"]),
        ("s17 Children Act 1989, s99 CFA", "s99", ["ukpga/1989/41/section/17", "ukpga/2014/6"]),
    ],
)
def test_a_provision_that_no_decision_cites_is_named(
    tmp_path: Path, query: str, typed: str, cited: list[str]
) -> None:
    """It is left out, and what is found are decisions that cite the Act, also by its short form."""
    (got,) = understood(tmp_path, query)
    assert [name for name, _ in got["uncited"]] == [typed]
    assert [group["law"] for group in got["groups"]] == [[each] for each in cited]
    assert got["words"] == []


@pytest.mark.parametrize(
    "query",
    [
        "paragraph 3",
        "Children Act",
        '"section 26A(2)"',
        "21 007 914",
        "24 decisions",
        "Somebody Act 1999",
    ],
)
def test_what_is_no_law_or_not_for_certain_is_words(tmp_path: Path, query: str) -> None:
    """Two Acts of one name, a paragraph of nothing, what is quoted, an Act that no decision cites."""
    (got,) = understood(tmp_path, query)
    assert got["groups"] == got["pages"] == []


def test_names_that_have_others_are_taken_out_of_words(tmp_path: Path) -> None:
    """In any case, without small words, in the plural; but not where they are quoted."""
    plural, long, quoted = understood(
        tmp_path, "ehcps late", "education health care plan", '"EHCP"'
    )
    forms = ['"EHCP"', '"Education, Health and Care Plan"']
    assert [group["any"] for group in plural["groups"]] == [forms]
    assert plural["words"] == ["late"]
    assert [sorted(group["any"]) for group in long["groups"]] == [sorted(forms)]
    assert (quoted["groups"], quoted["phrases"]) == ([], ["EHCP"])


def test_words_phrases_and_references_are_told_apart(tmp_path: Path) -> None:
    """A quotation mark may be left open, and a word of one letter is a phrase."""
    mixed, open_, reference = understood(
        tmp_path, "“care plan” for Mr X", '"care plan', "council 21-007-914"
    )
    assert (mixed["words"], mixed["phrases"]) == (["Mr"], ["care plan", "X"])
    assert (open_["words"], open_["phrases"]) == (["care", "plan"], [])
    assert (reference["words"], reference["phrases"]) == (["council"], ["21 007 914"])


@pytest.mark.parametrize(
    ("query", "digits"),
    [
        ("21 007 91", "21 007 91"),
        ("2100791", "21 007 91"),
        ("21-007-914", "21 007 914"),
        ("21 007 9", None),
        ("flat 21 007 91", None),
        ("21 007 91a", None),
        ("12 345 67 pounds", None),
    ],
)
def test_the_beginning_of_a_reference_is_one_where_nothing_else_is_asked_for(
    tmp_path: Path, query: str, digits: str | None
) -> None:
    """But for its last figure: of a shorter one there would be hundreds."""
    (got,) = understood(tmp_path, query)
    assert (got["reference"] or {"digits": None})["digits"] == digits
