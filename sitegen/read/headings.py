"""Headings: which unmarked lines of a statement are headings, and of what level.

The names are those of the Ombudsman's decision statements; its staff guide,
"Statement of Reasons Manual" (https://www.lgo.org.uk/information-centre/staff-guidance),
lays the order of the sections down.
"""

import re
from collections.abc import Sequence

from sitegen.read import furniture
from sitegen.read.dialect import Dialect, finished
from sitegen.read.fold import fold
from sitegen.read.lines import BOLD_LINE, Line, is_number

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
_LAST = re.compile(r"[.;,!:][’”'\")\]]*$")
_SENTENCES = re.compile(r"[a-z)’”][.!?][’”]? [A-Z‘“]")
_QUOTED = re.compile(r"[‘“\"'].*[’”\"']", re.DOTALL)
_BRACKETS = {"(": ")", "[": "]"}


def is_usual(heading: str) -> bool:
    """Tell whether a section of this name is one that statements usually have."""
    return fold(heading[:_LONGEST]).rstrip(":. ") in MAIN | OFTEN


def known(line: Line) -> bool:
    """Tell whether the line is the name of a section in any statement."""
    return len(line.text) <= _LONGEST and fold(line.text).rstrip(":. ") in MAIN


def often(line: Line) -> bool:
    """Tell whether the line is the name of a section in some statements."""
    return len(line.text) <= _LONGEST and fold(line.text).rstrip(":. ") in OFTEN


def looks_like_one(line: Line) -> bool:
    """Tell whether an unmarked line could be a heading by its form alone.

    A heading is short, begins with no small letter, and neither ends as a sentence
    or a lead-in does nor holds two sentences; a line wholly in brackets is a citation,
    one wholly in quotation marks a quotation.
    """
    text = line.text
    return (
        0 < len(text) <= _LONGEST
        and not line.marker
        and not text[0].islower()
        and not _LAST.search(text)
        and not _SENTENCES.search(text)
        and not _QUOTED.fullmatch(text)
        and not is_citation(line)
        and any(character.isalpha() for character in text)
    )


def is_citation(line: Line) -> bool:
    """Tell whether a line is wholly in brackets, as a statute cited on its own line is."""
    return line.text.rstrip(".").endswith(_BRACKETS.get(line.text[:1], "\n"))


def level(
    lines: Sequence[Line], index: int, dialect: Dialect, *, after_top: bool, under_section: bool
) -> int:
    """Return the level, 2 or 3, of the heading that a line is; 0 where it is none.

    ``after_top`` says that the line is the first of the statement or follows
    "Back to top"; ``under_section`` that there is a section above it.
    """
    line = lines[index]
    if 0 < line.heading < BOLD_LINE:
        return 2 if line.heading <= dialect.top else 3
    if line.heading == BOLD_LINE:
        return 2 if known(line) or (after_top and not dialect.top) else 3
    if line.marker or dialect.top:
        return 0
    if known(line) or _is_listed(line, dialect):
        return 2
    if after_top and (often(line) or looks_like_one(line)):
        return 2
    return _within(lines, index, dialect, under_section=under_section)


def _within(lines: Sequence[Line], index: int, dialect: Dialect, *, under_section: bool) -> int:
    """Return the level of a line that is not the first under a "Back to top"."""
    line = lines[index]
    if often(line) and (line.gap or dialect.dashed):
        return 3 if dialect.tops else 2
    if _heads(lines, index, dialect):
        return 3 if dialect.tops or under_section else 2
    return 0


def _is_listed(line: Line, dialect: Dialect) -> bool:
    return bool(dialect.listed) and len(line.text) <= _LONGEST and fold(line.text) in dialect.listed


def _heads(lines: Sequence[Line], index: int, dialect: Dialect) -> bool:
    """Tell whether a line that could be a heading by its form has something to head."""
    line = lines[index]
    if (
        not looks_like_one(line)
        or len(line.text.split()) > _MOST_WORDS
        or line.indent > dialect.least
        or not (line.gap or dialect.dashed)
        or index + 1 >= len(lines)
    ):
        return False
    after = lines[index + 1]
    if after.marker:
        return is_number(after.marker) or (dialect.dashed and after.marker == "-")
    if furniture.body_rule(after) is not None:
        return False
    # Unmarked under unmarked: a sub-heading of its own, or a paragraph that begins as one does.
    return finished(after.text) or looks_like_one(after)
