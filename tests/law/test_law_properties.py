"""What holds for every text."""

import sys
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.law.find import Finder, find
from sitegen.law.provision import Provision, describe, parse
from sitegen.law.scan import scan
from tests.cost import seconds
from tests.law.content import LAW

FRAGMENTS = [
    *("section 1", "sections 9 to 13", "s188(1)", "(6)", "(a)", "and (b)", "or", "and", "&", "to"),
    *("Schedule 5/5A, paragraph 1/3", "paragraph 12", "part (a)", "Part VII", "regulation 5", "-"),
    *("Care Act 2014", "the Act", "that Act", "the 2014 Act", "Housing Act", "SEND Regulations"),
    *(
        "(the Act)",
        "(‘the Regulations’)",
        "Dogs Act 1871",
        "Order 2015",
        "EPA",
        "as amended",
        "2014",
    ),
    *("of", "of the", "under the", "to the", ",", ";", ".", "(", ")", "[", "]", "’", "\n", "\xa0"),
    *("Children Act 1989", "Local Government Act 1974", "the same Act", "21 007 914", "1a)", "/"),
    *(
        "[2015] UKSC 30",
        "CSSG",
        "6.13",
        "Care and Support Statutory Guidance",
        "20",
        "34(B)6",
        "34 B",
    ),
    *(
        "Article 8",
        "ECHR",
        "Class A",
        "Act",
        "Acts",
        "the First Schedule",
        "Part B",
        "Part Two",
        "206ff",
        "the Order",
        "Use Classes Order 1987",
        "as amended in 2013",
        "Regulations",
        "Code",
        "1989",
        "and 2004",
        "I",
    ),
]
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map(" ".join)
NUMBERS = st.from_regex(r"[1-9][0-9]{0,2}(A|B|ZA)?", fullmatch=True)
# As drafters nest them: a figure, a letter in it, a Roman figure in that.
LABELS = st.tuples(
    st.sampled_from(["", "1", "2", "10", "1B"]),
    st.sampled_from(["", "a", "b", "h", "aa", "fb"]),
    st.sampled_from(["", "i", "ii", "iv"]),
).map(lambda labels: [label for label in labels if label])


@given(st.lists(TEXTS, max_size=4))
def test_passages_that_are_known_again_cite_the_same(passages: list[str]) -> None:
    """A finder that has met the same passages before, also in another order, finds what a new one does."""
    finder = Finder(LAW)
    for known in (passages, passages[::-1], passages):
        assert finder.find(known) == find(known, LAW)


MANY = Finder(LAW)
MANY.expect_many()


@given(st.lists(TEXTS, max_size=4))
def test_a_finder_that_expects_many_decisions_finds_the_same(passages: list[str]) -> None:
    """What is passed over for want of any sign cites nothing."""
    assert MANY.find(passages) == find(passages, LAW)


def test_every_name_of_the_registry_has_a_sign() -> None:
    """No title and no alias is passed over, as printed or in lower case."""
    signs = LAW.signs()
    names = [name for each in LAW.instruments for name in (each.title, *each.aliases)]
    names += [name for each in LAW.guidance for name in (each.title, *each.aliases)]
    for name in (*names, *map(str.lower, names)):
        text = f"He relied on {name}, he said."
        assert scan(text, LAW, signs) == scan(text, LAW)


@given(st.lists(TEXTS, max_size=4))
def test_spans_are_ordered_and_disjoint_unless_equal(passages: list[str]) -> None:
    """Whatever the text, its citations can be laid over it."""
    findings = find(passages, LAW)
    assert len(findings.citations) == len(passages)
    for text, citations in zip(passages, findings.citations, strict=True):
        before = (0, 0)
        for citation in citations:
            span = (citation.start, citation.end)
            assert span == before or span[0] >= before[1]
            assert 0 <= span[0] < span[1] <= len(text)
            assert text[span[0] : span[1]].strip() == text[span[0] : span[1]]
            before = span
    for abstention in findings.abstentions:
        words = passages[abstention.passage][abstention.start : abstention.end]
        assert words
        assert f"“{' '.join(words.split())}”" in abstention.message


@given(st.lists(st.text(max_size=60), max_size=3))
def test_no_text_is_too_strange(passages: list[str]) -> None:
    """Any characters at all give findings and never an error."""
    assert len(find(passages, LAW).citations) == len(passages)


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_findings_do_not_depend_on_what_was_read_before(
    passages: list[str], others: list[str]
) -> None:
    """The same passages give the same findings again, whatever was read in between."""
    before = find(passages, LAW)
    find(others, LAW)
    assert find(passages, LAW) == before


@given(st.sampled_from(LAW.instruments), NUMBERS, LABELS)
def test_a_provision_in_words_is_found_again(
    instrument: object, number: str, labels: list[str]
) -> None:
    """Every provision of every instrument, said in words, leads back to its URI."""
    assert instrument in LAW.instruments
    for each in LAW.instruments:
        if each is not instrument:
            continue
        kind = {"act": "section", "order": "article", "rules": "rule"}.get(each.form, "regulation")
        uri = str(Provision(each.path, (kind, number, *labels)))
        words = describe(uri, LAW)
        (citations,) = find([f"It relied on {words}."], LAW).citations
        assert [citation.uri for citation in citations] == [uri]


@given(st.sampled_from([each.path for each in LAW.instruments]), NUMBERS, LABELS)
def test_a_uri_is_its_parts(path: str, number: str, labels: list[str]) -> None:
    """Taking a URI apart and putting it together gives the same URI."""
    provision = Provision(path, ("section", number, *labels))
    assert parse(str(provision)) == provision


ADVERSARIAL = [
    "section 1 of the ",
    "section 1 (",
    "section 1, 2, 3, 4 and ",
    "section 1(1)(a)(i), (ii), ",
    "section 1(1, 1, 1, ",
    "paragraph 1 of Schedule 1, ",
    "Care Act 2014 (",
    "Care Act 2014, section 9 and ",
    "the Act that Act ",
    "Dogs and Cats Act 1999 ",
    "Housing Benefit (Persons who have attained the qualifying ",
    "Act 2014 and 2014 ",
    "reference 21007914, ",
    "EPA (“the Act” or ",
    "( ) [ ] ’ ",
    "section \n\n      ",
    "EPA ",
    "s1,",
    "(1)",
    "Act 1999(",
    "SI 2014/1 ",
    "1 to 99, ",
    "1A, B, C, D, ",
    "First Schedule, ",
    "Part B of Schedule 1, ",
    "Part One of ",
    "article 1 of the Order ",
    "Care Act 2014 as amended in 2014, ",
    "1.9(a), ",
    "1ff, ",
]


def _calls(text: str) -> int:
    """Return how many calls it takes to find what a text cites."""
    count = 0

    def step(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    previous = sys.getprofile()
    sys.setprofile(step)
    try:
        find([text], LAW)
    finally:
        sys.setprofile(previous)
    return count


def _seconds(text: str) -> float:
    return seconds(lambda: find([text], LAW))


@pytest.mark.parametrize("piece", ADVERSARIAL)
def test_work_grows_with_length_and_no_faster(piece: str) -> None:
    """Four times the text takes about four times the steps and the time."""
    short, long = f"section 1{piece * 200}", f"section 1{piece * 800}"
    assert _calls(long) <= 4.2 * _calls(short) + 200
    assert _seconds(piece * 4000) <= 10 * _seconds(piece * 1000) + 0.05
