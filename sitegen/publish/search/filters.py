"""What decisions are filtered by, a value at a time."""

from collections.abc import Iterable

from sitegen.publish.search.output import Filter

Stated = tuple[tuple[str, str], ...]
"""Filters with a value that a decision has."""

PARTED = "statute"
"""The filter with the most values. Its file is cut, so that who asks for one Act does not load
what stands beside it of all others."""

PARTS = 32


def filters_of(pages: Iterable[Stated]) -> list[Filter]:
    """Return the filters of pages that are numbered in this order, by name, with values in order."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, stated in enumerate(pages):
        for name, value in dict.fromkeys(stated):
            found.setdefault(_part(name, value), {}).setdefault(value, []).append(number)
    return [Filter(name, dict(sorted(values.items()))) for name, values in sorted(found.items())]


def _part(name: str, value: str) -> str:
    """Return the filter that has a value: of a law the one of its Act, as ``pagefind.js`` works it out."""
    if name != PARTED:
        return name
    act = "/".join(value.split("/")[:3])
    return f"{name}-{sum(act.encode()) % PARTS}"
