"""Atom feeds (RFC 4287): one of all decisions, and one beside each list.

A feed says nothing of the time of the build: its ``updated`` is the date of
its newest decision, so that the same decisions give the same bytes.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from sitegen.artifact import Artifact
from sitegen.model import Entry, Term
from sitegen.pages.lists import label_of
from sitegen.pages.routes import FACETS, decision_route, term_route, work_route
from sitegen.pages.site import Site, facet_terms
from sitegen.pages.words import name_of

_EPOCH = date(1974, 3, 1)
"""Stands for an unknown date: Atom demands one. The Ombudsman's Act is older than any decision."""


def feed_artifacts(site: Site) -> Iterator[Artifact]:
    """Render the feed of all decisions and of every term, work and part."""
    library, title = site.library, site.config.title
    yield _feed(site, title, "", "feed.xml", library.entries)
    for facet in FACETS:
        for term in facet_terms(library, facet):
            yield from _term_feeds(site, facet, term, ())
    for work in library.works:
        route = work_route(work.kind, work.uri)
        yield _feed(site, f"{title}: {work.title}", route, f"{route}feed.xml", work.entries)
        if work.kind != "legislation":
            continue
        for part in work.parts:
            route = work_route(work.kind, part.uri)
            name = f"{title}: {work.title}, {part.label}"
            yield _feed(site, name, route, f"{route}feed.xml", part.entries)


def _term_feeds(site: Site, facet: str, term: Term, above: tuple[str, ...]) -> Iterator[Artifact]:
    names = (*above, label_of(term) if term.label else f"{facet} not stated")
    route = term_route(facet, term)
    title = f"{site.config.title}: {', '.join(reversed(names))}"
    yield _feed(site, title, route, f"{route}feed.xml", term.entries)
    for child in term.children:
        yield from _term_feeds(site, facet, child, names)


def _feed(site: Site, title: str, route: str, path: str, entries: Sequence[Entry]) -> Artifact:
    base = site.config.base_url
    shown = entries[: site.config.feed_size]
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
        *(_entry(base, entry) for entry in shown),
        "</feed>\n",
    ]
    return Artifact(path, "\n".join(lines).encode())


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
