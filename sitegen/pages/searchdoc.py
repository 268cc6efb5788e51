"""The document that a decision is searched by: its words, where they stand, and its facts.

It is what Pagefind needs and no more. Recited wording is left out but for the law that it
cites: it is a third of all words, finds nothing that is about anything, and a reader who
looks for a section still finds who recites it. An id stands on an empty element before the words
that it is for: on one around them, Pagefind would keep the words a second time. Controls
of writing direction are left out, as results are made of nothing but these words. Pagefind puts
a full stop after what ends without one: where it would, a space of no width stands, which it takes
for an end, and which is not shown.

What is recited is known when all decisions are. So a draft has both forms of each longer
paragraph, ``NUL whole SOH cited NUL``: signs that no text has.
"""

import html
import re
from collections.abc import Collection, Iterator, Sequence

from sitegen.law.provision import lineage
from sitegen.library.entry import longer_paragraphs
from sitegen.library.wording import SHORTEST
from sitegen.model import Citation, CitedDecision, Decision, Item, Section, Text
from sitegen.pages.escape import plain
from sitegen.pages.words import NOT_STATED_LABEL

Passages = Iterator[tuple[Citation, ...]]

_EDGE, _OR = "\0", "\1"

SUMMARY = 2
"""What a word of the summary weighs; one of the statement weighs 1."""

_STOPPED = re.compile(r"[\w'\")$*]\Z")
"""After these Pagefind puts a full stop."""
_END = "\u200b"
"""A space of no width; ``assets/search/cut.js`` knows it too."""

RECITED = 0.1
"""What a citation in recited wording weighs."""


def search_document(cited: CitedDecision, recited: Collection[str]) -> bytes:
    """Return the HTML document to index a decision by.

    ``recited`` has the ids of its paragraphs that are recited wording. The filters are
    ``category``, ``subject`` (``Category > Subcategory``), ``outcome``, ``year``, ``organisation`` and
    ``statute``: the legislation.gov.uk paths of the law cited, and of what it is a part of.
    """
    longer = longer_paragraphs(cited.decision.sections)
    return finished(draft_document(cited), [block.id in recited for block in longer])


def finished(draft: str, recited: Sequence[bool]) -> bytes:
    """Return the document that a draft is of; ``recited`` tells it of each longer paragraph."""
    pieces = draft.split(_EDGE)
    for at, only_cited in zip(range(1, len(pieces), 2), recited, strict=True):
        pieces[at] = pieces[at].split(_OR)[only_cited]
    return "".join(pieces).encode()


def draft_document(cited: CitedDecision) -> str:
    """Return the draft of a decision's document, which hangs on that decision alone."""
    decision = cited.decision
    parts = [
        "<!doctype html><html><head><title></title></head><body data-pagefind-body>",
        f'<h1 data-pagefind-meta="title">{_text(decision.title.value)}</h1>',
        *(f"<p>{_text(field.value)}</p>" for field in decision.fields),
        '<p data-pagefind-ignore="index">',
        *_facts(decision),
        *(_filter("statute", uri) for uri in _statutes(cited)),
        "</p>",
        *_summary(decision),
    ]
    passages = iter(cited.citations[len(decision.summary) :])
    for section in decision.sections:
        parts += _section(section, passages)
    parts.append("</body></html>")
    return "".join(parts)


def _text(text: str) -> str:
    return html.escape(plain(text))


def _paragraph(text: str) -> str:
    text = plain(text)
    return f"<p>{html.escape(text)}{_END if _STOPPED.search(text) else ''}</p>"


def _filter(name: str, value: str) -> str:
    return f'<i data-pagefind-filter="{name}">{_text(value)}</i> '


def _meta(name: str, value: str | None) -> str:
    return f'<i data-pagefind-meta="{name}">{_text(value)}</i> ' if value else ""


def _facts(decision: Decision) -> Iterator[str]:
    decided = decision.decided
    yield _meta("reference", decision.reference)
    yield _meta("date", decided.isoformat() if decided else None)
    for name, value in (
        ("organisation", decision.organisation),
        ("category", decision.category),
        ("subcategory", decision.subcategory),
        ("outcome", decision.outcome),
    ):
        yield _meta(name, value)
    for name, value in (
        ("category", decision.category),
        ("outcome", decision.outcome),
        ("organisation", decision.organisation),
        ("year", str(decided.year) if decided else None),
    ):
        yield _filter(name, value or NOT_STATED_LABEL)
    if decision.category and decision.subcategory:
        yield _filter("subject", f"{decision.category} > {decision.subcategory}")


def _statutes(cited: CitedDecision) -> list[str]:
    """Return all law cited, and all that it is a part of: sub-section, section, Act."""
    uris = {
        citation.uri
        for citations in cited.citations
        for citation in citations
        if citation.kind == "legislation"
    }
    return sorted({each for uri in uris for each in lineage(uri)})


def _summary(decision: Decision) -> Iterator[str]:
    if decision.summary:
        yield f'<div data-pagefind-weight="{SUMMARY}"><h2 id="summary">Summary</h2>'
        yield from (_paragraph(text.value) for text in decision.summary)
        yield "</div>"


def _section(section: Section, passages: Passages) -> Iterator[str]:
    if section.heading is not None:
        tag = f"h{section.level}"
        yield f'<{tag} id="{section.id}">{_text(section.heading.value)}</{tag}>'
    for block in section.blocks:
        citations = next(passages)
        whole = f'<a id="{block.id}"></a>{_paragraph(block.text.value)}'
        if len(block.text.value) < SHORTEST:
            yield whole
        else:
            yield f"{_EDGE}{whole}{_OR}{_cited(block.id, block.text, citations)}{_EDGE}"
        yield from _items(block.items, passages)


def _items(items: tuple[Item, ...], passages: Passages) -> Iterator[str]:
    for item in items:
        next(passages)
        if item.id:
            yield f'<a id="{item.id}"></a>'
        yield _paragraph(item.text.value)
        yield from _items(item.items, passages)


def _cited(place: str, text: Text, citations: Sequence[Citation]) -> str:
    """Return what is left of recited wording: the words of what it cites, in a place of their kind."""
    spans = dict.fromkeys((citation.start, citation.end) for citation in citations)
    words = "; ".join(text.value[start:end] for start, end in spans)
    if not words:
        return ""
    return f'<b id="{place}"></b><p data-pagefind-weight="{RECITED}">{_text(words)}{_END}</p>'
