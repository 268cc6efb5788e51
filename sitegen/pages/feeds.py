"""Feeds, Atom (RFC 4287) and JSON Feed 1.1: one of all decisions, and one beside each list.

A feed says nothing of the time of the build: its ``updated`` is the date of
its newest decision, so that the same decisions give the same bytes.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Any

import msgspec
from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.model import Entry
from sitegen.pages.official import official
from sitegen.pages.routes import ATOM, JSON_FEED, decision_route
from sitegen.pages.site import Site
from sitegen.pages.words import name_of

MOST = 10_000
"""Decisions whose entries are kept at most."""

AUTHOR = "Local Government and Social Care Ombudsman"
DESCRIPTION = "Decisions of the Ombudsman, on a site that is not the Ombudsman’s own"

_EPOCH = date(1974, 3, 1)
"""Stands for an unknown date: Atom demands one. The Ombudsman's Act is older than any decision."""


class _Items(Struct, frozen=True):
    """What a decision has in either feed."""

    atom: str
    json: bytes


class Feeds:
    """Renders feeds; what a decision has in them is rendered once and remembered."""

    def __init__(self, site: Site) -> None:
        self._config = site.config
        self._items: dict[str, _Items] = {}

    def beside(self, route: str, name: str, entries: Sequence[Entry]) -> Iterator[Artifact]:
        """Render the feeds of a list, beside its first page."""
        yield from self._feeds(f"{self._config.title}: {name}", route, entries)

    def of_all(self, entries: Sequence[Entry]) -> Iterator[Artifact]:
        """Render the feeds of all decisions."""
        yield from self._feeds(self._config.title, "", entries)

    def _feeds(self, title: str, route: str, entries: Sequence[Entry]) -> Iterator[Artifact]:
        shown = entries[: self._config.feed_size]
        items = [self._of(entry) for entry in shown]
        page = self._config.base_url + route
        updated = shown[0].decided if shown else None
        atom = _atom(title, page, page + ATOM, updated, [each.atom for each in items])
        yield Artifact(route + ATOM, atom)
        json = _json(title, page, page + JSON_FEED, [each.json for each in items])
        yield Artifact(route + JSON_FEED, json)

    def _of(self, entry: Entry) -> _Items:
        known = self._items.get(entry.slug)
        if known is None:
            if len(self._items) >= MOST:
                self._items.clear()
            base = self._config.base_url
            known = _Items(_atom_entry(base, entry), _json_item(base, entry))
            self._items[entry.slug] = known
        return known


def _atom(title: str, page: str, own: str, updated: date | None, entries: Sequence[str]) -> bytes:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
        f"<id>{escape(own)}</id>",
        f"<title>{escape(title)}</title>",
        f"<subtitle>{DESCRIPTION}</subtitle>",
        f'<link rel="self" type="application/atom+xml" href="{escape(own)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(page)}"/>',
        f"<updated>{_instant(updated or _EPOCH)}</updated>",
        f"<author><name>{AUTHOR}</name></author>",
        "<rights>© Commission for Local Administration in England</rights>",
        *entries,
        "</feed>\n",
    ]
    return "\n".join(lines).encode()


def _atom_entry(base: str, entry: Entry) -> str:
    address = escape(base + decision_route(entry.slug))
    terms = "".join(f'<category term="{escape(name)}"/>' for name in _tags(entry))
    return (
        f"<entry><id>{address}</id><title>{escape(_title(entry))}</title>"
        f'<link rel="alternate" type="text/html" href="{address}"/>'
        f"<updated>{_instant(entry.decided or _EPOCH)}</updated>{terms}"
        f"<summary>{escape(entry.summary)}</summary></entry>"
    )


def _json(title: str, page: str, own: str, items: Sequence[bytes]) -> bytes:
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": page,
        "feed_url": own,
        "description": DESCRIPTION,
        "authors": [{"name": AUTHOR}],
        "language": "en-GB",
    }
    return msgspec.json.encode(head)[:-1] + b',"items":[\n' + b",\n".join(items) + b"\n]}\n"


def _json_item(base: str, entry: Entry) -> bytes:
    """Return an item; an unknown date is left out, and the text is the summary or the name."""
    address, name, link = base + decision_route(entry.slug), _title(entry), official(entry)
    item: dict[str, Any] = {"id": address, "url": address, "title": name}
    if link.exact:
        item["external_url"] = link.href
    item["content_text"] = entry.summary or name
    if entry.decided:
        item["date_published"] = _instant(entry.decided)
    if tags := _tags(entry):
        item["tags"] = tags
    return msgspec.json.encode(item)


def _title(entry: Entry) -> str:
    """Return the name of a decision and its outcome: few readers of feeds show what it is sorted under."""
    return f"{name_of(entry)}: {entry.outcome}" if entry.outcome else name_of(entry)


def _tags(entry: Entry) -> list[str]:
    """Return what a decision is sorted under, as the source has it."""
    return [name for name in (entry.category, entry.subcategory, entry.outcome) if name]


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
