r"""The grammar of provisions: "sections 26(1) and 26A(1)", "Schedule 5/5A, paragraph 1/3".

    phrase  = unit { nest unit }                     one place, or one list of places
    nest    = [ "," ] [ "of" | "to" | "in" ] [ "the" ] [ "(" ]
    unit    = word list
    word    = "section" | "s" | "ss" | "regulation" | "Schedule" | "para" | "Part" …
    list    = item { [ gloss ] joint item }
    item    = number [ range number ] | label [ range label ]
    joint   = "," | "and" | "or" | "&" | "/" | ", and" | "and/or"
    range   = "to" | "-" | "–" | "—"
    number  = figure [ "(" capital ")" ] { label } [ tail ]     34(B)6 is 34B/6
    label   = "(" mark { joint mark | range mark } [ ")" ]      (3 and 4)
    mark    = digits [ capitals ] | letter | roman
    tail    = digits | letter                                   glued to the bracket
    gloss   = "(" lower-case words ")"                          sections 9 (assessment) and 18

The units of a phrase nest inner first ("paragraph 3 of Schedule 5") or outer first
("Schedule 5, paragraph 3"); what does not nest ends the phrase. Round and square
brackets are alike, and a closing one may be missing where the item plainly ends.
Every loop moves forward, so that a phrase is read in time linear in its length.
"""

import re
from typing import NamedTuple

from sitegen.law import tokens
from sitegen.law.numbers import Number, read_list

_WORDS = {
    "section": "section", "sections": "section", "sect": "section", "sec": "section",
    "secs": "section", "s": "section", "ss": "section",
    "subsection": "subsection", "subsections": "subsection",
    "regulation": "regulation", "regulations": "regulation", "reg": "regulation", "regs": "regulation",
    "article": "article", "articles": "article", "art": "article", "arts": "article",
    "rule": "rule", "rules": "rule",
    "schedule": "schedule", "schedules": "schedule", "sch": "schedule", "sched": "schedule", "schs": "schedule",
    "paragraph": "paragraph", "paragraphs": "paragraph", "para": "paragraph", "paras": "paragraph",
    "subparagraph": "subparagraph", "subparagraphs": "subparagraph",
    "part": "part", "parts": "part", "pt": "part",
    "chapter": "chapter", "chapters": "chapter",
    "class": "class", "classes": "class",
    "protocol": "protocol",
}  # fmt: skip
# The provision that each kind may lie in.
_INSIDE = {
    "subsection": {"section"},
    "subparagraph": {"paragraph"},
    "paragraph": {"schedule", "part", "section", "regulation", "article", "subsection"},
    "section": {"part", "chapter"},
    "regulation": {"part", "chapter"},
    "article": {"schedule", "part", "protocol"},
    "rule": {"part", "chapter"},
    "class": {"part", "schedule"},
    "chapter": {"part"},
    "part": {"schedule"},
    "protocol": {"schedule"},
    "schedule": set[str](),
}
_WHOLE = {"section", "regulation", "article", "rule", "schedule"}
BODY = ("section", "regulation", "article", "rule")

# Provision words and what may follow them. An "s" after an apostrophe is no section.
KEYWORDS = (
    ("section", "s?"), ("sect", "s?"), ("sec", "s?"), ("s", "(?<!['’].)s?"), ("schedule", "s?"), ("sched", "s?"),
    ("sch", "s?"), ("subsection", "s?"), ("subparagraph", "s?"), ("sub", r"[-\s](?:section|paragraph)s?"),
    ("regulation", "s?"), ("reg", "s?"), ("rule", "s?"), ("article", "s?"), ("art", "s?"), ("paragraph", "s?"),
    ("para", "s?"), ("part", "s?"), ("pt", ""), ("protocol", ""), ("chapter", "s?"), ("class", "(?:es)?"),
)  # fmt: skip
# A number must be in sight after a provision word.
NUMBER_AHEAD = (
    r"(?=\.?\s{0,8}(?:[(\[]\s?)?(?:[A-Z]{0,2}\d|[IVX]{1,6}[A-Z]{0,2}\b|[A-Za-z]\b|[ivx]{1,5}\b))"
)
_KEYWORD = re.compile(
    rf"(?P<word>\b(?:{'|'.join(f'[{w[0]}{w[0].upper()}]{w[1:]}{tail}' for w, tail in KEYWORDS)}){NUMBER_AHEAD})\.?"
)
_ORDINAL = re.compile(r"(?P<rank>[Ff]irst|1st)\s+(?P<word>[Pp]rotocol)\b")
_NEST = re.compile(r"\s{0,40},?\s{0,40}(?:(?:of|to|in)\s{1,40}(?:the\s{1,40})?)?[(\[]?\s{0,40}")


class Unit(NamedTuple):
    """One provision word and its numbers."""

    kind: str
    numbers: tuple[Number, ...]
    start: int
    end: int


class Reference(NamedTuple):
    """One place: what kinds it needs its instrument to have, its segments, its words."""

    kind: str
    segments: tuple[str, ...]
    start: int
    end: int


class Phrase(NamedTuple):
    """What was read from one provision word on."""

    kind: str
    references: tuple[Reference, ...]
    start: int
    end: int


def read_phrase(text: str, position: int) -> Phrase | None:
    """Read the phrase that begins with a provision word at ``position``, if one does."""
    word = _read_word(text, position)
    unit = _read_unit(text, position, word) if word is not None else None
    if unit is None:
        return None
    units = [unit]
    inner_first: bool | None = None
    while (following := _read_nested(text, units[-1], inner_first)) is not None:
        unit, inner_first = following
        units.append(unit)
    references = _combine(units[::-1] if inner_first else units)
    if not references:
        return None
    return Phrase(
        _leading([unit.kind for unit in units]), references, units[0].start, units[-1].end
    )


class _Word(NamedTuple):
    kind: str
    plural: bool
    end: int


def _read_word(text: str, position: int) -> _Word | None:
    match = _KEYWORD.match(text, position)
    if match is None:
        ordinal = _ORDINAL.match(text, position)
        return _Word("protocol", plural=False, end=ordinal.end()) if ordinal is not None else None
    word = match.group("word").lower()
    if word not in _WORDS:
        word = word.replace("-", "").replace(" ", "").replace("\xa0", "").replace("\n", "")
    return _Word(_WORDS[word], word.endswith("s"), match.end())


def _read_unit(text: str, start: int, word: _Word) -> Unit | None:
    """Read the numbers after a provision word; "First Protocol" has its number before."""
    if word.kind == "protocol" and text[start] in "fF1":
        return Unit("protocol", (Number(("1",), start, word.end, decimal=False),), start, word.end)
    numbers = read_list(text, word.end, word.kind, plural=word.plural)
    if not numbers:
        return None
    first, last = numbers[0], numbers[-1]
    # a range's numbers share one span, which then begins with the word for all of them
    numbers = tuple(
        Number(own, start if low == first.start else low, high, decimal, bare)
        for own, low, high, decimal, bare in numbers
    )
    return Unit(word.kind, numbers, start, last.end)


def _read_nested(text: str, last: Unit, inner_first: bool | None) -> tuple[Unit, bool] | None:
    link = _NEST.match(text, last.end)
    if link is None:
        return None
    start = link.end()
    word = _read_word(text, start)
    if word is None:
        return None
    if inner_first is not False and word.kind in _INSIDE[last.kind]:
        nested = True
    elif inner_first is not True and last.kind in _INSIDE[word.kind]:
        nested = False
    else:
        return None
    unit = _read_unit(text, start, word)
    if unit is None:
        return None
    if "(" in link.group() or "[" in link.group():
        unit = _close(text, unit)
    return unit, nested


def _close(text: str, unit: Unit) -> Unit:
    token = tokens.read(text, unit.end)
    return unit._replace(end=token.end) if token.text in {")", "]"} else unit


def _leading(kinds: list[str]) -> str:
    for kind in ("schedule", *BODY, "part", "protocol"):
        if kind in kinds:
            return kind
    return kinds[0]


def _combine(units: list[Unit]) -> tuple[Reference, ...]:
    """Join units, outermost first, into places. Equal lists pair off: 5/5A with 1/3."""
    if len(units) == 1 and units[0].kind in _WHOLE:
        (unit,) = units
        return tuple(
            Reference(unit.kind, (unit.kind, *own), start, end)
            for own, start, end, _decimal, _bare in unit.numbers
        )
    by_kind = {unit.kind: unit for unit in units}
    kept = [by_kind[kind] for kind in _kept(set(by_kind)) if kind in by_kind]
    if not kept:
        return ()
    kind = _leading([unit.kind for unit in units])
    start, end = min(unit.start for unit in units), max(unit.end for unit in units)
    references = [
        Reference(kind, _named(kept[0].kind, number), number.start, number.end)
        for number in kept[0].numbers
    ]
    for unit in kept[1:]:
        references = _within(kind, references, unit, (start, end))
    return tuple(_stretch(references, start, end))


def _kept(kinds: set[str]) -> tuple[str, ...]:
    """Which units make the place: a Part is dropped where something narrower is named."""
    if "schedule" in kinds and not kinds & {"paragraph", "article"}:
        return ("schedule", "part")
    if "schedule" in kinds:
        return ("schedule", "article", "paragraph", "subparagraph")
    body = next((kind for kind in BODY if kind in kinds), None)
    if body:
        return ("protocol", body, "subsection", "paragraph")
    if "paragraph" in kinds:
        return ("paragraph", "subparagraph")
    if "subsection" in kinds or "subparagraph" in kinds:
        return ()
    return ("part", "chapter")


def _named(kind: str, number: Number) -> tuple[str, ...]:
    if kind in {"subsection", "subparagraph"}:
        return number.segments
    if kind == "protocol":
        return ("schedule", "1", "part", "2")
    if kind == "paragraph" and number.bare_label:
        return number.segments
    return (kind, *number.segments)


def _within(
    kind: str, outer: list[Reference], unit: Unit, whole: tuple[int, int]
) -> list[Reference]:
    inner = [(_named(unit.kind, number), number.start, number.end) for number in unit.numbers]
    if len(outer) == 1:
        segments = outer[0].segments
        return [Reference(kind, segments + own, start, end) for own, start, end in inner]
    if len(outer) == len(inner):
        pairs = zip(outer, inner, strict=True)
    else:
        pairs = ((place, own) for place in outer for own in inner)  # type: ignore[assignment]
    return [Reference(kind, place.segments + own[0], *whole) for place, own in pairs]


def _stretch(references: list[Reference], start: int, end: int) -> list[Reference]:
    """Give the first place the words before it and the last the words after it."""
    first, last = references[0], references[-1]
    low = {reference[2:] for reference in (first,)}
    high = {reference[2:] for reference in (last,)}
    return [
        reference._replace(
            start=start if reference[2:] in low else reference.start,
            end=end if reference[2:] in high else reference.end,
        )
        for reference in references
    ]


def read_bare_list(text: str, position: int) -> list[Phrase]:
    """Read paragraph numbers with a point that stand right after a guidance's name."""
    link = _BARE.match(text, position)
    numbers = read_list(text, link.end(), "paragraph", plural=True) if link else ()
    if not numbers or not numbers[0].decimal:
        return []
    references = tuple(
        Reference("paragraph", ("paragraph", *number.segments), number.start, number.end)
        for number in numbers
    )
    return [Phrase("paragraph", references, references[0].start, references[-1].end)]


_BARE = re.compile(r"\s{0,40}[,:(\[]?\s{0,40}(?:at\s{1,10})?(?=\d{1,3}\.\d)")
