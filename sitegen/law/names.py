r"""Names of instruments and of guidance, read word by word against the registry.

    name = [ years ] stem [ initials ] [ year | "(" year ")" | "of" year ] { joint year }
    stem = the longest run of words that the registry knows
    initials = "(" capitals ")"              Town and Country Planning Act (TCPA) 1990

Brackets, commas and hyphens inside a stem are passed over, and so are initials of the
words before them, "Special Educational Needs (SEN) Regulations". A stem that is only the
tail of a longer title ("Further and Higher *Education Act 1992*"), or only the
beginning of one ("*Care Act 2014* (Commencement No. 4) Order 2015"), is not that stem.
Without its year a name counts only with its capitals.
"""

import re
from typing import NamedTuple

from sitegen.law import titles, tokens
from sitegen.law.capitals import is_doubtful
from sitegen.law.definitions import read_initials
from sitegen.law.instruments import Guidance, Instrument
from sitegen.law.registry import END, Law, Name, short_year
from sitegen.law.titles import YEAR

LONGEST = 40  # words and marks in a stem

_YEAR_AFTER = re.compile(
    rf"\s{{0,40}}(?P<comma>,\s{{0,40}})?(?:of\s{{1,40}})?"
    rf"(?:\(\s?(?P<bracketed>{YEAR})\s?\)|(?P<bare>{YEAR})\b)(?:/(?P<number>\d{{1,5}}))?"
)
_OTHER_YEAR = re.compile(rf",?\s{{1,4}}\(?{YEAR}\b")  # in capitals: of no Act that is known
_YEAR_MORE = re.compile(rf"\s{{0,40}}(?:,|and|&|or)\s{{1,40}}(?:the\s{{1,40}})?(?P<year>{YEAR})\b")
_YEAR_BEFORE = re.compile(
    rf"\b(?:(?P<first>{YEAR})\s{{1,40}}(?:and|&)\s{{1,40}})?(?P<year>{YEAR})\s{{1,40}}$"
)
# The name of an Act at the head of a guidance's title.
_GUIDANCE = re.compile(
    r"\s{0,40}[:,–-]?\s{0,40}(?:(?:[Ss]tatutory|[Dd]raft|[Rr]evised|[Nn]ational)\s{1,40}){0,2}"
    r"(?:[Cc]ode\s{1,40}of\s{1,40}(?:[Pp]ractice|[Gg]uidance)|[Gg]uidance|Code)\b"
)
_SERIES_NUMBER = re.compile(
    r"S\.?\s?I\.?\s{0,4}(?:No\.?\s{0,4})?(?P<year>(?:19|20)\d\d)(?:/|\s{0,4}No\.?\s{0,4})(?P<number>[1-9]\d{0,4})\b"
)
_GLUED = re.compile(r"[A-Z]{2,6}\d\d\b(?!\s?\d[A-Z]{2}\b)")  # CA89, and no postcode
_REGULATIONS = re.compile(r"\s{1,4}Reg(?:ulation)?s\b")  # "the DPA Regulations" are no Act
_INNER_MARKS = frozenset(",()[]-‐‑–:.'’")
_LAST_WORD = re.compile(r"(?P<word>\w+)(?:['’]s)?$")


class Mention(NamedTuple):
    """A name as a text gives it: what it may stand for and where it stands.

    ``targets`` has one entry a year, each with its own span, and is empty where no
    year is given; ``name`` then tells what it may mean. With neither, the name is
    that of something unknown. ``title`` is the name as printed. ``initials`` are
    those that stand before its year, and so are defined there.
    """

    targets: tuple[tuple[Instrument | Guidance, int, int], ...]
    name: Name | None
    title: str
    start: int
    end: int
    initials: str = ""


def read_name(text: str, position: int, law: Law, floor: int) -> Mention | None:
    """Read the name that begins at ``position``; look back no further than ``floor``."""
    found = _longest(text, position, law)
    if found is None:
        return None
    name, end = found
    if name.capitals and (
        not text.startswith(name.capitals, position) or _REGULATIONS.match(text, end)
    ):
        return None
    if name.codes:
        return _guidance(text, position, end, name)
    heading = not name.capitals and text[position:end].isupper()
    if heading and is_doubtful(text, position, end):
        return None
    dated = _dated(text, position, end, name, floor)
    if dated is not None or ((heading or name.capitals) and _OTHER_YEAR.match(text, end)):
        return dated
    return _undated(text, position, end, name, floor) if text[position].isupper() else None


def read_number(text: str, position: int, law: Law) -> Mention | None:
    """Read an instrument that is named by its number alone: "SI 2006/213", "S.I. 2006 No. 213"."""
    match = _SERIES_NUMBER.match(text, position)
    if match is None:
        return None
    known = law.instrument("uksi/{year}/{number}".format_map(match.groupdict()))
    start, end = match.span()
    if known is None:
        return _unknown(text, start, end)
    return Mention(((known, start, end),), None, known.title, start, end)


def read_title(text: str, form_start: int, year_end: int, form: str, floor: int) -> Mention | None:
    """Read the title of an instrument outside the registry, back from its form."""
    start = titles.title_start(text, form_start, floor)
    if start is None:
        return None
    longer = titles.longer_end(text, year_end)
    mention = _unlisted(text, start, longer or year_end)
    return mention if titles.is_statute(mention.title, form) else None


def _longest(text: str, position: int, law: Law) -> tuple[Name, int] | None:
    node = law.trie
    best: tuple[Name, int] | None = None
    end = position
    capitals = text[position + 1 : position + 2].isupper()
    glued = _GLUED.match(text, position) if capitals else None
    if glued is not None:
        short = node.get(short_year(glued.group()))
        name = short.get(END) if isinstance(short, dict) else None
        if isinstance(name, Name):
            return name, glued.end()
    for _ in range(LONGEST):
        token = tokens.read(text, end)
        if token.text in _INNER_MARKS and end > position:
            inner = read_initials(text, end, text[position:end]) if token.text == "(" else None
            end = inner[1] if inner is not None else token.end
            continue
        child = node.get(tokens.fold(token.text)) if token.text else None
        if child is None and token.text == "Regulation" and _YEAR_AFTER.match(text, token.end):
            child = node.get("regulations")  # a slip: no statutory instrument is so called
        if not isinstance(child, dict):
            break
        node, end = child, token.end
        name = node.get(END)
        if isinstance(name, Name):
            best = (name, end)
    return best


def _guidance(text: str, start: int, end: int, name: Name) -> Mention | None:
    if not (text[start].isupper() or name.lower):
        return None
    if text[start:end].isupper() and not (name.lower or name.capitals):
        return None  # in capitals, "working together" is mere words
    year = _YEAR_AFTER.match(text, end)
    stop = year.end() if year and not year.group("number") else end
    targets = tuple((code, start, stop) for code in name.codes[:1])
    return Mention(
        targets if len(name.codes) == 1 else (), name, _plain(text, start, stop), start, stop
    )


def _dated(text: str, start: int, end: int, name: Name, floor: int) -> Mention | None:
    after = _YEAR_AFTER.match(text, end)
    initials = read_initials(text, end, text[start:end]) if after is None else None
    if initials is not None:
        after = _YEAR_AFTER.match(text, initials[1])
    if after is None:
        return _year_first(text, start, end, name)
    known = name.dated.get(int(after.group("bracketed") or after.group("bare")))
    stop = after.end()
    number = after.group("number")
    if number and (known is None or not known.path.endswith(f"/{number}")):
        return None  # a year with a number that is not the instrument's own
    unsure = after.group("comma") or name.capitals or text[start:end].isupper()
    if known is None and (unsure or not text[start].isupper()):
        return None
    wider = _wider(text, start, stop, floor, known)
    if wider is not None or known is None:
        return wider or _unlisted(text, start, stop)
    mention = _with_years(text, start, stop, known, name)
    return mention._replace(initials=initials[0]) if initials is not None else mention


def _year_first(text: str, start: int, end: int, name: Name) -> Mention | None:
    """Read "the 2014 Care Act", "the 1989 and 2004 Children Acts"."""
    before = _YEAR_BEFORE.search(text, max(0, start - 60), start)
    known = name.dated.get(int(before.group("year"))) if before is not None else None
    if before is None or known is None:
        return None
    targets = [(known, before.start("year"), end)]
    first = name.dated.get(int(before.group("first") or 0))
    if first is not None:
        targets.insert(0, (first, before.start("first"), before.end("first")))
    return Mention(tuple(targets), name, _plain(text, start, end), targets[0][1], end)


def _with_years(text: str, start: int, stop: int, known: Instrument, name: Name) -> Mention:
    """Read the further years of "the Children Act 1989 and 2004"."""
    targets = [(known, start, stop)]
    while (more := _YEAR_MORE.match(text, stop)) and int(more.group("year")) in name.dated:
        stop = more.end()
        targets.append((name.dated[int(more.group("year"))], more.start("year"), stop))
    return Mention(tuple(targets), name, _plain(text, start, stop), start, stop)


def _wider(text: str, start: int, end: int, floor: int, known: Instrument | None) -> Mention | None:
    """Return the longer title that the name is only a part of, if it is.

    No two titles of a year differ by words before one of them alone, so what stands
    before a ``known`` title with neither article nor link, "Khan Housing Act 1996", is
    not of it.
    """
    longer = titles.longer_end(text, end)
    if longer is not None:
        return _unlisted(text, start, longer)
    enclosing = titles.enclosing_form(text, end)
    if enclosing is not None:
        outer = titles.title_start(text, enclosing[0], floor)
        return _unlisted(text, outer, enclosing[1]) if outer is not None else None
    if _GUIDANCE.match(text, end):
        return _unknown(text, start, end)
    if not titles.is_tail(text, start, floor):
        return None
    whole = titles.title_start(text, start, floor)
    if known is not None and whole is not None and titles.is_beside(text, whole, start):
        return None
    return _unknown(text, start, end) if whole is None else _unlisted(text, whole, end)


def _undated(text: str, start: int, end: int, name: Name, floor: int) -> Mention | None:
    last = _LAST_WORD.search(text, start, end)
    if last is None or not last.group()[0].isupper() or titles.is_tail(text, start, floor):
        return None
    end = last.end("word")
    longer = titles.longer_end(text, end)
    if longer is not None:
        return _unlisted(text, start, longer)
    if _GUIDANCE.match(text, end):
        return _unknown(text, start, end)
    return Mention((), name, _plain(text, start, end), start, end)


def _unlisted(text: str, start: int, end: int) -> Mention:
    instrument = titles.unlisted(text[start:end])
    return Mention(((instrument, start, end),), None, instrument.title, start, end)


def _unknown(text: str, start: int, end: int) -> Mention:
    return Mention((), None, _plain(text, start, end), start, end)


def _plain(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
