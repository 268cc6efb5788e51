r"""Short forms that a text defines for itself: "Housing Act 1996 (‘the Act’)".

    definition = [ annotation ] [ "(as amended)" ] bracket
    annotation = "(c. 68)" | "(SI 2003/3326)" | "(1)"       its number, or that of a footnote
    bracket    = "(" [ intro ] term { ( "or" | "and" | "," | "/" ) term } ")"
    intro      = "hereafter" | "referred to as" | "known as" | "from now on" …
    term       = quote name quote | "the" name | initials
    name       = [ words | year ] form
    form       = "Act" | "Regulations" | "Order" | "Rules" | "Code" | "Guidance" | "Convention"

Initials without quotes must be letters of the title in order (EPA for the
Environmental Protection Act), so that "(UK)" or "(DFG)" defines nothing.
"""

import re
from typing import NamedTuple

from sitegen.law.tokens import split_words

_BRACKET = re.compile(
    r"(?:\s{0,40},?\s{0,40}\(?as amended\)?)?\s{0,40},?\s{0,40}[(\[]\s{0,10}(?P<inner>[^()\[\]]{2,120})[)\]]"
)
_COMMA = re.compile(
    r"\s{0,10}[,–—-]\s{0,10}(?P<inner>[‘“\"'](?:the\s{1,10})?[^‘’“”\"'()]{2,40}[’”\"'])"
)
_IN_PROSE = re.compile(
    r"\s{0,10},?\s{1,10}(?P<inner>"
    r"(?:which|referred|hereafter|hereinafter|known|called|abbreviated)\s[^()\[\].;,]{2,100}?"
    r"(?:\b[Tt]he\s{1,10}(?:\d{4}\s{1,10})?(?:Act|Regulations|Order|Code|Guidance)\b"
    r"|[‘“\"'][^‘’“”\"'()]{2,40}[’”\"']))"
)
_INTRO = re.compile(
    r"(?:(?:hereafter|hereinafter|henceforth|herein|here|below|throughout|onwards|from|now|on|also|"
    r"otherwise|often|usually|commonly|collectively|simply|which|that|I|we|shall|will|is|are|be|"
    r"refer|referred|known|call|called|abbreviated|short|to|as|it|in|or|for|this|document|report|"
    r"statement|decision)\b[\s,:]{1,10}){1,14}",
    re.IGNORECASE,
)
_SERIES = r"S\.?\s?I\.?\s{0,4}(?:No\.?\s{0,4})?\d{4}(?:/|\s{0,4}No\.?\s{0,4})\d{1,5}"
_ANNOTATION = re.compile(
    rf"\s{{0,4}}[(\[]\s?(?:c\.?\s{{0,4}}\d{{1,3}}|{_SERIES})\s?[)\]]|\((?:\d|[1-9]\d)\)(?=[ ,;.][^(]|\s[(\[][“‘\"'t])"
)
_SERIES_FIRST = re.compile(rf"{_SERIES}\s{{0,4}}[;,]\s{{0,4}}")
_SPLIT = re.compile(r"\s{0,10}(?:,|/|\bor\b|\band\b)\s{0,10}(?=[‘“\"'t])")
_QUOTED = re.compile(r"[‘“\"']\s?(?P<term>[^‘’“”\"]{2,60}?)\s?[’”\"']$")
_ARTICLE = re.compile(r"(?:the|The)\s{1,10}")
_FORM = re.compile(
    r"(?:Act|Acts|Regulations|Regs|Order|Rules|Code|Guidance|guidance|Convention|Framework|Scheme|"
    r"\d{4}\s{1,4}(?:act|regulations|order|rules))$"
)
_INITIALS = re.compile(
    r"[A-Z][A-Za-z&]{0,8}[A-Z]s?\d{0,4}(?:\s(?:Act|Regs|Regulations|Code|Guidance|Order|\d{4}))?$"
)
_ABBREVIATION = re.compile(
    r"\s{0,4}\(\s?[‘“\"']?(?P<initials>[A-Z][A-Za-z&]{0,8}[A-Z])[’”\"']?\s?\)"
)


class Definition(NamedTuple):
    """The short forms defined after a name, folded to words, and the definition's end."""

    terms: tuple[tuple[str, ...], ...]
    end: int


def after_annotation(text: str, position: int) -> int:
    """Return where the number in brackets ends that follows a name, or ``position``."""
    match = _ANNOTATION.match(text, position)
    return match.end() if match is not None else position


def read_definition(text: str, position: int, title: str) -> Definition | None:
    """Read the definition that follows ``title``, which ends at ``position``."""
    match = next(
        (m for form in (_BRACKET, _COMMA, _IN_PROSE) if (m := form.match(text, position))), None
    )
    if match is None:
        return None
    inner = match.group("inner").strip()
    number = _SERIES_FIRST.match(inner)
    if number is not None:
        inner = inner[number.end() :]
    intro = _INTRO.match(inner)
    if intro is not None:
        inner = inner[intro.end() :]
    terms = [_term(piece.strip(), title) for piece in _SPLIT.split(inner)]
    if not terms or not all(terms):
        return None
    return Definition(tuple(term for term in terms if term), match.end())


def read_initials(text: str, position: int, title: str) -> tuple[str, int] | None:
    """Read initials of ``title`` in a bracket right after it, and where the bracket ends."""
    match = _ABBREVIATION.match(text, position)
    if match is None or not _abbreviates(match.group("initials"), title):
        return None
    return match.group("initials"), match.end()


def _term(piece: str, title: str) -> tuple[str, ...] | None:
    article = _ARTICLE.match(piece)
    bare = piece[article.end() :] if article else piece
    quoted = _QUOTED.match(bare)
    if quoted is not None:
        bare = quoted.group("term")
        inner = _ARTICLE.match(bare)
        bare = bare[inner.end() :] if inner else bare
    if _FORM.search(bare) and (article or quoted or bare[0].isupper() or bare[0].isdigit()):
        return split_words(bare)
    if _INITIALS.match(bare) and (quoted or _abbreviates(bare, title)):
        return split_words(bare)
    return None


def _abbreviates(initials: str, title: str) -> bool:
    """Tell whether the capitals of ``initials`` begin words of ``title``, in order."""
    letters = [letter.lower() for letter in initials.split(maxsplit=1)[0] if letter.isupper()]
    starts = iter([word[0] for word in re.split(r"\W+", title.lower()) if word])
    return all(letter in starts for letter in letters)
