r"""The grammar of provisions: "sections 26(1) and 26A(1)", "Schedule 5/5A, paragraph 1/3".

    phrase  = unit { nest unit }                     one place, or one list of places
    nest    = [ "," | "–" ] [ "of" | "to" | "in" ] [ "the" ] [ "(" ]
    unit    = word list
    unit    = ordinal ( "Schedule" | "Protocol" )    the Third Schedule
    word    = "section" | "s" | "ss" | "regulation" | "Schedule" | "para" | "Part" …
    joint   = "," | "and" | "or" | "&" | "/" | ", and" | "and/or"
    range   = "to" | "-" | "–" | "—"
    gloss   = "(" words, a capital at most first ")" sections 9 (assessment) and 18
    list                                             see ``numbers``
    word                                             see ``words``

The units of a phrase nest inner first ("paragraph 3 of Schedule 5") or outer first
("Schedule 5, paragraph 3"); what does not nest ends the phrase. Round and square
brackets are alike, and a closing one may be missing where the item plainly ends.
Every loop moves forward, so that a phrase is read in time linear in its length.
"""

import re
from typing import NamedTuple

from sitegen.law import tokens
from sitegen.law.marks import Number
from sitegen.law.numbers import read_list
from sitegen.law.places import Reference, Unit, combine, leading
from sitegen.law.words import INSIDE, KIND_OF, NUMBER_AHEAD, ORDINALS, SPELLINGS, WORD_AHEAD

_KEYWORD = re.compile(
    rf"\b(?P<word>(?i:{'|'.join(word + tail for word, tail in SPELLINGS)}))(?:{NUMBER_AHEAD}|{WORD_AHEAD})\.?"
)
_ORDINAL = re.compile(
    rf"(?P<ordinal>(?i:{'|'.join(ORDINALS)}))\s{{1,4}}(?:(?P<protocol>[Pp]rotocol)|Schedule)\b"
)
_ORDINAL_LETTERS = {"f", *(ordinal[0].upper() for ordinal in ORDINALS)}
_NEST = re.compile(
    r"\s{0,40}(?:,|(?P<dash>[–—-]))?\s{0,40}(?:(?i:of|to|in)\s{1,40}(?i:the\s{1,40})?)?[(\[]?\s{0,40}"
)
_DECIMAL_NEXT = re.compile(
    r"\s{0,40}[,:(\[]?\s{0,40}(?:(?:(?:says|states),?\s{1,10})?at\s{1,10})?(?=\d{1,3}\.\d)"
)
_BESIDE_LETTERS = re.compile(r"[-\s](?:no\b|\s)*")  # sub-section, Protocol No


class Phrase(NamedTuple):
    """What was read from one provision word on. ``kind`` is that of what it names."""

    kind: str
    references: tuple[Reference, ...]
    start: int
    end: int


class _Word(NamedTuple):
    kind: str
    end: int
    ordinal: str = ""  # the number, where it stands before the word


def read_phrase(text: str, position: int) -> Phrase | None:
    """Read the phrase that begins with a provision word at ``position``, if one does."""
    word = _read_word(text, position)
    unit = _read_unit(text, position, word) if word is not None else None
    if unit is None:
        return None
    outward: bool | None = None  # whether the units go from the inner to the outer
    units = [unit]
    while (nested := _read_nested(text, units, outward=outward)) is not None:
        units, outward = nested
    references = combine(units[::-1] if outward else units)
    if not references:
        return None
    end = max(unit.end for unit in units)
    return Phrase(leading(unit.kind for unit in units), references, position, end)


def read_decimals(text: str, position: int) -> list[Phrase]:
    """Read paragraph numbers with a point that stand right after a guidance's name."""
    link = _DECIMAL_NEXT.match(text, position)
    numbers = read_list(text, link.end(), "paragraph") if link else ()
    if not numbers or not numbers[0].decimal:
        return []
    unit = Unit("paragraph", numbers, numbers[0].start, numbers[-1].end)
    return [Phrase("paragraph", combine([unit]), unit.start, unit.end)]


def _read_word(text: str, position: int) -> _Word | None:
    match = _KEYWORD.match(text, position)
    if match is None:
        letter = text[position : position + 1]
        return _read_ordinal(text, position) if letter in _ORDINAL_LETTERS else None
    word = match.group("word").lower()
    kind = KIND_OF.get(word) or KIND_OF[_BESIDE_LETTERS.sub("", word)]
    return _Word(kind, match.end())


def _read_ordinal(text: str, position: int) -> _Word | None:
    """Read "First Protocol", of which there is one, or "Third Schedule"."""
    match = _ORDINAL.match(text, position)
    if match is None:
        return None
    number = str(ORDINALS.index(match.group("ordinal").lower()) + 1)
    if match.group("protocol"):
        return _Word("protocol", match.end(), number) if number == "1" else None
    return _Word("schedule", match.end(), number)


def _read_unit(text: str, start: int, word: _Word) -> Unit | None:
    """Read the numbers after a provision word. "First Protocol" has its number before it."""
    if word.ordinal:
        return Unit(word.kind, (Number((word.ordinal,), start, word.end),), start, word.end)
    numbers = read_list(text, word.end, word.kind)
    if not numbers:
        return None
    if word.kind == "part" and re.fullmatch(r"[A-Z]", numbers[0].segments[0]):
        word = word._replace(kind="class")  # "Part B", in a Schedule, has no address either
    first = numbers[0].start  # the numbers of a range share one span: the word is theirs alike
    numbers = tuple(
        number._replace(start=start) if number.start == first else number for number in numbers
    )
    return Unit(word.kind, numbers, start, numbers[-1].end)


def _read_nested(
    text: str, units: list[Unit], *, outward: bool | None
) -> tuple[list[Unit], bool] | None:
    """Read one more unit that holds the last one or lies in it; return all, and the direction."""
    last = units[-1]
    link = _NEST.match(text, last.end)
    word = _read_word(text, link.end()) if link is not None else None
    if link is None or word is None:
        return None
    if outward and last.kind == "schedule" and word.kind in {"paragraph", "class"}:
        units, outward = units[::-1], False  # "Part 1, Schedule 2, paragraph 3"
        inside = last.kind in INSIDE[word.kind]
    elif word.kind == "schedule" and [unit.kind for unit in units] == ["part", "class"]:
        units, inside, outward = units[::-1], True, True  # "Part 1, Class E of Schedule 2"
    elif outward is not False and word.kind in INSIDE[last.kind]:
        inside, outward = True, True
    else:
        inside, outward = outward is not True and last.kind in INSIDE[word.kind], False
    inside = inside and not (outward and link.group("dash"))  # "section 9 – Part 1 of his plan"
    unit = _read_unit(text, link.end(), word) if inside else None
    if unit is None:
        return None
    if "(" in link.group() or "[" in link.group():
        closer = tokens.read(text, unit.end)
        unit = unit._replace(end=closer.end) if closer.text in {")", "]"} else unit
    return [*units, unit], outward
