"""The words explained at the foot of a decision: those of the glossary that it uses."""

from collections.abc import Sequence
from html import escape

from sitegen.model import CitedDecision, Passage
from sitegen.pages.glossary import ROUTE
from sitegen.pages.laws import term_id
from sitegen.pages.terms import Use


def words_here(cited: CitedDecision, uses: Sequence[Use], prefix: str) -> str:
    """Return a row of HTML for each term that a decision uses, in reading order.

    A row is the description of the term's first use, and what a card shows of it.
    """
    return "".join(_row(use, cited.passages[use.passage], prefix) for use in uses)


def _row(use: Use, passage: Passage, prefix: str) -> str:
    term, id_ = use.term, term_id(use.term.slug)
    place = "the summary" if passage.anchor == "summary" else passage.place
    glossary = escape(f"{prefix}{ROUTE}#{term.slug}")
    return (
        f'<li id="{id_}"><p id="{id_}-is"><dfn>{escape(term.name)}.</dfn> {escape(term.words)}</p>\n'
        f'<p class="meta">First in <a href="#{passage.anchor}">{place}</a> '
        f'<a rel="help" href="{glossary}">In the glossary</a></p></li>\n'
    )
