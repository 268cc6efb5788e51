"""Tables of plain text: rows whose cells blanks divide, and cells that are a line each."""

from sitegen.read.reader import read
from tests.read.statements import is_read_as


def test_cells_one_below_the_other_make_rows() -> None:
    """Lines whose cells begin, or end, in one column are rows, and neither headings nor sentences."""
    is_read_as(
        """
What I found

1. The sums were:

Year        Charge      Paid by
2019-20     £1,200.00   Mr X
2020-21       £250.00   the Council
2021-22           Nil

2. It paid:

      Date             Sum
      3 May 2021      £100
      5 June 2021   £1,100

It was late.
""",
        """
numbers restored
## What I found [what-i-found]
  1. The sums were: [p1]
  - Year\u2003Charge\u2003Paid by [u1]
  - 2019-20\u2003£1,200.00\u2003Mr X [u2]
  - 2020-21\u2003£250.00\u2003the Council [u3]
  - 2021-22\u2003Nil [u4]
  2. It paid: [p2]
  - Date\u2003Sum [u5]
  - 3 May 2021\u2003£100 [u6]
  - 5 June 2021\u2003£1,100 [u7]
  - It was late. [u8]
""",
    )


def test_a_line_of_dashes_is_none_of_the_rows() -> None:
    """The head of a table that pandoc drew is a row as those below it are."""
    is_read_as(
        """
What I found

1. The sums were:

   Date          Sum
   ------------- -----
   3 May 2021    £5
   5 June 2021   £60

2. It paid.
""",
        """
numbers restored
## What I found [what-i-found]
  1. The sums were: [p1]
  - Date\u2003Sum [u1]
  - 3 May 2021\u2003£5 [u2]
  - 5 June 2021\u2003£60 [u3]
  2. It paid. [p2]
""",
    )


def test_blanks_within_a_sentence_make_no_row() -> None:
    """Runs of blanks that no other line has in the same column are those of a sentence."""
    is_read_as(
        """
What I found

1. The Council   did not reply to
Mr X for   six months and that was far
much too long   a time.
""",
        """
numbers restored
## What I found [what-i-found]
  1. The Council   did not reply …  a time. (20 words) [p1]
""",
    )


def test_labels_and_values_in_columns_are_header_lines() -> None:
    """A header set out in two columns gives its values."""
    text = (
        "A Council (21 007 914)\n\nCategory          Housing > Other\nDecision          Upheld\n"
        "Decision date     16 Jun 2022\n\nSummary: So.\n\nThe complaint\n\n1. Mr X complains.\n\n"
        "Investigator's decision on behalf of the Ombudsman\n"
    )
    decision, problems = read(text.encode(), "s.txt")
    assert decision is not None
    assert problems == []
    assert (decision.category, decision.subcategory) == ("Housing", "Other")
    assert (decision.outcome, str(decision.decided)) == ("Upheld", "2022-06-16")


def test_cells_that_are_lines_are_no_headings() -> None:
    """Four or more short lines that end no sentence are what is left of a table."""
    is_read_as(
        """
What I found

1. The sums were:

Date

Sum (£)

3 May 2021

£50

the Trust

Mrs X’s share

What happened

2. It paid.

The law

Guidance

The Code

3. So it says.

Name

Mr A

Age

12

The Council knew his age.
""",
        """
numbers printed
## What I found [what-i-found]
  1. The sums were: [p1]
  - Date [u1]
  - Sum (£) [u2]
  - 3 May 2021 [u3]
  - £50 [u4]
  - the Trust [u5]
  - Mrs X’s share [u6]
### What happened [what-happened]
  2. It paid. [p2]
### The law [the-law]
### Guidance [guidance]
### The Code [the-code]
  3. So it says. [p3]
  - Name [u7]
  - Mr A [u8]
  - Age [u9]
  - 12 [u10]
  - The Council knew his age. [u11]
""",
    )
