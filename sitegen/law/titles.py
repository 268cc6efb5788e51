r"""Titles of instruments that the registry does not hold.

    title   = word { word | link | "(" words ")" | "," } form year
    word    = capitalised word, not one that prose begins a sentence with
    link    = "of" | "and" | "for" | "the" …
    form    = "Act" | "Regulations" | "Order" | "Rules"

A title is read back from its form. It begins after the article or whatever else is
not of a title. Where "the" stands in the middle ("Offences Against the Person
Act") it begins after an article of its own, or its beginning is in doubt. What
a council makes for itself ("the Council's Parking Regulations 2015") is no statute.
"""

import re

from sitegen.law import tokens
from sitegen.law.instruments import Instrument

YEAR = r"(?:1[2-9]|20)\d\d"
WINDOW = 300  # characters before a form in which its title is looked for
_NEAR = 80  # and in which most are found, which spares cutting up the rest
_SPARE = 4  # words: two may be of one that is cut, and two tell what stands before an article

_TOKEN = re.compile(r"[^\W_]+(?:[-‐‑'’][^\W_]+)*['’]?|[^\w\s]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|&")
_BEFORE = re.compile(
    r"(?P<word>[^\W\d_][\w'’]*)[^\S\n]{1,40}(?:(?:and|&)[^\S\n]{1,40})?$"  # a new line is a new phrase
)
_IN_TITLE = re.compile(r"[\w)&'’‑‐-]\s{0,30}$")  # what may stand right before a form
_CAPITALS = re.compile(r"\b[A-Z][A-Z&]{1,7}\s{1,4}$")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s{1,4}$")
_GROUPS = r"(?:\((?!as\b|the\b|[‘“'\"])[^()]{2,150}\)\s{0,40}){0,4}"
_LONGER = re.compile(
    rf"\s{{0,40}}{_GROUPS}(?:(?!The\b)[A-Z][\w’'-]*\s{{1,40}}|(?:and|of|for)\s{{1,40}}|\([^()]{{2,80}}\)\s{{1,40}}){{0,10}}"
    rf"(?:Regulations?|Order|Rules)\s{{1,40}}(?P<year>{YEAR})\b"
)
_ENCLOSING = re.compile(
    rf"\s{{0,40}}\)\s{{0,40}}{_GROUPS}(?P<form>(?:Regulations?|Order|Rules)\s{{1,40}}{YEAR}\b)"
)
_SINGULAR = re.compile(
    r"(?<=\bRegulation)(?= \d{4}$)"
)  # a slip: no statutory instrument is so called
_BRACKETED_YEAR = re.compile(r",?\s?(?:of\s)?\(?(\d{4})\)?$")
_POSSESSIVE = re.compile(r"['’]s?$")
_OF_TITLES = re.compile(
    r"(?:child|children|wom[ae]n|workm[ae]n|seam[ae]n|coroner)['’]?s['’]?$", re.IGNORECASE
)
_LINKS = frozenset(
    "of and the for to in on by with from or at etc against out who have attained".split()  # noqa: SIM905 - one line of words reads better
)
_PROSE = frozenset(
    """a about after all also although an any as at because before both but by each either every
    following for from given her his how however i if in including into is it its legislation like
    no nor not on or our part parts per regarding relevant section sections schedule schedules
    regulation regulations paragraph paragraphs chapter see she since some such than that the their
    then there these they this those though through thus to under unlike until using via was we
    what when where whereas whether which while who with within without you your mr mrs ms miss dr
    ombudsman act acts order rules article articles current previous english""".split()  # noqa: SIM905 - the same
)
_EXTENT = re.compile(r"\((?:England|Wales|England and Wales|England & Wales)\)")
_LOCAL = re.compile(
    r"\b(?:Council|Borough|City of|County of|District|Parish|Parking|Traffic|School|Panel|Waiting|"
    r"Loading|Speed|One[ -]Way|Prohibition|Residents?|Permits?|Experimental|Stopping|Street|Roads?|Lane|"
    r"Avenue|Town Centre|Tree|Trees|Public Spaces?|Public Path|Footpaths?|Bridleways?|Byways?|Definitive Map|"
    r"Compulsory Purchase|Dogs?|Car Parks?|Cemetery|Crematorium|Allotments?|Conservation Area)\b"
)
_GROUNDS = re.compile(r"\b(?:Cemetery|Crematorium|Churchyard|Allotments?)\b")


def unlisted(title: str) -> Instrument:
    """Return the value for an instrument outside the registry, whose title ends in its year."""
    plain = _BRACKETED_YEAR.sub(r" \1", " ".join(title.split()))
    plain = _SINGULAR.sub("s", plain)
    words = [tokens.fold(word) for word in _WORD.findall(plain)]
    return Instrument(plain, int(plain[-4:]), "unlisted", "title/" + "-".join(words))


def is_tail(text: str, start: int, floor: int) -> bool:
    """Tell whether the word before ``start`` makes a name the tail of a longer title."""
    before = _BEFORE.search(text, max(floor, start - 60), start)
    return before is not None and _is_title_word(before.group("word"))


def is_beside(text: str, whole: int, start: int) -> bool:
    """Tell whether the words from ``whole`` on only happen to stand before the title at ``start``."""
    words = text[whole:start].split()
    article = _ARTICLE.search(text, max(0, whole - 12), whole)
    return article is None and not any(word in _LINKS or word == "&" for word in words)


def longer_end(text: str, end: int) -> int | None:
    """Return the end of a longer title that begins with the one that ends at ``end``."""
    match = _LONGER.match(text, end)
    return match.end() if match is not None else None


def enclosing_form(text: str, end: int) -> tuple[int, int] | None:
    """Return the form, with its year, of a title that has the one before ``end`` in brackets."""
    match = _ENCLOSING.match(text, end)
    return match.span("form") if match is not None else None


def is_statute(title: str, form: str) -> bool:
    """Leave out what councils make: orders and rules of the Crown have brackets.

    Those of England or Wales are the Crown's, whatever they are about; a burial ground's
    or an allotment's regulations without brackets are not.
    """
    if form in {"act", "regulations"}:
        own = form == "regulations" and "(" not in title and _GROUNDS.search(title)
        return len(title.split()) > 2 and not own  # noqa: PLR2004 - a word, the form and the year
    return "(" in title and bool(_EXTENT.search(title) or not _LOCAL.search(title))


def title_start(text: str, form: int, floor: int) -> int | None:
    """Walk back from the form at ``form`` to the title's first word; ``None`` where in doubt.

    Capitals before it, "the NHS Redress Act", may be of the title or say whose it is.
    """
    if not _IN_TITLE.search(text, max(floor, form - 40), form):
        return None
    start, left, certain = None, 0, False
    for window in (_NEAR, WINDOW):
        words = list(_TOKEN.finditer(text, max(floor, form - window), form))
        start, left, certain = _walk_back(words)
        if left >= _SPARE:
            break
    # without an article before it, a title with "the" inside could begin later
    if start is None or (not certain and " the " in text[start:form]):
        return None
    return None if _CAPITALS.search(text, max(0, start - _NEAR), start) else start


def _walk_back(words: list[re.Match[str]]) -> tuple[int | None, int, bool]:
    """Return where the title before the last of ``words`` begins, and whether that is certain.

    Between the two stands how many words were left when that was known.
    """
    start: int | None = None
    joined = within = False
    index = len(words)
    while index:
        index -= 1
        word = words[index].group()
        if within or word == ")":
            within = word != "("
        elif _POSSESSIVE.search(word) and not _OF_TITLES.match(word):
            return None, index, True
        elif _is_title_word(word):
            start = words[index].start()
        elif word == "the" and start is not None and not _is_inside(words, index):
            return start, index, True
        elif (word in _LINKS and start is not None) or word in {"-", "‐", "‑", "&"}:
            joined = joined or word in {"and", "&"}
        elif word != "," or not joined:
            break
    return start, index, False


def _is_title_word(word: str) -> bool:
    if not word[0].isupper() or len(word) == 1 or word.isupper():
        return False
    if _POSSESSIVE.search(word):
        return _OF_TITLES.match(word) is not None
    return word.lower() not in _PROSE


def _is_inside(words: list[re.Match[str]], index: int) -> bool:
    """Tell "Access to *the* Countryside" from "section 5 of *the* Dogs Act"."""
    if index < 2 or words[index - 1].group().lower() not in _LINKS:  # noqa: PLR2004 - a word and a link
        return False
    return _is_title_word(words[index - 2].group())
