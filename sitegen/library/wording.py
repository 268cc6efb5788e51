"""Standard wording: paragraphs that recur across decisions in the same words.

Most decisions recite the Ombudsman's powers alike. What recurs is recognised
by its words alone, whatever the brackets, quotes, case and spacing, and only
across investigations: the parts of a joint one share their text by nature.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator

from sitegen.model import Entry

SHORTEST = 80
"""Characters below which a paragraph is too short to be called standard."""

SIZE = 12
"""Bytes by which the words of a paragraph are identified."""

_WORDS = re.compile(r"[^\W_]+")


def wording_key(text: str) -> bytes:
    """Return what two paragraphs of the same words share."""
    words = " ".join(_WORDS.findall(text.replace("’", "").replace("'", "").casefold()))
    return hashlib.blake2b(words.encode(), digest_size=SIZE).digest()


def keys_of(wording: bytes) -> Iterator[bytes]:
    """Take apart the keys of an entry's paragraphs."""
    return (wording[at : at + SIZE] for at in range(0, len(wording), SIZE))


def standard_wording(entries: Iterable[Entry]) -> frozenset[bytes]:
    """Return the keys of the paragraphs that recur across investigations."""
    first: dict[bytes, str] = {}
    standard: set[bytes] = set()
    for entry in entries:
        investigation = entry.reference[:10]
        for key in keys_of(entry.wording):
            if first.setdefault(key, investigation) != investigation:
                standard.add(key)
    return frozenset(standard)
