"""Headings: which unmarked lines of a statement are headings, and of what level.

The names are those of the Ombudsman's decision statements; its staff guide,
"Statement of Reasons Manual" (https://www.lgo.org.uk/information-centre/staff-guidance),
lays the order of the sections down.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from sitegen.read import furniture
from sitegen.read.dialect import Dialect
from sitegen.read.fold import fold
from sitegen.read.lines import BOLD_LINE, Line, is_number, label_of
from sitegen.read.wrapping import finished

# Sections of every statement. These head a section wherever they stand.
MAIN = frozenset(
    {
        "the complaint",
        "the complaints",
        "the ombudsman's role and powers",
        "the ombudsmen's role and powers",
        "our role and powers",
        "how i considered this complaint",
        "how i considered the complaint",
        "how we considered this complaint",
        "how the ombudsmen considered this complaint",
        "what i found",
        "what we found",
        "my assessment",
        "agreed action",
        "agreed actions",
        "agreed remedy",
        "recommended action",
        "recommended actions",
        "final decision",
        "what i have investigated",
        "what i have not investigated",
        "what i have and have not investigated",
        "what i investigated",
        "what i did not investigate",
        "what we have investigated",
        "what we have and have not investigated",
        "parts of the complaint that i did not investigate",
        "parts of the complaint i did not investigate",
        "parts of the complaint that we did not investigate",
        "parts of the complaints that i did not investigate",
        "legal and administrative background",
        "relevant law and guidance",
    }
)
# These head a section only where nothing else tells sections from sub-headings.
OFTEN = frozenset(
    {
        "action",
        "actions",
        "assessment",
        "conclusion",
        "conclusions",
        "decision",
        "draft decision",
        "finding",
        "findings",
        "recommendation",
        "recommendations",
        "summary",
    }
)
_LONGEST = 160
_MOST_WORDS = 14
_FIRST_LABELS = frozenset({"a", "i"})
_MOST_TOGETHER = 3
"""Lines: two sub-headings in a row, and the number under them."""
_LAST = re.compile(r"[.;,!:][’”'\")\]]*$")
_SENTENCES = re.compile(r"[a-z)’”][.!?][’”]? [A-Z‘“(]")
_QUOTED = re.compile(r"[‘“\"'].*[’”\"']", re.DOTALL)
_QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_CELLS = re.compile("[|\t\u2003]")
_BRACKETS = {"(": ")", "[": "]"}
_YEARS = re.compile(r"(?:19|20)[0-9]{2}(?: ?[-–/] ?(?:[0-9]{2}){1,2})?")


def is_usual(heading: str) -> bool:
    """Tell whether a section of this name is one that statements usually have."""
    return fold(heading[:_LONGEST]).rstrip(":. ") in MAIN | OFTEN


def known(line: Line) -> bool:
    """Tell whether the line is the name of a section in any statement."""
    return _is_named(line, MAIN)


def often(line: Line) -> bool:
    """Tell whether the line is the name of a section in some statements."""
    return _is_named(line, OFTEN)


def _is_named(line: Line, names: frozenset[str]) -> bool:
    text = line.text
    # "towards / the complaint." is a sentence that was wrapped.
    if len(text) > _LONGEST or (text[:1].islower() and not line.gap and not line.heading):
        return False
    return fold(text).rstrip(":. ") in names


def looks_like_one(line: Line) -> bool:
    """Tell whether an unmarked line could be a heading by its form alone.

    A heading is short, begins with no small letter, and neither ends as a sentence
    or a lead-in does nor holds two sentences; a line wholly in brackets is a citation,
    one wholly in quotation marks, or that only opens or closes them, a quotation, and one of
    several cells a row. "2019" and "2020/21" are headings too.
    """
    return _begins(line) and _has_form(line)


def may_be_one(line: Line) -> bool:
    """Tell whether the words of a line, whatever marks it, could be a heading by their form alone."""
    return not line.text[:1].islower() and _has_form(line) and len(line.text.split()) <= _MOST_WORDS


def _has_form(line: Line) -> bool:
    text = line.text
    return (
        0 < len(text) <= _LONGEST
        and not _LAST.search(text)
        and not _SENTENCES.search(text)
        and not _QUOTED.fullmatch(text)
        and _QUOTES.get(text[0], "") in text[1:]
        and text.count("”") <= text.count("“")
        and not is_citation(line)
        and not is_row(text)
        and (any(map(str.isalpha, text)) or _YEARS.fullmatch(text) is not None)
    )


def is_row(text: str) -> bool:
    """Tell whether a line is a row of a table: cells with a tab or a sign between them."""
    return _CELLS.search(text) is not None


def is_citation(line: Line) -> bool:
    """Tell whether a line is wholly in brackets, as a statute cited on its own line is.

    Brackets also stand for words taken out, "[Redacted]".
    """
    text = line.text
    return text.rstrip(".").endswith(_BRACKETS.get(text[:1], "\n")) and not _is_redacted(text)


def _is_redacted(text: str) -> bool:
    return text[0] == "[" and "redacted" in text.casefold()


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
        return 2 if known(line) or (place.after_top and not dialect.top) else 3
    if dialect.top:
        return 0
    if is_number(line.marker):
        return 3 if is_numbered(lines, index, dialect, place.above) else 0
    if not line.marker and (known(line) or _is_listed(line, dialect)):
        return 2
    return _of_other(lines, index, dialect, place)


def _of_other(lines: Sequence[Line], index: int, dialect: Dialect, place: Place) -> int:
    """Return the level of a line that neither markup nor its words make a heading."""
    line = lines[index]
    usual = not line.marker and often(line)
    if place.after_top and _within_sentence(lines, index, place.above):
        return 0
    if place.after_top and (usual or looks_like_one(line)):
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
    return bool(dialect.listed) and len(line.text) <= _LONGEST and fold(line.text) in dialect.listed


def _heads(lines: Sequence[Line], index: int, dialect: Dialect, above: str) -> bool:
    """Tell whether a line that could be a heading by its form has something to head."""
    line = lines[index]
    if (
        not _has_form(line)
        or len(line.text.split()) > _MOST_WORDS
        or line.indent > dialect.least
        or index + 1 >= len(lines)
    ):
        return False
    if not line.gap and (dialect.wrapped or not dialect.dashed):
        return has_ended(above) and _heads_paragraph(lines, index, dialect)
    after = lines[index + 1]
    if after.marker:
        heads = _is_paragraph(after, dialect) or _begins_letters(lines, index + 1, dialect)
        return heads and (_begins(line) or (line.gap and has_ended(above)))
    if not _begins(line) or furniture.body_rule(after) is not None:
        return False
    # Unmarked under unmarked: a sub-heading of its own, or a paragraph that begins as one does.
    return finished(after.text) or looks_like_one(after)


def _begins_letters(lines: Sequence[Line], index: int, dialect: Dialect) -> bool:
    """Tell whether a line is a sub-heading with the first letter, "(a) Delay", over a paragraph."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else line
    return (
        line.gap
        and label_of(line.marker) in _FIRST_LABELS
        and line.indent <= dialect.least
        and _has_form(line)
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
        if not looks_like_one(line) or line.text.count("(") != line.text.count(")"):
            return False
    return False


def _begins(line: Line) -> bool:
    """Tell whether a line begins as no sentence or list that goes on does.

    "e-mails" and "b) Delay in the review" are headings only where the text above has ended.
    """
    return not line.marker and not line.text[:1].islower()


def has_ended(text: str) -> bool:
    """Tell whether no sentence and no list is open at the end of ``text``."""
    return not text or (finished(text) and text[-1] not in ":;")
