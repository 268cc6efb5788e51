"""Statements: what marks of a line mean in the company of the others."""

from sitegen.read.proof import prove
from sitegen.read.reader import read
from tests.read.outline import statement

_SIGNED = "Investigator's decision on behalf of the Ombudsman"


def _read(text: str) -> str:
    """Return the outline of a statement and what is said of it, but that no header tops it."""
    whole = f"A Council (21 007 914)\n{text}\n{_SIGNED}\n"
    decision, problems = read(whole.encode(), "s.txt")
    assert decision is not None
    assert prove(whole, decision) is None
    said = "".join(f"{problem}\n" for problem in problems)
    return said + statement(decision).replace("\n\n", "\n")


def _is_read_as(text: str, expected: str) -> None:
    assert _read(text) == expected.lstrip("\n")


def test_a_number_among_dashes_is_a_word() -> None:
    """Where dashes mark the paragraphs, a list in numbers gives no paragraph a number."""
    _is_read_as(
        """
The complaint
- Mr X complains that the Council:
- failed to act;
- delayed.
What I found
Background
- The policy is of 2020.
The policy has these rules:
1. apply in time.
2. pay.
Analysis
- I find fault.
Final decision
- I have completed my investigation.
""",
        """
numbers withheld
## The complaint [the-complaint]
  - Mr X complains that the Council: [u1]
  - failed to act; [u2]
  - delayed. [u3]
## What I found [what-i-found]
### Background [background]
  - The policy is of 2020. [u4]
  - The policy has these rules: [u5]
  - 1. apply in time. [u6]
  - 2. pay. [u7]
### Analysis [analysis]
  - I find fault. [u8]
## Final decision [final-decision]
  - I have completed my investigation. [u9]
""",
    )


def test_dashes_below_numbers_are_items() -> None:
    """Where numbers follow the headings, dashes are items, however many, at any indentation."""
    _is_read_as(
        """
The complaint
1. Mr X complains that the Council:
- failed to act;
- delayed; and
- lied.
Final decision
1. The Council will:
- apologise; and
- pay.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. Mr X complains that the Council: [p1]
      • failed to act;
      • delayed; and
      • lied.
## Final decision [final-decision]
  2. The Council will: [p2]
      • apologise; and
      • pay.
""",
    )
