"""Headings: which unmarked lines of a statement are headings, and of what level.

What a line could be by its words is told elsewhere (``names``, ``forms``); here it is told by where
it stands.
"""

from collections.abc import Sequence

from msgspec import Struct

from sitegen.read import forms, furniture, names
from sitegen.read.dialect import Dialect
from sitegen.read.fold import fold
from sitegen.read.lines import BOLD_LINE, Line, is_number, label_of
from sitegen.read.wrapping import finished, has_ended

_FIRST_LABELS = frozenset({"a", "i"})
_MOST_TOGETHER = 3
"""Lines: two sub-headings in a row, and the number under them."""


class Place(Struct, frozen=True):
    """Where a line stands.

    ``above`` are the last words of the section so far; ``after_top`` says that the line
    is the first of the statement or follows "Back to top"; ``under_section`` that there
    is a section above it.
    """

    above: str
    after_top: bool
    under_section: bool


def level(lines: Sequence[Line], index: int, dialect: Dialect, place: Place) -> int:
    """Return the level, 2 or 3, of the heading that a line is; 0 where it is none."""
    line = lines[index]
    if 0 < line.heading < BOLD_LINE:
        return 2 if line.heading <= dialect.top else 3
    if line.heading == BOLD_LINE:
        return 2 if names.known(line) or (place.after_top and not dialect.top) else 3
    if dialect.top:
        return 0
    if is_number(line.marker):
        return 3 if is_numbered(lines, index, dialect, place.above) else 0
    if not line.marker and (names.known(line) or _is_listed(line, dialect)):
        return 2
    return _of_other(lines, index, dialect, place)


def _of_other(lines: Sequence[Line], index: int, dialect: Dialect, place: Place) -> int:
    """Return the level of a line that neither markup nor its words make a heading."""
    line = lines[index]
    usual = not line.marker and names.often(line)
    if place.after_top and _within_sentence(lines, index, place.above):
        return 0
    if place.after_top and (usual or forms.looks_like_heading(line)):
        return 2
    if usual and (line.gap or dialect.dashed or has_ended(place.above)):
        return 3 if dialect.tops else 2
    if _heads(lines, index, dialect, place.above):
        return 3 if dialect.tops or place.under_section else 2
    return 0


def _within_sentence(lines: Sequence[Line], index: int, above: str) -> bool:
    """Tell whether a "Back to top" cut a sentence in two: numbers go on under it."""
    below = lines[index + 1].marker if index + 1 < len(lines) else ""
    return not has_ended(above) and is_number(below) and below[:-1] != "1"


def _is_listed(line: Line, dialect: Dialect) -> bool:
    return (
        bool(dialect.listed)
        and len(line.text) <= forms.LONGEST
        and fold(line.text) in dialect.listed
    )


def _heads(lines: Sequence[Line], index: int, dialect: Dialect, above: str) -> bool:
    """Tell whether a line that could be a heading by its form has something to head."""
    line = lines[index]
    if (
        not forms.has_form(line)
        or len(line.text.split()) > forms.MOST_WORDS
        or line.indent > dialect.least
        or index + 1 >= len(lines)
    ):
        return False
    if not line.gap and (dialect.wrapped or not dialect.dashed):
        return has_ended(above) and _heads_paragraph(lines, index, dialect)
    after = lines[index + 1]
    if after.marker:
        heads = _is_paragraph(after, dialect) or _begins_letters(lines, index + 1, dialect)
        return heads and (forms.begins(line) or (line.gap and has_ended(above)))
    if not forms.begins(line) or furniture.body_rule(after) is not None:
        return False
    # Unmarked under unmarked: a sub-heading of its own, or a paragraph that begins as one does.
    return finished(after.text) or forms.looks_like_heading(after)


def _begins_letters(lines: Sequence[Line], index: int, dialect: Dialect) -> bool:
    """Tell whether a line is a sub-heading with the first letter, "(a) Delay", over a paragraph."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else line
    return (
        line.gap
        and label_of(line.marker) in _FIRST_LABELS
        and line.indent <= dialect.least
        and forms.has_form(line)
        and _is_paragraph(after, dialect)
    )


def is_numbered(lines: Sequence[Line], index: int, dialect: Dialect, above: str) -> bool:
    """Tell whether a number is a heading's, "1. Delay in the review", and no paragraph's.

    It stands further left than the paragraphs of the statement, one of which follows.
    """
    line = lines[index]
    return (
        line.gap
        and line.indent < dialect.least
        and has_ended(above)
        and _heads(lines, index, dialect, above)
        and lines[index + 1].indent >= dialect.least
    )


def _is_paragraph(line: Line, dialect: Dialect) -> bool:
    return is_number(line.marker) or (dialect.dashed and line.marker == "-")


def _heads_paragraph(lines: Sequence[Line], index: int, dialect: Dialect) -> bool:
    """Tell whether nothing but headings stands between the words above and a paragraph below.

    Where no blank line sets a heading apart, anything else may be a sentence that goes on.
    """
    for line in lines[index : index + _MOST_TOGETHER]:
        if _is_paragraph(line, dialect):
            return True
        if not forms.looks_like_heading(line) or line.text.count("(") != line.text.count(")"):
            return False
    return False
