"""Headings in the form that anchors take."""

import re
import unicodedata
from functools import lru_cache

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 80
# Anchors that the decision page has of its own.
_TAKEN = frozenset({"summary", "contents", "search", "main"})
# Anchors that paragraphs have, and the page's own.
_RESERVED = re.compile(r"(?:p[0-9]|u[0-9]|page-)")


@lru_cache(maxsize=1 << 12)  # the same few headings, over and over; it is pure
def heading_slug(text: str) -> str:
    """Return a heading as an anchor that no paragraph and no part of the page has."""
    plain = text.replace("‘", "").replace("’", "").replace("'", "")[: 4 * _LONGEST]
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    slug = _OTHER.sub("-", plain.lower()).strip("-")[:_LONGEST].strip("-")
    if not slug or _RESERVED.match(slug):
        slug = f"section-{slug}".strip("-")
    return f"{slug}-2" if slug in _TAKEN else slug
