"""Cross-references: what a statement says of its own paragraphs.

"paragraph 12", "paragraphs 14 to 17", "paragraph 1a)" and "parts c) to g)" mean the
numbers that run through the statement, so they show whether these were restored
rightly. A paragraph of something else is none of these: "paragraph 14.2", "Schedule
5, paragraph 1/3", "paragraph 7 of the Code".
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from sitegen.model import Decision, Item, Passage, passages
from sitegen.problems import Problem

_ONE = r"[0-9]{1,3}(?:\s?\(?[a-z]\))?"
_AND = r"(?:\s*,\s*|\s*,?\s+(?:and|or|to)\s+|\s*[-–]\s*)"
_PARAGRAPH = re.compile(
    rf"\b[Pp]aragraphs?[ \xa0](?P<list>{_ONE}(?:{_AND}{_ONE})*)(?![0-9A-Za-z/]|\.[0-9])"
)
_PART = re.compile(rf"\b[Pp]arts?[ \xa0](?P<list>\(?[a-z]\)(?:{_AND}\(?[a-z]\))*)")
_NUMBER = re.compile(r"([0-9]+)(?:\s?\(?([a-z])\))?")
_RANGE = re.compile(r"\s+to\s+|\s*[-–]\s*")
_LETTER = re.compile(r"([a-z])\)")
# Of what: anything but the statement itself makes it another document's paragraph.
_OF = re.compile(r"\s+(?:of|in|from|under|to)\s+(?!this (?:decision|statement|report)\b)")
_OTHERS = re.compile(
    r"\b(?:Schedules?|Act|Acts|Regulations?|Rules?|Order|Code|Guidance|Framework|Directions?|"
    r"Circular|Standards?|Manual|Plan|Policy|guidance|code|policy|letter|report|NPPF)\b[^.;]*$"
)
_BEFORE = 80


class CrossReference(Struct, frozen=True):
    """Where a passage names paragraphs of its own statement, and the anchors they have.

    ``start`` and ``end`` are offsets in the passage's text; no ``targets``
    means that the statement has no such paragraph.
    """

    passage: Passage
    start: int
    end: int
    targets: tuple[str, ...]


def cross_references(decision: Decision) -> Iterator[CrossReference]:
    """Yield what the statement says of its own paragraphs; nothing where they have no numbers."""
    if decision.numbering == "withheld":
        return
    anchors = _anchors(decision)
    lists = [letters for letters in _letters(decision) if letters]
    for passage in passages(decision):
        text = passage.text.value
        if "aragraph" in text:
            for match in _PARAGRAPH.finditer(text):
                if not _is_of_another(text, match):
                    targets = _paragraphs(match["list"], anchors)
                    yield CrossReference(passage, match.start(), match.end("list"), targets)
        if "art" in text:
            for match in _PART.finditer(text):
                if not _is_of_another(text, match):
                    targets = _parts(match["list"], lists)
                    yield CrossReference(passage, match.start(), match.end("list"), targets)


def check(decision: Decision) -> list[Problem]:
    """Return a problem for each cross-reference that the numbers of the statement contradict."""
    problems = []
    for reference in cross_references(decision):
        if reference.targets:
            continue
        text = reference.passage.text
        origin = text.locate(reference.start)
        words = " ".join(text.value[reference.start : reference.end].split())
        problems.append(
            Problem(
                "warning",
                "cross-reference",
                decision.source_path,
                origin.line,
                origin.column,
                f"{words!r} is named here, and the statement has no such paragraph",
                "compare the paragraph numbers with the original; no link is made",
            )
        )
    return problems


def _is_of_another(text: str, match: re.Match[str]) -> bool:
    if _OF.match(text, match.end("list")):
        return True
    return _OTHERS.search(text[max(0, match.start() - _BEFORE) : match.start()]) is not None


def _anchors(decision: Decision) -> dict[tuple[int, str], str]:
    """Return the anchor of each paragraph, and of each lettered item in it."""
    anchors = {}
    for section in decision.sections:
        for block in section.blocks:
            if block.number is not None:
                anchors[block.number, ""] = block.id
                for item in block.items:
                    if item.id and item.label:
                        anchors[block.number, item.label] = item.id
    return anchors


def _letters(decision: Decision) -> Iterator[dict[str, str]]:
    for section in decision.sections:
        for block in section.blocks:
            yield _labels(block.items)


def _labels(items: tuple[Item, ...]) -> dict[str, str]:
    return {item.label: item.id for item in items if item.label and item.id}


def _paragraphs(words: str, anchors: dict[tuple[int, str], str]) -> tuple[str, ...]:
    """Return the anchors of all that ``words`` name, or none if one of them is missing."""
    found: list[str] = []
    numbers = [(int(match[1]), match[2] or "") for match in _NUMBER.finditer(words)]
    ends = [match.start() for match in _RANGE.finditer(words)]
    places = [match.start() for match in _NUMBER.finditer(words)]
    for index, (number, label) in enumerate(numbers):
        if (number, label) not in anchors:
            return ()
        is_end = index and any(places[index - 1] < end < places[index] for end in ends)
        if is_end and not label and not numbers[index - 1][1]:
            first = numbers[index - 1][0]
            between = [anchors.get((one, "")) for one in range(first + 1, number)]
            if first >= number or None in between:
                return ()
            found += [anchor for anchor in between if anchor]
        found.append(anchors[number, label])
    return tuple(found)


def _parts(words: str, lists: list[dict[str, str]]) -> tuple[str, ...]:
    """Return the anchors of the items named, from the first list that has all of them."""
    labels = _LETTER.findall(words)
    if _RANGE.search(words) and len(labels) == 2:  # noqa: PLR2004 - from one letter to another
        first, last = (ord(label) for label in labels)
        labels = [chr(code) for code in range(first, last + 1)]
    for letters in lists:
        if labels and all(label in letters for label in labels):
            return tuple(letters[label] for label in labels)
    return ()
