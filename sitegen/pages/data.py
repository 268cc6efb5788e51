"""Open data: ``index.json`` beside each decision, a CSV beside each list."""

import re
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

import msgspec

from sitegen.artifact import Artifact
from sitegen.model import CitedDecision, Entry, Item, Paragraph, Section
from sitegen.pages.official import official
from sitegen.pages.page import Download
from sitegen.pages.routes import CSV, decision_route
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
HEAD = ",".join(_COLUMNS) + "\r\n"
BRIEF_HEAD = "reference,decided,url\r\n"

_QUOTE = '"'
_TO_QUOTE = re.compile(r'[",\r\n]')

LEAST = 5
"""Decisions of the shortest list that has a CSV beside it; that of a shorter one is in its link."""

MOST = 60_000
"""Rows that are kept at most, enough for every decision there is: some 40 MB."""


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


def _row(base: str, entry: Entry) -> dict[str, Any]:
    """Return the facts of a decision, in the order of ``_COLUMNS``."""
    link = official(entry)
    return {
        "reference": entry.reference,
        "organisation": entry.organisation,
        "category": entry.category,
        "subcategory": entry.subcategory,
        "outcome": entry.outcome,
        "decided": entry.decided,
        "summary": entry.summary,
        "url": base + decision_route(entry.slug),
        "source_url": link.href if link.exact else None,
    }


def json_row(base: str, entry: Entry) -> bytes:
    """Return the facts of a decision as JSON; ``base`` is the site's address."""
    return msgspec.json.encode(_row(base, entry))


def table_beside(
    site: Site, route: str, entries: Sequence[Entry], *, law: bool = False
) -> Download | None:
    """Return the CSV that stands beside the list at ``route`` as a file, if one does.

    There may be thousands of lists of a few decisions, on hosts that limit files: these have none.
    That of all, whose route is empty, has one anyway. ``law`` tells a list of law, which may be brief.
    """
    if len(entries) < LEAST and route:
        return None
    brief = law and is_recited(len(entries), len(site.library.entries))
    return Download(route + CSV, brief=brief)


def table_of(
    site: Site, route: str, entries: Sequence[Entry], *, law: bool = False
) -> Download | None:
    """Return the CSV of a list: that beside it, or of a few decisions one within the link."""
    beside = table_beside(site, route, entries, law=law)
    if beside or not entries:
        return beside
    base = site.config.base_url
    rows = "".join([csv_row(_row(base, entry).values()) for entry in entries])
    return Download(f"data:text/csv;charset=utf-8,{quote(HEAD + rows)}", within=True)


def is_recited(citing: int, whole: int) -> bool:
    """Tell whether law is recited, if ``citing`` of ``whole`` decisions cite it.

    Law that a quarter of all cite gives the Ombudsman powers, and stands in standard wording. The
    table of all decisions over again would be the CSV of each such law: it is brief instead, and
    says which rows of that table they are.
    """
    return citing > max(1_000, whole // 4)


def csv_row(values: Iterable[object]) -> str:
    """Return a row of a CSV as the standard library writes it, which looks at each character."""
    return ",".join(map(_cell, values)) + "\r\n"


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f'"{text.replace(_QUOTE, _QUOTE + _QUOTE)}"' if _TO_QUOTE.search(text) else text


class Tables:
    """Writes CSV (RFC 4180, UTF-8), newest first; the row of a decision is made once.

    A cell that a spreadsheet would take for a formula is kept as it is: the
    file is evidence, and the page on open data says to import it as text. Cells are quoted
    where the standard asks for it, so that none can end a row or begin another.
    """

    def __init__(self, site: Site) -> None:
        self._base = site.config.base_url
        self._rows: dict[str, str] = {}

    def table(self, path: str, entries: Iterable[Entry]) -> Artifact:
        """Return the facts of ``entries``, the columns that ``decisions.json`` has."""
        return Artifact(path, f"{HEAD}{self.rows(entries)}".encode())

    def brief(self, path: str, entries: Iterable[Entry]) -> Artifact:
        """Return which decisions ``entries`` are: three of the columns."""
        base = self._base
        rows = [
            csv_row((entry.reference, entry.decided, base + decision_route(entry.slug)))
            for entry in entries
        ]
        return Artifact(path, "".join((BRIEF_HEAD, *rows)).encode())

    def rows(self, entries: Iterable[Entry]) -> str:
        """Return the rows of ``entries``, without the head."""
        return "".join(map(self._of, entries))

    def _of(self, entry: Entry) -> str:
        row = self._rows.get(entry.slug)
        if row is None:
            row = csv_row(_row(self._base, entry).values())
            # Those that came first stay: all long lists, in one order, come round to them.
            if len(self._rows) < MOST:
                self._rows[entry.slug] = row
        return row
