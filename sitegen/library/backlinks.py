"""References between decisions, both ways: what one cites, and what cites it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sitegen.model import Entry, Other, Reference

_KIND = "decision/"


def other_of(entry: Entry) -> Other:
    """Return an entry as other decisions' pages name it."""
    return Other(entry.slug, entry.reference, entry.organisation, entry.outcome, entry.decided)


def cites(entry: Entry, entries: Mapping[str, Entry]) -> tuple[Reference, ...]:
    """Return the decisions that ``entry`` cites, in reading order; ``entries`` are by slug."""
    found = _cited(entry)
    return tuple(
        Reference(slug, other_of(entries[slug]) if slug in entries else None, places)
        for slug, places in found.items()
    )


def backlinks(entries: Iterable[Entry]) -> dict[str, tuple[Reference, ...]]:
    """Return what cites each decision that is cited, by slug, in the order of ``entries``."""
    found: dict[str, list[Reference]] = defaultdict(list)
    for entry in entries:
        for slug, places in _cited(entry).items():
            found[slug].append(Reference(entry.slug, other_of(entry), places))
    return {slug: tuple(references) for slug, references in found.items()}


def _cited(entry: Entry) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for mention in entry.mentions:
        if mention.kind == "decision":
            slug = mention.uri.removeprefix(_KIND)
            if slug != entry.slug:
                found.setdefault(slug, {})[mention.anchor, mention.place] = None
    return {slug: tuple(places) for slug, places in found.items()}
