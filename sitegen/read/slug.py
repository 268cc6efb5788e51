"""Slugs: references and headings in the form that URLs and anchors take."""

import re
import unicodedata
from functools import lru_cache

_BETWEEN = "[ \u00a0\u2009\u202f\u2010\u2011\u2013-]{0,2}"
"""Spaces, hyphens or a short dash: two spaces are what a page may have for one."""
_REFERENCE = re.compile(
    rf"([0-9]{{2}}){_BETWEEN}([0-9]{{3}}){_BETWEEN}([0-9]{{3}})[ \u00a0]?([A-Za-z]?)"
)
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 80
# Anchors that the decision page has of its own.
_TAKEN = frozenset({"summary", "contents", "search", "main"})
# Anchors that paragraphs have, and the page's own.
_RESERVED = re.compile(r"(?:p[0-9]|u[0-9]|page-)")


def reference(text: str) -> str | None:
    """Return ``text`` as ``21 007 914``, with a joint suffix in small letters, or ``None``.

    >>> reference("24-001-411A")
    '24 001 411a'
    """
    match = _REFERENCE.fullmatch(text.strip())
    return f"{match[1]} {match[2]} {match[3]}{match[4].lower()}" if match else None


def reference_slug(canonical: str) -> str:
    """Return a canonical reference as its URL has it: ``21-007-914``."""
    return canonical.replace(" ", "-")


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
