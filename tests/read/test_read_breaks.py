"""Breaks: page numbers and lines drawn in signs are no words of the statement."""

import pytest

from sitegen.read.proof import prove
from sitegen.read.reader import read
from tests.read.outline import statement

_TEXT = """A Council (21 007 914)

Summary: There was fault by

Page 1 of 3

the Council.

The complaint

  1. Mr X complains that

                                        2
\f     the Council was late.
  2. It says so on
     Page 3 of 4 and
  3. It had these rows:

     4

     5

Final decision

  4. There was fault.

Investigator's decision on behalf of the Ombudsman

                                        3
\f
"""


def test_page_numbers_are_furniture() -> None:
    """A page's number is taken off where it says so, or where a form feed ends the page."""
    decision, problems = read(_TEXT.encode(), "pdf.txt")
    assert [str(problem) for problem in problems] == []
    assert decision is not None
    assert prove(_TEXT, decision) is None
    assert [text.value for text in decision.summary] == ["There was fault by", "the Council."]
    assert [(one.rule, one.text) for one in decision.removed] == [
        ("page-number", "Page 1 of 3"),
        ("page-number", "2"),
        ("page-number", "3"),
    ]
    assert (
        statement(decision)
        == """numbers printed

## The complaint [the-complaint]
  1. Mr X complains that / the Council was late. [p1]
  2. It says so on / Page 3 of 4 and [p2]
  3. It had these rows: / 4 / 5 [p3]

## Final decision [final-decision]
  4. There was fault. [p4]
"""
    )


@pytest.mark.parametrize(
    ("end", "last"),
    [("\n\n    3\n\f\n", "3"), ("\n\n    3\n", "3"), ("\n\n    4\n", "2"), ("\n", "2")],
)
def test_the_last_page_may_have_no_end(end: str, last: str) -> None:
    """A figure that ends a file is its page's number where it is one more than the last."""
    text = f"A Council (21 007 914)\n\nThe complaint\n\n  1. So.\n\n   2\n\n\f{_HEADED}{end}"
    decision, _ = read(text.encode(), "pdf.txt")
    assert decision is not None
    assert prove(text, decision) is None
    assert decision.removed[-1].text == last
    assert [section.id for section in decision.sections] == ["the-complaint", "may-2021"]


_HEADED = "May 2021\n\n  2. He left."
"""A heading may open a page: a form feed is no indentation."""


_DIVIDED = """A Council (21 007 914)
======================

Category : Housing > Other

* * *

The complaint
-------------

1. He left.
    * * *

_____

Final decision
--------------

2. There was fault --
-----

Investigator's decision on behalf of the Ombudsman
"""


@pytest.mark.parametrize("fence", ["", "---\nsource: A\n---\n"])
def test_lines_drawn_in_signs_are_furniture(fence: str) -> None:
    """A line of dashes, stars or the like divides a text or underlines a heading."""
    decision, problems = read((fence + _DIVIDED).encode(), "divided.txt")
    assert [str(problem) for problem in problems] == []
    assert decision is not None
    assert prove(fence + _DIVIDED, decision) is None
    assert decision.category == "Housing"
    assert {one.rule for one in decision.removed} == {"divider"}
    assert len(decision.removed) == 7
    assert (
        statement(decision)
        == """numbers printed

## The complaint [the-complaint]
  1. He left. [p1]

## Final decision [final-decision]
  2. There was fault -- [p2]
"""
    )
