"""The small parts: references, headings as anchors, dates, letters, folding, furniture."""

import doctest
import re
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from sitegen.read import dates, furniture, reference, slug
from sitegen.read.categories import CATEGORIES, address_of, from_url
from sitegen.read.furniture import RULES
from sitegen.read.letters import follows, letter, roman
from sitegen.read.lines import shape, split
from sitegen.read.markdown import as_drawn
from sitegen.read.reader import read
from sitegen.read.signature import is_signature

_MODULES = sorted(
    path.stem for path in (Path(__file__).parents[2] / "sitegen" / "read").glob("[a-z]*.py")
)


@pytest.mark.parametrize("name", _MODULES)
def test_examples_in_the_docstrings_are_true(name: str) -> None:
    """What a docstring shows is what comes out."""
    assert doctest.testmod(import_module(f"sitegen.read.{name}")).failed == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21 007 914", "21 007 914"),
        (" 24 001 411A ", "24 001 411a"),
        ("21\xa0007\xa0914", "21 007 914"),
        ("21007914", "21 007 914"),
        ("21-007-914", "21 007 914"),
        ("21 007 914 b", "21 007 914b"),
        ("21\xa0 007\xa0 914", "21 007 914"),
        ("21–007–914", "21 007 914"),
        ("21\u2011007\u2011914", "21 007 914"),
        ("21 007 91", None),
        ("21 007 9144", None),
        ("٢١ ٠٠٧ ٩١٤", None),
        ("21/007/914", None),
        ("", None),
    ],
)
def test_references_have_one_form(text: str, expected: str | None) -> None:
    """A reference is read in the forms that it is printed in, and no other."""
    assert reference.canonical(text) == expected


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Agreed action", "agreed-action"),
        ("The Ombudsman’s role & powers", "the-ombudsmans-role-powers"),
        ("Café", "cafe"),
        ("P12", "section-p12"),
        ("u3", "section-u3"),
        ("Page 2", "section-page-2"),
        ("Summary", "summary-2"),
        ("Search", "search-2"),
        ("？", "section"),
        ("x" * 500, "x" * 80),
    ],
)
def test_anchors_of_headings_clash_with_no_other(heading: str, anchor: str) -> None:
    """No heading takes the anchor of a paragraph or of a part of the page."""
    assert slug.heading_slug(heading) == anchor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("16 Jun 2022", date(2022, 6, 16)),
        ("5 march 2020", date(2020, 3, 5)),
        ("1st Sept 2019", date(2019, 9, 1)),
        ("16\xa0June\xa02022", date(2022, 6, 16)),
        ("2022-06-16", date(2022, 6, 16)),
        ("16-Jun-2022", date(2022, 6, 16)),
        ("Thursday 16 June 2022", date(2022, 6, 16)),
        ("thursday, 16th June 2022", date(2022, 6, 16)),
        ("Friday 16 June 2022", None),
        ("Dated 16 June 2022", None),
        ("16/June/2022", date(2022, 6, 16)),
        ("2022-06-05", date(2022, 6, 5)),
        ("2022/06/16", date(2022, 6, 16)),
        ("2022-06-16T00:00:00", date(2022, 6, 16)),
        ("2022-06-16 00:00", date(2022, 6, 16)),
        ("2022-06-15T23:00:00Z", None),
        ("2022-06/16", None),
        ("16/06/2022", date(2022, 6, 16)),
        ("16.6.2022", date(2022, 6, 16)),
        ("16-06-2022", date(2022, 6, 16)),
        ("06/6/2022", date(2022, 6, 6)),
        ("05/06/2022", None),
        ("12/11/2022", None),
        ("06/16/2022", None),
        ("31/06/2022", None),
        ("16/06.2022", None),
        ("16/06/22", None),
        ("29 Feb 2023", None),
        ("00 Jan 2020", None),
        ("16 Juin 2022", None),
        ("16 Jun 22", None),
        ("16 Jun 0000", None),
    ],
)
def test_dates_are_of_the_calendar(text: str, expected: date | None) -> None:
    """A date is a day that there was, written as decisions write it."""
    assert dates.parse(text) == expected


def test_labels_of_lists_count_on() -> None:
    """Letters go on after z, Roman figures are those of the lists, and each follows the last."""
    assert [letter(number) for number in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]
    assert [roman(number) for number in (1, 4, 9, 14, 40)] == ["i", "iv", "ix", "xiv", "xxxx"]
    assert follows("b", "a")
    assert follows("iv", "iii")
    assert not follows("d", "b")


@pytest.mark.parametrize("rule", RULES, ids=[f"{n}-{rule.name}" for n, rule in enumerate(RULES)])
def test_every_rule_takes_its_example_and_no_more(rule: furniture.Rule) -> None:
    """A rule takes off the line it is for, and not that line within a paragraph."""
    takes = {
        "edge": furniture.edge_rule,
        "body": furniture.body_rule,
        "head": furniture.head_rule,
    }[rule.region]
    assert takes(shape(f"  {rule.example}", 1)) == rule.name
    assert takes(shape(rule.example.upper(), 1)) == rule.name
    assert takes(shape(f"{rule.example} He said so.", 1)) is None
    assert takes(shape(f"  1. {rule.example}", 1)) is None


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("  1. So.\nBack to top\n\nFinal decision\n  1. So.\n\nBack to", ["Back to"]),
        ("  1. So.\nBack to top\n\nFinal decision\n  1. So.\n\nBack to t", ["Back to t"]),
        ("  1. So.\nBack to top\n\nFinal decision\n  1. So.\n\nBack", []),
        ("  1. So.\nBack to top\n\nFinal decision\n  1. So.\n\nBack to work", []),
        ("  1. So.\n\nBack to", []),
    ],
)
def test_a_back_to_top_cut_at_the_end_is_furniture(text: str, taken: list[str]) -> None:
    """A file that ends within "Back to top" does not end with a paragraph of these words."""
    assert [line.text for line in furniture.trailing(split(text))] == taken


def test_the_end_of_a_cookie_banner_is_furniture_wherever_it_was_cut() -> None:
    """A file that begins with the end of a word and a full stop begins with no list."""
    lines = split(
        "y. You can only disable these by changing your browser preferences, but this "
        "will affect how the website performs.\n\nPrivacy settings\n\nA Council"
    )
    assert len(furniture.leading(lines)) == 2


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("Investigator's decision on behalf of the Ombudsman", True),
        ("Investigator’s final decision on behalf of the Ombudsmen", True),
        ("Assistant Ombudsman's decision on behalf of the Ombudsman", True),
        ("Final decision on behalf of the Ombudsman", True),
        ("Decision on behalf of the Local Government and Social Care Ombudsman", True),
        ("The investigator made a decision on behalf of the Ombudsman in May.", False),
        ("  1. Investigator's decision on behalf of the Ombudsman", False),
    ],
)
def test_signatures(words: str, signs: bool) -> None:  # noqa: FBT001 - an expectation
    """Whoever decided on behalf of the Ombudsman, the line that says so is known."""
    assert is_signature(shape(words, 1)) is signs


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "https://www.lgo.org.uk/decisions/adult-care-services/safeguarding/18-014-455?displaypref=1",
            ("Adult care services", "Safeguarding"),
        ),
        (
            "https://lgo.org.uk/decisions/children-s-care-services/child-protection/1",
            ("Children's care services", "Child protection"),
        ),
        (
            "https://lgo.org.uk/decisions/childrens-care-services/child-protection/1",
            ("Children's care services", "Child protection"),
        ),
        ("https://www.lgo.org.uk/decisions/housing/new-one/1", ("Housing", None)),
        ("https://www.lgo.org.uk/decisions/new-one/other/1", (None, None)),
        ("https://www.lgo.org.uk/copyright", (None, None)),
        ("https://www.lgo.org.uk/decisions", (None, None)),
        ("https://[", (None, None)),
    ],
)
def test_categories_come_from_an_address_that_is_known(
    url: str, expected: tuple[str | None, str | None]
) -> None:
    """An address names a category as the site prints it, or none."""
    assert from_url(url) == expected


@pytest.mark.parametrize("category", list(CATEGORIES))
def test_the_address_that_we_give_is_one_that_we_know(category: str) -> None:
    """Whatever category a decision has, its address on the Ombudsman's site names it."""
    for subcategory in CATEGORIES[category]:
        subject = f"{address_of(category)}/{address_of(subcategory)}"
        found = from_url(f"https://www.lgo.org.uk/decisions/{subject}/21-007-914")
        assert found == (category, subcategory)


@pytest.mark.parametrize(
    "inside",
    [
        "- " * 5_000,
        "a: " + "? " * 5_000,
        "\n".join(f"{' ' * n}a:" for n in range(150)),
        "a: &a [*a]",
        "a: *b",
        "a: !!python/object:os.system x",
        "a: 'unclosed",
        "a:\n\t- x",
        "\u2028: x",
        "? [a]\n: b",
        ".".join("a" * 5_000) + " = 1",
    ],
)
@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter_of_any_kind_is_read_or_refused(fence: str, inside: str) -> None:
    """No front matter makes the reader raise, and what is refused is said in one line."""
    text = f"{fence}\n{inside}\n{fence}\nA Council (21 007 914)\n\nThe complaint\n\n1. So.\n"
    decision, problems = read(text.encode(), "f.md")
    assert decision is not None or [problem.code for problem in problems] == ["front-matter"]
    assert all(str(problem).isprintable() for problem in problems)


def test_front_matter_is_kept_as_printed() -> None:
    """Values are text, never numbers or dates made of it, and lists stay as the file has them."""
    text = (
        "---\n# é\ntitle: É Council (21 007 914)\ndate: 2022-06-16\nnumber: 007\non: yes\n"
        "tags: [é, 'b']\nnone: ~\n---\n\nThe complaint\n\n1. So.\n"
    )
    decision, problems = read(text.encode(), "f.md")
    assert decision is not None
    assert problems == []
    assert [(field.label, field.value, field.origin.line) for field in decision.fields] == [
        ("date", "2022-06-16", 4),
        ("number", "007", 5),
        ("on", "yes", 6),
        ("tags", "[é, 'b']", 7),
        ("none", "~", 8),
    ]


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "layouts").glob("*.md")), ids=lambda path: path.stem
)
def test_markdown_loses_signs_and_no_words(path: Path) -> None:
    """What Markdown is drawn without are its signs and where its links lead; words stay."""
    lines = split(path.read_text(encoding="utf-8"))
    signs = re.compile(r"\]\([^()]*\)|[][#*_! ]")
    assert [signs.sub("", line.raw) for line in as_drawn(lines)] == [
        signs.sub("", line.raw) for line in lines
    ]
