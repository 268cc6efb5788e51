"""The anchors of a decision: what a link to a part of it leads to."""

from collections.abc import Iterator

from sitegen.model import Decision, Item


def anchors(decision: Decision) -> Iterator[str]:
    """Yield the ids of sections, paragraphs and items, in reading order."""
    for section in decision.sections:
        yield section.id
        for block in section.blocks:
            yield block.id
            yield from _of_items(block.items)


def _of_items(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if item.id:
            yield item.id
        yield from _of_items(item.items)
