"""Standard wording: paragraphs that recur across decisions in the same words.

Most decisions recite the Ombudsman's powers alike. What recurs is recognised
by its words alone, whatever the brackets, quotes, case and spacing, and only
across investigations: the parts of a joint one share their text by nature.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable

from sitegen.model import Entry

SHORTEST = 80
"""Characters below which a paragraph is too short to be called standard."""

INVESTIGATIONS = 2
"""How many investigations must share a paragraph for it to be standard."""

_WORDS = re.compile(r"[^\W_]+")
# In ASCII, as most paragraphs are once apostrophes are out, this does half as well again as words
# sought one by one.
_SPACED = bytes(code if chr(code).isalnum() else ord(" ") for code in range(128)) + bytes(128)


def wording_key(text: str) -> str | None:
    """Return what two paragraphs of the same words share, ``None`` for a short one."""
    if len(text) < SHORTEST:
        return None
    plain = text.replace("’", "").replace("'", "").casefold()
    if plain.isascii():
        words = b" ".join(plain.encode().translate(_SPACED).split())
    else:
        words = " ".join(_WORDS.findall(plain)).encode()
    return hashlib.blake2b(words, digest_size=12).hexdigest()


def standard_wording(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the keys of the paragraphs that recur across investigations."""
    seen: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        investigation = entry.reference[:10]
        for _, key in entry.wording:
            if len(seen[key]) < INVESTIGATIONS:
                seen[key].add(investigation)
    return frozenset(key for key, where in seen.items() if len(where) >= INVESTIGATIONS)
