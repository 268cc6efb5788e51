"""Standard wording: paragraphs that recur across decisions in the same words.

Most decisions recite the Ombudsman's powers alike. What recurs is recognised
by its words alone, whatever the brackets, quotes, case and spacing, and only
across investigations: the parts of a joint one share their text by nature.
"""

import hashlib
from collections.abc import Iterable, Iterator

from sitegen.model import Entry

SHORTEST = 80
"""Characters below which a paragraph is too short to be called standard."""

INVESTIGATIONS = 2
"""How many investigations must share a paragraph for it to be standard."""

RECITED = 20
"""How many must share it for it to be recited wording, which is not searched.

Far more than ``INVESTIGATIONS``: a few investigations of one matter share paragraphs that are
about something. And a decision more seldom changes what is searched of others.
"""

SIZE = 12
"""Bytes by which the words of a paragraph are identified."""

_TYPED = (("’", ""), ("‘", ""), ("“", ""), ("”", ""), ("–", ""), ("\u00a0", ""))
"""Marks that are typed in more than one way, and no-break space."""

_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())


def wording_key(text: str) -> bytes:
    """Return what two paragraphs of the same words share: their letters and figures, in order."""
    plain = text.casefold()
    if not plain.isascii():
        for mark, nothing in _TYPED:
            plain = plain.replace(mark, nothing)
    letters = plain.encode().translate(None, _MARKS)
    return hashlib.blake2b(letters, digest_size=SIZE).digest()


def keys_of(wording: bytes) -> Iterator[bytes]:
    """Take apart the keys of an entry's paragraphs."""
    return (wording[at : at + SIZE] for at in range(0, len(wording), SIZE))


def standard_wording(
    entries: Iterable[Entry], investigations: int = INVESTIGATIONS
) -> frozenset[bytes]:
    """Return the keys of the paragraphs that recur across so many investigations."""
    seen: dict[bytes, set[str]] = {}
    for entry in entries:
        investigation = entry.reference[:10]
        for key in keys_of(entry.wording):
            held = seen.get(key)
            if held is None:
                seen[key] = {investigation}
            elif len(held) < investigations:
                held.add(investigation)
    return frozenset(key for key, held in seen.items() if len(held) >= investigations)
