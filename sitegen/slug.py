"""Slugs: the form that a name takes in a URL."""

import hashlib
import re
import unicodedata
from functools import lru_cache

NOT_STATED = "not-stated"

LONGEST = 100
"""Characters of a name that its slug keeps: the names of files have a limit."""

_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_GAPS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1 << 13)  # the same few names, over and over; it is pure
def slugify(name: str) -> str:
    """Return ``name`` in lower-case ASCII letters, digits and single hyphens.

    ``Children's care services`` gives ``childrens-care-services``; ``&`` is read
    as ``and``. A name without any ASCII letter or digit gets a slug from its
    SHA-256, and one that is cut short ends in it, so that two such names do not share one.
    """
    folded = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES).replace("&", " and "))
    slug = _GAPS.sub("-", folded.encode("ascii", "ignore").decode().lower()).strip("-")
    digest = hashlib.sha256((slug or name).encode()).hexdigest()[:12]
    if len(slug) > LONGEST:
        return f"{slug[:LONGEST].rstrip('-')}-{digest}"
    return slug or f"x-{digest}"
