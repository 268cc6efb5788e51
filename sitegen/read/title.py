"""The title: ``ORGANISATION (21 007 914)``, the last brackets only.

Names hold brackets, commas and ``&`` of their own: "… Integrated Care Board
(ICB) (24 001 411a)". The pages of some reports have the reference alone; it is a title where
a header line follows, and the organisation is not known.
"""

from collections.abc import Sequence

from msgspec import Struct

from sitegen.model import Field, Text
from sitegen.problems import Problem
from sitegen.read import reference
from sitegen.read.labels import begins_with_label, plain
from sitegen.read.lines import Line
from sitegen.read.shown import shown

_LONGEST = 1000
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width, such as a second mark at the beginning of a file: none of a name."""


class Title(Struct, frozen=True):
    """The title as printed and its two parts; ``used`` is 1 where it took a line."""

    text: Text
    organisation: str | None
    reference: str
    used: int


def read_title(lines: Sequence[Line], given: Sequence[Field], path: str) -> Title | Problem:
    """Return the title that ``lines`` open with, or the one that front matter gives.

    Front matter may give the reference in a field of its own.
    """
    field = _named(given, "reference", "case reference")
    stated = reference.canonical(field.value) if field else None
    title = _printed(lines, stated) or _from_fields(given, stated)
    if title is None:
        return _no_title(lines, given, path)
    if field is not None and stated != title.reference:
        return Problem(
            "error",
            "bad-reference",
            path,
            field.origin.line,
            field.origin.column,
            f"{shown(field.value)} is not the reference of the title, {title.reference!r}",
            "keep the right one",
        )
    return title


def _printed(lines: Sequence[Line], stated: str | None) -> Title | None:
    if not lines:
        return None
    line = lines[0] if lines[0].heading else lines[0].unmarked()
    text = line.as_text()
    parts = _parts(line.text)
    if parts is not None:
        return Title(text, *parts, used=1)
    if stated is not None and line.heading == 1:
        return Title(text, line.text, stated, used=1)
    alone = reference.canonical(line.text)
    if alone is not None and any(_is_header_line(below) for below in lines[1:2]):
        return Title(text, None, alone, used=1)
    return None


def _is_header_line(line: Line) -> bool:
    return bool(line.label) or begins_with_label(line.text)


def _from_fields(given: Sequence[Field], stated: str | None) -> Title | None:
    field = _named(given, "title") or _named(given, "organisation", "organization")
    # A title stands on one line; a block of several is some other text.
    if field is None or "\n" in field.value:
        return None
    text = Text(field.value, (field.origin,))
    parts = _parts(field.value)
    if parts is not None:
        return Title(text, *parts, used=0)
    return Title(text, field.value, stated, used=0) if stated else None


def _named(given: Sequence[Field], *names: str) -> Field | None:
    return next((field for field in given if plain(field.label) in names), None)


def _no_title(lines: Sequence[Line], given: Sequence[Field], path: str) -> Problem:
    field = _named(given, "title")
    if field is not None:
        return _bad(field.value, field.origin.line, field.origin.column, path)
    if not lines:
        return _missing(path, 1, 1)
    line = lines[0].unmarked()
    for later in lines[1:]:
        if is_title(later.text):
            return Problem(
                "error",
                "before-title",
                path,
                line.number,
                line.origin.column,
                f"{shown(line.text)} stands before the title on line {later.number}",
                "delete what is not part of the decision, or put the title first and on one line",
            )
    return _bad(line.text, line.number, line.origin.column, path)


def is_title(words: str) -> bool:
    """Tell whether ``words`` are an organisation and a reference."""
    return _parts(words) is not None


def _parts(words: str) -> tuple[str | None, str] | None:
    if len(words) > _LONGEST:
        return None
    words = _seen(words)
    opening = words.rfind("(")
    if opening < 0 or words[-1] != ")":
        return None
    canonical = reference.canonical(words[opening + 1 : -1])
    return (_seen(words[:opening]) or None, canonical) if canonical else None


def _seen(words: str) -> str:
    """Return ``words`` without what nobody sees at their ends; the title keeps it as printed."""
    return words.strip().strip(_UNSEEN).strip()


def _bad(words: str, line: int, column: int, path: str) -> Problem:
    opening = words.rfind("(")
    if opening >= 0 and len(words) <= _LONGEST and words.rstrip().endswith(")"):
        inside = words.rstrip()[opening + 1 : -1]
        return Problem(
            "error",
            "bad-reference",
            path,
            line,
            column + opening + 1,
            f"{shown(inside)} is not a reference",
            "a reference is two, three and three figures, such as 21 007 914 or 24 001 411a",
        )
    return _missing(path, line, column)


def _missing(path: str, line: int, column: int) -> Problem:
    return Problem(
        "error",
        "no-title",
        path,
        line,
        column,
        "this is not the title of a decision",
        "a decision begins with its organisation and reference: Milton Keynes Council (19 017 399)",
    )
