"""One decision a reference: of two files that hold the same one, the richer is kept.

Richer is, in this order: paragraph numbers over none; more of category,
subcategory, outcome and date; more words. Files alike in all that go by path.
"""

from collections.abc import Iterable

from sitegen.model import Record
from sitegen.problems import Problem


def unique(records: Iterable[Record]) -> tuple[list[Record], list[Problem]]:
    """Return one record a reference, in the order of their slugs, and what was left out."""
    kept: dict[str, Record] = {}
    problems = []
    for record in sorted(records, key=lambda one: one.path):
        other = kept.setdefault(record.entry.slug, record)
        if other is record:
            continue
        more, less = _richness(other), _richness(record)
        poorer, richer = (other, record) if less > more else (record, other)
        kept[record.entry.slug] = richer
        ours, theirs = poorer.entry.organisation, richer.entry.organisation
        if ours and theirs and ours != theirs:
            there = f"as one of {theirs!r} and not of {ours!r}"
            hint = "only that file is published: put the reference right in one of the two"
        else:
            there = f"which tells {'as much' if more == less else 'more'}"
            hint = "delete one of the two files"
        problems.append(
            Problem(
                "warning",
                "duplicate-reference",
                poorer.path,
                poorer.traits.line,
                poorer.traits.column,
                f"{poorer.entry.reference} is also in {richer.path}, {there}",
                hint,
            )
        )
    return [kept[slug] for slug in sorted(kept)], problems


def _richness(record: Record) -> tuple[bool, int, int]:
    entry = record.entry
    known = (entry.category, entry.subcategory, entry.outcome, entry.decided)
    return (
        record.traits.numbering != "withheld",
        sum(value is not None for value in known),
        record.traits.length,
    )
