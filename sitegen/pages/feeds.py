"""Atom feeds (RFC 4287): one of all decisions, and one beside each list.

A feed says nothing of the time of the build: its ``updated`` is the date of
its newest decision, so that the same decisions give the same bytes.
"""

from collections.abc import Sequence
from datetime import date
from html import escape

from sitegen.artifact import Artifact
from sitegen.model import Entry, Term
from sitegen.pages.lists import label_of
from sitegen.pages.routes import decision_route, term_route
from sitegen.pages.site import Site
from sitegen.pages.words import name_of

MOST = 10_000
"""Entries that are kept at most."""

_EPOCH = date(1974, 3, 1)
"""Stands for an unknown date: Atom demands one. The Ombudsman's Act is older than any decision."""


class Feeds:
    """Renders feeds; what a decision has in them is rendered once and remembered."""

    def __init__(self, site: Site) -> None:
        self._config = site.config
        self._entries: dict[str, str] = {}

    def of_all(self, entries: Sequence[Entry]) -> Artifact:
        """Render the feed of all decisions."""
        return self._feed(self._config.title, "", "feed.xml", entries)

    def of_term(self, facet: str, term: Term, above: Sequence[Term]) -> Artifact:
        """Render the feed of a term."""
        names = [label_of(each) for each in (*above, term)]
        if not above and term.label is None:
            names = [f"{facet} not stated"]
        return self.beside(term_route(facet, term), ", ".join(reversed(names)), term.entries)

    def beside(self, route: str, name: str, entries: Sequence[Entry]) -> Artifact:
        """Render the feed of a list, beside its first page."""
        title = f"{self._config.title}: {name}"
        return self._feed(title, route, f"{route}feed.xml", entries)

    def _feed(self, title: str, route: str, path: str, entries: Sequence[Entry]) -> Artifact:
        base = self._config.base_url
        shown = entries[: self._config.feed_size]
        lines = [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
            f"<id>{escape(base + path)}</id>",
            f"<title>{escape(title)}</title>",
            "<subtitle>Decisions of the Ombudsman, on a site that is not the Ombudsman’s own</subtitle>",
            f'<link rel="self" type="application/atom+xml" href="{escape(base + path)}"/>',
            f'<link rel="alternate" type="text/html" href="{escape(base + route)}"/>',
            f"<updated>{_instant(shown[0].decided if shown else None)}</updated>",
            "<author><name>Local Government and Social Care Ombudsman</name></author>",
            "<rights>© Commission for Local Administration in England</rights>",
            *map(self._entry, shown),
            "</feed>\n",
        ]
        return Artifact(path, "\n".join(lines).encode())

    def _entry(self, entry: Entry) -> str:
        known = self._entries.get(entry.slug)
        if known is None:
            if len(self._entries) >= MOST:
                self._entries.clear()
            known = self._entries[entry.slug] = _entry(self._config.base_url, entry)
        return known


def _entry(base: str, entry: Entry) -> str:
    address = escape(base + decision_route(entry.slug))
    terms = "".join(
        f'<category term="{escape(name)}"/>'
        for name in (entry.category, entry.subcategory, entry.outcome)
        if name
    )
    return (
        f"<entry><id>{address}</id><title>{escape(name_of(entry))}</title>"
        f'<link rel="alternate" type="text/html" href="{address}"/>'
        f"<updated>{_instant(entry.decided)}</updated>{terms}"
        f"<summary>{escape(entry.summary)}</summary></entry>"
    )


def _instant(day: date | None) -> str:
    return f"{(day or _EPOCH).isoformat()}T00:00:00Z"
