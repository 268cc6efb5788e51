"""Outlines: a decision as lines of plain text that a person can hold beside the source.

``p12-b`` and the like are anchors; a long text shows its first and last words
and how many it has.
"""

from collections.abc import Iterator

from sitegen.model import Decision, Item, Text

_FIRST, _LAST, _SHORT = 7, 3, 14


def outline(decision: Decision) -> str:
    """Return the whole structure of a decision, one line a part."""
    return "\n".join(_lines(decision)) + "\n"


def _lines(decision: Decision) -> Iterator[str]:
    yield f"title: {decision.title.value}"
    yield f"organisation: {decision.organisation}"
    yield f"reference: {decision.reference} ({decision.slug})"
    yield f"category: {decision.category} > {decision.subcategory}"
    yield f"outcome: {decision.outcome}"
    yield f"decided: {decision.decided}"
    for field in decision.fields:
        yield f"field: {field.label} = {field.value}"
    yield f"address: {decision.source_url}"
    yield f"layout: {decision.layout}, numbers {decision.numbering}, confidence {decision.confidence}"
    for text in decision.summary:
        yield f"summary: {_short(text)}"
    yield from _sections(decision)
    yield ""
    yield f"signed: {_short(decision.sign_off) if decision.sign_off else None}"
    for removed in decision.removed:
        yield f"removed {removed.line}: {removed.rule}: {_short(Text(removed.text))}"


def statement(decision: Decision) -> str:
    """Return how the numbers came about and the statement, one line a part."""
    return "\n".join([f"numbers {decision.numbering}", *_sections(decision)]) + "\n"


def _sections(decision: Decision) -> Iterator[str]:
    for section in decision.sections:
        yield ""
        heading = section.heading.value if section.heading else "(none)"
        yield f"{'#' * section.level} {heading} [{section.id}]"
        for block in section.blocks:
            number = "-" if block.number is None else f"{block.number}."
            yield f"  {number} {_short(block.text)} [{block.id}]"
            yield from _items(block.items, "      ")


def _items(items: tuple[Item, ...], indent: str) -> Iterator[str]:
    for item in items:
        label = "•" if item.label is None else f"{item.label})"
        anchor = f" [{item.id}]" if item.id else ""
        yield f"{indent}{label} {_short(item.text)}{anchor}"
        yield from _items(item.items, indent + "    ")


def _short(text: Text) -> str:
    lines = text.value.replace("\n", " / ")
    words = lines.split(" ")
    if len(words) <= _SHORT:
        return lines
    count = len(text.value.split())
    return f"{' '.join(words[:_FIRST])} … {' '.join(words[-_LAST:])} ({count} words)"
