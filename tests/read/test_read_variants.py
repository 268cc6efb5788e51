"""Variants: what real statements have, and hardly a sample of them shows."""

import pytest

from sitegen.read.proof import prove
from sitegen.read.reader import read
from tests.read.outline import statement
from tests.read.statements import SIGNED, is_read_as


def test_numbers_of_a_quotation_are_words() -> None:
    """A number that goes on with one that a quotation opens with is no paragraph's."""
    is_read_as(
        """
What I found

1. The policy says:

“1. We will reply in ten days.

2. We will apologise.

3) We will pay.”

2. The Council did not. The Code says:
“1. Pay.
2. Go.”
3. Mr B said “1. They never
close this one.
4. So it was:
"1. Pay.
2. Go."
5. And the Trust’s rules are:

‘1. Pay the Trust’s bill.

2. Go.’

6. It was “1. The first.

7. So.
""",
        """
numbers restored
## What I found [what-i-found]
  1. The policy says: [p1]
  - “1. We will reply in ten days. [u1]
  - 2. We will apologise. [u2]
  - 3) We will pay.” [u3]
  2. The Council did not. The Code says: / “1. Pay. / 2. Go.” [p2]
  3. Mr B said “1. They never / close this one. [p3]
  4. So it was: / "1. Pay. / 2. Go." [p4]
  5. And the Trust’s rules are: [p5]
  - ‘1. Pay the Trust’s bill. [u4]
  - 2. Go.’ [u5]
  6. It was “1. The first. [p6]
  7. So. [p7]
""",
    )


def test_a_numbered_list_broken_in_two_goes_on() -> None:
    """Words between the items of one list take no letter off those below them."""
    is_read_as(
        """
The complaint

  1. Mr B complains of:
      1. delay:
          • in May;

(as amended)

      2. no reply.

He also says:

      1. so.
      2. and so.
  2. He is upset.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. Mr B complains of: [p1]
      a) delay: [p1-a]
          • in May; / (as amended)
      b) no reply. [p1-b]
  - He also says: [u1]
      a) so. [u1-a]
      b) and so. [u1-b]
  2. He is upset. [p2]
""",
    )


def test_words_after_a_list_within_an_item_take_no_letter_off_the_next() -> None:
    """A page may say more below the list of an item; the item after it is still the second."""
    page = (
        "<html><h1>A Council (21 007 914)</h1><h2>The complaint</h2><ol><li>Mr L says:<ol>"
        "<li>delay:<ul><li>in May;</li></ul>and that was long;</li><li>no reply.</li></ol></li>"
        "<li>He is upset.</li></ol><p>Investigator's decision on behalf of the Ombudsman</p></html>"
    )
    decision, problems = read(page.encode(), "s.html")
    assert decision is not None
    assert problems == []
    assert statement(decision) == (
        "numbers restored\n\n## The complaint [the-complaint]\n  1. Mr L says: [p1]\n"
        "      a) delay: [p1-a]\n          • in May;\n  - and that was long; [u1]\n"
        "      b) no reply. [u1-b]\n  2. He is upset. [p2]\n"
    )


def test_a_ring_before_a_tab_is_a_bullet() -> None:
    """The second bullet of a word processor is a letter; a tab after it says that it is none."""
    is_read_as(
        """
The complaint
1.\tMr B says the Council:
·\tdelayed
o\tin May
2.\tHe is upset.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. Mr B says the Council: [p1]
      • delayed
      • in May
  2. He is upset. [p2]
""",
    )


def test_what_an_e_mail_quotes_is_no_heading() -> None:
    """A line behind the sign that e-mails quote with is words of a letter."""
    is_read_as(
        """
What I found

  1. The officer wrote:

> Dear Mr B
> We are sorry.

  1. He replied.
""",
        """
numbers restored
## What I found [what-i-found]
  1. The officer wrote: [p1]
  - > Dear Mr B / > We are sorry. [u1]
  2. He replied. [p2]
""",
    )


def test_marks_need_no_blank_where_they_can_be_no_words() -> None:
    """What was taken out of a PDF may have lost the blank after a number or a bullet."""
    is_read_as(
        """
The complaint
1.Mr B says it:
•delayed; and
\uf0b7lied.
2.He was 1.5 metres from
3.5 per cent of it.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. Mr B says it: [p1]
      • delayed; and
      • lied.
  2. He was 1.5 metres from / 3.5 per cent of it. [p2]
""",
    )


def test_items_may_stand_as_far_left_as_paragraphs() -> None:
    """Numbers that begin anew below an announcement, and read as parts of a sentence, are items."""
    is_read_as(
        """
The complaint

  1. Mr G says that:
  1. the Council delayed;
  2. it lied
  • twice; and
  3. It lost papers.
  1. Mr G says that he
  1. had to pay, and
  2. was upset.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. Mr G says that: [p1]
      a) the Council delayed; [p1-a]
      b) it lied [p1-b]
      • twice; and
      c) It lost papers. [p1-c]
  2. Mr G says that he [p2]
      a) had to pay, and [p2-a]
      b) was upset. [p2-b]
""",
    )


def test_numbers_that_may_be_items_or_paragraphs_are_withheld() -> None:
    """Where items would read as sentences, nothing tells what numbers below a colon count."""
    is_read_as(
        """
The complaint

  1. He says:
  1. The Council delayed.
  2. So it was.

What I found

  1. So it was.
""",
        """
s.txt:6:3: list-or-paragraphs: numbers begin anew below a colon, and may be those of a list; \
compare it with its source, and indent the list if it is one; until then its paragraphs have no numbers
numbers withheld
## The complaint [the-complaint]
  - He says: [u1]
  - The Council delayed. [u2]
  - So it was. [u3]
## What I found [what-i-found]
  - So it was. [u4]
""",
    )


@pytest.mark.parametrize("before", ["", "Source: ", "URL : "])
def test_an_address_above_the_title_is_that_of_the_source(before: str) -> None:
    """It says where the file came from, and what category it is of, and is not shown as words."""
    address = "https://www.lgo.org.uk/decisions/housing/homelessness/21-007-914"
    text = f"{before}{address}\n\nA Council (21 007 914)\nThe complaint\n- So.\n- And so.\n"
    decision, problems = read(text.encode(), "s.txt")
    assert decision is not None
    assert problems == []
    assert prove(text, decision) is None
    assert decision.source_url == address
    assert (decision.category, decision.subcategory) == ("Housing", "Homelessness")
    assert [(one.line, one.rule) for one in decision.removed] == [(1, "source-address")]


def test_what_stands_between_an_address_and_the_title_is_still_refused() -> None:
    """An address is taken only from right above the title."""
    text = "https://www.lgo.org.uk/\n\nHome\n\nA Council (21 007 914)\nThe complaint\n- So.\n"
    decision, problems = read(text.encode(), "s.txt")
    assert decision is None
    assert [problem.code for problem in problems] == ["before-title"]


def test_dashes_below_dashes_are_items() -> None:
    """Where dashes mark the paragraphs, those that stand deeper are items; a blank more is no depth."""
    is_read_as(
        """
The complaint
- Ms B says the Council:
  - delayed;
  - lied.
- She is upset:
 - it was long.
- So.
""",
        """
numbers withheld
## The complaint [the-complaint]
  - Ms B says the Council: [u1]
      • delayed;
      • lied.
  - She is upset: [u2]
  - it was long. [u3]
  - So. [u4]
""",
    )


def test_a_title_right_below_itself_is_that_of_the_page() -> None:
    """A page's name and the heading of its text are one title."""
    title = "A Council (21 007 914)"
    text = f"{title}\n\n{title}\n\nCategory : Housing > Other\n\nThe complaint\n\n  1. So.\n"
    decision, problems = read(f"{text}\n{SIGNED}\n".encode(), "s.txt")
    assert decision is not None
    assert problems == []
    assert decision.category == "Housing"
    assert [(one.line, one.rule) for one in decision.removed] == [(3, "repeated-title")]
