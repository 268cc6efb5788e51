"""What was to follow: the section that says so, its first words, and the sums named in it."""

from pathlib import Path

import pytest

from sitegen.library.remedy import LONGEST, remedy_of
from sitegen.model import Remedy
from sitegen.read.reader import read

HEAD = """Anytown Council (21 007 914)

Category : Housing > Homelessness

Decision : Upheld

Decision date : 16 Jun 2022

The complaint

1. Mr X complains that the Council charged him £90.

What I found

2. There was fault.

"""


def remedy_in(*lines: str) -> Remedy | None:
    """Return what a decision that ends with these lines says was to follow."""
    decision, problems = read((HEAD + "\n".join(lines)).encode(), "a.txt", None)
    assert decision is not None, problems
    return remedy_of(decision)


def test_it_begins_as_its_section_does() -> None:
    """The words are the section’s, white space folded, with those of its list."""
    assert remedy_in(
        "Agreed action",
        "",
        "3. Within one month  the Council will:",
        "",
        "    • apologise to Mr X; and",
        "    • pay him £300.",
        "",
        "Final decision",
        "",
        "4. I have completed my investigation. The Council refunded £90.",
    ) == Remedy(
        "Agreed action",
        "agreed-action",
        "Within one month the Council will: apologise to Mr X; and pay him £300.",
        ("£300",),
    )


def test_a_paragraph_with_a_list_comes_before_those_that_lead_to_it() -> None:
    """What stands before the list mostly says how remedies are chosen; that something is left out shows."""
    found = remedy_in(
        "Agreed action",
        "",
        "3. Our guidance says that a payment for distress is mostly below £500.",
        "",
        "4. The Council agreed to:",
        "",
        "    • apologise; and",
        "    • pay £1,250.50.",
    )
    assert found is not None
    assert found.words == "… The Council agreed to: apologise; and pay £1,250.50."
    assert found.sums == ("£500", "£1,250.50")


def test_long_ones_are_cut_at_a_word_and_show_it() -> None:
    """A list has no room for a whole section."""
    found = remedy_in(
        "Agreed action", "", "3. The Council will apologise " + "and train " * 40 + "all."
    )
    assert found is not None
    assert found.words.startswith("The Council will apologise and train")
    assert found.words.endswith((" and …", " train …"))
    assert len(found.words) <= LONGEST + len(" …")


def test_sections_below_it_are_a_part_of_it() -> None:
    """Sums in a part about one complainant are named in the whole."""
    found = remedy_in(
        "Agreed action",
        "",
        "Remedy for Mr X",
        "",
        "3. The Council will pay Mr X £300.",
        "",
        "Remedy for Ms Y",
        "",
        "4. The Council will pay Ms Y £200, and Mr X another £300.",
    )
    assert found is not None
    assert found.words.startswith("The Council will pay Mr X £300. The Council will pay Ms Y")
    assert found.sums == ("£300", "£200")


@pytest.mark.parametrize(
    "heading", ["Agreed actions", "Recommended action", "Agreed remedy", "AGREED ACTION"]
)
def test_it_is_known_by_its_heading(heading: str) -> None:
    """The heading is given as it is printed."""
    found = remedy_in(heading, "", "3. The Council will apologise.")
    assert found is not None
    assert found.heading == heading


@pytest.mark.parametrize("heading", ["Final decision", "Agreed facts", "What happened"])
def test_what_stands_under_another_heading_is_none(heading: str) -> None:
    """A statement may speak of a remedy anywhere; only a section of its own says what was to follow."""
    assert remedy_in(heading, "", "3. The Council agreed to pay Mr X £300 as a remedy.") is None


@pytest.mark.parametrize(
    ("words", "sums"),
    [
        ("pay £300, and £50 a month", ("£300", "£50")),
        ("pay £ 300 or £300", ("£ 300", "£300")),
        ("pay £1.2 million", ("£1.2 million",)),
        ("pay £25k", ("£25k",)),
        ("pay 300 pounds", ()),
        ("pay £1.500,00", ()),
        ("pay £1,000,000.00.", ("£1,000,000.00",)),
    ],
)
def test_sums_are_as_printed(words: str, sums: tuple[str, ...]) -> None:
    """A sum is what stands after a pound sign."""
    found = remedy_in("Agreed action", "", f"3. The Council will {words}.")
    assert found is not None
    assert found.sums == sums


def test_the_real_decision_with_one_is_found_out() -> None:
    """Of the decisions that come with the project one says what was to follow."""
    folder = Path(__file__).parents[2] / "content" / "decisions"
    found = {}
    for file in sorted(folder.glob("*.txt")):
        decision, _ = read(file.read_bytes(), file.name, None)
        assert decision is not None
        found[decision.slug] = remedy_of(decision)
    assert {slug for slug, remedy in found.items() if remedy} == {"21-007-914"}
