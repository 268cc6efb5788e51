"""Markup: what a saved page and Markdown emphasise is read as what it is."""

import pytest

from sitegen.model import Decision
from sitegen.read.proof import prove
from sitegen.read.reader import read
from tests.read.outline import statement


def _read(text: str, *problems: str) -> Decision:
    decision, found = read(text.encode(), "m")
    assert [str(problem) for problem in found] == list(problems)
    assert decision is not None
    assert prove(text, decision) is None
    return decision


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>Investigator's decision on behalf of the Ombudsman</b></p>",
        "<h3>Investigator's decision on behalf of the Ombudsman</h3><p>Print this page</p>",
    ],
)
def test_a_signature_in_bold_signs(line: str) -> None:
    """The line that signs a saved page is no heading, however it is set."""
    decision = _read(
        "<article><h1>A Council (21 007 914)</h1><p>Summary: So.</p>"
        f"<h2>Final decision</h2><ol><li>There was fault.</li></ol>{line}</article>"
    )
    assert decision.sign_off is not None
    assert decision.sign_off.value == "Investigator's decision on behalf of the Ombudsman"
    assert len(decision.sections) == 1


def test_a_signature_behind_hashes_signs() -> None:
    """The line that signs a decision in Markdown is no heading, though hashes say so."""
    decision = _read(
        "# A Council (21 007 914)\n\n## Final decision\n\n1. There was fault.\n\n"
        "### Investigator's decision on behalf of the Ombudsman\n"
    )
    assert decision.sign_off is not None
    assert len(decision.sections) == 1


@pytest.mark.parametrize(
    "header",
    [
        (
            "- **Category:** Housing > Other\n- **Decision:** Upheld\n- **Decision date:** 3 May 2022\n\n"
            "**Summary:** There was fault."
        ),
        (
            "* Category: Housing > Other\n* Decision: Upheld\n* Decision date: 3 May 2022\n"
            "* Summary: There was fault."
        ),
        (
            "- __Category__: Housing > Other\n- __Decision__: Upheld\n- __Decision date__: 3 May 2022\n"
            "- __Summary__: There was fault."
        ),
        (
            "## Category: Housing > Other\n## Decision: Upheld\n## Decision date: 3 May 2022\n"
            "## Summary\n\nThere was fault."
        ),
    ],
)
def test_header_lines_may_be_items_or_headings(header: str) -> None:
    """Header lines in a list are no contents list, and those behind hashes head no section."""
    decision = _read(
        f"# A Council (21 007 914)\n\n{header}\n\n## The complaint\n\n1. So.\n\n"
        "Investigator's decision on behalf of the Ombudsman\n"
    )
    assert (decision.category, decision.subcategory) == ("Housing", "Other")
    assert (decision.outcome, str(decision.decided)) == ("Upheld", "2022-05-03")
    assert [text.value for text in decision.summary] == ["There was fault."]
    assert [section.id for section in decision.sections] == ["the-complaint"]
    assert {one.rule for one in decision.removed} <= {"summary-heading"}


def test_header_lines_of_text_may_be_items() -> None:
    """Header lines behind dashes are read as such where nothing else is marked up, too."""
    decision = _read(
        "A Council (21 007 914)\n- Category : Housing > Other\n- Decision : Upheld\n"
        "- Decision date : 3 May 2022\nSummary: There was fault.\nThe complaint\n- So.\n"
        "Investigator's decision on behalf of the Ombudsman\n"
    )
    assert [field.value for field in decision.fields] == ["Housing > Other", "Upheld", "3 May 2022"]
    assert decision.removed == ()


def test_header_lines_in_bold_are_no_headings() -> None:
    """A header line that a saved page sets in bold from end to end is a header line."""
    decision = _read(
        "<article><h1>A Council (21 007 914)</h1><p><b>Category : Housing &gt; Other</b></p>"
        "<p><b>Decision : Upheld</b></p><p>Summary: So.</p><h2>Final decision</h2>"
        "<ol><li>There was fault.</li></ol>"
        "<p>Investigator's decision on behalf of the Ombudsman</p></article>"
    )
    assert (decision.category, decision.outcome) == ("Housing", "Upheld")
    assert len(decision.sections) == 1


def test_marks_typed_between_breaks_are_marks() -> None:
    """Where a page has no lists, what was typed before a line is a mark, in a paragraph or not."""
    decision = _read(
        "<article><h1>A Council (21 007 914)</h1>Summary: So.<br><br>\n<b>The complaint</b><br>\n"
        "1. He says it:<br>\na) lied; and<br>\nb) left.<br><br>\n<b>What I found</b><br>\n"
        "<i>What happened</i><br>\n2. It did.<br><br>\n"
        "Investigator's decision on behalf of the Ombudsman</article>"
    )
    assert statement(decision) == (
        "numbers printed\n\n"
        "## The complaint [the-complaint]\n"
        "  1. He says it: [p1]\n"
        "      a) lied; and [p1-a]\n"
        "      b) left. [p1-b]\n\n"
        "## What I found [what-i-found]\n\n"
        "### What happened [what-happened]\n"
        "  2. It did. [p2]\n"
    )


def test_a_name_in_bold_is_a_name() -> None:
    """A title of which Markdown sets the organisation alone in bold has no stars."""
    decision = _read(
        "**A Council** (21 007 914)\n\n**The complaint**\n\n1. So.\n\n"
        "Investigator's decision on behalf of the Ombudsman\n"
    )
    assert decision.title.value == "A Council (21 007 914)"
    assert decision.organisation == "A Council"


def test_quoted_lines_of_markdown_are_words_alone() -> None:
    """What stands behind ">" is a paragraph without that sign, and no list of the statement."""
    decision = _read(
        "# A Council (21 007 914)\n\n## What I found\n\n1. It wrote:\n\n> 1. Pay\n> him.\n>\n"
        "> “Late.”\n\n2. It did:\n\n   > not\n\n3. Is 3 > 2?\n\n"
        "Investigator's decision on behalf of the Ombudsman\n"
    )
    assert statement(decision) == (
        "numbers restored\n\n"
        "## What I found [what-i-found]\n"
        "  1. It wrote: [p1]\n"
        "  - 1. Pay / him. [u1]\n"
        "  - “Late.” [u2]\n"
        "  2. It did: / not [p2]\n"
        "  3. Is 3 > 2? [p3]\n"
    )


def _statement(text: str) -> str:
    """Return the outline of a statement in Markdown, read without anything to say of it."""
    whole = (
        f"# A Council (21 007 914)\n\n## What I found\n\n{text}\n\n"
        "Investigator's decision on behalf of the Ombudsman\n"
    )
    outline = statement(_read(whole)).removeprefix("numbers printed\n\n")
    return outline.removeprefix("## What I found [what-i-found]\n")


def test_what_converters_leave_around_words_is_not_drawn() -> None:
    """Links in header lines and round furniture, blanks within emphasis and anchors are no words."""
    decision = _read(
        "# [A Council (21 007 914)](/a) {#a .b}\n\n"
        '**Category : **[Housing](/h "Housing") > [Other](/h/o)\n\n**Decision : ** Upheld\n\n'
        "Decision date : 16 Jun 2022\\\nSummary: So is [it](/it).\n\n## The complaint {#c} ##\n\n"
        "**1.** So. See [it](/it).\n\n__2)__ No.\n\n**13** is a number.\n\n"
        "Investigator\\'s decision on behalf of the Ombudsman\n\n"
        "[ Print this page ](javascript:window.print\\(\\))\n"
    )
    assert decision.title.value == "A Council (21 007 914)"
    assert (decision.category, decision.subcategory) == ("Housing", "Other")
    assert (decision.outcome, str(decision.decided)) == ("Upheld", "2022-06-16")
    assert [text.value for text in decision.summary] == ["So is [it](/it)."]
    assert decision.sign_off is not None
    assert [one.text for one in decision.removed] == ["Print this page"]
    assert statement(decision).splitlines()[2:] == [
        "## The complaint [the-complaint]",
        "  1. So. See [it](/it). [p1]",
        "  2. No. [p2]",
        "  - **13** is a number. [u1]",
    ]


def test_escapes_of_markdown_are_not_drawn() -> None:
    """Numbers and bullets that converters escape are what they were; other backslashes are words."""
    assert _statement(
        "3\\. The Council\\'s list \\[sic\\]:\n\n\\- £5 \\* 2; and\n\n\\* C:\\files.\n\n4\\) So \\\nit is."
    ) == (
        "  3. The Council's list [sic]: [p3]\n"
        "      • £5 * 2; and\n"
        "      • C:\\files.\n"
        "  4. So / it is. [p4]\n"
    )


def test_rows_of_markdown_are_drawn_as_those_of_a_page() -> None:
    """A table is its rows, each a line of cells; where no line of dashes says so, it is words."""
    assert _statement(
        "3. So.\n\n\\\n\n| **Date** | What |\n|:---|---:|\n| | |\n| 3 May \\| 4 May | He asked |\n| 9 June |\n\n"
        "4. It paid:\n\nBand | Wait\n--- | ---\nA | None\n\nA | B\n\n5. So."
    ) == (
        "  3. So. [p3]\n"
        "  - Date\u2003What [u1]\n"
        "  - 3 May | 4 May\u2003He asked [u2]\n"
        "  - 9 June [u3]\n"
        "  4. It paid: [p4]\n"
        "  - Band\u2003Wait [u4]\n"
        "  - A\u2003None [u5]\n"
        "  - A | B [u6]\n"
        "  5. So. [p5]\n"
    )


def test_header_lines_may_be_rows() -> None:
    """A table of labels and values under the title gives the header lines."""
    decision = _read(
        "# A Council (21 007 914)\n\n| **Category** | Housing > Other |\n|---|---|\n"
        "| **Decision** | Upheld |\n| Decision date : | 16/06/2022 |\n\nSummary: So.\n\n"
        "## The complaint\n\n1. So.\n\nInvestigator's decision on behalf of the Ombudsman\n"
    )
    assert (decision.subcategory, decision.outcome) == ("Other", "Upheld")
    assert str(decision.decided) == "2022-06-16"


def test_headings_may_be_underlined_beside_hashes() -> None:
    """A line of signs under a line makes it a heading in Markdown, but for a sentence or an item."""
    decision = _read(
        "A Council (21 007 914)\n===\n\nThe complaint\n---\n\n1. So\n---\n\n### Why\n\n2. He asks.\n\n"
        "It is late.\n---\n\n**The rules**\n---\n\n3. So.\n\n"
        "Investigator's decision on behalf of the Ombudsman\n"
    )
    assert statement(decision) == (
        "numbers printed\n\n"
        "## The complaint [the-complaint]\n"
        "  1. So [p1]\n\n"
        "### Why [why]\n"
        "  2. He asks. [p2]\n"
        "  - It is late. [u1]\n\n"
        "## The rules [the-rules]\n"
        "  3. So. [p3]\n"
    )


def test_an_underlined_text_is_no_markdown() -> None:
    """Where nothing but lines under them tells headings, others are told as in any text."""
    decision = _read(
        "A Council (21 007 914)\n---\n\nWhat I found\n---\n\nWhy\n\n1. He asks.\n\n"
        "Investigator's decision on behalf of the Ombudsman\n"
    )
    assert [section.id for section in decision.sections] == ["what-i-found", "why"]


@pytest.mark.parametrize(
    ("bogus", "drawn"),
    [
        ("<![if !supportLists]>1.<span>&nbsp; </span><![endif]>", "1. So."),
        ("<!--[if !IE]><!-->1. <!--<![endif]-->", "1. So."),
        ('1. <?xml:namespace\nprefix = o ns = "urn:o" />', "1. So."),
        ("&lt;![if x]&gt; ", "- <![if x]> So."),
    ],
)
def test_bogus_comments_are_not_drawn(bogus: str, drawn: str) -> None:
    """What Word and old browsers write in the place of comments is no text of the page."""
    decision = _read(
        "<html><body><h1>A Council (21 007 914)</h1><h2>What I found</h2>"
        f"<p>{bogus}So.</p><p>Investigator's decision on behalf of the Ombudsman</p></body></html>"
    )
    (section,) = decision.sections
    assert statement(decision).splitlines()[3].strip() == f"{drawn} [{section.blocks[0].id}]"


def test_a_text_that_a_browser_saved_is_read_as_text() -> None:
    """A page that draws all its lines as typed gives what a file of these lines gives."""
    text = (
        "A Council (21 007 914)\n\nDecision : Upheld\n\nThe Ombudsman's final decision:\n\n"
        "Summary: So.\n\nThe complaint\n\n  1. He complains & asks:\n    • once; and\n      • twice, in\n"
        "May\n    1. in June.\n\nBack to top\n\nFinal decision\n\n  1. So.\n\n"
        "Investigator's decision on behalf of the Ombudsman\n"
    )
    page = f"<html><head></head><body><pre>{text.replace('&', '&amp;')}</pre></body></html>"
    decision, expected = _read(page), _read(text)
    assert (decision.outcome, decision.layout) == ("Upheld", "A")
    assert statement(decision) == statement(expected)
    origins = [block.text.origins for section in expected.sections for block in section.blocks]
    assert origins == [
        block.text.origins for section in decision.sections for block in section.blocks
    ]


def test_preformatted_lines_of_a_page_stay_lines() -> None:
    """What a page draws as typed is not run together, and begins no list where others are marked."""
    decision = _read(
        "<article><h1>A Council (21 007 914)</h1><h2>What I found</h2><ol start=3><li>It was:"
        "<pre>\n  1. late\n\n  2. rude</pre></li><li>So.</li></ol><pre>May  It\nJune He</pre>"
        "<p>Investigator's decision on behalf of the Ombudsman</p></article>"
    )
    assert statement(decision) == (
        "numbers printed\n\n## What I found [what-i-found]\n"
        "  3. It was: / 1. late / 2. rude [p3]\n  4. So. [p4]\n  - May  It / June He [u1]\n"
    )
