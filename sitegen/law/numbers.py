r"""Numbers of provisions and lists of them: "20(10) and (11)", "34H(3 and 4)", "9 to 13".

The rules are the ``list`` part of the grammar in ``grammar``. A section's letter is
a capital in every United Kingdom provision number (section 5A), so "5a" is "5A";
a sub-section's letter keeps the case it is printed in.
"""

import re
from typing import NamedTuple

from sitegen.law import tokens
from sitegen.law.tokens import Token

MOST_IN_RANGE = 100  # a longer range is cited by its ends

_FIGURE = re.compile(r"([A-Z]{0,2})(\d{1,4})([A-Z]{0,3}|[a-z])$")
_MARK = re.compile(r"(?:\d{1,3}[A-Z]{0,2}|[A-Za-z]|([a-z])\1|z[a-z]|Z[A-Z]|[ivx]{2,5}|[IVX]{2,5})$")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})$")
_ROMAN_FIGURE = re.compile(r"((?:X{0,3})(?:IX|IV|V?I{0,3}))([A-Z]{0,2})$")
_JOINT = re.compile(r"\s{0,40}(?:,\s{0,40}(?:and|or|&)?|and/or\b|and\b|or\b|&|/)\s{0,40}")
_RANGE = re.compile(r"\s{0,40}(?:to\b|through\b|[-‐‑–—])\s{0,40}")
_GLOSS = re.compile(r"\s{0,40}\((?!as amended)[a-z][a-z ,’'-]{2,80}\)")
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_APART = re.compile(r"\(([A-Z])\)|\s{1,4}([A-Z])\b")
_GLUED = re.compile(r"(?:\d{1,3}|[a-z])(?![\w])")
_LABEL_ITEM = re.compile(r"([a-z]{1,3}|\d{1,3})\)")
_NOT_COUNTED = re.compile(
    r"\s{0,40}(?:(?:working|calendar|school|other|more|further|separate|different|young|years?[-‐ ]old)\s{1,40})?"
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|children|child|people|persons?|adults|pupils|"
    r"complaints?|occasions|times|bedrooms?|properties|councils|miles|metres|officers|other|more|"
    r"separate|per|%|am\b|pm\b|(?:Jan|Febr)uary|March|April|May\s|June|July|August|"
    r"(?:Sept|Nov|Dec)ember|October)",
)
_CLOSERS = {")", "]"}
_OPENERS = {"(", "["}
_AFTER_OPEN_LABEL = {",", ".", ";", ")", "]", "and", "or", "of", "as", ""}
_AFTER_CAPITAL = {"", ",", ".", ";", ":", ")", "]", "(", "[", "of", "and", "or", "to", "as", "/"}


class Number(NamedTuple):
    """One number with its labels: segments ``("26A", "1")`` and where it stands.

    ``decimal``: a guidance paragraph such as 8.27. ``bare_label``: no number, only
    a label, as in "paragraph (a)".
    """

    segments: tuple[str, ...]
    start: int
    end: int
    decimal: bool
    bare_label: bool = False


def read_list(text: str, position: int, kind: str, *, plural: bool) -> tuple[Number, ...]:
    """Read the numbers that follow a provision word; empty where none does."""
    numbers = _read_item(text, position, kind)
    if not numbers:
        return ()
    found = list(numbers)
    while True:
        more = _read_more(text, found[-1], kind)
        if not more:
            return tuple(found)
        found.extend(more)


def _read_more(text: str, last: Number, kind: str) -> list[Number]:
    gloss = _GLOSS.match(text, last.end)
    after = gloss.end() if gloss else last.end
    joint = _JOINT.match(text, after)
    if joint is None:
        return []
    if tokens.read(text, joint.end()).text in _OPENERS and kind != "schedule":
        siblings = _read_labels(text, joint.end(), last)
        return siblings
    return _read_item(text, joint.end(), kind, first=False)


def _read_item(text: str, position: int, kind: str, *, first: bool = True) -> list[Number]:
    numbers = _read_number(text, position, kind, first=first)
    if not numbers:
        return []
    span = _RANGE.match(text, numbers[-1].end)
    if span is None:
        return numbers
    if tokens.read(text, span.end()).text in _OPENERS:
        upper = _read_labels(text, span.end(), numbers[-1])
    else:
        upper = _read_number(text, span.end(), kind, first=False)
    if not upper:
        return numbers
    return numbers[:-1] + _between(numbers[-1], upper[0]) + upper[1:]


def _between(low: Number, high: Number) -> list[Number]:
    """Return every number of a plain range, or its two ends, under one span."""
    start, end = low.start, high.end
    segments = [low.segments, high.segments]
    same = low.segments[:-1] == high.segments[:-1]
    a, b = low.segments[-1], high.segments[-1]
    if same and a.isdigit() and b.isdigit() and 0 < int(b) - int(a) <= MOST_IN_RANGE:
        segments = [(*low.segments[:-1], str(n)) for n in range(int(a), int(b) + 1)]
    return [Number(own, start, end, low.decimal, low.bare_label) for own in segments]


def _read_number(text: str, position: int, kind: str, *, first: bool) -> list[Number]:
    token = tokens.read(text, position)
    if token.kind == "decimal":
        return [Number((token.text,), token.start, token.end, decimal=True)]
    if (
        token.text in _OPENERS
        and first
        and kind in {"paragraph", "subsection", "subparagraph", "part"}
    ):
        return _read_labels(text, position, Number((), token.start, token.start, decimal=False))
    figure = _figure(text, token, kind, first=first)
    if figure is None:
        return []
    base, end = figure
    number = Number((base,), token.start, end, decimal=False)
    return _extend(text, number, kind)


def _figure(text: str, token: Token, kind: str, *, first: bool) -> tuple[str, int] | None:
    if token.kind == "word":
        return _letters(text, token, kind)
    match = _FIGURE.match(token.text) if token.kind == "figure" else None
    if match is None or match.group(2).startswith("0"):
        return None
    if match.group(1) and kind not in {"schedule", "section", "part", "chapter"}:
        return None
    if _YEAR.match(token.text) or (not first and _NOT_COUNTED.match(text, token.end)):
        return None
    base = token.text.upper()
    if not match.group(3):
        letter = _capital(text, token.end)
        if letter:
            return base + letter[0], letter[1]
    return base, token.end


def _capital(text: str, position: int) -> tuple[str, int] | None:
    """Read the letter of a number that is printed apart from it: "34(B)", "34 B"."""
    match = _APART.match(text, position)
    if match is None:
        return None
    if match.group(1):
        return match.group(1), match.end()
    following = tokens.read(text, match.end())
    return (match.group(2), match.end()) if following.text in _AFTER_CAPITAL else None


def _letters(text: str, token: Token, kind: str) -> tuple[str, int] | None:
    """Read a number made of letters alone: "Part VII", "part a)", "Class A"."""
    if kind in {"part", "chapter", "schedule"}:
        match = _ROMAN_FIGURE.match(token.text)
        if match and match.group(1):
            return f"{_arabic(match.group(1))}{match.group(2)}", token.end
    if kind == "class" and token.text.isupper() and len(token.text) <= 2:
        return token.text, token.end
    if (
        kind in {"part", "paragraph"}
        and text[token.end : token.end + 1] == ")"
        and _MARK.match(token.text)
    ):
        return token.text, token.end + 1
    return None


def _arabic(roman: str) -> int:
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for digit, following in zip(roman, roman[1:] + " ", strict=True):
        value = values[digit]
        total += -value if value < values.get(following, 0) else value
    return total


def _extend(text: str, number: Number, kind: str) -> list[Number]:
    """Read the labels that follow a figure and the list that the last one may hold."""
    if kind in {"schedule", "part", "chapter"}:
        return [number]
    numbers = [number]
    while len(numbers) == 1:
        following = _read_bracket(text, numbers[0])
        if not following:
            break
        numbers = following
    last = numbers[-1]
    glued = _GLUED.match(text, last.end) if text[last.end - 1 : last.end] in _CLOSERS else None
    if glued is not None:
        numbers[-1] = last._replace(segments=(*last.segments, glued.group()), end=glued.end())
    elif kind == "paragraph" and len(numbers) == 1 and len(number.segments) == 1:
        item = _LABEL_ITEM.match(text, last.end)
        if item is not None:
            numbers[0] = last._replace(segments=(*last.segments, item.group(1)), end=item.end())
    return numbers


def _read_bracket(text: str, number: Number) -> list[Number]:
    """Read one bracket after ``number``; several numbers where it holds a list."""
    opener = tokens.read(text, number.end)
    if opener.text not in _OPENERS:
        return []
    spaced = opener.start > number.end
    mark = _mark(text, opener.end)
    if mark is None:
        return []
    after = tokens.read(text, mark.end)
    if after.text in _CLOSERS:
        return [number._replace(segments=(*number.segments, mark.text), end=after.end)]
    inner = _read_inner(text, number, mark)
    if inner:
        return inner
    if after.text in _AFTER_OPEN_LABEL and (not spaced or mark.text.isdigit()):
        return [number._replace(segments=(*number.segments, mark.text), end=mark.end)]
    return []


def _mark(text: str, position: int) -> Token | None:
    token = tokens.read(text, position)
    return token if _MARK.match(token.text) else None


def _read_inner(text: str, number: Number, first: Token) -> list[Number]:
    """Read a list inside one bracket, "(3 and 4)"; it must be closed."""
    marks = [(first.text, False)]
    end = first.end
    while len(marks) <= MOST_IN_RANGE:
        joint = _JOINT.match(text, end)
        span = None if joint else _RANGE.match(text, end)
        link = joint or span
        mark = _mark(text, link.end()) if link else None
        if mark is None:
            break
        marks.append((mark.text, span is not None))
        end = mark.end
    closer = tokens.read(text, end)
    if len(marks) == 1 or closer.text not in _CLOSERS:
        return []
    found: list[Number] = []
    for own, ranged in marks:
        new = Number((*number.segments, own), number.start, closer.end, decimal=False)
        found = [*found[:-1], *_between(found[-1], new)] if ranged and found else [*found, new]
    return found


def _read_labels(text: str, position: int, last: Number) -> list[Number]:
    """Read a label that stands for a sibling of the last one: "(1)(a) and (d)"."""
    opener = tokens.read(text, position)
    mark = _mark(text, opener.end)
    if mark is None:
        return []
    closer = tokens.read(text, mark.end)
    if closer.text not in _CLOSERS:
        return []
    bare = last.bare_label or not last.segments
    depth = _depth(last.segments, mark.text, 0 if bare else 1)
    if depth is None:
        return []
    segments = (*last.segments[:depth], mark.text)
    numbers = [Number(segments, opener.start, closer.end, decimal=False, bare_label=bare)]
    while len(numbers) == 1 and (following := _read_bracket(text, numbers[0])):
        numbers = following
    span = _RANGE.match(text, numbers[-1].end)
    if span is not None and last.segments and tokens.read(text, span.end()).text in _OPENERS:
        upper = _read_labels(text, span.end(), numbers[-1])
        if upper:
            return numbers[:-1] + _between(numbers[-1], upper[0]) + upper[1:]
    return numbers


def _depth(segments: tuple[str, ...], mark: str, floor: int) -> int | None:
    """Return the depth at which ``mark`` follows on: beside a label of its own sort."""
    if not segments:
        return 0
    for depth in range(len(segments) - 1, floor - 1, -1):
        above = segments[depth - 1] if depth > floor else ""
        if _follows(segments[depth], mark, above):
            return depth
    return None


def _follows(earlier: str, mark: str, above: str) -> bool:
    """Tell whether two labels are of one list: (a) and (d), (i) and (ii), not (i) and (b)."""
    if earlier[0].isdigit() or mark[0].isdigit():
        return earlier[0].isdigit() and mark[0].isdigit()
    if earlier.isupper() != mark.isupper():
        return False
    romans = [bool(_ROMAN.match(label.upper())) for label in (earlier, mark)]
    if _is_long_roman(earlier) or _is_long_roman(mark):
        return all(romans)
    # "(a)(i) and (b)": a single i under a letter is a figure, so b goes with the a.
    nested = len(above) == 1 and above.isalpha() and above.isupper() == mark.isupper()
    return not (romans[0] and not romans[1] and nested and mark > above)


def _is_long_roman(label: str) -> bool:
    return len(label) > 1 and label[0] != label[-1] or label.lower() in {"ii", "iii"}
