"""What a page says to machines, as JSON-LD in the vocabulary of https://schema.org.

The home page describes the site and its data, every page below it has its breadcrumbs, and a
decision is a report (``pages.report_linked``). Nothing is said that the pages do not say.
"""

from collections.abc import Collection, Sequence
from typing import Any

import msgspec
from markupsafe import Markup

from sitegen.config import Config
from sitegen.model import Entry
from sitegen.pages.official import HOST
from sitegen.pages.page import Page

Linked = dict[str, Any]
"""A thing with its properties, as JSON-LD has them."""

OMBUDSMAN: Linked = {
    "@type": "GovernmentOrganization",
    "name": "Local Government and Social Care Ombudsman",
    "url": f"{HOST}/",
}
"""Who makes and publishes decisions."""

_CONTEXT = "https://schema.org"
_DATA = (
    "The facts of every decision on this site: reference, organisation, subject, outcome, date and "
    "summary. Beside each decision stand its paragraphs, and what they cite."
)
_FILES = (("application/json", "decisions.json"), ("text/csv", "decisions.csv"))

_encode = msgspec.json.encode


def script(config: Config, page: Page) -> Markup:
    """Return the JSON of all that a page says, safe within a ``script``; empty for nothing."""
    things: list[Any] = [*page.linked]
    if page.trail:
        things.append(_breadcrumbs(config, page.trail))
    if not things:
        return Markup("")
    encoded = _encode({"@context": _CONTEXT, "@graph": things}).decode()
    # What ends a script, or hides its end, has this character.
    return Markup(encoded.replace("<", r"\u003c"))  # noqa: S704 - it has just been escaped


def website(config: Config, entries: Sequence[Entry], prose: Collection[str | None]) -> msgspec.Raw:
    """Return what the site is, with its search and its data.

    ``entries`` are newest first; ``prose`` are the routes of the publisher's own pages.
    """
    base = config.base_url
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{base}search/?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    return msgspec.Raw(
        _encode(
            {
                "@type": "WebSite",
                "name": config.title,
                "description": config.tagline,
                "url": base,
                "inLanguage": "en-GB",
                "potentialAction": search,
                "hasPart": _dataset(config, entries, prose),
            }
        )
    )


def _dataset(config: Config, entries: Sequence[Entry], prose: Collection[str | None]) -> Linked:
    base = config.base_url
    found: Linked = {
        "@type": "Dataset",
        "name": config.tagline,
        "description": _DATA,
        "url": base + ("data/" if "data/" in prose else ""),
        "inLanguage": "en-GB",
        "isAccessibleForFree": True,
        "creator": OMBUDSMAN,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": base + path}
            for kind, path in _FILES
        ],
    }
    if "licence/" in prose:
        found["license"] = f"{base}licence/"
    days = [entry.decided for entry in entries if entry.decided]
    if days:
        found["temporalCoverage"] = f"{days[-1]}/{days[0]}"
    return found


def _breadcrumbs(config: Config, trail: Sequence[tuple[str, str | None]]) -> Linked:
    steps = (("Home", ""), *trail)
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": words}
            | ({} if route is None else {"item": config.base_url + route})
            for position, (words, route) in enumerate(steps, 1)
        ],
    }
