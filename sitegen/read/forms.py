"""Forms: what a line could be by its words alone, a heading, a citation or the row of a table."""

import re

from sitegen.read.lines import Line

LONGEST = 160
"""Characters of a heading."""
MOST_WORDS = 14
"""Words of a heading that nothing but its form and place makes one."""
_LAST = re.compile(r"[.;,!:][’”'\")\]]*$")
_SENTENCES = re.compile(r"[a-z)’”][.!?][’”]? [A-Z‘“(]")
_QUOTED = re.compile(r"[‘“\"'].*[’”\"']", re.DOTALL)
_QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_CELLS = re.compile("[|\t\u2003]")
_BRACKETS = {"(": ")", "[": "]"}
_YEARS = re.compile(r"(?:19|20)[0-9]{2}(?: ?[-–/] ?(?:[0-9]{2}){1,2})?")


def looks_like_heading(line: Line) -> bool:
    """Tell whether an unmarked line could be a heading by its form alone.

    A heading is short, begins with no small letter, and neither ends as a sentence
    or a lead-in does nor holds two sentences; a line wholly in brackets is a citation,
    one wholly in quotation marks, or that only opens or closes them, or stands behind the sign
    that e-mails quote with, a quotation, and one of several cells a row. "2019" and "2020/21" are headings too.
    """
    return begins(line) and has_form(line)


def may_be_heading(line: Line) -> bool:
    """Tell whether the words of a line, whatever marks it, could be a heading by their form alone."""
    return not line.text[:1].islower() and has_form(line) and len(line.text.split()) <= MOST_WORDS


def has_form(line: Line) -> bool:
    """Tell whether the words of a line have the form of a heading, however they begin."""
    text = line.text
    return (
        0 < len(text) <= LONGEST
        and not _LAST.search(text)
        and not _SENTENCES.search(text)
        and not _QUOTED.fullmatch(text)
        and _QUOTES.get(text[0], "") in text[1:]
        and text[0] != ">"
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


def begins(line: Line) -> bool:
    """Tell whether a line begins as no sentence or list that goes on does.

    "e-mails" and "b) Delay in the review" are headings only where the text above has ended.
    """
    return not line.marker and not line.text[:1].islower()
