"""Other decisions worth reading beside one: its neighbours in a list."""

from bisect import bisect_left
from collections.abc import Sequence

from sitegen.model import Entry


def neighbours(entry: Entry, entries: Sequence[Entry]) -> tuple[Entry | None, Entry | None]:
    """Return the next older and the next newer decision in a newest-first list."""
    at = _position(entry, entries)
    older = entries[at + 1] if at + 1 < len(entries) else None
    newer = entries[at - 1] if at else None
    return older, newer


def nearest(entry: Entry, entries: Sequence[Entry], most: int) -> tuple[Entry, ...]:
    """Return up to ``most`` other decisions around ``entry`` in a newest-first list."""
    at = _position(entry, entries)
    start = max(0, min(at - most // 2, len(entries) - most - 1))
    return tuple(other for other in entries[start : start + most + 1] if other.slug != entry.slug)[
        :most
    ]


def _position(entry: Entry, entries: Sequence[Entry]) -> int:
    return bisect_left(entries, entry.newest_first, key=lambda other: other.newest_first)
