"""The facts at the head of a page: what the header says, as it says it, and what it leaves out."""

import re

import pytest

from sitegen.law.registry import compile_law
from sitegen.study import Study

TITLE = "Anytown Council (21 007 914)"
BODY = "\n\nThe complaint\n\n1. One.\n"
ADDRESS = "https://www.lgo.org.uk/decisions/housing/homelessness/21-007-914"


def rows_of(text: str, address: str | None = None) -> list[str]:
    """Return the rows of a file's facts as a reader sees them, each link as ``[words](route)``.

    It fails where the page would not show the file word for word.
    """
    studied = Study(compile_law([], []), "/").study(text.encode(), "x.md", address)
    assert studied.sheet is not None, [str(each) for each in studied.problems]
    rows = studied.sheet.facts
    rows = re.sub(r'<a href="/([^"]*)"[^>]*>([^<]*)</a>', r"[\2](\1)", rows)
    found = re.findall(r"<dt[^>]*>(.*?)</dt>\n<dd[^>]*>(.*?)</dd>", rows)
    return [f"{label}: {re.sub('<[^>]*>', '', words)}" for label, words in found]


def text_with(*lines: str) -> str:
    """Return a decision with these header lines."""
    return "\n\n".join([TITLE, *lines]) + BODY


def test_a_fact_leads_to_its_list() -> None:
    """Category, subcategory, outcome and date each link to where others of the kind are."""
    rows = rows_of(
        text_with(
            "Category : Housing > Homelessness",
            "Decision : Upheld",
            "Decision date : 16 Jun 2022",
        )
    )
    assert rows == [
        "Category: [Housing](categories/housing/) &gt; [Homelessness](categories/housing/homelessness/)",
        "Decision: [Upheld](outcomes/upheld/)",
        "Decision date: [16 Jun 2022](years/2022/)",
        "Reference: 21 007 914",
    ]


def test_what_no_line_states_is_not_stated() -> None:
    """A decision without header lines says so of each fact."""
    assert rows_of(text_with()) == [
        "Category: Not stated",
        "Decision: Not stated",
        "Decision date: Not stated",
        "Reference: 21 007 914",
    ]


def test_what_was_to_follow_is_a_fact_that_leads_to_its_section() -> None:
    """It has the section’s heading as printed, and the sums named there, which may be no payments."""
    text = text_with() + "\nAgreed action\n\n1. The Council will pay £300 and £50.\n"
    assert rows_of(text)[-1] == (
        "Remedy: [Agreed action](decisions/21-007-914/#agreed-action) (sums named: £300, £50)"
    )


@pytest.mark.parametrize("label", ["Outcome", "outcome", "OUTCOME"])
def test_a_fact_by_another_label_is_stated(label: str) -> None:
    """What a label like "Outcome" or "Date" gives is linked, and not said to be missing."""
    assert rows_of(text_with(f"{label} : Upheld", "Date : 16 June 2022"))[:2] == [
        f"{label}: [Upheld](outcomes/upheld/)",
        "Date: [16 June 2022](years/2022/)",
    ]


@pytest.mark.parametrize("date", ["date", "decided", "decision_date"])
def test_fields_of_front_matter_are_stated(date: str) -> None:
    """So are those of front matter, a category and a subcategory apart too."""
    lines = (
        f"title: {TITLE}",
        "category: Housing",
        "subcategory: Homelessness",
        f"{date}: 2022-06-16",
    )
    rows = rows_of(
        "---\n" + "\n".join((*lines, "reference: 21 007 914")) + "\n---\n# " + TITLE + BODY
    )
    assert [row for row in rows if not row.startswith("title")] == [
        "category: [Housing](categories/housing/)",
        "subcategory: [Homelessness](categories/housing/homelessness/)",
        f"{date}: [2022-06-16](years/2022/)",
        "reference: 21 007 914",
        "Decision: Not stated",
    ]


@pytest.mark.parametrize(
    "between", [" > ", ">", " >", "> ", "  >  "], ids=["both", "none", "before", "after", "wide"]
)
def test_a_category_is_shown_as_it_is_printed(between: str) -> None:
    """With space around its sign or without, and it leads to the same lists."""
    first = rows_of(text_with(f"Category : Housing{between}Homelessness"))[0]
    assert first == (
        f"Category: [Housing](categories/housing/){between.replace('>', '&gt;')}"
        "[Homelessness](categories/housing/homelessness/)"
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Housing", "[Housing](categories/housing/)"),
        ("Housing > A > B", "[Housing](categories/housing/) &gt; A &gt; B"),
        ("> Homelessness", "&gt; Homelessness"),
    ],
)
def test_what_is_not_known_leads_nowhere(value: str, shown: str) -> None:
    """A category that names one level or three links what is sure, and shows the rest."""
    assert rows_of(text_with(f"Category : {value}"))[0] == f"Category: {shown}"


def test_an_outcome_that_is_none_is_shown_and_not_denied() -> None:
    """What the source says in place of an outcome stands there, and no second row."""
    rows = rows_of(text_with("Decision : Uphelt"))
    assert [row for row in rows if row.startswith("Decision:")] == ["Decision: Uphelt"]


def test_what_the_address_says_is_said_to_be_its() -> None:
    """A category that only the address names is linked, and nothing is passed off as printed."""
    assert rows_of(text_with(), ADDRESS)[0] == (
        "Category: [Housing](categories/housing/) &gt; [Homelessness](categories/housing/homelessness/)"
        " (by its address on the Ombudsman’s site)"
    )
