"""Inputs too large or too odd to lie in a folder: made here, and read or refused at once."""

import pytest

from sitegen.model import Decision
from sitegen.read.proof import prove
from sitegen.read.reader import read
from tests.cost import seconds

_TOP = "A Council (21 007 914)\n\nCategory : Housing > Other\n\nThe Ombudsman's final decision:\n\n"
_END = "Back to top\n\nInvestigator's decision on behalf of the Ombudsman\n"


def _read(text: str) -> Decision:
    decision, problems = read(text.encode(), "big.txt")
    assert [str(problem) for problem in problems] == []
    assert decision is not None
    assert prove(text, decision) is None
    return decision


def _statement(body: str) -> str:
    return f"{_TOP}Summary: There was fault.\n\nThe complaint\n\n{body}\n{_END}"


@pytest.mark.parametrize(
    "unit", ["word ", "((", "<b>", "a.", "’)", "- ", "1. ", "x : ", "’", "\xa0"]
)
def test_ten_megabytes_in_one_line_are_one_paragraph(unit: str) -> None:
    """A line of ten million characters is read whole."""
    words = (unit * (10_000_000 // len(unit))).rstrip()
    decision = _read(_statement(f"  1. Start {words} end."))
    (block,) = decision.sections[0].blocks
    assert block.number == 1
    assert block.text.value == f"Start {words} end."


def test_ten_megabytes_alone_in_one_line_are_no_decision() -> None:
    """Ten million characters without a title are refused in one short message."""
    decision, problems = read(b"(" * 10_000_000, "big.txt")
    assert decision is None
    assert [problem.code for problem in problems] == ["no-title"]
    assert max(len(str(problem)) for problem in problems) < 300


def _cost(text: str) -> float:
    return seconds(lambda: read(text.encode(), "big.txt"))


@pytest.mark.parametrize(
    "line", ["  1. Mr B says so.", "Mr B says so.", "Analysis", "    • So.", "1.1 Mr B says so."]
)
def test_many_paragraphs_take_no_more_time_each(line: str) -> None:
    """The time taken grows with the length, not with its square."""
    few, many = (
        _statement("\n\n".join(["  1. First:", *[line] * count, "  1. Last."]))
        for count in (5_000, 40_000)
    )
    # Eight times as much would take 64 times as long if it grew with the square.
    assert _cost(many) < 22 * _cost(few)
    decision, _ = read(many.encode(), "big.txt")
    assert decision is not None
    assert prove(many, decision) is None


@pytest.mark.parametrize(
    ("before", "sign"),
    [
        ("# A Council (21 007 914)\n\n## The complaint\n\n[", " "),
        ("# A Council (21 007 914)\n\n## The complaint\n\n", "[a]("),
        ("# A Council (21 007 914)\n\n## The complaint\n\n", "| - "),
        ("<html><h1>A Council (21 007 914)</h1><p>So.</p>", "<![if "),
        ("<html><h1>A Council (21 007 914)</h1><p>So.</p>", "<?x "),
    ],
)
def test_many_signs_of_markup_take_no_more_time_each(before: str, sign: str) -> None:
    """What begins a link, a table or a comment and does not end is no reason to look again and again."""
    few, many = (f"{before}{sign * count}x\n" for count in (10_000, 80_000))
    assert _cost(many) < 22 * _cost(few)


def test_paragraphs_are_numbered_to_the_last() -> None:
    """A hundred thousand paragraphs are all there, with a hundred thousand numbers."""
    decision = _read(_statement("\n\n".join(["  1. Mr B says so."] * 100_000)))
    assert decision.sections[0].blocks[-1].number == 100_000


@pytest.mark.parametrize("pair", ["()", "[]", "{}", "“”", "<>"])
def test_ten_thousand_nested_brackets_are_words(pair: str) -> None:
    """Brackets within brackets are a text like any other, on a line of their own too."""
    nest = pair[0] * 10_000 + pair[1] * 10_000
    decision = _read(_statement(f"  1. See {nest}\n\n{nest}\n"))
    assert nest in decision.sections[0].blocks[0].text.value


def test_items_nested_without_end_are_kept_in_three_levels() -> None:
    """Ten thousand items, each deeper than the last, are all there; the levels end at three."""
    items = "\n".join(f"{' ' * min(4 * n, 40_000)}• item {n}" for n in range(1, 2_000))
    decision = _read(_statement(f"  1. Start:\n{items}"))
    block = decision.sections[0].blocks[0]
    depth, count, level = 0, 0, list(block.items)
    while level:
        depth, count = depth + 1, count + len(level)
        level = [below for item in level for below in item.items]
    assert (depth, count) == (3, 1_999)


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script> &lt;b&gt; &amp; <!-- x -->",
        "# no heading **no** _no_ [no](javascript:no) ![no](x) `no`",
        "{{ no }} {% no %} {# no #} ${no} #{no} <%= no %>",
        "\\x3c \\u003c %3c &#60;",
        "--- +++ *** ===",
        "\u202e",
        "e\u0301 and é, ﬁ and fi, Å and Å",
    ],
)
def test_markup_in_a_text_is_text(words: str) -> None:
    """Nothing in a paragraph is obeyed, and no form of a character is made another."""
    text = _statement(f"  1. Mr B wrote {words} to us.\n\n{words} begins a line too.")
    decision, problems = read(text.encode(), "markup.txt")
    assert decision is not None
    assert {problem.code for problem in problems} <= {"bidi-control"}
    values = [block.text.value for section in decision.sections for block in section.blocks]
    assert values[0].split("\n")[0] == f"Mr B wrote {words} to us."
    assert any(f"{words} begins a line too." in value for value in values)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 10_000 + "x",
        "<ol><li>" * 3_000 + "x",
        "<b>" * 10_000 + "x",
        "<table><tr><td>" * 2_000 + "x",
        "<!--" * 10_000,
        "<p" * 10_000,
        "&" * 100_000,
        "<p>x</p>" * 20_000,
    ],
)
def test_a_page_nested_without_end_is_read(page: str) -> None:
    """No page is too deep to be walked."""
    top = '<!doctype html><article id="article"><h1>A Council (21 007 914)</h1><h2>Finding</h2>'
    decision, problems = read(f"{top}<p>We say so.</p>{page}".encode(), "deep.html")
    assert decision is not None or [problem.code for problem in problems] == ["not-proved"]
    assert decision is not None


def test_a_page_of_too_many_tags_is_refused() -> None:
    """What would keep the parser busy for minutes is no saved decision."""
    decision, problems = read(b"<html>" + b"<" * 600_000, "tags.html")
    assert decision is None
    assert [str(problem) for problem in problems] == [
        (
            "tags.html:1:1: too-large: a page of 600,006 characters and 600,001 tags "
            "is no saved decision; save the page of one decision in its place"
        )
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_make_no_difference(encoding: str, newline: str) -> None:
    """UTF-8 with or without its mark, Windows-1252, and any line end give one decision."""
    text = _statement("  1. Mr\xa0B’s “claim” – £5…\n\n  1. He complains (‘naïvely’).")
    plain, _ = read(text.encode(), "a.txt")
    other, problems = read(text.replace("\n", newline).encode(encoding), "a.txt")
    assert problems == []
    assert other == plain


@pytest.mark.parametrize(
    ("sum_", "is_read"),
    [
        ("3 × 4 metres", True),
        ("3×4 metres and 12÷4", True),
        ("3\xa0× £4", True),
        ("Mr B×s bill", False),
        ("bills÷ 4", False),
        ("“×4”", False),
    ],
)
def test_signs_of_reckoning_are_read_between_figures_alone(sum_: str, is_read: bool) -> None:  # noqa: FBT001 - an expectation
    """Elsewhere than between figures or spaces × and ÷ show that a file is not Windows-1252."""
    decision, problems = read(_statement(f"  1. It is {sum_}.").encode("cp1252"), "a.txt")
    assert [problem.code for problem in problems] == ([] if is_read else ["encoding"])
    assert (decision is not None) is is_read


@pytest.mark.parametrize(
    "title",
    [
        "\u200b\ufeffA Council (21 007 914)",
        "\u200bA Council\u2060 (21 007 914)",
        "A Council (21 007 914) \u200b",
        "A Council (21 007 914)\u200b\xa0",
    ],
)
def test_what_nobody_sees_around_a_title_is_no_part_of_a_name(title: str) -> None:
    """A title is read in spite of characters without width; before it they are indentation."""
    decision = _read(_statement("  1. So.").replace("A Council (21 007 914)", title))
    assert decision.title.value == title.lstrip("\u200b\ufeff").rstrip()
    assert (decision.organisation, decision.reference) == ("A Council", "21 007 914")


@pytest.mark.parametrize(
    "unit",
    [
        "a   ",
        "a   b\n",
        "a\n\n",
        "A   1\n----\n",
        "“1. So.\n\n2. So.\n\n",
        "  1. a:\n  1. b;\n",
        "  • b;\n  1. a\n",
        "A Council (21 007 914)\n",
    ],
)
def test_many_cells_items_and_quotations_take_no_more_time_each(unit: str) -> None:
    """What a line is taken for hangs on a few lines around it, and not on all of them."""
    few, many = (
        f"A Council (21 007 914)\n\nThe complaint\n\n{unit * count}x" for count in (5_000, 40_000)
    )
    assert _cost(many) < 22 * _cost(few)
