"""What templates print, and templates that were compiled before."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from sitegen.pages.compiled import Templates
from sitegen.pages.printing import PrintingEnvironment, printed

TEXTS = {
    "page.html": "{% extends 'base.html' %}{% block main %}{{ words }}{{ bold }}{% endblock %}",
    "base.html": "<p>{% block main %}{% endblock %}</p>",
    "wrong.html": "{% if %}",
}


def environment() -> PrintingEnvironment:
    """Return an environment with these templates."""
    return PrintingEnvironment(loader=Templates(TEXTS), autoescape=True)


def rendered(made: PrintingEnvironment, words: str) -> str:
    """Return the page, with ``words`` as text and as markup."""
    return made.get_template("page.html").render(words=words, bold=Markup(words))  # noqa: S704 - it shall be taken as it is


@given(st.one_of(st.text(), st.integers(), st.none(), st.text().map(Markup)))
def test_a_value_is_printed_as_markupsafe_would(value: object) -> None:
    """Text is escaped, markup is not, and anything else is text."""
    assert printed(value) == str(escape(value))


@given(st.text())
def test_text_is_escaped_and_markup_is_not(words: str) -> None:
    """The generator leaves no expression out."""
    assert rendered(environment(), words) == f"<p>{escape(words)}{words}</p>"


def test_a_template_that_was_compiled_before_gives_the_same_page() -> None:
    """Another process may take what one has compiled; what is wrong does not stand in the way."""
    compiled = Templates(TEXTS).compile_all(environment())
    loader = Templates(TEXTS)
    loader.take(compiled)
    made = PrintingEnvironment(loader=loader, autoescape=True)
    assert rendered(made, "a & b") == rendered(environment(), "a & b")
