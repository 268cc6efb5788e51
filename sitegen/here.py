"""Places in the decision itself: what "paragraph 12" and "part (a)" mean there.

The law room finds the words; here they are held against the paragraphs that
the decision has. A paragraph that it does not have contradicts the restored
numbers. A lettered part is one of the complaint's if the complaint has that
letter, and else that of the only list which does. Paragraphs that are numbered by
section, "1.2", are found by the number that they begin with.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from msgspec.structs import replace

from sitegen.model import Citation, Decision, Item, Passage, Section
from sitegen.problems import Problem
from sitegen.read.parts import part_in


class Places:
    """The anchors of one decision by the URI with which its text names them."""

    def __init__(self, decision: Decision) -> None:
        self._decision = decision
        self._numbered = decision.numbering != "withheld"

    @cached_property
    def _anchors(self) -> dict[str, str]:
        """The anchors by URI; most decisions refer to no paragraph, and never ask for them."""
        anchors = dict(_by_section(self._decision))
        parts: dict[str, list[tuple[bool, str]]] = defaultdict(list)
        for section in self._decision.sections:
            for block in section.blocks:
                if block.number is None:
                    continue
                anchors[f"paragraph/{block.number}"] = block.id
                for path, anchor in _items(block.items):
                    anchors[f"paragraph/{block.number}/{path}"] = anchor
                    parts[f"part/{path}"].append((_is_complaint(section), anchor))
        for uri, found in parts.items():
            of_complaint = [anchor for complained, anchor in found if complained]
            every = of_complaint or [anchor for _, anchor in found]
            if len(every) == 1:
                anchors[uri] = every[0]
        return anchors

    def resolve(
        self, passage: Passage, citations: tuple[Citation, ...]
    ) -> tuple[tuple[Citation, ...], list[Problem]]:
        """Give the citations of places here their anchors (``#p12``); leave the others as they are.

        Where one of those that share a span has no place, none of them is kept,
        and a problem says so. Without numbers there is nothing to refer to.
        "paragraph 1/3" and "paragraph 12A" are of other texts, and so is "paragraph 1.2"
        where the statement has none.
        """
        if not any(citation.kind == "paragraph" for citation in citations):
            return citations, []
        kept: list[Citation] = []
        problems: list[Problem] = []
        for (kind, start, end), group in groupby(citations, key=lambda c: (c.kind, c.start, c.end)):
            named = tuple(group)
            if kind != "paragraph":
                kept += named
                continue
            if _elsewhere(passage.text.value[max(0, start - 1) : end + 1], named):
                continue
            anchors = [self._anchors.get(each.uri) for each in named]
            if all(anchors) and _ascending(named):
                pairs = zip(named, anchors, strict=True)
                kept += [replace(each, uri=f"#{anchor}") for each, anchor in pairs]
            elif self._numbered and not _has_point(named):
                problems.append(self._contradiction(passage, start, end))
        return tuple(kept), problems

    def _contradiction(self, passage: Passage, start: int, end: int) -> Problem:
        origin = passage.text.locate(start)
        words = " ".join(passage.text.value[start:end].split())
        return Problem(
            "warning",
            "cross-reference",
            self._decision.source_path,
            origin.line,
            origin.column,
            f"{words!r} is named here, and the statement has no such paragraph",
            "compare the paragraph numbers with the original; no link is made",
        )


def _elsewhere(words: str, named: Sequence[Citation]) -> bool:
    """Tell whether the form of the number is one that no paragraph of a decision has."""
    number = named[0].uri.split("/")[1]
    return "/" in words or not (number.isdigit() or number.isalpha() or _has_point(named))


def _has_point(named: Sequence[Citation]) -> bool:
    """Tell whether a number is that of a paragraph in a section, "1.2"."""
    return named[0].uri.split("/")[1].replace(".", "", 1).isdecimal() and "." in named[0].uri


def _by_section(decision: Decision) -> Iterator[tuple[str, str]]:
    """Yield the URI and the anchor of each paragraph that begins with its number in its section, and of its items.

    One that no other comes next to, or that stands there twice, is no number but a word.
    """
    found = [
        (part, block)
        for section in decision.sections
        for block in section.blocks
        if block.number is None and (part := part_in(block.text.value)) is not None
    ]
    counted = Counter(part for part, _ in found)
    for part, block in found:
        section, number = part
        beside = {(section, number - 1), (section, number + 1)}
        if counted[part] == 1 and not beside.isdisjoint(counted):
            uri = f"paragraph/{section}.{number}"
            yield uri, block.id
            for path, anchor in _items(block.items):
                yield f"{uri}/{path}", anchor


def _ascending(range_: Sequence[Citation]) -> bool:
    """Tell whether a range runs upwards; "paragraphs 4 to 2" is a slip of some kind."""
    numbers = [int(part) for each in range_ if (part := each.uri.split("/")[1]).isdigit()]
    return numbers == sorted(numbers)


def _items(items: tuple[Item, ...]) -> Iterator[tuple[str, str]]:
    for item in items:
        if item.label and item.id:
            yield item.label.lower(), item.id
            for path, anchor in _items(item.items):
                yield f"{item.label.lower()}/{path}", anchor


def _is_complaint(section: Section) -> bool:
    return section.id.startswith("the-complaint")
