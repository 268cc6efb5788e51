"""The quality of what was received, counted for the publisher and for the reader."""

from collections import Counter
from collections.abc import Callable, Sequence

from sitegen.model import CitedDecision, Counts, Decision, Quality
from sitegen.problems import Problem
from sitegen.read.headings import is_usual

MOST = 100
"""How many of a long tail of values are listed."""


def quality(cited: Sequence[CitedDecision], problems: Sequence[Problem]) -> Quality:
    """Count what the sources lacked and what could not be made out."""
    decisions = [each.decision for each in cited]
    kinds: Counter[str] = Counter(
        citation.kind for each in cited for found in each.citations for citation in found
    )
    contradicted = sum(problem.code == "cross-reference" for problem in problems)
    return Quality(
        decisions=len(decisions),
        layouts=_counts(Counter(decision.layout for decision in decisions)),
        numbering=_counts(Counter(decision.numbering for decision in decisions)),
        unknown=_unknown(decisions),
        headings=_counts(Counter(_unusual(decisions)), MOST),
        references=kinds.pop("paragraph", 0) + contradicted,
        contradicted=contradicted,
        citations=_counts(kinds),
        unlisted=_counts(Counter(title for each in cited for _, title in each.names), MOST),
        problems={
            severity: _counts(Counter(p.code for p in problems if p.severity == severity))
            for severity in ("error", "warning", "note")
        },
    )


def _counts(counter: Counter[str], most: int | None = None) -> Counts:
    ordered = sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(ordered[:most])


def _unknown(decisions: Sequence[Decision]) -> Counts:
    def without(fact: Callable[[Decision], object]) -> int:
        return sum(not fact(decision) for decision in decisions)

    return {
        "organisation": without(lambda decision: decision.organisation),
        "category": without(lambda decision: decision.category),
        "subcategory": without(lambda decision: decision.subcategory),
        "outcome": without(lambda decision: decision.outcome),
        "date": without(lambda decision: decision.decided),
        "summary": without(lambda decision: decision.summary),
    }


def _unusual(decisions: Sequence[Decision]) -> list[str]:
    return [
        section.heading.value
        for decision in decisions
        for section in decision.sections
        if section.level == 2 and section.heading and not is_usual(section.heading.value)  # noqa: PLR2004 - a section, no sub-heading
    ]
