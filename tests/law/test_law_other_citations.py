"""Judgments, other decisions, and places in the decision itself."""

import pytest

from sitegen.law.find import find
from sitegen.model import CitationKind
from tests.law.content import LAW


def found(text: str, kind: CitationKind) -> list[tuple[str, str]]:
    """Return the words and the URI of each citation of this kind."""
    (citations,) = find([text], LAW).citations
    return [(text[c.start : c.end], c.uri) for c in citations if c.kind == kind]


@pytest.mark.parametrize(
    ("words", "uri"),
    [
        ("[2015] UKSC 30", "case/uksc/2015/30"),
        ("[2013] EWCA Civ 123", "case/ewca/civ/2013/123"),
        ("[2022] EWHC 493 (Admin)", "case/ewhc/admin/2022/493"),
        ("[2018] UKUT 12 (AAC)", "case/ukut/aac/2018/12"),
        ("[2014] UKUT 0004 (AAC)", "case/ukut/aac/2014/4"),
        ("[2007] UKHL 12", "case/ukhl/2007/12"),
        ("[2003] 1 AC 123", "case/report/2003-1-ac-123"),
        ("(1997) 29 HLR 1", "case/report/1997-29-hlr-1"),
        ("[1948] 1 KB 223", "case/report/1948-1-kb-223"),
        ("[2001] All ER (D) 23", "case/report/2001-all-er-d-23"),
    ],
)
def test_a_judgment_is_cited(words: str, uri: str) -> None:
    """Neutral citations follow Find Case Law's path; law reports have a slug."""
    assert found(f"R (X) v Council {words} decided this.", "case") == [(words, uri)]


def test_a_bracketed_year_alone_is_no_judgment() -> None:
    """A year in brackets is mostly just a year."""
    assert found("The Code of Conduct (2014) and the report [2015] say so.", "case") == []


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("We upheld her earlier complaint (21 007 914).", "decision/21-007-914"),
        ("See our decision 24\xa0001\xa0411a.", "decision/24-001-411a"),
        ("complaint reference 21007914", "decision/21-007-914"),
        ("our reference: 19-012-345", "decision/19-012-345"),
    ],
)
def test_another_decision_is_cited_by_its_reference(text: str, uri: str) -> None:
    """A reference is known by its spaces, or by the word before it."""
    assert [each[1] for each in found(text, "decision")] == [uri]


@pytest.mark.parametrize(
    "text",
    [
        "Call 0300 061 0614.",
        "The account 21007914 was in arrears.",
        "It cost £21 007 914.",
        "He paid 99 100 200 by mistake.",
        "Parcel 121 007 914 and 21 007 9145",
    ],
)
def test_other_figures_are_no_reference(text: str) -> None:
    """Telephone numbers, sums and account numbers are left alone."""
    assert found(text, "decision") == []


def test_places_in_the_decision_are_cited() -> None:
    """Paragraphs, their items and the parts of the complaint are places here."""
    text = (
        "See paragraph 12 and paragraphs 14 to 16. Paragraph 1a) and paragraph 1(b) above. "
        "I uphold part (a) of the complaint and parts c) to g). See paragraph 8.27."
    )
    assert found(text, "paragraph") == [
        ("paragraph 12", "paragraph/12"),
        ("paragraphs 14 to 16", "paragraph/14"),
        ("paragraphs 14 to 16", "paragraph/15"),
        ("paragraphs 14 to 16", "paragraph/16"),
        ("Paragraph 1a)", "paragraph/1/a"),
        ("paragraph 1(b)", "paragraph/1/b"),
        ("part (a)", "part/a"),
        ("parts c) to g)", "part/c"),
        ("parts c) to g)", "part/g"),
        ("paragraph 8.27", "paragraph/8.27"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "paragraph 4 of Schedule 5",
        "paragraph 4 of the policy",
        "paragraph 8.27 of the Care and Support Statutory Guidance",
        "The tenancy agreement says, at paragraph 4, that pets are allowed.",
        "part 2 of the form",
        "The report has four parts; see paragraph 12 and section 3 of the report.",
        "In paragraph 2 the policy says so.",
        "In paragraph 2, its own allocations scheme states the rule.",
        "See Chapter 8, paragraph 3.",
        "See paragraph 3 of Chapter 8.",
        "It is in section 4, at paragraph 3.",
        "The policy says so. Paragraph 3 adds more.",
        "(See the tenancy agreement.) Paragraphs 3 and 4 add more.",
        "The court held so in R (G) v Barnet LBC [2003] UKHL 57, para 85.",
        "We said so before (19 017 399, at paragraph 12).",
        "The Inspector’s decision (APP/X1234/W/15/3001234), para 9, was clear.",
        "The Secretary of State’s decision, paragraphs 12-15, overturned it.",
        "The appeal decision (paragraph 4) says why.",
        "Alternative Provision (2013), paragraph 9, and Food for All (May 2014) paragraph 3",
        "The DWP’s circular A8/2012, paragraph 3, was followed.",
    ],
)
def test_paragraphs_of_other_texts_are_no_places_here(text: str) -> None:
    """A paragraph of something else is not one of this decision's."""
    assert found(text, "paragraph") == []


@pytest.mark.parametrize(
    "text",
    [
        "He had no reply. Paragraph 3 says when he wrote.",
        "At paragraph 3 the officer says that the plan was late.",
        "The Council’s decision was late (see paragraph 3).",
        "The policy is old. She read it. Paragraph 3 above says so.",
        "She had no section 117 aftercare (see paragraph 3).",
        "Our decision 19 017 399 was late, and paragraph 3 says why.",
    ],
)
def test_a_paragraph_with_no_other_text_before_it_is_a_place_here(text: str) -> None:
    """A text named further off, or that says nothing itself, takes no paragraph away."""
    assert [uri for _, uri in found(text, "paragraph")] == ["paragraph/3"]


def test_a_paragraph_that_is_said_to_be_of_this_decision_is_one() -> None:
    """Words that claim the paragraph for this statement outweigh the text named before it."""
    text = "The policy is quoted at paragraph 9 of this statement."
    assert found(text, "paragraph") == [("paragraph 9", "paragraph/9")]
