"""The data of one decision: ``index.json`` beside its page, and the facts that lists have of it."""

from collections.abc import Iterable
from typing import Any

import msgspec

from sitegen.model import CitedDecision, Entry, Item, Paragraph, Section
from sitegen.pages.official import official
from sitegen.pages.routes import decision_route

COLUMNS = (
    "reference",
    "organisation",
    "category",
    "subcategory",
    "outcome",
    "decided",
    "remedy",
    "sums",
    "summary",
    "url",
    "source_url",
)
"""The facts of a decision in open data, by name."""


def decision_json(cited: CitedDecision, entry: Entry, sha256: str) -> bytes:
    """Return the data of one decision, as far as it alone says; unknown values are ``null``.

    The shape is described for readers on the site's page on open data.
    """
    decision, link = cited.decision, official(entry)
    where = zip(cited.passages, cited.citations, strict=True)
    return msgspec.json.encode(
        {
            "reference": decision.reference,
            "slug": decision.slug,
            "title": decision.title.value,
            "organisation": decision.organisation,
            "category": decision.category,
            "subcategory": decision.subcategory,
            "outcome": decision.outcome,
            "decided": decision.decided,
            **_remedy(entry),
            "remedy_text": _remedy_text(entry),
            "source_url": link.href if link.exact else None,
            "layout": decision.layout,
            "confidence": decision.confidence,
            "numbering": decision.numbering,
            "summary": [text.value for text in decision.summary],
            "sections": [_section(section) for section in decision.sections],
            "sign_off": decision.sign_off.value if decision.sign_off else None,
            "sha256": sha256,
            "citations": [
                {
                    "paragraph": passage.anchor,
                    "text": passage.text.value[citation.start : citation.end],
                    "uri": citation.uri,
                    "kind": citation.kind,
                }
                for passage, citations in where
                for citation in citations
            ],
            "removed": [removed.text for removed in decision.removed],
        }
    )


def with_standard(data: bytes, standard: Iterable[str]) -> bytes:
    """Return ``index.json`` with the ids of the paragraphs of standard wording, which the others decide."""
    return data[:-1] + b',"standard":' + msgspec.json.encode(list(standard)) + b"}"


def _section(section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "heading": section.heading.value if section.heading else None,
        "level": section.level,
        "blocks": [_block(block) for block in section.blocks],
    }


def _block(block: Paragraph) -> dict[str, Any]:
    return {
        "type": "paragraph",
        "number": block.number,
        "id": block.id,
        "text": block.text.value,
        "items": [_item(item) for item in block.items],
    }


def _item(item: Item) -> dict[str, Any]:
    row: dict[str, Any] = {"label": item.label, "id": item.id, "text": item.text.value}
    if item.items:
        row["items"] = [_item(below) for below in item.items]
    return row


def facts_of(base: str, entry: Entry) -> dict[str, Any]:
    """Return the facts of a decision, in the order of ``COLUMNS``; ``base`` is the site's address."""
    link = official(entry)
    return {
        "reference": entry.reference,
        "organisation": entry.organisation,
        "category": entry.category,
        "subcategory": entry.subcategory,
        "outcome": entry.outcome,
        "decided": entry.decided,
        **_remedy(entry),
        "summary": entry.summary,
        "url": base + decision_route(entry.slug),
        "source_url": link.href if link.exact else None,
    }


def _remedy(entry: Entry) -> dict[str, Any]:
    remedy = entry.remedy
    return {"remedy": remedy and remedy.heading, "sums": remedy.sums if remedy else ()}


def _remedy_text(entry: Entry) -> str | None:
    """Return what a result of the search says of what was to follow, made ready for it here."""
    remedy = entry.remedy
    if remedy is None:
        return None
    sums = f" · Sums named: {', '.join(remedy.unseen)}" if remedy.unseen else ""
    return f"{remedy.heading.rstrip(' :')}: {remedy.words}{sums}"


def json_row(base: str, entry: Entry) -> bytes:
    """Return the facts of a decision as JSON."""
    return msgspec.json.encode(facts_of(base, entry))
