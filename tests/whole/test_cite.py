"""Citing: what a statement says of its own paragraphs, and what it does not."""

from pathlib import Path

import pytest

from sitegen.cite import cite
from sitegen.inputs import load_law
from sitegen.law.registry import Law
from sitegen.model import passages
from sitegen.read.reader import read

_START = """A Council (21 007 914)

The complaint

  1. Mr B complains of three things:
      1. delay;
      2. silence; and
      3. cost.
  2. He wants an apology.

Back to top

What I found

  1. I read the papers.
  2. I asked the Council.
"""


@pytest.fixture(scope="module")
def law() -> Law:
    """Return the project's own registry."""
    return load_law(Path(__file__).parents[2])[0]


Here = list[tuple[str, tuple[str, ...]]]


def _cite(law: Law, words: str) -> tuple[Here, list[str]]:
    """Return the words of each reference to a place here with its anchors, and the problems."""
    text = f"{_START}  3. {words}\n\nInvestigator's decision on behalf of the Ombudsman\n"
    decision, problems = read(text.encode(), "x.txt")
    assert decision is not None
    assert problems == []
    cited, problems = cite(decision, law)
    found: dict[str, tuple[str, ...]] = {}
    for passage, citations in zip(passages(decision), cited.citations, strict=True):
        for each in citations:
            if each.kind == "paragraph":
                named = passage.text.value[each.start : each.end]
                found[named] = (*found.get(named, ()), each.uri)
    return list(found.items()), [str(problem) for problem in problems if problem.severity != "note"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("See paragraph 2.", [("paragraph 2", ("#p2",))]),
        ("Paragraph 1 says so.", [("Paragraph 1", ("#p1",))]),
        ("See paragraphs 2 to 4 above.", [("paragraphs 2 to 4", ("#p2", "#p3", "#p4"))]),
        ("See paragraphs 2-4.", [("paragraphs 2-4", ("#p2", "#p3", "#p4"))]),
        (
            "See paragraphs 1, 2 and 4.",
            [("paragraphs 1", ("#p1",)), ("2", ("#p2",)), ("4", ("#p4",))],
        ),
        ("See paragraph 1a) above.", [("paragraph 1a)", ("#p1-a",))]),
        ("See paragraph 1 (b) above.", [("paragraph 1 (b)", ("#p1-b",))]),
        ("See paragraph\xa03.", [("paragraph\xa03", ("#p3",))]),
        (
            "I looked at parts a) to c) only.",
            [("parts a) to c)", ("#p1-a", "#p1-c"))],
        ),
        ("I looked at part b) only.", [("part b)", ("#p1-b",))]),
        ("I looked at part (b) of the complaint.", [("part (b)", ("#p1-b",))]),
        ("See paragraph 2 of this statement.", [("paragraph 2", ("#p2",))]),
    ],
)
def test_finds_the_paragraphs_that_are_meant(law: Law, words: str, expected: Here) -> None:
    """A reference to a place here has the anchors of all it names."""
    assert _cite(law, words) == (expected, [])


@pytest.mark.parametrize(
    "words",
    [
        "See paragraph 14.2 of it.",
        "See paragraph 7 of the Code.",
        "See Schedule 5/5A, paragraph 1/3, as amended.",
        "(Local Government Act 1974, Schedule 5, paragraph 1, as amended)",
        "The statutory guidance says, at paragraph 40, what to do.",
        "The NPPF (paragraph 47) says so.",
        "He means paragraph 12A, or paragraph 3/4.",
        "The article 14 rights and partial 3) are none.",
    ],
)
def test_leaves_the_paragraphs_of_other_documents_alone(law: Law, words: str) -> None:
    """What may be another document's paragraph is no cross-reference and no problem."""
    assert _cite(law, words) == ([], [])


@pytest.mark.parametrize(
    ("words", "column", "named"),
    [
        ("See paragraph 9.", 10, "paragraph 9"),
        ("See paragraphs 4 to 2.", 10, "paragraphs 4 to 2"),
        ("See paragraphs 4 to 9.", 10, "paragraphs 4 to 9"),
        ("See paragraph 2a).", 10, "paragraph 2a)"),
        ("I looked at parts a) to d).", 18, "parts a) to d)"),
    ],
)
def test_a_reference_that_the_numbers_contradict_is_a_problem(
    law: Law, words: str, column: int, named: str
) -> None:
    """It names nothing, is said with its place, and is not half a link."""
    said = (
        "is named here, and the statement has no such paragraph; "
        "compare the paragraph numbers with the original; no link is made"
    )
    assert _cite(law, words) == (
        [],
        [f"x.txt:17:{column}: cross-reference: {named!r} {said}"],
    )


def test_nothing_is_found_where_the_numbers_are_withheld(law: Law) -> None:
    """Without numbers there is nothing to refer to."""
    text = "A Council (21 007 914)\nThe complaint\n- Mr B complains, see paragraph 2.\n- So.\n"
    decision, _ = read(text.encode(), "x.txt")
    assert decision is not None
    assert decision.numbering == "withheld"
    cited, problems = cite(decision, law)
    assert (set(cited.citations), problems) == ({()}, [])


def test_paragraphs_numbered_by_section_are_found(law: Law) -> None:
    """A number with a point leads to the paragraph that begins with it, if there is just one."""
    text = (
        "A Council (21 007 914)\n\nThe complaint\n\n1.1 Mr B complains of:\n(a) delay; and\n(b) cost.\n\n"
        "1.2 He is upset.\n\nWhat I found\n\n2.1 See paragraph 1.2 and paragraph 1.1(b) above. "
        "Paragraph 1.9 is none, and paragraph 1.2 of the Code is another.\n\n"
        "2.2 See paragraphs 1.1 to 1.2, and paragraph 3.5.\n\n3.5 per cent was paid, see paragraph 2.\n"
    )
    decision, _ = read(text.encode(), "x.txt")
    assert decision is not None
    cited, problems = cite(decision, law)
    found = [
        (passage.text.value[each.start : each.end], each.uri)
        for passage, citations in zip(passages(decision), cited.citations, strict=True)
        for each in citations
    ]
    assert problems == []
    assert found == [
        ("paragraph 1.2", "#u2"),
        ("paragraph 1.1(b)", "#u1-b"),
        ("paragraphs 1.1 to 1.2", "#u1"),
        ("paragraphs 1.1 to 1.2", "#u2"),
    ]
