"""What was to follow: the section of a decision that says so, how it begins, and the sums in it.

A statement that finds fault says, under a heading of its own, what the organisation has agreed to do or is
recommended to do. Nothing is told from these words: they are shown as printed, from the first
paragraph that has a list on, since what stands before it mostly says how remedies are chosen. A sum
of money is one that is named there, whatever for: it need not be a payment.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from sitegen.model import Decision, Item, Paragraph, Remedy, Section
from sitegen.read.fold import fold

HEADINGS = frozenset(
    {
        "action",
        "actions",
        "agreed action",
        "agreed actions",
        "agreed recommendation",
        "agreed recommendations",
        "agreed remedies",
        "agreed remedy",
        "proposed remedy",
        "recommendation",
        "recommendations",
        "recommended action",
        "recommended actions",
        "recommended remedy",
        "remedies",
        "remedy",
    }
)
"""What such a section is called, folded."""

LONGEST = 240
"""Characters that are shown of it."""

_SUM = re.compile(
    r"£\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?(?![.,]?\d)(?:\s?(?:million|m|k)\b)?",
    re.IGNORECASE,
)


def remedy_of(decision: Decision) -> Remedy | None:
    """Return what a decision says was to follow, ``None`` if no section of it is called so.

    Of several sections it is the first with words in it; those below it are a part of it.
    """
    for at, section in enumerate(decision.sections):
        if section.heading is None or fold(section.heading.value).rstrip(" :") not in HEADINGS:
            continue
        blocks = tuple(_blocks(decision.sections[at:]))
        words = _beginning(blocks)
        if words:
            texts = (text for block in blocks for text in _texts(block.text.value, block.items))
            return Remedy(section.heading.value, section.id, words, tuple(_sums(texts)))
    return None


def _blocks(sections: Sequence[Section]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the first section, and of those below it."""
    first = sections[0]
    yield from first.blocks
    for section in sections[1:]:
        if section.level <= first.level:
            return
        yield from section.blocks


def _beginning(blocks: Sequence[Paragraph]) -> str:
    start = next((at for at, block in enumerate(blocks) if block.items), 0)
    words = " ".join(
        text for block in blocks[start:] for text in _texts(block.text.value, block.items)
    )
    words = " ".join(words[: 2 * LONGEST].split())
    if len(words) > LONGEST:
        words = f"{words[:LONGEST].rpartition(' ')[0] or words[:LONGEST]} …"
    return f"… {words}" if words and start else words


def _texts(text: str, items: Iterable[Item]) -> Iterator[str]:
    yield text
    for item in items:
        yield from _texts(item.text.value, item.items)


def _sums(texts: Iterable[str]) -> list[str]:
    """Return the sums of money in some texts as printed, each once."""
    found = (sum_ for text in texts if "£" in text for sum_ in _SUM.findall(text))
    return list(dict.fromkeys(" ".join(sum_.split()) for sum_ in found))
