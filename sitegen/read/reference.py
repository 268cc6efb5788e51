"""References: ``21 007 914``, and with the letter of one organisation of several, ``24 001 411a``."""

import re

_BETWEEN = "[ \u00a0\u2009\u202f\u2010\u2011\u2013-]{0,2}"
"""Spaces, hyphens or a short dash: two spaces are what a page may have for one."""
_REFERENCE = re.compile(
    rf"([0-9]{{2}}){_BETWEEN}([0-9]{{3}}){_BETWEEN}([0-9]{{3}})[ \u00a0]?([A-Za-z]?)"
)
_LETTERLESS = len("21 007 914")


def canonical(text: str) -> str | None:
    """Return ``text`` as ``21 007 914``, with a joint suffix in small letters, or ``None``.

    >>> canonical("24-001-411A")
    '24 001 411a'
    """
    match = _REFERENCE.fullmatch(text.strip())
    return f"{match[1]} {match[2]} {match[3]}{match[4].lower()}" if match else None


def slug_of(reference: str) -> str:
    """Return a canonical reference as its URL has it: ``21-007-914``."""
    return reference.replace(" ", "-")


def investigation_of(reference: str) -> str:
    """Return what the canonical references of one joint investigation share.

    >>> investigation_of("24 001 411a")
    '24 001 411'
    """
    return reference[:_LETTERLESS]
