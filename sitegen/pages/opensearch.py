"""``opensearch.xml``: how a browser can search this site from its own bar (OpenSearch 1.1, draft 6)."""

from html import escape

from sitegen.artifact import Artifact
from sitegen.config import Config

PATH = "opensearch.xml"

_LONGEST = 16
"""Characters that the specification allows in a short name."""


def opensearch(config: Config) -> Artifact:
    """Render the description of the site's search."""
    base = escape(config.base_url)
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{escape(short_name(config.title))}</ShortName>",
        f"<Description>{escape(config.tagline)}</Description>",
        f'<Url type="text/html" method="get" template="{base}search/?q={{searchTerms}}"/>',
        f'<Url type="application/opensearchdescription+xml" rel="self" template="{base}{PATH}"/>',
        "<Language>en-GB</Language>",
        "<InputEncoding>UTF-8</InputEncoding>",
        "<OutputEncoding>UTF-8</OutputEncoding>",
        "</OpenSearchDescription>\n",
    )
    return Artifact(PATH, "\n".join(lines).encode())


def short_name(title: str) -> str:
    """Return as many whole words of a title as fit, or the beginning of the first."""
    if len(title) <= _LONGEST:
        return title
    words = title[: _LONGEST + 1].rpartition(" ")[0].rstrip(" ,:;&–-")
    return words or title[:_LONGEST]
