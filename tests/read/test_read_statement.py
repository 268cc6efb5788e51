"""Statements: what marks of a line mean in the company of the others."""

import pytest

from sitegen.read.reader import read
from tests.read.statements import SIGNED, is_read_as, summary_of


def test_a_number_among_dashes_is_a_word() -> None:
    """Where dashes mark the paragraphs, a list in numbers gives no paragraph a number."""
    is_read_as(
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
    is_read_as(
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


def test_letters_go_on_after_a_list_within_their_list() -> None:
    """A lettered list goes on where the Roman figures or bullets within one of its items end."""
    is_read_as(
        """
The complaint

  1. The Council did this:
    a) alpha;
    b) beta:
        i) one;
        ii) two;
    c) gamma:
        • three;
    d) delta.
  2. It says so in part
c) of its letter.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. The Council did this: [p1]
      a) alpha; [p1-a]
      b) beta: [p1-b]
          i) one; [p1-b-i]
          ii) two; [p1-b-ii]
      c) gamma: [p1-c]
          • three;
      d) delta. [p1-d]
  2. It says so in part / c) of its letter. [p2]
""",
    )


def test_letters_go_on_below_a_line_that_breaks_their_list() -> None:
    """An unmarked line between two halves of a list does not end the run of its letters."""
    is_read_as(
        """
The complaint

  1. He complains the Council:
      a) failed;
      b) lied.

He also complains it:

      c) delayed; and
      d) lost his file.

  2. He wants it to pay.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. He complains the Council: [p1]
      a) failed; [p1-a]
      b) lied. [p1-b]
  - He also complains it: [u1]
      c) delayed; and [u1-c]
      d) lost his file. [u1-d]
  2. He wants it to pay. [p2]
""",
    )


def test_years_are_sub_headings() -> None:
    """A year, or a range of years, over numbered paragraphs heads them; another number does not."""
    is_read_as(
        """
What I found

What happened

2019

  1. He applied.

2020/21

  1. He waited.

2021 – 2022

  1. He paid

3021

  1. He moved.
""",
        """
numbers restored
## What I found [what-i-found]
### What happened [what-happened]
### 2019 [2019]
  1. He applied. [p1]
### 2020/21 [2020-21]
  2. He waited. [p2]
### 2021 – 2022 [2021-2022]
  3. He paid / 3021 [p3]
  4. He moved. [p4]
""",
    )


def test_a_label_or_a_small_letter_may_begin_a_sub_heading() -> None:
    """Where the text above has ended, "b) Delay" and "e-mails" over a number are sub-headings."""
    is_read_as(
        """
What I found

a) Delay in the assessment

  1. There was delay.

b) Delay in the review

  1. There was more.

e-mails

  1. He wrote.

Complaint 1: the review

(i) Delay

  1. It was late.

(ii) Letters

  1. It told him that

(a) He is late

  2. It had not.

[Redacted]

  1. He told us it was late
and should

pay a sum

  2. It replied:

a) One

b) Two

  3. It was late.
""",
        """
numbers restored
## What I found [what-i-found]
### a) Delay in the assessment [a-delay-in-the-assessment]
  1. There was delay. [p1]
### b) Delay in the review [b-delay-in-the-review]
  2. There was more. [p2]
### e-mails [e-mails]
  3. He wrote. [p3]
### Complaint 1: the review [complaint-1-the-review]
### (i) Delay [i-delay]
  4. It was late. [p4]
### (ii) Letters [ii-letters]
  5. It told him that / (a) He is late [p5]
  6. It had not. [p6]
### [Redacted] [redacted]
  7. He told us it was late / and should / pay a sum [p7]
  8. It replied: [p8]
      a) One [p8-a]
      b) Two [p8-b]
  9. It was late. [p9]
""",
    )


def test_back_to_top_within_a_sentence_begins_no_section() -> None:
    """What follows a "Back to top" in the middle of a sentence goes on with it, if numbers do."""
    is_read_as(
        """
What I found

  1. He asked the Council
  2. He also asked the Council

Back to top

Housing Team for help

  3. It did not help

Back to top

Next steps

  1. It will help.
""",
        """
numbers restored
## What I found [what-i-found]
  1. He asked the Council [p1]
  2. He also asked the Council / Housing Team for help [p2]
  3. It did not help [p3]
## Next steps [next-steps]
  4. It will help. [p4]
""",
    )


def test_dashes_and_rings_are_bullets_in_a_list() -> None:
    """A long dash or an "o" where a list is marks an item; within a sentence a dash is a word."""
    is_read_as(
        """
Agreed action

  1. The Council will:
    • apologise; and
    – pay £100
    • review:
        o policy; and
        o training.
    o remind.
    — That is all.
  2. The Council
– late as ever – agreed
    – in part.
  3. It paid
  o late.
""",
        """
numbers restored
## Agreed action [agreed-action]
  1. The Council will: [p1]
      • apologise; and
      • pay £100
      • review:
          • policy; and
          • training.
      • remind.
      • That is all.
  2. The Council / – late as ever – agreed / – in part. [p2]
  3. It paid / o late. [p3]
""",
    )


def test_letters_and_roman_figures_may_have_a_point() -> None:
    """A list is lettered with points as with brackets."""
    is_read_as(
        """
The complaint

  1. One:
      a. x;
      b. y:
          i. one;
          ii. two; and
      c. z.
  2. He meant
d. no more.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. One: [p1]
      a) x; [p1-a]
      b) y: [p1-b]
          i) one; [p1-b-i]
          ii) two; and [p1-b-ii]
      c) z. [p1-c]
  2. He meant / d. no more. [p2]
""",
    )


def test_figures_in_brackets_count_items() -> None:
    """Where a list is announced, or indented and apart, "(1)" begins it; it numbers no paragraph."""
    is_read_as(
        """
The complaint

1. He says it:

(1) was late:

(a) in May; and

(b) in June; and

(2) lied

2. It acted under section 26
   (1) and 26A(1).
   (1) It was late.
   (2) It lied.
3. It paid.

(2) So it said.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. He says it: [p1]
      1) was late: [p1-1]
          a) in May; and [p1-1-a]
          b) in June; and [p1-1-b]
      2) lied [p1-2]
  2. It acted under section 26 / (1) and 26A(1). [p2]
      1) It was late. [p2-1]
      2) It lied. [p2-2]
  3. It paid. [p3]
  - (2) So it said. [u1]
""",
    )


def test_any_white_space_indents() -> None:
    """Spaces that do not break, and marks without width, stand before a number as spaces do."""
    is_read_as(
        """
What I found

\xa0 1. One.
\xa0\xa02. Two:
\xa0 \xa0 • bullet
\u200b  3. Three.
\ufeff

\u200bMr\xa0 asked.
\u200b
  4. Four.
""",
        """
numbers restored
## What I found [what-i-found]
  1. One. [p1]
  2. Two: [p2]
      • bullet
  3. Three. [p3]
  - Mr\xa0 asked. [u1]
  4. Four. [p4]
""",
    )


def test_a_number_that_begins_a_wrapped_line_is_a_word() -> None:
    """Further left than any paragraph, a number in the middle of a sentence counts no paragraph."""
    is_read_as(
        """
What I found

  1. This is set out at paragraph
1. The Council relied on section
193. It had no duty.
1. It said:
  • so at section
9. Then it stopped.
  2. End.
""",
        """
numbers restored
## What I found [what-i-found]
  1. This is set out at paragraph / … had no duty. (17 words) [p1]
  2. It said: [p2]
      • so at section / 9. Then it stopped.
  3. End. [p3]
""",
    )


def test_a_section_may_stand_deeper_than_others() -> None:
    """Where all numbers of a section are indented further, they number its paragraphs all the same."""
    is_read_as(
        """
The complaint

  1. He complains.

Back to top

What I found

What happened

    1. One.
    2. Two:
        1. nested.
      • bullet

Analysis

    1. Three.

Back to top

Final decision

  1. I found fault.

The Council should now do this

      1. apologise.

  2. The end.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. He complains. [p1]
## What I found [what-i-found]
### What happened [what-happened]
  2. One. [p2]
  3. Two: [p3]
      a) nested. [p3-a]
      • bullet
### Analysis [analysis]
  4. Three. [p4]
## Final decision [final-decision]
  5. I found fault. [p5]
### The Council should now do this [the-council-should-now-do-this]
  -  [u1]
      a) apologise. [u1-a]
  6. The end. [p6]
""",
    )


def test_numbers_that_only_begin_deeper_are_items() -> None:
    """A section that has numbers where others have them numbers no deeper ones as paragraphs."""
    is_read_as(
        """
The complaint

  1. He complains.

Agreed action

The Council should now

      1. apologise; and
      2. pay.

  1. It has agreed.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. He complains. [p1]
## Agreed action [agreed-action]
### The Council should now [the-council-should-now]
  -  [u1]
      a) apologise; and [u1-a]
      b) pay. [u1-b]
  2. It has agreed. [p2]
""",
    )


def test_a_list_within_an_item_needs_no_indentation() -> None:
    """Where lists are typed at one indentation, a lead-in tells which one stands within which."""
    is_read_as(
        """
The complaint

1. He complains it:

(a) ignored his letters:

(i) of 3 May; and

(ii) of 9 May;

(b) did not:

• call; or

• write; and

(c) lied.

2. It:
a) was late:
- in May; and
- in June;
b) was rude;
c) lost;
d) kept;
e) sent;
f) hid;
g) tore;
h) burnt:
i) three letters.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. He complains it: [p1]
      a) ignored his letters: [p1-a]
          i) of 3 May; and [p1-a-i]
          ii) of 9 May; [p1-a-ii]
      b) did not: [p1-b]
          • call; or
          • write; and
      c) lied. [p1-c]
  2. It: [p2]
      a) was late: [p2-a]
          • in May; and
          • in June;
      b) was rude; [p2-b]
      c) lost; [p2-c]
      d) kept; [p2-d]
      e) sent; [p2-e]
      f) hid; [p2-f]
      g) tore; [p2-g]
      h) burnt: [p2-h]
      i) three letters. [p2-i]
""",
    )


def test_sub_headings_need_no_blank_line() -> None:
    """Between a paragraph that has ended and a number, a line with the form of a heading is one."""
    is_read_as(
        """
The complaint
1. He complains.
What I found
Law and guidance
The policy
2. It is of 2020 (see section
166A). It says to
pay him
3. The rule is:
• apply in time; and
• pay.
What happened
4. He paid £5.
Then he wrote
to us
5. It said
The Council was late
6. It said:
He was late
7. It was at fault. (Housing Act 1996, section 166A)
Recommendations
8. It should pay.
""",
        """
numbers printed
## The complaint [the-complaint]
  1. He complains. [p1]
## What I found [what-i-found]
### Law and guidance [law-and-guidance]
### The policy [the-policy]
  2. It is of 2020 (see section / 166A). It says to / pay him [p2]
  3. The rule is: [p3]
      • apply in time; and
      • pay.
### What happened [what-happened]
  4. He paid £5. / Then he wrote / to us [p4]
  5. It said / The Council was late [p5]
  6. It said: / He was late [p6]
  7. It was at fault. (Housing Act 1996, section 166A) [p7]
## Recommendations [recommendations]
  8. It should pay. [p8]
""",
    )


def test_numbers_further_left_may_count_headings() -> None:
    """A line that has the form of a heading is one with a number too, if no paragraph stands there."""
    is_read_as(
        """
What I found

  1. He complained twice.

1. Delay in the assessment

  1. There was delay.

2) Delay in the review

  1. There was more delay
  2. It said so in

3. Its letter

  1. There was more.

2. It was late.

  3. It was rude.
""",
        """
numbers restored
## What I found [what-i-found]
  1. He complained twice. [p1]
### 1. Delay in the assessment [1-delay-in-the-assessment]
  2. There was delay. [p2]
### 2) Delay in the review [2-delay-in-the-review]
  3. There was more delay [p3]
  4. It said so in [p4]
  5. Its letter [p5]
  6. There was more. [p6]
  7. It was late. [p7]
  8. It was rude. [p8]
""",
    )


def test_a_quotation_in_several_paragraphs_has_no_heading() -> None:
    """A line that opens quotation marks and does not close them heads nothing."""
    is_read_as(
        """
What I found

  1. It wrote:

“We are sorry

and will pay.”

  2. It also wrote:

‘Late

as ever’

“Our home” policy

  3. So.
""",
        """
numbers printed
## What I found [what-i-found]
  1. It wrote: [p1]
  - “We are sorry / and will pay.” [u1]
  2. It also wrote: [p2]
  - ‘Late / as ever’ [u2]
### “Our home” policy [our-home-policy]
  3. So. [p3]
""",
    )


def test_dashes_after_a_blank_line_are_bullets() -> None:
    """A dash that is indented and has a blank line above it marks an item, whatever goes before."""
    is_read_as(
        """
What I found

  1. It will:
    • pay

      – £100; and

      – £200; and
    • apologise
      – late.
""",
        """
numbers restored
## What I found [what-i-found]
  1. It will: [p1]
      • pay
          • £100; and
          • £200; and
      • apologise / – late.
""",
    )


def test_wrapped_lines_head_nothing_and_begin_no_list() -> None:
    """What a wrapped line happens to begin with, or to be, makes it neither heading nor item."""
    is_read_as(
        """
The complaint

  1. He says the Council paid towards
the complaint:
    • in October and
November; and
    • in section
      31) of its letter.
  2. It replied under regulation
     34) and said so. It gave reasons. (Local
Government Act 1974, section 34)
  3. It was late (see
     2. below). He wrote.
It must now give its reasons. (Local Government
Finance Act 1992, section 6)
  4. It said
     1. so; and
     2. no.

the complaints

  5. He complained.
""",
        """
numbers printed
## The complaint [the-complaint]
  1. He says the Council paid towards / the complaint: [p1]
      • in October and / November; and
      • in section / 31) of its letter.
  2. It replied under regulation / 34) and … 1974, section 34) (17 words) [p2]
  3. It was late (see / 2. below). … 1992, section 6) (21 words) [p3]
  4. It said [p4]
      a) so; and [p4-a]
      b) no. [p4-b]
## the complaints [the-complaints]
  5. He complained. [p5]
""",
    )


def test_a_wrapped_summary_goes_on() -> None:
    """A line of a summary that is but the name of a section in small letters does not end it."""
    text = (
        "A Council (21 007 914)\n\nSummary: The Council was at fault. It has settled\n"
        "the complaint.\nIt paid.\n\nThe complaint\n\n1. So.\n\n" + SIGNED
    )
    assert summary_of(text) == [
        "The Council was at fault. It has settled\nthe complaint.\nIt paid."
    ]


def test_a_sentence_may_end_where_a_wrapped_line_does() -> None:
    """A line with no room for the word below it ends no paragraph; one that had room ends one."""
    text = (
        "A Council (21 007 914)\nSummary: There was fault by the Council, which took far too long.\n"
        "Although it has agreed to pay, and to say sorry to Mr X and his wife,\nit has not done so.\n"
        "It paid.\nThe complaint\n- He says it did not.\n" + SIGNED
    )
    assert summary_of(text) == [
        (
            "There was fault by the Council, which took far too long.\n"
            "Although it has agreed to pay, and to say sorry to Mr X and his wife,\nit has not done so."
        ),
        "It paid.",
    ]


@pytest.mark.parametrize(
    ("listed", "is_contents"),
    [
        ("- The complaint\n- Final decision\n", True),
        ("1. The complaint\n2. Analysis\n", True),
        ("• The complaint\n• Analysis\n", True),
        ("1. The complaint\n2. Final decision\n", False),
        ("- He asks.\n- It paid\n", False),
        ("1. He asks\n2. It paid\n", False),
    ],
)
def test_a_contents_list_may_follow_the_header_lines(listed: str, is_contents: bool) -> None:  # noqa: FBT001 - an expectation
    """Headings listed above the summary are taken off wherever they stand; paragraphs are not."""
    text = f"Category : Housing > Other\n{listed}Summary: So.\nThe complaint\n- He asks.\nAnalysis\n- So.\n"
    decision, _ = read(f"A Council (21 007 914)\n{text}".encode(), "s.txt")
    assert decision is not None
    assert [one.text for one in decision.removed] == (listed.splitlines() if is_contents else [])


def test_a_label_that_is_not_known_is_one_between_header_lines() -> None:
    """A label and its value with more of the header right below stand in it; a sentence does not."""
    text = (
        "A Council (21 007 914)\nTeam: Leeds\nDate of decision: 16/06/2022\nNote: see below.\n"
        "Summary: So.\n\nThe complaint\n\n1. So.\n"
    )
    decision, _ = read(text.encode(), "s.txt")
    assert decision is not None
    assert [(field.label, field.value) for field in decision.fields] == [
        ("Team", "Leeds"),
        ("Date of decision", "16/06/2022"),
    ]
    assert str(decision.decided) == "2022-06-16"


def test_wrapped_paragraphs_may_begin_with_dashes() -> None:
    """Where no line is longer than a page is wide, a line under a dash goes on with it."""
    is_read_as(
        """
The complaint
- Mr X complains that the Council did not pay him what he was owed by the
Housing Team
- He says it was late. (Local
Government Act 1974, section 26)
What I found
What happened
- The Council wrote to him on 3 May and again on 9 June, and said that it was
sorry.
It paid him on 5 June, by which time he had left. He wrote to it again and it
replied.
Analysis
- It was late.
""",
        """
numbers withheld
## The complaint [the-complaint]
  - Mr X complains that the Council did … / Housing Team (18 words) [u1]
  - He says it was late. (Local / Government Act 1974, section 26) [u2]
## What I found [what-i-found]
### What happened [what-happened]
  - The Council wrote to him on 3 … it / replied. (39 words) [u3]
### Analysis [analysis]
  - It was late. [u4]
""",
    )


def test_paragraphs_of_dashes_that_are_not_wrapped_need_no_end() -> None:
    """Where lines are as long as paragraphs, an unmarked one between dashes is no part of either."""
    long = "The Council wrote to him on 3 May and again on 9 June, and it said it was sorry. " * 3
    is_read_as(
        f"""
What I found
- {long}
What happened
- He paid
The policy
- It is of 2020.
""",
        """
numbers withheld
## What I found [what-i-found]
  - The Council wrote to him on 3 … it was sorry. (57 words) [u1]
### What happened [what-happened]
  - He paid [u2]
### The policy [the-policy]
  - It is of 2020. [u3]
""",
    )


def test_a_sentence_of_a_summary_ends_before_its_paragraph() -> None:
    """Without blank lines a summary is a paragraph a line, but for a line within a sentence."""
    text = (
        "A Council (21 007 914)\nSummary: It was at fault, and the\nCouncil has agreed.\n"
        "It paid.\nThe complaint\n- So.\n" + SIGNED
    )
    assert summary_of(text) == [
        "It was at fault, and the\nCouncil has agreed.",
        "It paid.",
    ]


def test_a_mark_may_stand_on_a_line_of_its_own() -> None:
    """A number, letter or bullet alone marks what stands below it, blank lines or not."""
    is_read_as(
        """
The complaint

1.

He says it:

a)

The officer lied.

b)

•

Mrs Y left.

2.

He left.
""",
        """
numbers restored
## The complaint [the-complaint]
  1.  / He says it: [p1]
      a)  / The officer lied. [p1-a]
      b)  [p1-b]
      •  / Mrs Y left.
  2.  / He left. [p2]
""",
    )


def test_bullets_of_word_processors_are_bullets() -> None:
    """Whatever a bullet looks like, it marks an item."""
    is_read_as(
        """
The complaint

1. He wants:
\uf0b7 one;
\uf0a7\ttwo;
○ three;
■ four:
   o four and a half,
   o and more; and
\uf0d8 five.
""",
        """
numbers restored
## The complaint [the-complaint]
  1. He wants: [p1]
      • one;
      • two;
      • three;
      • four:
          • four and a half,
          • and more; and
      • five.
""",
    )


def test_numbers_of_a_quotation_are_words() -> None:
    """Within quotation marks a number counts what is quoted, unless it numbers a paragraph or list."""
    is_read_as(
        """
What I found

  1. The policy says:

“1. Apply in time.

2. Pay.

3. Go”

  2. It did. It also says:
    “1. Wait.
    2. Wait more.”
    1. one; and
    2. two.²

¹ The policy.
""",
        """
numbers restored
## What I found [what-i-found]
  1. The policy says: [p1]
  - “1. Apply in time. [u1]
  - 2. Pay. [u2]
  - 3. Go” [u3]
  2. It did. It also says: / “1. Wait. / 2. Wait more.” [p2]
      a) one; and [p2-a]
      b) two.² [p2-b]
  - ¹ The policy. [u4]
""",
    )


def test_rows_of_a_table_stand_apart() -> None:
    """A line of several cells is a row of a table: it heads nothing, and no words go on with it."""
    is_read_as(
        """
What I found

  1. So.

Band A | Urgent

Band B\tHigh

It is the policy

Band C\tLow
Band D\tNone
| --- | --- |
Band E\tNone

  2. It paid
two\tpounds.
  3. So:
Band F\tNone
""",
        """
numbers restored
## What I found [what-i-found]
  1. So. [p1]
  - Band A | Urgent [u1]
  - Band B\tHigh [u2]
  - It is the policy [u3]
  - Band C\tLow [u4]
  - Band D\tNone [u5]
  - Band E\tNone [u6]
  2. It paid / two\tpounds. [p2]
  3. So: [p3]
  - Band F\tNone [u7]
""",
    )


def test_a_number_in_a_wrapped_sentence_is_a_word() -> None:
    """Where lines are wrapped, a number that does not come next goes on with an open sentence."""
    is_read_as(
        """
What I found
1. The Council wrote to Mr X about his application, and told him on
3. June that he was late. It then wrote to him about the rule in section
12. It said no
2. It did not pay.
4. It paid.
""",
        """
s.txt:8:1: missing-items: item 4 follows item 2; get the whole file again; until then its paragraphs have no numbers
numbers withheld
## What I found [what-i-found]
  - The Council wrote to Mr X about … It said no (33 words) [u1]
  - It did not pay. [u2]
  - It paid. [u3]
""",
    )
