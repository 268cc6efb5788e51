"""Entries to library: everything that pages ask of the decisions as a whole."""

from collections.abc import Iterable

from sitegen.law.registry import Law
from sitegen.library.facets import terms, year_of
from sitegen.library.wording import recurring
from sitegen.library.works import cited_works
from sitegen.model import Entry, Library


def gather(entries: Iterable[Entry], law: Law) -> Library:
    """Gather entries, in any order, each reference once, into one library."""
    ordered = tuple(sorted(entries, key=lambda entry: entry.newest_first))
    wording = recurring(ordered)
    return Library(
        entries=ordered,
        categories=terms(ordered, lambda e: e.category, lambda e: e.subcategory),
        outcomes=terms(ordered, lambda e: e.outcome),
        organisations=terms(ordered, lambda e: e.organisation),
        years=terms(ordered, year_of),
        works=cited_works(ordered, law),
        standard=wording.standard,
        recited=wording.recited,
    )
