"""The statement as HTML: its words and nothing that comes from them."""

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model import CitedDecision, Decision, passages
from sitegen.pages.body import render_body
from sitegen.pages.escape import encoded, escape, plain, without_controls
from sitegen.pages.holes import fill
from sitegen.read.reader import read
from tests.read.fuzz import mutations

ELEMENTS = {"a", "bdi", "div", "h2", "h3", "li", "p", "span", "ul"}
ATTRIBUTES = {
    "aria-label", "class", "data-code", "href", "id", "role",
}  # fmt: skip
HTML = "{http://www.w3.org/1999/xhtml}"

STATEMENT = """A Council (21 007 914)

The complaint

  1. {}

Final decision

  1. Done.
"""


def rendered(decision: Decision) -> str:
    """Return a decision's summary and statement, nothing cited."""
    cited = CitedDecision(decision, ((),) * len(list(passages(decision))))
    body = render_body(cited, lambda _: "<a>")
    statement = fill(body.statement, lambda kind, _: f" {kind}")
    return f"<!doctype html><title>x</title><body>{body.summary}{statement}"


def strange(markup: str) -> list[str]:
    """Return the elements and attributes of a page that are none of ours, and its errors."""
    parser = html5lib.HTMLParser()
    tree = parser.parse(markup)
    body = tree.find(f"{HTML}body")
    found = [str(error) for error in parser.errors]
    for element in body.iter():
        name = element.tag.removeprefix(HTML)
        if element is not body and name not in ELEMENTS:
            found.append(name)
        found += [name for name in element.attrib if name not in ATTRIBUTES]
    return found


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "</p></div><h1>Big</h1>",
        "[a](javascript:alert(1)) **bold** `code`",
        "{{ config }} {% raw %} {# no #}",
        "&lt;b&gt; &amp; &#60;",
        "<!-- --> ]]> <![CDATA[",
        "' onclick='x",
    ],
)
def test_markup_and_template_syntax_in_a_text_are_text(words: str) -> None:
    """Whatever a decision says stands on its page as it was said."""
    decision, _ = read(STATEMENT.format(words).encode(), "x.txt")
    assert decision is not None
    markup = rendered(decision)
    assert strange(markup) == []
    paragraph = html5lib.parse(markup).find(f".//*[@id='p1']/{HTML}div/{HTML}p")
    assert paragraph is not None
    assert "".join(paragraph.itertext()) == words


def test_no_mutated_decision_brings_an_element_or_a_handler_of_its_own() -> None:
    """Pages of damaged decisions are well-formed, and made of our elements alone."""
    seen = 0
    for data in mutations(300, seed=5):
        decision, _ = read(data, "x.txt")
        if decision is not None:
            seen += 1
            assert strange(rendered(decision)) == []
    assert seen > 50


@given(st.text(alphabet="ab<&\u202e\u2066\u200f\u00a0é", max_size=40))
def test_controls_of_direction_stay_in_the_text_and_reach_nothing_else(text: str) -> None:
    """Each is alone in an element that isolates it; in words of ours there is none."""
    escaped = escape(text)
    without = re.sub(r'<bdi class="control" data-code="U\+[0-9A-F]{4}">(.)</bdi>', "", escaped)
    assert not re.search("[\u202e\u2066\u200f]", without + plain(text))
    bare = re.sub(r"</?bdi[^>]*>", "", escaped)
    assert bare.replace("&lt;", "<").replace("&amp;", "&") == text


@given(st.text(alphabet="ab<&\u202e\u2066\u200f\u00a0é", max_size=40), st.text("a\u202eé"))
def test_a_finished_page_has_such_controls_only_where_they_are_held(text: str, loose: str) -> None:
    """A title or an attribute that a template prints loses them; the decision's text keeps them."""
    page = without_controls(f"<title>{loose}</title>{escape(text)}")
    assert page == f"<title>{plain(loose)}</title>{escape(text)}"


@given(st.text())
def test_a_page_is_encoded_without_them_whatever_it_holds(page: str) -> None:
    """Looking at bytes first finds each control that there is."""
    for control in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        assert encoded(page + control)[1] == without_controls(page + control).encode()
    assert encoded(page) == (without_controls(page), without_controls(page).encode())
