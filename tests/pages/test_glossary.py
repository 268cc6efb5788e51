"""The glossary as written, and the first use of its terms in decisions."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sitegen.cite import cite
from sitegen.law.registry import compile_law
from sitegen.model import CitedDecision, passages
from sitegen.pages.body import render_body
from sitegen.pages.faithful import missing, unfaithful
from sitegen.pages.glossary import read_glossary
from sitegen.pages.laws import term_id
from sitegen.pages.terms import Finder, with_terms
from sitegen.read.reader import read
from tests.pages.test_faithful import page_of, shown_of
from tests.read.fuzz import mutations, originals

PAGE = """# Words

## What is looked for

### Fault

*Also: faults, default line*

Something *wrong*,
and [more](/x/).

More of it.

### Children’s procedure

*Also: children’s complaints procedure*

In three stages.

### Upheld

*An outcome*

*Also: Upheld: fault and injustice*

There was fault.
"""
GLOSSARY, _ = read_glossary({"glossary.md": PAGE})
STATEMENT = "A Council (21 007 914)\n\nSummary: {}\n\nThe complaint\n\n  1. {}\n\nFinal decision\n\n  1. {}\n"


def cited(*texts: str) -> CitedDecision:
    """Return a decision of a summary and two paragraphs, with what it cites."""
    decision, _ = read(STATEMENT.format(*texts).encode(), "x.txt")
    assert decision is not None
    return cite(decision, compile_law([], []))[0]


def found(*texts: str) -> list[tuple[str, str, str]]:
    """Return the place, the words and the term of each use."""
    each = cited(*texts)
    where = list(passages(each.decision))
    return [
        (
            where[use.passage].anchor,
            where[use.passage].text.value[use.start : use.end],
            use.term.name,
        )
        for use in Finder(GLOSSARY).uses(each)
    ]


def bare(markup: str) -> str:
    """Return markup without links, but those of numbers."""
    return html.unescape(re.sub(r'<a class="term"[^>]*>|</a>', "", markup))


def test_a_term_has_its_forms_and_its_first_paragraph_as_plain_words() -> None:
    """Links and emphasis are for the page; an outcome is not looked for."""
    fault, procedure, upheld = GLOSSARY.terms
    assert (fault.slug, fault.words) == ("fault", "Something wrong, and more.")
    assert fault.forms == ("fault", "faults", "default line")
    assert procedure.forms == ("children’s procedure", "children’s complaints procedure")
    assert (upheld.forms, upheld.words) == ((), "There was fault.")
    assert GLOSSARY.outcome("UPHELD") is upheld
    assert GLOSSARY.outcome("Upheld: fault and injustice") is upheld
    assert GLOSSARY.outcome("Not upheld") is None
    assert GLOSSARY.outcome(None) is None


def test_only_the_first_use_is_marked() -> None:
    """In reading order, summary first, in whatever form and case, and as a whole word."""
    assert found("No default here.", "Faults were found.", "It was fault.") == [
        ("p1", "Faults", "Fault")
    ]
    assert found("Without any.", "Nothing.", "It is faultless.") == []


def test_either_apostrophe_will_do() -> None:
    """Sources print the straight and the curly one."""
    assert found("The children's complaints procedure.", "x", "x")[0][1] == (
        "children's complaints procedure"
    )


def test_a_term_within_a_citation_is_passed_over() -> None:
    """A link cannot stand in a link: the next use is marked."""
    assert found("See the Fault Act 1999 and its fault.", "x", "x") == [
        ("summary", "fault", "Fault")
    ]


def test_every_real_and_damaged_decision_keeps_its_words() -> None:
    """With the terms marked the finished page is still proved, word for word."""
    marked = 0
    for data in [*originals(), *mutations(150, seed=11)]:
        decision, _ = read(data, "x.txt")
        if decision is None:
            continue
        each = CitedDecision(decision, ((),) * len(list(passages(decision))))
        uses = Finder(GLOSSARY).uses(each)
        link = lambda citations: f'<a class="term" href="#{term_id(citations[0].uri)}">'  # noqa: E731 - for one line
        plain = shown_of(decision)
        shown = replace(plain, body=render_body(with_terms(each, uses), link))
        assert unfaithful(shown, decision) is None
        assert missing(page_of(shown), shown, "x.txt") is None
        whole = shown.body.summary + shown.body.statement
        assert whole.count('class="term"') == len(uses)
        assert bare(whole) == bare(plain.body.summary + plain.body.statement)
        marked += bool(uses)
    assert marked > 20


@given(st.lists(st.sampled_from(["fault", "faults", " ", "Fault", "de", "x.", "’s "]), max_size=12))
def test_a_use_is_what_a_plain_pattern_finds(parts: list[str]) -> None:
    """The fast search finds what the plainest one does."""
    text = "x " + "".join(parts) + " x"
    plain = re.search(r"(?<!\w)[Ff]aults?(?!\w)", text)
    uses = found(text, "x", "x")
    assert [words for _, words, _ in uses] == ([plain[0]] if plain else [])


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (
            "# W\n\n### Fault\n\n*Also: faults*\n",
            (
                "3:1: glossary-unexplained: the term 'Fault' is not explained; "
                "write a paragraph below its heading"
            ),
        ),
        (
            "# W\n\n### Fault\n\n*Also:*\n\nWords.\n",
            (
                "5:1: glossary-empty: 'Also:' lists nothing; "
                "name what it is for, divided by commas, or take the line away"
            ),
        ),
        (
            "# W\n\n### Fault\n\nWords.\n\n### Harm\n\n*Also: damage, fault*\n\nWords.\n",
            "9:16: glossary-twice: 'fault' stands twice in the glossary; take one of them away",
        ),
        (
            "# W\n\n### Fault\n\n*Also: bad*\n\nWords.\n",
            (
                "5:8: glossary-form: 'bad' cannot be looked for: it is too short, or begins with no "
                "letter; give one of at least 4 letters"
            ),
        ),
    ],
)
def test_a_wrong_term_is_named_and_left_out(page: str, message: str) -> None:
    """The message says where, what is wrong, and what to do; the others stay."""
    glossary, problems = read_glossary({"glossary.md": page + "\n### Remedy\n\nPut right.\n"})
    assert list(map(str, problems)) == [f"content/pages/glossary.md:{message}"]
    assert "Remedy" in [term.name for term in glossary.terms]
    assert {p.severity for p in problems} == {"warning"}


def test_a_site_may_have_no_glossary() -> None:
    """Nothing is marked then."""
    glossary, problems = read_glossary({"about.md": "# About"})
    assert (glossary.terms, problems) == ((), [])
    assert Finder(glossary).uses(cited("A fault.", "x", "x")) == []
