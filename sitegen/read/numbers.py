"""Paragraph numbers: the one sequence that runs through a statement, restored.

On the Ombudsman's site the numbers run from the first paragraph to the last; a
dump starts again at 1 in every section, and after whatever broke a list in two.
Counting the items gives the true numbers back as long as none is missing: a
number that is neither 1 nor one more than the last says that some is, and
then no number is given. Reports print their own running numbers, which are kept.
Where every item is a dash the nesting is lost, and with it the numbers.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sitegen.model import Item, Numbering, Paragraph, Section
from sitegen.problems import Problem
from sitegen.read import slug
from sitegen.read.draft import Draft, DraftSection
from sitegen.read.letters import letter, roman
from sitegen.read.lines import Line, is_letter, joined, label_of, number_of


def number_sections(
    drafts: Sequence[DraftSection], path: str
) -> tuple[tuple[Section, ...], Numbering, list[Problem]]:
    """Return the sections with their numbers and anchors, and how the numbers came about."""
    numbering, problems = _numbering(drafts, path)
    builder = _Builder(numbering, path)
    sections = tuple(builder.section(draft) for draft in drafts)
    return sections, numbering, problems + builder.problems


def _numbered(drafts: Sequence[DraftSection]) -> Iterator[tuple[int, Line, int]]:
    """Yield the section, the first line and the printed number of each numbered paragraph."""
    for position, section in enumerate(drafts):
        for block in section.blocks:
            if block.numbered:
                yield position, block.lines[0], number_of(block.marker)


def _numbering(drafts: Sequence[DraftSection], path: str) -> tuple[Numbering, list[Problem]]:
    found = list(_numbered(drafts))
    if not found:
        return "withheld", []
    values = [value for _, _, value in found]
    rises = all(later > earlier for earlier, later in pairwise(values))
    if rises and (values[0] != 1 or found[0][0] != found[-1][0]):
        return "printed", _gaps(found, path)
    doubtful = _doubtful(drafts)
    if doubtful is not None:
        return "withheld", [_may_be_items(doubtful, path)]
    previous = 0
    for _, line, value in found:
        if value not in (1, previous + 1):
            return "withheld", [
                _missing(line, f"item {value} follows item {previous}", path, _NO_NUMBERS)
            ]
        previous = value
    return "restored", []


def _doubtful(drafts: Sequence[DraftSection]) -> Draft | None:
    """Return a paragraph whose number begins anew right below one that announces a list.

    A list that stands as far left as the paragraphs looks so (``flattened``); nothing tells its
    items from paragraphs where they read as sentences.
    """
    for section in drafts:
        for above, block in pairwise(section.blocks):
            # Most numbers are not the first, and need no closer look.
            begins = block.marker[:-1] == "1" and block.numbered
            if begins and above.numbered and not above.items and above.leads_in():
                return block
    return None


def _may_be_items(block: Draft, path: str) -> Problem:
    line = block.lines[0]
    return Problem(
        "warning",
        "list-or-paragraphs",
        path,
        line.number,
        line.column + len(line.raw) - len(line.words),
        "numbers begin anew below a colon, and may be those of a list",
        "compare it with its source, and indent the list if it is one; until then its paragraphs "
        "have no numbers",
    )


_NO_NUMBERS = "get the whole file again; until then its paragraphs have no numbers"
_NO_LETTERS = "get the whole file again; until then the items of this list have no letters"
_AS_PRINTED = "get the whole file again; the numbers are shown as printed"


def _gaps(found: Sequence[tuple[int, Line, int]], path: str) -> list[Problem]:
    for (_, _, earlier), (_, line, later) in pairwise(found):
        if later != earlier + 1:
            return [
                _missing(line, f"paragraph {later} follows paragraph {earlier}", path, _AS_PRINTED)
            ]
    return []


def _missing(line: Line, message: str, path: str, hint: str) -> Problem:
    column = line.column + len(line.raw) - len(line.words)
    return Problem("warning", "missing-items", path, line.number, column, message, hint)


class _Builder:
    """Gives numbers and anchors out, in the order of the document."""

    def __init__(self, numbering: Numbering, path: str) -> None:
        self.numbering = numbering
        self.path = path
        self.problems: list[Problem] = []
        self.number = 0
        self.unnumbered = 0
        self.taken: dict[str, int] = {}

    def section(self, draft: DraftSection) -> Section:
        heading = draft.heading.as_text() if draft.heading else None
        anchor = self._own(slug.heading_slug(heading.value if heading else "statement"))
        blocks = tuple(self._paragraph(block) for block in draft.blocks)
        return Section(anchor, heading, 2 if draft.level == 2 else 3, blocks)  # noqa: PLR2004 - the two levels

    def _own(self, anchor: str) -> str:
        """Return ``anchor``, or its first free variant: ``analysis-2`` and so on."""
        free = anchor
        while free in self.taken:
            self.taken[anchor] += 1
            free = f"{anchor}-{self.taken[anchor]}"
        self.taken[free] = 1
        return free

    def _paragraph(self, draft: Draft) -> Paragraph:
        number = self._next_number(draft) if draft.numbered else None
        if number is None:
            self.unnumbered += 1
            anchor = self._own(f"u{self.unnumbered}")
        else:
            anchor = self._own(f"p{number}")
        return Paragraph(number, anchor, joined(draft.lines), self._items(draft, anchor, 1))

    def _next_number(self, draft: Draft) -> int | None:
        if self.numbering == "withheld":
            return None
        self.number = self.number + 1 if self.numbering == "restored" else number_of(draft.marker)
        return self.number

    def _items(self, draft: Draft, anchor: str, depth: int) -> tuple[Item, ...]:
        if not draft.items:
            return ()
        whole = self._is_whole(draft)
        items = []
        count = draft.goes_on_from()
        for item in draft.items:
            label = None
            if is_letter(item.marker):
                label = label_of(item.marker)
            elif item.numbered and whole:
                count += 1
                label = letter(count) if depth == 1 else roman(count)
            own = self._own(f"{anchor}-{label}") if label else None
            deeper = self._items(item, own or anchor, depth + (label is not None))
            items.append(Item(label, own, joined(item.lines), deeper))
        return tuple(items)

    def _is_whole(self, draft: Draft) -> bool:
        """Tell whether no numbered item is missing from the list of ``draft``."""
        previous = draft.goes_on_from()
        for item in draft.items:
            if not item.numbered:
                continue
            value = number_of(item.marker)
            if value not in (1, previous + 1):
                message = f"item {value} of this list follows item {previous}"
                self.problems.append(_missing(item.lines[0], message, self.path, _NO_LETTERS))
                return False
            previous = value
        return True
