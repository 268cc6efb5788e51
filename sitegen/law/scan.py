r"""From a text to the elements that a citation is made of, in one pass.

The anchors say where an element may begin; a reader for each sort reads it from
there, and the scan goes on after it.

    element = provision phrase | name | term | short form | judgment | reference
    term    = [ "the" | "that" | "this" | "the same" … ] [ year ] { word } form
    form    = "Act" | "Regulations" | "Order" | "Rules" | "Code" | "Guidance" | "Convention" …
"""

import re
from typing import NamedTuple

from sitegen.law import cases, grammar, names, tokens
from sitegen.law.anchors import FORMS
from sitegen.law.grammar import Phrase
from sitegen.law.names import Mention
from sitegen.law.registry import Law
from sitegen.law.titles import YEAR
from sitegen.model import Citation

_WORD = re.compile(r"\w+")
_FORM = re.compile(rf"(?i:{'|'.join(FORMS)})\b")
_SHORT = re.compile(  # "the CT Regs" is read from its form
    r"[A-Z](?:[A-Z&]|[a-z]{1,2}[A-Z])[A-Za-z&]{0,5}\d{0,4}\b(?!\s{1,4}Reg(?:ulation)?s\b)"
)
_HEADING = frozenset(("OF", "TO", "IN", "UNDER", "THE", "AND", "OR", "AS", "BY", "FROM"))
_BEFORE = re.compile(
    r"(?P<article>(?:\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese)\s{1,20})?"
    r"(?:\b(?:same|said|above|above-?mentioned|aforementioned|aforesaid)\s{1,20})?)"
    rf"(?:(?P<year>{YEAR})\s{{1,20}})?"
    r"(?P<words>(?:\b[A-Z][\w&’'-]*\s{1,20}){0,4})$"
)
_YEAR_AFTER = re.compile(rf",?\s{{0,20}}\(?(?P<year>{YEAR})\b\)?(?!/\d)")
_SHORT_YEAR = re.compile(rf"\s(?P<year>{YEAR})\b(?!/\d)")
_WITH_TITLES = {"act", "regulations", "rules", "order"}
_WINDOW = 90


class Term(NamedTuple):
    """A short reference to what is named elsewhere: "the 2014 Act", "that Act", "EPA".

    ``words`` are its folded words without the article, ``form`` the last of them
    or empty, ``pointing`` says that it has a demonstrative, ``capital`` that its form
    has its capital. ``printed`` is the whole of it as printed.
    """

    words: tuple[str, ...]
    form: str
    year: int | None
    article: bool
    pointing: bool
    capital: bool
    printed: str
    start: int
    end: int


Element = Mention | Phrase | Term | Citation


def scan(text: str, law: Law, signs: re.Pattern[str] | None = None) -> list[Element]:
    """Return the elements of ``text`` in order; their spans do not overlap.

    ``signs`` are those of ``law``, if they have been compiled: they save time.
    """
    elements: list[Element] = []
    position = floor = 0
    search = law.anchors.search
    before = f" {text}"  # each of its characters stands before the same place of ``text``
    if signs is not None and signs.search(before) is None:
        return elements
    while (match := search(before, position)) is not None:
        start = match.start()
        element = None if before[start].isalnum() else _read(text, start, law, floor)
        if element is None:
            word = _WORD.match(text, start)
            position = word.end() if word is not None else start + 1
            continue
        elements.append(element)
        position = floor = element.end
    return elements


def _read(text: str, start: int, law: Law, floor: int) -> Element | None:
    """Read what begins at an anchor. A provision has its number, so it never begins a name."""
    if not text[start].isalpha():
        bracket = start - 1
        case = cases.read_case(text, bracket) if bracket >= floor else None
        return case or cases.read_decision(text, start)
    return (
        grammar.read_phrase(text, start)
        or (names.read_number(text, start, law) if text[start] == "S" else None)
        or names.read_name(text, start, law, floor)
        or _read_form(text, start, floor)
        or _read_short(text, start)
    )


def _read_short(text: str, start: int) -> Term | None:
    match = _SHORT.match(text, start)
    if match is None or (word := match.group()) in _HEADING:
        return None
    words, end = tokens.split_words(word), match.end()
    year = _SHORT_YEAR.match(text, end)
    if year is not None:  # (“LA 2011”)
        words, end = (*words, year.group("year")), year.end()
    return Term(
        words=words,
        form="",
        year=int(year.group("year")) if year is not None else None,
        article=False,
        pointing=False,
        capital=True,
        printed=text[start:end],
        start=start,
        end=end,
    )


def _read_form(text: str, position: int, floor: int) -> Element | None:
    match = _FORM.match(text, position)
    if match is None:
        return None
    form = tokens.fold(match.group())
    capital = match.group()[0].isupper()
    year = _YEAR_AFTER.match(text, match.end())
    if year is not None and capital and form in _WITH_TITLES:
        mention = names.read_title(text, position, year.end(), form, floor)
        if mention is not None:
            return mention
    before = _BEFORE.search(text, max(floor, position - _WINDOW), position)
    return _term(text, before, match.group(), year) if before is not None else None


def _term(
    text: str, before: re.Match[str], printed_form: str, after: re.Match[str] | None
) -> Term | None:
    form, end = tokens.fold(printed_form), before.end() + len(printed_form)
    article, year = before.group("article").lower().split(), before.group("year")
    words = [tokens.fold(word) for word in before.group("words").split()]
    if not article and not year and not words:
        return None
    start = before.start("article") if article else before.start("year" if year else "words")
    if after is not None and article and not year and not words:  # "the Act 1996"
        year, end = after.group("year"), after.end()
    return Term(
        words=(*([year] if year else []), *words, form),
        form=form,
        year=int(year) if year else None,
        article=bool(article),
        pointing=bool(article) and article != ["the"],
        capital=printed_form[0].isupper(),
        printed=" ".join(text[start:end].split()),
        start=start,
        end=end,
    )
