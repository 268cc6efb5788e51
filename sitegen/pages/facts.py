"""The facts at the head of a decision's page: its header lines as printed, and what they lack.

Written by hand, as the body is: each decision has them, and they are rendered with it once.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from sitegen.model import Decision, Remedy
from sitegen.pages.escape import escape
from sitegen.pages.routes import decision_route
from sitegen.pages.words import NOT_STATED_LABEL, outcome_slug
from sitegen.read import labels
from sitegen.slug import slugify

_KINDS = {
    **dict.fromkeys(labels.CATEGORY, "category"),
    **dict.fromkeys(labels.SUBCATEGORY, "subcategory"),
    **dict.fromkeys(labels.OUTCOME, "outcome"),
    **dict.fromkeys(labels.DATE, "date"),
    **dict.fromkeys(labels.REFERENCE, "reference"),
}
_BELOW = re.compile(r"(\s*>\s*)")
"""What stands between a category and its subcategory, as printed."""
_GREATER = '<span aria-hidden="true">&gt;</span>'
_BY_ADDRESS = " (by its address on the Ombudsman’s site)"


class Part(Struct, frozen=True):
    """Some words of a fact, and where they lead."""

    words: str
    route: str | None = None


class Fact(Struct, frozen=True):
    """A row of the facts; ``printed`` where its words are the source's own.

    Its parts follow one another without anything between them.
    """

    kind: str
    label: str
    parts: tuple[Part, ...]
    printed: bool

    @property
    def words(self) -> tuple[str, tuple[str, ...]]:
        """Return the label with the words of the parts."""
        return self.label, tuple([part.words for part in self.parts])


def facts_of(decision: Decision, remedy: Remedy | None = None) -> Iterator[Fact]:
    """Yield the header lines in their order, what they do not state, the reference, and the remedy."""
    told = set()
    for field in decision.fields:
        kind = _KINDS.get(labels.plain(field.label), "other")
        if field.value:
            told.add(kind)
        yield Fact(kind, field.label, _parts(kind, decision, field.value), printed=True)
    for kind, label, parts in _added(decision):
        if kind not in told:
            yield Fact(kind, label, parts, printed=False)
    if remedy is not None:
        section = f"{decision_route(decision.slug)}#{remedy.anchor}"
        sums = (Part(f" (sums named: {', '.join(remedy.sums)})"),) if remedy.sums else ()
        yield Fact("remedy", "Remedy", (Part(remedy.heading, section), *sums), printed=False)


def _added(decision: Decision) -> Iterator[tuple[str, str, tuple[Part, ...]]]:
    """Yield what is said of a fact that no header line states."""
    unknown = (Part(NOT_STATED_LABEL),)
    yield "category", "Category", _by_address(decision) if decision.category else unknown
    yield "outcome", "Decision", unknown
    yield "date", "Decision date", unknown
    yield "reference", "Reference", (Part(decision.reference),)


def _by_address(decision: Decision) -> tuple[Part, ...]:
    value = " > ".join(filter(None, (decision.category, decision.subcategory)))
    return *_subjects("category", decision, value), Part(_BY_ADDRESS)


def fact_rows(facts: Iterable[Fact], outcome: str | None, prefix: str) -> str:
    """Return the rows of the facts as HTML; ``outcome`` is the decision's, which its link shows."""
    start = escape(prefix)
    return "".join([_row(fact, outcome, start) for fact in facts])


def _row(fact: Fact, outcome: str | None, prefix: str) -> str:
    source = " data-source" if fact.printed else ""
    tag = f' class="outcome {outcome_slug(outcome)}"' if fact.kind == "outcome" else ""
    words = "".join([_part(part, prefix, tag) for part in fact.parts])
    return (
        f'<div class="fact-{fact.kind}">\n<dt{source}>{escape(fact.label)}</dt>\n'
        f"<dd{source}>{words}</dd>\n</div>\n"
    )


def _part(part: Part, prefix: str, tag: str) -> str:
    if part.route is not None:
        return f'<a href="{prefix}{part.route}"{tag}>{escape(part.words)}</a>'
    if _BELOW.fullmatch(part.words):
        return part.words.replace(">", _GREATER)
    return escape(part.words)


def _parts(kind: str, decision: Decision, value: str) -> tuple[Part, ...]:
    """Cut the value of a field into words that lead somewhere and words that do not."""
    if kind in {"category", "subcategory"}:
        return _subjects(kind, decision, value)
    if kind == "outcome" and decision.outcome:
        return (Part(value, f"outcomes/{slugify(decision.outcome)}/"),)
    if kind == "date" and decision.decided:
        return (Part(value, f"years/{decision.decided.year}/"),)
    return (Part(value),)


def _subjects(kind: str, decision: Decision, value: str) -> tuple[Part, ...]:
    """Return the parts of a value that names a category, a subcategory or both."""
    category, subcategory = decision.category, decision.subcategory
    if category is None:
        return (Part(value),)
    route = f"categories/{slugify(category)}/"
    below = f"{route}{slugify(subcategory)}/" if subcategory else None
    if kind == "subcategory":
        # Where the category names one too, that is the one which counts.
        return (Part(value, below if " ".join(value.split()) == subcategory else None),)
    first, *rest = _BELOW.split(value, maxsplit=1)
    if not rest:
        return (Part(first, route),)
    between, second = rest
    return Part(first, route), Part(between), Part(second, below)
