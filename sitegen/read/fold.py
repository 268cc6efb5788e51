"""Folding: one spelling for lines that are compared, never for lines that are shown."""

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def fold(text: str) -> str:
    """Return ``text`` in small letters, with straight quotes and single spaces."""
    return " ".join(text.translate(_STRAIGHT).casefold().split())
