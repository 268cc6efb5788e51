r"""Names of instruments and of guidance, read word by word against the registry.

    name     = [ year ] stem [ year | "(" year ")" | "of" year ] { joint year }
    stem     = the longest run of words that the registry knows
    unlisted = title words, form, year          an instrument outside the registry
    form     = "Act" | "Regulations" | "Order" | "Rules"

Brackets and commas inside a stem are passed over. A stem that is only the tail of
a longer title ("Higher *Education Act 2004*") is not that stem.
"""

import re
from typing import NamedTuple

from sitegen.law import tokens
from sitegen.law.registry import END, Guidance, Instrument, Law, Name

LONGEST = 40  # words and marks in a stem
WINDOW = 300  # characters before a form in which a title's first word is looked for

_YEAR = r"(?:1[2-9]|20)\d\d"
_YEAR_AFTER = re.compile(
    rf"\s{{0,40}}(?:,\s{{0,40}})?(?:of\s{{1,40}})?(?:\(\s?(?P<bracketed>{_YEAR})\s?\)|(?P<year>{_YEAR})\b)(?!/\d)"
)
_YEAR_MORE = re.compile(rf"\s{{0,40}}(?:,|and|&|or)\s{{1,40}}(?:the\s{{1,40}})?(?P<year>{_YEAR})\b")
_YEAR_BEFORE = re.compile(rf"\b(?P<year>{_YEAR})\s{{1,40}}$")
_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w'’]*)\s{1,40}(?P<link>(?:and|&)\s{1,40})?$")
# What follows a title to make it the title of something else.
_LONGER = re.compile(
    r"\s{0,40}(?P<rest>(?:\((?!as\b|the\b|[‘“'\"])[^()]{2,150}\)\s{0,40}){0,4}"
    r"(?:[A-Z][\w’'-]+\s{1,40}|and\s{1,40}|of\s{1,40}|\([^()]{2,80}\)\s{1,40}){0,10}"
    rf"(?:Regulations|Order|Rules)\s{{1,40}}{_YEAR}\b)"
)
_GUIDANCE = re.compile(
    r"\s{0,40}[:,–-]?\s{0,40}(?:(?:[Ss]tatutory|[Dd]raft|[Rr]evised|[Nn]ational|DHSC|DfE)\s{1,40}){0,2}"
    r"(?:Code\s{1,40}of\s{1,40}(?:Practice|Guidance)|[Cc]ode\s{1,40}of\s{1,40}practice|[Gg]uidance|Code)\b"
)
_INNER_MARKS = {",", "(", ")", "-", "‐", "‑", "–", ":", ".", "'", "’", "[", "]"}
_FORMS = {"act", "regulations", "order", "rules", "directions"}
# Words that begin a sentence or a phrase and are never a title's first word.
_PROSE = frozenset(
    """a about after all also although an and any as at because before both but by care council each
    either every following for from further given her his how however if in including into is it its
    law legislation like my national new no nor not of on or our part parts per regarding relevant
    section sections schedule schedules regulation paragraph paragraphs chapter see she since some
    such than that the their then there these they this those though through thus to under unlike
    until using via was we what when where whereas whether which while who with within without you
    your mr mrs ms miss dr ombudsman act regulations order rules article articles new old current
    previous uk english""".split()
) - {"care", "council", "national", "law", "new", "regulation", "old"}
_TITLE_LINKS = {
    "of",
    "and",
    "the",
    "for",
    "to",
    "in",
    "on",
    "by",
    "with",
    "from",
    "or",
    "at",
    "as",
    "etc",
    "&",
    "who",
    "against",
}


class Mention(NamedTuple):
    """A name as a text gives it: what it may stand for and where it stands.

    ``targets`` has one entry a year; ``candidates`` are what a name without its
    year might mean. ``title`` is the name as printed, white space folded.
    """

    targets: tuple[tuple[Instrument | Guidance, int, int], ...]
    candidates: tuple[Instrument, ...]
    alone: tuple[Instrument | Guidance, ...]
    beside: tuple[Instrument, ...]
    title: str
    start: int
    end: int
    guidance_title: bool = False


def read_name(text: str, position: int, law: Law, floor: int) -> Mention | None:
    """Read the name that begins at ``position``; look back no further than ``floor``."""
    found = _longest(text, position, law)
    if found is None:
        return None
    name, end = found
    if name.capitals and not text.startswith(name.capitals, position):
        return None
    capital = text[position].isupper()
    codes = [target for target in name.alone if isinstance(target, Guidance)]
    if codes:
        return _guidance(text, position, end, name) if capital or name.words > 2 else None
    first = _dated(text, position, end, name)
    if first is None:
        return _undated(text, position, end, name, floor) if capital else None
    instrument, start, stop = first
    stretched = _stretched(text, start, stop, floor)
    if stretched is not None:
        return stretched
    targets = [(instrument, start, stop)]
    while (more := _YEAR_MORE.match(text, stop)) and int(more.group("year")) in name.dated:
        targets.append((name.dated[int(more.group("year"))], more.start("year"), more.end()))
        stop = more.end()
    return Mention(tuple(targets), (), (), (), _plain(text[start:stop]), start, stop)


def _longest(text: str, position: int, law: Law) -> tuple[Name, int] | None:
    node = law.trie
    best: tuple[Name, int] | None = None
    end = position
    for _ in range(LONGEST):
        token = tokens.read(text, end)
        if (
            token.kind == "mark"
            and token.text in _INNER_MARKS
            and best is None
            or token.text in {"(", ")", ","}
        ):
            if end == position:
                return None
            end = token.end
            continue
        child = node.get(tokens.fold(token.text)) if token.text else None
        if not isinstance(child, dict):
            break
        node, end = child, token.end
        name = node.get(END)
        if isinstance(name, Name):
            best = (name, end)
    return best


def _dated(text: str, start: int, end: int, name: Name) -> tuple[Instrument, int, int] | None:
    """Return the instrument that the year beside the name makes it, with its span."""
    after = _YEAR_AFTER.match(text, end)
    if after is not None:
        year = int(after.group("bracketed") or after.group("year"))
        known = name.dated.get(year)
        if known is not None:
            return known, start, after.end()
        if "," in after.group() or not text[start].isupper() or name.capitals:
            return None
        return unlisted(text[start : after.end()], year), start, after.end()
    before = _YEAR_BEFORE.search(text, max(0, start - 50), start)
    if before is not None and int(before.group("year")) in name.dated:
        return name.dated[int(before.group("year"))], before.start(), end
    return None


def _undated(text: str, start: int, end: int, name: Name, floor: int) -> Mention | None:
    if _belongs_left(text, start, floor) or not _last_word(text, start, end)[:1].isupper():
        return None
    title = _plain(text[start:end])
    if _LONGER.match(text, end):
        return None
    guidance = _GUIDANCE.match(text, end) is not None
    return Mention((), name.candidates, name.alone, name.beside, title, start, end, guidance)


def _last_word(text: str, start: int, end: int) -> str:
    return re.split(r"\W+", text[start:end])[-1]


def _stretched(text: str, start: int, end: int, floor: int) -> Mention | None:
    """Return the longer title that a registry's title is only a part of, if it is."""
    longer = _LONGER.match(text, end)
    if longer is not None:
        return _mention_unlisted(text, start, longer.end())
    if _GUIDANCE.match(text, end):
        return Mention((), (), (), (), _plain(text[start:end]), start, end, guidance_title=True)
    if _belongs_left(text, start, floor):
        title_start = _title_start(text, start, floor)
        if title_start is None:
            return Mention((), (), (), (), _plain(text[start:end]), start, end)
        return _mention_unlisted(text, title_start, end)
    return None


def _guidance(text: str, start: int, end: int, name: Name) -> Mention:
    year = _YEAR_AFTER.match(text, end)
    stop = year.end() if year else end
    code = name.alone[0]
    if len(name.alone) > 1:
        return Mention((), (), name.alone, (), _plain(text[start:stop]), start, stop)
    return Mention(((code, start, stop),), (), (), (), _plain(text[start:stop]), start, stop)


def _belongs_left(text: str, start: int, floor: int) -> bool:
    """Tell whether the word before makes the name the tail of a longer title."""
    before = _BEFORE.search(text, max(floor, start - 60), start)
    if before is None:
        return False
    word = before.group("word")
    if not word[0].isupper() or len(word) == 1 or word.isupper():
        return False
    if "'" in word or "’" in word:
        return False
    return word.lower() not in _PROSE


def read_unlisted(text: str, form_start: int, form_end: int, floor: int) -> Mention | None:
    """Read the title of an instrument outside the registry back from its form.

    ``form_start`` and ``form_end`` enclose the form and the year after it.
    """
    start = _title_start(text, form_start, floor)
    return None if start is None else _mention_unlisted(text, start, form_end)


def _mention_unlisted(text: str, start: int, end: int) -> Mention:
    title = _plain(text[start:end])
    instrument = unlisted(title, int(title[-4:]) if title[-4:].isdigit() else 0)
    return Mention(((instrument, start, end),), (), (), (), title, start, end)


def unlisted(title: str, year: int) -> Instrument:
    """Make the value for an instrument that the registry does not hold."""
    plain = _plain(title)
    words = [tokens.fold(word) for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?|&", plain)]
    return Instrument(plain, year, "unlisted", "title/" + "-".join(words))


_TITLE_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?['’]?|[^\w\s]")


def _title_start(text: str, end: int, floor: int) -> int | None:
    """Walk back from ``end`` over the words of a title; ``None`` where its start is in doubt."""
    low = max(floor, end - WINDOW)
    words = list(_TITLE_TOKEN.finditer(text, low, end))
    start: int | None = None
    depth, index, joined, article = 0, len(words) - 1, False, None
    while index >= 0:
        word = words[index].group()
        if depth or word == ")":
            depth += (word == ")") - (word == "(")
            if word == "(" and depth == 0:
                index -= 1
                continue
        elif word[0].isupper():
            if (word.lower() in _PROSE or len(word) == 1) and start is not None:
                break
            if word.lower() in _PROSE or word.isupper() and len(word) > 1:
                break
            start = words[index].start()
        elif word == "the" and start is not None:
            if not (
                index
                and words[index - 1].group() in _TITLE_LINKS
                and index > 1
                and words[index - 2].group()[0].isupper()
            ):
                article = index
                break
        elif word in _TITLE_LINKS and start is not None:
            joined = joined or word == "and"
        elif word == "," and joined:
            pass
        elif word in {"-", "‐", "‑"}:
            pass
        else:
            break
        index -= 1
    if start is None:
        return None
    if " the " in text[start:end] and article is None:
        return None
    possessive = index >= 0 and re.search(r"['’]s?$", words[index].group())
    return None if possessive else start


def _plain(text: str) -> str:
    return " ".join(text.split())
