"""The quality of what was received, counted for the publisher and for the reader."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from sitegen.model import (
    CitedDecision,
    Counts,
    Decision,
    Entry,
    Quality,
    Record,
    Traits,
)
from sitegen.problems import Problem
from sitegen.read.names import is_usual

MOST = 100
"""How many of a long tail of values are listed."""

TOP = 2
"""The level of a section's heading; a sub-heading's is lower."""


def traits_of(cited: CitedDecision) -> Traits:
    """Return what the report counts of one decision."""
    decision = cited.decision
    origin = decision.title.locate(0)
    kinds: Counter[str] = Counter([each.kind for found in cited.citations for each in found])
    if kinds["paragraph"]:
        # A range is one reference, whatever it links.
        starts = [{c.start for c in found if c.kind == "paragraph"} for found in cited.citations]
        kinds["paragraph"] = sum(map(len, starts))
    return Traits(
        layout=decision.layout,
        numbering=decision.numbering,
        unusual=tuple(_unusual(decision)),
        cited=dict(kinds),
        length=sum([len(passage.text.value) for passage in cited.passages]),
        line=origin.line,
        column=origin.column,
    )


def quality(
    records: Sequence[Record], problems: Sequence[Problem], contradicted: int = 0
) -> Quality:
    """Count what the sources lacked and what could not be made out.

    ``contradicted`` are the references in ``records`` to paragraphs that the decision does not have.
    """
    traits = [record.traits for record in records]
    entries = [record.entry for record in records]
    kinds: Counter[str] = Counter()
    for each in traits:
        kinds.update(each.cited)
    return Quality(
        decisions=len(records),
        layouts=_counts(Counter(each.layout for each in traits)),
        numbering=_counts(Counter(each.numbering for each in traits)),
        unknown=_unknown(entries),
        headings=_counts(Counter(name for each in traits for name in each.unusual), MOST),
        references=kinds.pop("paragraph", 0) + contradicted,
        contradicted=contradicted,
        citations=_counts(kinds),
        unlisted=_counts(Counter(title for each in entries for _, title in each.names), MOST),
        problems={
            severity: _counts(Counter(p.code for p in problems if p.severity == severity))
            for severity in ("error", "warning", "note")
        },
    )


def _counts(counter: Counter[str], most: int | None = None) -> Counts:
    ordered = sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(ordered[:most])


def _unknown(entries: Sequence[Entry]) -> Counts:
    def without(fact: Callable[[Entry], object]) -> int:
        return sum(not fact(entry) for entry in entries)

    return {
        "organisation": without(lambda entry: entry.organisation),
        "category": without(lambda entry: entry.category),
        "subcategory": without(lambda entry: entry.subcategory),
        "outcome": without(lambda entry: entry.outcome),
        "date": without(lambda entry: entry.decided),
        "summary": without(lambda entry: entry.summary),
    }


def _unusual(decision: Decision) -> Iterator[str]:
    for section in decision.sections:
        if section.level == TOP and section.heading and not is_usual(section.heading.value):
            yield section.heading.value
