"""The facts at the head of a decision's page: its header lines as printed, and what they lack.

Written by hand, as the body is: each decision has them, and they are rendered with it once.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sitegen.model import Decision, Field
from sitegen.pages.escape import escape
from sitegen.pages.words import NOT_STATED_LABEL, outcome_slug
from sitegen.slug import slugify

_GREATER = ' <span aria-hidden="true">&gt;</span> '
"""What stands between a category and its subcategory."""


class Part(Struct, frozen=True):
    """Some words of a fact, and where they lead."""

    words: str
    route: str | None = None


class Fact(Struct, frozen=True):
    """A row of the facts; ``printed`` where its words are the source's own."""

    kind: str
    label: str
    parts: tuple[Part, ...]
    printed: bool

    @property
    def words(self) -> tuple[str, tuple[str, ...]]:
        """Return the label with the words of the parts."""
        return self.label, tuple([part.words for part in self.parts])


def facts_of(decision: Decision) -> Iterator[Fact]:
    """Yield the header lines in their order, then what they do not state, then the reference."""
    missing = {"category": "Category", "outcome": "Decision", "date": "Decision date"}
    for field in decision.fields:
        kind, parts = _kind_and_parts(decision, field)
        missing.pop(kind, None)
        yield Fact(kind, field.label, parts, printed=True)
    for kind, label in missing.items():
        yield Fact(kind, label, (Part(NOT_STATED_LABEL),), printed=False)
    yield Fact("reference", "Reference", (Part(decision.reference),), printed=False)


def fact_rows(facts: Iterable[Fact], outcome: str | None, prefix: str) -> str:
    """Return the rows of the facts as HTML; ``outcome`` is the decision's, which its link shows."""
    start = escape(prefix)
    return "".join([_row(fact, outcome, start) for fact in facts])


def _row(fact: Fact, outcome: str | None, prefix: str) -> str:
    source = " data-source" if fact.printed else ""
    tag = f' class="outcome {outcome_slug(outcome)}"' if fact.kind == "outcome" else ""
    words = _GREATER.join(
        [
            escape(part.words)
            if part.route is None
            else f'<a href="{prefix}{part.route}"{tag}>{escape(part.words)}</a>'
            for part in fact.parts
        ]
    )
    return (
        f'<div class="fact-{fact.kind}">\n<dt{source}>{escape(fact.label)}</dt>\n'
        f"<dd{source}>{words}</dd>\n</div>\n"
    )


def _kind_and_parts(decision: Decision, field: Field) -> tuple[str, tuple[Part, ...]]:
    label = " ".join(field.label.casefold().split())
    if label == "category" and decision.category and decision.subcategory:
        category, subcategory = slugify(decision.category), slugify(decision.subcategory)
        first, _, second = field.value.partition(">")
        return "category", (
            Part(first.strip(), f"categories/{category}/"),
            Part(second.strip(), f"categories/{category}/{subcategory}/"),
        )
    if label == "decision" and decision.outcome:
        return "outcome", (Part(field.value, f"outcomes/{slugify(decision.outcome)}/"),)
    if label == "decision date" and decision.decided:
        return "date", (Part(field.value, f"years/{decision.decided.year}/"),)
    return "other", (Part(field.value),)
