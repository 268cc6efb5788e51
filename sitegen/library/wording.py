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

INVESTIGATIONS = 2
"""How many investigations must share a paragraph for it to be standard."""

RECITED = 20
"""How many must share it for it to be recited wording, which is not searched.

Far more than ``INVESTIGATIONS``: a few investigations of one matter share paragraphs that are
about something. And a decision more seldom changes what is searched of others.
"""

SIZE = 12
"""Bytes by which the words of a paragraph are identified."""

_WORDS = re.compile(r"[^\W_]+")
# In ASCII, as most paragraphs are once apostrophes are out, this does half as well again as words
# sought one by one.
_SPACED = bytes(code if chr(code).isalnum() else ord(" ") for code in range(128)) + bytes(128)


def wording_key(text: str) -> bytes:
    """Return what two paragraphs of the same words share."""
    plain = text.replace("’", "").replace("'", "").casefold()
    if plain.isascii():
        words = b" ".join(plain.encode().translate(_SPACED).split())
    else:
        words = " ".join(_WORDS.findall(plain)).encode()
    return hashlib.blake2b(words, digest_size=SIZE).digest()


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
