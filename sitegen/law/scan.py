r"""From a text to the elements that a citation is made of, in one pass.

One compiled pattern jumps to the places where an element may begin; a reader
for that sort of element reads it from there, and the scan goes on after it.

    element = name | provision phrase | term | short form | judgment | reference
    term    = ( "the" | "that" | "this" | "the same" … ) [ year ] { word } form
    form    = "Act" | "Regulations" | "Order" | "Rules" | "Code" | "Guidance" | "Convention"
"""

import re
from typing import NamedTuple

from sitegen.law import cases, grammar, names, tokens
from sitegen.law.anchors import FORMS
from sitegen.law.grammar import Phrase
from sitegen.law.names import Mention
from sitegen.law.registry import Law
from sitegen.model import Citation


class Term(NamedTuple):
    """A short reference to an instrument named elsewhere: "the 2014 Act", "that Act", "EPA".

    ``words`` is its folded words without the article, ``form`` the last of them,
    ``pointing`` the demonstrative ("that", "same"), ``printed`` the words as printed.
    """

    words: tuple[str, ...]
    form: str
    year: int | None
    article: str
    pointing: bool
    printed: str
    start: int
    end: int


Element = Mention | Phrase | Term | Citation


_FORM = re.compile(rf"(?i:{'|'.join(FORMS)})\b")
_SHORT = re.compile(r"[A-Z](?:[A-Z&]|[a-z]{1,2}[A-Z])[A-Za-z&]{0,5}\b")
_TERM_BEFORE = re.compile(
    r"(?:(?P<article>\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese)(?:\s{1,20}(?:same|said|above))?|\b(?:same))\s{1,20})?"
    r"(?:(?P<year>(?:1[2-9]|20)\d\d)\s{1,20})?"
    r"(?P<words>(?:[A-Z][\w&’'-]*\s{1,20}){0,4})$"
)
_YEAR = re.compile(r",?\s{0,20}\(?(?P<year>(?:1[2-9]|20)\d\d)\b\)?(?!/\d)")
_WORD = re.compile(r"\w+")
_UNLISTED_FORMS = {"act", "regulations", "rules", "order"}


def scan(text: str, law: Law) -> list[Element]:
    """Return the elements of ``text`` in order; their spans do not overlap."""
    elements: list[Element] = []
    position = floor = 0
    search = law.anchors.search
    while (match := search(text, position)) is not None:
        element = _read(text, match, law, floor)
        if element is None:
            position = _past_word(text, match.start())
            continue
        if isinstance(element, Mention | Term) and elements and elements[-1].end > element.start:
            elements.pop()
        elements.append(element)
        position = floor = element.end
    return elements


def _past_word(text: str, position: int) -> int:
    match = _WORD.match(text, position)
    return match.end() if match else position + 1


def _read(text: str, match: re.Match[str], law: Law, floor: int) -> Element | None:
    """Read what begins at an anchor. A provision has its number, so it is never a name's start."""
    start = match.start()
    if not text[start].isalpha():
        return cases.read_case(text, start) or cases.read_decision(text, start)
    return (
        grammar.read_phrase(text, start)
        or names.read_name(text, start, law, floor)
        or _read_form(text, start, floor)
        or _read_short(text, start)
    )


def _read_short(text: str, start: int) -> Term | None:
    match = _SHORT.match(text, start)
    if match is None:
        return None
    word = match.group()
    return Term(
        (tokens.fold(word),),
        "",
        None,
        "",
        pointing=False,
        printed=word,
        start=start,
        end=match.end(),
    )


def _read_form(text: str, position: int, floor: int) -> Element | None:
    match = _FORM.match(text, position)
    if match is None:
        return None
    form = tokens.fold(match.group())
    year = _YEAR.match(text, match.end())
    if year is not None and form in _UNLISTED_FORMS and match.group()[0].isupper():
        mention = names.read_unlisted(text, match.start(), year.end(), floor)
        if mention is not None and _is_statute(mention.title, form):
            return mention
    before = _TERM_BEFORE.search(text, max(floor, match.start() - 90), match.start())
    if before is None:
        return None
    words = tuple(tokens.fold(word) for word in before.group("words").split())
    article = (before.group("article") or "").lower()
    start = (
        before.start("year") if before.group("year") else match.start() - len(before.group("words"))
    )
    if article:
        start = before.start("article")
    if not article and not before.group("year") and not words:
        return None
    return Term(
        words=(*((before.group("year"),) if before.group("year") else ()), *words, form),
        form=form,
        year=int(before.group("year")) if before.group("year") else None,
        article=article,
        pointing=article not in {"", "the"},
        printed=" ".join(text[start : match.end()].split()),
        start=start,
        end=match.end(),
    )


def _is_statute(title: str, form: str) -> bool:
    """Leave out a council's own orders and rules: theirs have the same look."""
    if form in {"act", "regulations"}:
        return len(title.split()) > 2
    return (
        "(" in title
        and "Council" not in title
        and "Borough" not in title
        and "Parking" not in title
    )
