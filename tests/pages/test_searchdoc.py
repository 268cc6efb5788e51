"""The document that a decision is searched by: its words where they stand, its facts, no more."""

import re
from html import unescape

import pytest
from justhtml import JustHTML

from sitegen.model import Citation, CitedDecision, Decision, passages
from sitegen.pages.searchdoc import search_document
from sitegen.read.reader import read
from tests.building import real

TEXT = """\
Leeds City Council (21 007 914)

Category : Housing > Homelessness

Decision : Upheld

Decision date : 16 Jun 2022

The Ombudsman's final decision:

Summary: Mr X & Ms Y complained about <damp>.

The complaint

  1. Mr X says:
      1. it was wet; and
      2. it was cold.

The Ombudsman’s role and powers

  1. We may decide not to start an investigation. (Local Government Act 1974, section 24A(6), as amended)

Final decision

  1. I have completed my investigation.

Investigator's decision on behalf of the Ombudsman
"""
CITATION = "Local Government Act 1974, section 24A(6)"


def decision(text: str = TEXT) -> Decision:
    """Return a decision as read."""
    made, _ = read(text.encode(), "21-007-914.txt", None)
    assert made is not None
    return made


def cited(of: Decision) -> CitedDecision:
    """Return a decision with the one citation that the text has."""
    return CitedDecision(
        of,
        tuple(
            (Citation(at, at + len(CITATION), "ukpga/1974/7/section/24A/6"),)
            if (at := passage.text.value.find(CITATION)) >= 0
            else ()
            for passage in passages(of)
        ),
    )


def filters(document: bytes) -> list[tuple[str, str]]:
    """Return the filters of a document with their values, in order."""
    found = re.findall(r'<i data-pagefind-filter="(\w+)">(.*?)</i>', document.decode())
    return [(name, unescape(value)) for name, value in found]


def words(document: bytes) -> str:
    """Return the words that are indexed, in order."""
    html = re.sub(r'<p data-pagefind-ignore="index">.*?</p>', "", document.decode())
    return " ".join(JustHTML(html).to_text(separator=" ").replace("\u200b", "").split())


@pytest.mark.parametrize("name", sorted(real()))
def test_every_word_of_a_statement_is_searched(name: str) -> None:
    """Title, header, summary, headings, paragraphs and items are all there, in order."""
    made = decision(real()[name])
    uncited = CitedDecision(made, tuple(() for _ in passages(made)))
    found = words(search_document(uncited, ()))
    texts = [made.title.value, *(field.value for field in made.fields)]
    texts += [text.value for text in made.summary]
    for section in made.sections:
        texts += [section.heading.value] if section.heading else []
    texts += [passage.text.value for passage in passages(made)]
    for text in texts:
        assert " ".join(text.split()) in found


def test_places_stand_before_their_words() -> None:
    """The id of a section is on its heading, that of a paragraph or item before its text."""
    document = search_document(cited(decision()), ()).decode()
    assert '<h2 id="the-complaint">The complaint</h2><a id="p1"></a><p>Mr X says:</p>' in document
    assert '<a id="p1-a"></a><p>it was wet; and\u200b</p>' in document
    assert "<p>Mr X &amp; Ms Y complained about &lt;damp&gt;.</p>" in document


@pytest.mark.parametrize(
    ("ending", "end"),
    [("cold", "cold\u200b"), ("cold)", "cold)\u200b"), ("cold;", "cold;"), ("cold.", "cold.")],
)
def test_what_ends_without_a_stop_gets_none(ending: str, end: str) -> None:
    """Pagefind would put a full stop there, and a result would show what the decision does not say."""
    made = decision(TEXT.replace("cold.", ending))
    assert f"<p>it was {end}</p>" in search_document(cited(made), ()).decode()


def test_facts_are_filters() -> None:
    """Each fact is a filter, and and so is each law cited, with all that it is a part of."""
    assert filters(search_document(cited(decision()), ())) == [
        ("category", "Housing"),
        ("outcome", "Upheld"),
        ("organisation", "Leeds City Council"),
        ("year", "2022"),
        ("subject", "Housing > Homelessness"),
        ("statute", "ukpga/1974/7"),
        ("statute", "ukpga/1974/7/section/24A"),
        ("statute", "ukpga/1974/7/section/24A/6"),
    ]


def test_what_is_not_stated_is_a_value_too() -> None:
    """A decision that states no facts is found among those that do not."""
    bare = "\n\n".join(part for part in TEXT.split("\n\n") if " : " not in part)
    made = decision(bare)
    assert made.decided is None
    assert filters(search_document(cited(made), ()))[:4] == [
        ("category", "Not stated"),
        ("outcome", "Not stated"),
        ("organisation", "Leeds City Council"),
        ("year", "Not stated"),
    ]


def test_of_recited_wording_only_the_law_is_searched() -> None:
    """A recited paragraph keeps its place and its citations, and loses its other words."""
    document = search_document(cited(decision()), {"p2"}).decode()
    assert f'<b id="p2"></b><p data-pagefind-weight="0.1">{CITATION}\u200b</p>' in document
    assert '<a id="p3"></a><p>' in document
    assert "it was wet" in document


def test_controls_of_direction_are_left_out() -> None:
    """A control that could make a result read otherwise than it is does not get into one."""
    made = decision(TEXT.replace("it was cold", "it was \u202ecold"))
    assert "<p>it was cold.</p>" in search_document(cited(made), ()).decode()
