"""Text taken out of a PDF: what stands at the foot of its pages is no part of the statement."""

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
