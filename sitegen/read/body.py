"""The statement: lines to sections, paragraphs and list items, still without numbers.

A number at the least indentation of its section is a paragraph; deeper numbers and all
bullets are items of the paragraph above, or of the item above where they stand deeper
still. Where paragraphs are dashes, each at the least indentation is one, and a number is a word. An unmarked
line is a heading, or goes on with what stands above it, or is a paragraph without number.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from sitegen.model import Removed
from sitegen.read import forms, furniture, headings, marks, names, parts
from sitegen.read.cells import find_cells
from sitegen.read.counted import counted_headings
from sitegen.read.dialect import Dialect, find_dialect
from sitegen.read.draft import Draft, DraftSection, last_words
from sitegen.read.flattened import is_flattened
from sitegen.read.lines import Line, is_letter, is_number, label_of
from sitegen.read.quoted import is_within_quoted
from sitegen.read.signature import is_signature
from sitegen.read.wrapping import finished

_SECTION = 2
_DEEPEST = 3


class Body(Struct, frozen=True):
    """What the lines of a statement were read as."""

    sections: list[DraftSection]
    sign_off: list[Line]
    removed: list[Removed]
    dialect: Dialect


def read_body(lines: Sequence[Line], listed: Sequence[str], *, exact: bool) -> Body:
    """Read the lines under the header.

    ``listed`` are the headings that a contents list names; ``exact`` says that
    indentation comes from markup.
    """
    end = _sign_off(lines)
    statement = lines[:end]
    # As is_number does it, without a call for each line of all decisions.
    numbered = [line for line in statement if line.marker and line.marker[0].isdigit()]
    counted = counted_headings(statement, numbered)
    if counted:
        statement = [line.unmarked() if line.number in counted else line for line in statement]
        numbered = [line for line in numbered if line.number not in counted]
    dialect = find_dialect(statement, numbered, listed, exact=exact)
    sections, removed = _Reader(dialect, counted, find_cells(statement)).read(statement)
    sign_off = []
    for line in lines[end:]:
        rule = furniture.body_rule(line) or furniture.edge_rule(line)
        if rule is None:
            sign_off.append(line)
        else:
            removed.append(furniture.removed(line, rule))
    return Body(sections, sign_off, removed, dialect)


def _sign_off(lines: Sequence[Line]) -> int:
    """Return the index of the line that signs the statement, or of the end."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if is_signature(line):
            return index
        if line.marker or line.heading:
            break
    return len(lines)


class _Reader:
    """Reads one statement.

    ``stack`` is the open paragraph and the items open in it; ``least`` the indentation of
    numbered paragraphs in the section, and ``begun`` says that it has one; ``counted`` are
    headings that have numbers; ``cells`` are the indices of lines that are cells of a table, and
    ``within_cells`` says that the last one was; ``part`` is the last paragraph numbered by section.
    """

    def __init__(self, dialect: Dialect, counted: frozenset[int], cells: frozenset[int]) -> None:
        self.dialect = dialect
        self.counted = counted
        self.cells = cells
        self.within_cells = False
        self.sections: list[DraftSection] = []
        self.stack: list[Draft] = []
        self.least = dialect.least
        self.begun = False
        self.part = (0, 0)
        self.parts: Mapping[parts.Part, int] | None = None

    def read(self, lines: Sequence[Line]) -> tuple[list[DraftSection], list[Removed]]:
        counts = not self.dialect.dashed
        sure = -1 if self.dialect.wrapped else self.dialect.least
        exact = self.dialect.exact
        cells = self.cells
        removed = []
        after_top = True
        under_section = False
        for index, line in enumerate(lines):
            numbered = line.marker[:1].isdigit()  # is_number, for each line of all decisions
            if numbered and not line.heading:
                is_item = counts and (line.indent == sure or self._is_counted(lines, index))
                if is_item and self.stack and self.stack[-1].may_quote():
                    is_item = not self._is_within_quoted(lines, index)
            else:
                is_item = not line.heading and marks.is_item(
                    line, self.stack, self.least, exact=exact
                )
            if is_item:  # by far the most lines: neither furniture nor a heading
                level = 0
            else:
                rule = furniture.body_rule(line)
                if rule is not None:
                    removed.append(furniture.removed(line, rule))
                    after_top = True
                    continue
                place = headings.Place(last_words(self.stack), after_top, under_section)
                level_of = self._level if line.text[:1].isdigit() else headings.level
                level = 0 if index in cells else level_of(lines, index, self.dialect, place)
            after_top = False
            if level:
                self.sections.append(DraftSection(line if line.heading else line.unmarked(), level))
                self.stack = []
                under_section = True
                if level == _SECTION:
                    self.least, self.begun = self.dialect.least, False
            elif is_item:
                if numbered and not self.stack and self._is_deeper(lines, index):
                    self.least = line.indent
                self._place(Draft(line.indent, line.marker, numbered, [line]))
            else:
                self._add(lines, index)
            self.within_cells = index in cells
        return self.sections, removed

    def _every_part(self, lines: Sequence[Line]) -> Mapping[parts.Part, int]:
        """Return the parts of a statement, found when first asked for: most have none."""
        if self.parts is None:
            self.parts = parts.parts_of(lines)
        return self.parts

    def _level(
        self, lines: Sequence[Line], index: int, dialect: Dialect, place: headings.Place
    ) -> int:
        """Return the level of a line that begins with figures, as ``headings.level`` does."""
        if lines[index].number in self.counted:
            return _SECTION
        part = parts.begins(lines[index], self.part, place.above, self._every_part(lines))
        if part is not None and not parts.may_head(lines, index, part):
            return 0
        return headings.level(lines, index, dialect, place)

    def _is_counted(self, lines: Sequence[Line], index: int) -> bool:
        """Tell whether a number that may be a word is that of a paragraph or an item."""
        line, least = lines[index], self.dialect.least
        if not marks.is_counted(line, self.stack, least):
            return False
        if line.indent >= least and marks.may_count(line, self.stack, self.least):
            return True
        above = last_words(self.stack)
        quoted = bool(self.sections) and marks.is_quoted(self.sections[-1].blocks)
        heads = line.indent < least and headings.is_numbered(lines, index, self.dialect, above)
        return not quoted and not heads

    def _is_within_quoted(self, lines: Sequence[Line], index: int) -> bool:
        return bool(self.sections) and is_within_quoted(lines, index, self.sections[-1].blocks)

    def _is_deeper(self, lines: Sequence[Line], index: int) -> bool:
        """Tell whether all numbers of the section at hand stand deeper than in other sections."""
        if self.begun or lines[index].indent <= self.least + 1:
            return False
        for line in map(lines.__getitem__, range(index, len(lines))):
            if is_number(line.marker) and line.indent <= self.least + 1:
                return False
            if line.heading or furniture.body_rule(line) or names.is_usual(line.text):
                break
        return True

    def _open(self, draft: Draft) -> None:
        if not self.sections:
            self.sections.append(DraftSection(None, 2))
        self.sections[-1].blocks.append(draft)
        if not draft.marker and self.stack:
            above = self.stack[0]  # whose list, broken in two, goes on below the words between
            draft.letter, draft.counted = above.letter, above.last_number()
        self.stack = [draft]

    def _place(self, draft: Draft) -> None:
        if draft.numbered and draft.indent <= self.least + 1:
            if self.stack and is_flattened(draft, self.stack[0]):
                self.stack[0].items.append(draft)
                self.stack = [self.stack[0], draft]
                return
            self.begun = True
            self._open(draft)
            return
        if self.dialect.dashed and draft.marker == "-" and draft.indent <= self.least + 1:
            self._open(draft)
            return
        if not self.stack:
            self._open(Draft(self.least))
        while len(self.stack) > 1 and not self._holds(draft):
            self.stack.pop()
        del self.stack[_DEEPEST:]
        above = self.stack[-1]
        above.items.append(draft)
        if is_letter(draft.marker):
            above.letter = label_of(draft.marker)
        self.stack.append(draft)

    def _holds(self, draft: Draft) -> bool:
        return marks.holds(self.stack[-1], draft, self.least, exact=self.dialect.exact)

    def _add(self, lines: Sequence[Line], index: int) -> None:
        line = lines[index]
        part = None
        if line.text[:1].isdigit():
            part = parts.begins(line, self.part, last_words(self.stack), self._every_part(lines))
            self.part = part or self.part
        if part is None and index not in self.cells and self._goes_on(line):
            self.stack[-1].lines.append(line.unmarked())
        else:
            self._open(Draft(line.indent, lines=[line.unmarked()]))

    def _goes_on(self, line: Line) -> bool:
        """Tell whether an unmarked line goes on with the paragraph or item above it."""
        if not self.stack or (self.within_cells and line.gap):
            return False
        above = self.stack[-1]
        words = last_words(self.stack)
        if forms.is_row(line.text):
            first = above.lines[0].text if above.lines else ""
            if line.gap or finished(words) or forms.is_row(words) or forms.is_row(first):
                return False
        elif line.gap and forms.is_row(words):
            return False
        printed = line.text if is_letter(line.marker) else line.words
        small = printed.lstrip("‘“'\"([")[:1].islower()
        if len(self.stack) > 1:
            wrapped = is_number(line.marker) and not self.dialect.dashed
            is_open = small or not words or not (line.gap or finished(words))
            return wrapped or line.indent > above.indent or (is_open and not self.dialect.exact)
        return (
            not above.lines
            or (line.indent > self.least and bool(above.marker))
            or not (line.gap or (self.dialect.dashed and not self.dialect.wrapped))
            or (
                not self.dialect.exact
                and (small or forms.is_citation(line) or not finished(above.lines[-1].text))
            )
        )
