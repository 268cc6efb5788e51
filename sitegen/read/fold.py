"""Folding: one spelling for lines that are compared, never for lines that are shown."""

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def fold(text: str) -> str:
    """Return ``text`` in small letters, with straight quotes and single spaces."""
    plain = text if text.isascii() else text.translate(_STRAIGHT)  # to translate takes 1 µs a line
    return " ".join(plain.casefold().split())
