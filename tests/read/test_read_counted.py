"""Numbers of sections: before their headings, and within those of their paragraphs."""

import pytest

from tests.read.statements import is_read_as


def test_paragraphs_may_be_numbered_by_section() -> None:
    """Figures that come next begin a paragraph and stay its words; others go on with a sentence."""
    is_read_as(
        """
1. The complaint
1.1 He complains that the Council raised his rent by
2.5 per cent. It said
that it was right.
1.2 He asks it:
  • to pay; and
  • to stop.
3.5 per cent is enough.

2. What I found

Background

2.1. The policy is set out in section
2.2 of its plan

2.2. It paid.
2.4 is its number.

3.1 Delay

There was delay.

3.2 Distress

There was distress.
""",
        """
numbers withheld
## 1. The complaint [1-the-complaint]
  - 1.1 He complains that the Council raised … it was right. (19 words) [u1]
  - 1.2 He asks it: [u2]
      • to pay; and
      • to stop.
  - 3.5 per cent is enough. [u3]
## 2. What I found [2-what-i-found]
### Background [background]
  - 2.1. The policy is set out in section / 2.2 of its plan [u4]
  - 2.2. It paid. / 2.4 is its number. [u5]
### 3.1 Delay [3-1-delay]
  - There was delay. [u6]
### 3.2 Distress [3-2-distress]
  - There was distress. [u7]
""",
    )


def test_one_figure_with_a_point_is_a_word() -> None:
    """Where no other comes next to it, "1.1" numbers no paragraph, whatever stands above it."""
    is_read_as(
        """
The complaint

1. He earned £1 million.
1.1 million was too much.
2. So.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. He earned £1 million. / 1.1 million was too much. [p1]
  2. So. [p2]
""",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
1. Complaint

1. He asks.
2. He waits.

2. What I found

1. It paid.

3. What it will do

1. Pay.
""",
            """
numbers restored
## 1. Complaint [1-complaint]
  1. He asks. [p1]
  2. He waits. [p2]
## 2. What I found [2-what-i-found]
  3. It paid. [p3]
## 3. What it will do [3-what-it-will-do]
  4. Pay. [p4]
""",
            id="paragraphs begin anew",
        ),
        pytest.param(
            """
1. Complaint

  1. He asks.

2. Background

  2. It paid

3. So it did.
""",
            """
numbers printed
## 1. Complaint [1-complaint]
  1. He asks. [p1]
## 2. Background [2-background]
  2. It paid [p2]
  3. So it did. [p3]
""",
            id="paragraphs run on, deeper",
        ),
        pytest.param(
            """
1. The complaint

- He asks.

2. Final decision

Reasons

- It paid.
""",
            """
numbers withheld
## 1. The complaint [1-the-complaint]
  - He asks. [u1]
## 2. Final decision [2-final-decision]
### Reasons [reasons]
  - It paid. [u2]
""",
            id="paragraphs are dashes",
        ),
        pytest.param(
            """
The complaint

1. The Council will
1. Apologise
2. Pay
2. The Council should
1. Train
""",
            """
s.txt:8:1: missing-items: item 2 follows item 2; get the whole file again; until then its paragraphs have no numbers
numbers withheld
## The complaint [the-complaint]
  - The Council will [u1]
  - Apologise [u2]
  - Pay [u3]
  - The Council should [u4]
  - Train [u5]
""",
            id="lists without indentation",
        ),
        pytest.param(
            """
What I found

1. It listed
2. The complaint
3. Background
4. Its decision.
""",
            """
numbers restored
## What I found [what-i-found]
  1. It listed [p1]
  2. The complaint [p2]
  3. Background [p3]
  4. Its decision. [p4]
""",
            id="a list of headings",
        ),
    ],
)
def test_headings_may_be_counted_where_paragraphs_are(text: str, expected: str) -> None:
    """Names of sections whose numbers rise are headings, and so is what numbers begin anew below."""
    is_read_as(text, expected)


def test_numbers_of_headings_in_markup_are_words() -> None:
    """What markup says to be a heading is one, whatever figures it begins with."""
    is_read_as(
        """
## 1. The complaint

### 1.1 Background
### 1.2 Delay

1.3 He asks.

1.4 It paid.
""",
        """
numbers withheld
## 1. The complaint [1-the-complaint]
### 1.1 Background [1-1-background]
### 1.2 Delay [1-2-delay]
  - 1.3 He asks. [u1]
  - 1.4 It paid. [u2]
""",
    )
