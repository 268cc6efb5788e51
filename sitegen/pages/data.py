"""Open data: ``index.json`` beside each decision, and all decisions as JSON and CSV."""

import csv
import io
from typing import Any

import msgspec

from sitegen.model import CitedDecision, Entry, Item, Paragraph, Section
from sitegen.pages.official import official
from sitegen.pages.routes import decision_route
from sitegen.pages.site import Site

_COLUMNS = (
    "reference",
    "organisation",
    "category",
    "subcategory",
    "outcome",
    "decided",
    "summary",
    "url",
    "source_url",
)


def decision_json(cited: CitedDecision, entry: Entry, sha256: str) -> bytes:
    """Return the data of one decision; unknown values are ``null``.

    The shape is described for readers on the site's page on open data.
    """
    decision, link = cited.decision, official(entry)
    where = zip(cited.passages, cited.citations, strict=True)
    return msgspec.json.encode(
        {
            "reference": decision.reference,
            "slug": decision.slug,
            "organisation": decision.organisation,
            "category": decision.category,
            "subcategory": decision.subcategory,
            "outcome": decision.outcome,
            "decided": decision.decided,
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


def _row(site: Site, entry: Entry) -> dict[str, Any]:
    link = official(entry)
    return {
        "reference": entry.reference,
        "organisation": entry.organisation,
        "category": entry.category,
        "subcategory": entry.subcategory,
        "outcome": entry.outcome,
        "decided": entry.decided,
        "summary": entry.summary,
        "url": site.config.base_url + decision_route(entry.slug),
        "source_url": link.href if link.exact else None,
    }


def decisions_json(site: Site) -> bytes:
    """Return the facts of every decision, newest first, one decision a line."""
    lines = b",\n".join(msgspec.json.encode(_row(site, entry)) for entry in site.library.entries)
    return b"[\n" + lines + b"\n]\n"


def decisions_csv(site: Site) -> bytes:
    """Return the facts of every decision as CSV (RFC 4180, UTF-8), newest first.

    A cell that a spreadsheet would take for a formula is kept as it is: the
    file is evidence, and the page on open data says to import it as text.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS)
    writer.writeheader()
    for entry in site.library.entries:
        writer.writerow(_row(site, entry))
    return out.getvalue().encode()
