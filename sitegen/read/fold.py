"""Folding: one spelling for lines that are compared, never for lines that are shown."""

from functools import lru_cache

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@lru_cache(maxsize=1 << 12)  # headings and furniture, over and over; it is pure
def fold(text: str) -> str:
    """Return ``text`` in small letters, with straight quotes and single spaces."""
    plain = text if text.isascii() else text.translate(_STRAIGHT)
    return " ".join(plain.casefold().split())
