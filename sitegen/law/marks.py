"""What lists of provisions are joined with, and a number in such a list."""

import re
from typing import NamedTuple

MOST_IN_RANGE = 100  # a longer range is cited by its ends

JOINT = re.compile(
    r"\s{0,40}(?:,\s{0,40}(?:and|or|&|(?:AND|OR)\b)?|and/or\b|and\b|or\b|&|/|(?:AND|OR)\b)\s{0,40}"
)
RANGE = re.compile(
    r"\s{0,40}(?:to\b|TO\b|through\b(?:\s{1,4}to\b)?|[-‐‑–—])\s{0,40}"
    r"(?:(?P<word>[Ss](?:ections?|\.)?|[Rr]eg(?:ulations?|\.)?|[Pp]ara(?:graphs?|\.)?|[Aa]rt(?:icles?|\.)?)\s{0,10}(?=\d))?"
)


class Number(NamedTuple):
    """One number with its labels: segments ``("26A", "1")`` and where it stands.

    ``decimal``: a guidance paragraph such as 8.27. ``bare_label``: no number, only
    a label, as in "paragraph (a)".
    """

    segments: tuple[str, ...]
    start: int
    end: int
    decimal: bool = False
    bare_label: bool = False


def between(low: Number, high: Number) -> list[Number]:
    """Return every number of a plain range, or the two ends of another, under one span."""
    segments = [low.segments, high.segments]
    first, last = low.segments[-1], high.segments[-1]
    if low.segments[:-1] == high.segments[:-1] and first.isdigit() and last.isdigit():
        numbers = range(int(first), int(last) + 1)
        if 1 < len(numbers) <= MOST_IN_RANGE:
            segments = [(*low.segments[:-1], str(number)) for number in numbers]
    return [Number(own, low.start, high.end, low.decimal, low.bare_label) for own in segments]
