"""Standard wording: paragraphs that recur across decisions in the same words.

Most decisions recite the Ombudsman's powers alike. What recurs is recognised
by its words alone, whatever the brackets, quotes, case and spacing, and only
across investigations: the parts of a joint one share their text by nature.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable

from sitegen.model import Entry, Paragraph

SHORTEST = 80
"""Characters below which a paragraph is too short to be called standard."""

INVESTIGATIONS = 2
"""How many investigations must share a paragraph for it to be standard."""

RECITED = 20
"""How many must share it for it to be recited wording, which is not searched.

Far more than ``INVESTIGATIONS``: a few investigations of one matter share paragraphs that are
about something. And a decision more seldom changes what is searched of others.
"""

_WORDS = re.compile(r"[^\W_]+")


def wording_key(paragraph: Paragraph) -> str | None:
    """Return what two paragraphs of the same words share, ``None`` for a short one."""
    text = paragraph.text.value
    if len(text) < SHORTEST:
        return None
    words = " ".join(_WORDS.findall(text.replace("’", "").replace("'", "").casefold()))
    return hashlib.blake2b(words.encode(), digest_size=12).hexdigest()


def standard_wording(
    entries: Iterable[Entry], investigations: int = INVESTIGATIONS
) -> frozenset[str]:
    """Return the keys of the paragraphs that recur across so many investigations."""
    seen: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        investigation = entry.reference[:10]
        for _, key in entry.wording:
            if len(seen[key]) < investigations:
                seen[key].add(investigation)
    return frozenset(key for key, where in seen.items() if len(where) >= investigations)
