"""One decision a reference: of two files that hold the same one, the richer is kept.

Richer is, in this order: paragraph numbers over none; more of category,
subcategory, outcome and date; more words. Files alike in all that go by path.
"""

from collections.abc import Iterable

from sitegen.model import Decision
from sitegen.problems import Problem
from sitegen.read.proof import page_tokens


def unique(decisions: Iterable[Decision]) -> tuple[list[Decision], list[Problem]]:
    """Return one decision a reference, in the order of their slugs, and what was left out."""
    kept: dict[str, Decision] = {}
    problems = []
    for decision in sorted(decisions, key=lambda one: one.source_path):
        other = kept.get(decision.slug)
        if other is None:
            kept[decision.slug] = decision
            continue
        more, less = _richness(other), _richness(decision)
        poorer, richer = (other, decision) if less > more else (decision, other)
        kept[decision.slug] = richer
        problems.append(
            Problem(
                "warning",
                "duplicate-reference",
                poorer.source_path,
                poorer.title.locate(0).line,
                poorer.title.locate(0).column,
                f"{poorer.reference} is also in {richer.source_path}, "
                f"which tells {'as much' if more == less else 'more'}",
                "delete one of the two files",
            )
        )
    return [kept[key] for key in sorted(kept)], problems


def _richness(decision: Decision) -> tuple[bool, int, int]:
    known = (decision.category, decision.subcategory, decision.outcome, decision.decided)
    return (
        decision.numbering != "withheld",
        sum(value is not None for value in known),
        len(page_tokens(decision)),
    )
