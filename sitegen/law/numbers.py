r"""Numbers of provisions and lists of them: "20(10) and (11)", "5/5A", "9 to 13".

    list   = item { [ gloss ] joint item } | item { ";" [ "and" ] item }     the latter after a plural
    item   = number [ range number ] | label [ range label ]
    number = figure ( labels | letters ) | "(" figure ")" | roman | capital [ rest ] | letter ")"
    rest   = [ "." digits ] { "(" label ")" }                   Class A.1(g), which has no address
    figure = [ capitals ] digits [ letters ] [ [ " " ] "(" capital ")" | " " capital ]

A section's letter is a capital in every United Kingdom provision number, so "5a" is
"5A", and "34(B)" and "34 B" are "34B". Parts and chapters may be in Roman figures, which
become Arabic. A year, an ordinal and a count of things ("and 22 days") are no numbers.
"""

import re

from sitegen.law import tokens
from sitegen.law.labels import OPENERS, read_labels, read_next_siblings, read_siblings
from sitegen.law.letters import read_letters
from sitegen.law.marks import JOINT, RANGE, Number, between
from sitegen.law.tokens import Token
from sitegen.law.words import BODY, IN_WORDS, KIND_OF

MOST_IN_LIST = 300  # what goes on for longer is no list of provisions

# By far the commonest: one number, and nothing after it that could go on.
_ALONE = re.compile(
    r"\s{0,8}((?!(?:1[89]|20)\d\d\b)[1-9]\d{0,3}[A-Z]{0,2})"
    r"(?=\s{1,4}(?!(?:and|or|to|through)\b)[a-z]{2}|[.:)\]](?!\d)|;(?!\s?(?:\d|and\s))|$)"
)
_FIGURE = re.compile(r"([A-Z]{0,2})([1-9]\d{0,3})([A-Z]{0,3}|[A-Z]{1,2}\d{1,2}[A-Z]?|[a-z])$")
_ROMAN_FIGURE = re.compile(r"(X{0,3}(?:IX|IV|V?I{0,3}))([A-Z]{0,2})$")
_GLOSS = re.compile(r"\s{0,40}\((?:[A-Za-z][a-z ,’'-]{2,80}|[A-Z]{2,8})\)")
_SEMICOLON = re.compile(
    r"\s?;\s{1,4}(?:(?:and|or)\s{1,4})?"
    r"(?=\d{1,3}[A-Z]{0,2}(?:\(\w{1,4}\)){0,4}(?:\s?[;,)]|\.?$|\s{1,4}(?:of|to|and|or|[A-Z])))"
)
_PLURAL = re.compile(r"[a-z]s\.?$", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_BRACKETED = re.compile(r"[(\[]\s?([1-9]\d{0,2}[A-Z]{0,2})\s?[)\]]")  # section (17)
_APART = re.compile(r"\s?\(([A-Z])\)|\s{1,4}([A-Z])\b")
_AFTER_CAPITAL = {"", ",", ".", ";", ":", ")", "]", "(", "[", "of", "and", "or", "to", "as", "/"}
# A Schedule has no labels: what is meant may be a paragraph or a Part.
_OF_SCHEDULE = re.compile(r"\s?(?:\(\d{1,3}[A-Z]?\)(?:\([a-z]{1,3}\))?)")
_ITEM = re.compile(r"(\d{1,3})([a-z])\)")  # 1a)
_ITEM_APART = re.compile(r"\s?([a-z])\)(?!\w)")  # 12 a)
_OF_DECIMAL = re.compile(r"\s?\(?[a-z]\)(?!\w)")  # 1.9(a): the letter has no address
_COUNTED = re.compile(
    r"\s{0,40}(?:(?:working|calendar|school|young)\s{1,40})?"
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|child(?:ren)?|people|persons?|adults|pupils|"
    r"complaints?|occasions|times|bedrooms?|properties|councils|miles|metres|officers|other|more|"
    r"further|separate|different|per|%|am\b|pm\b|(?:Jan|Febr)uary|March|April|May\s|June|July|"
    r"August|(?:Sept|Nov|Dec)ember|October)"
)
_WITH_LETTERS_FIRST = {"schedule", "section", "part", "chapter"}  # Schedule A1
_WITHOUT_LABELS = {"schedule", "part", "chapter", "class"}
_BARE = {"paragraph", "subsection", "subparagraph", "part"}  # "paragraph (a)"
_LONGEST_CLASS = 2  # Class AA
_CLASS_REST = re.compile(r"(?:\.\d{1,2})?(?:\([a-z0-9]{1,3}\)){0,4}")


def read_list(text: str, position: int, kind: str) -> tuple[Number, ...]:
    """Read the numbers that follow a word for a ``kind`` of provision; empty where none does."""
    alone = _ALONE.match(text, position)
    if alone is not None:
        return (Number((alone.group(1),), *alone.span(1)),)
    numbers = _read_item(text, position, kind, first=True)
    several = kind in BODY and _PLURAL.search(text, max(0, position - 3), position) is not None
    while numbers and len(numbers) < MOST_IN_LIST:
        more = _read_more(text, numbers[-1], kind)
        if not more and several and (mark := _SEMICOLON.match(text, numbers[-1].end)):
            more = _read_item(text, mark.end(), kind, first=False)
        if not more:
            break
        numbers += more
    return tuple(numbers)


def _read_more(text: str, last: Number, kind: str) -> list[Number]:
    gloss = _GLOSS.match(text, last.end)
    joint = JOINT.match(text, gloss.end() if gloss else last.end)
    if joint is None:
        return read_next_siblings(text, last)
    if text[joint.end() : joint.end() + 1] in OPENERS and kind != "schedule":
        return read_siblings(text, joint.end(), last)
    return _read_item(text, joint.end(), kind, first=False)


def _read_item(text: str, position: int, kind: str, *, first: bool) -> list[Number]:
    numbers = _read_number(text, position, kind, first=first)
    span = RANGE.match(text, numbers[-1].end) if numbers else None
    if span is None or not _is_of(span.group("word"), kind):
        return numbers
    if text[span.end() : span.end() + 1] in OPENERS:
        upper = read_siblings(text, span.end(), numbers[-1])
    else:
        upper = _read_number(text, span.end(), kind, first=False)
    return numbers[:-1] + between(numbers[-1], upper[0]) + upper[1:] if upper else numbers


def _is_of(word: str | None, kind: str) -> bool:
    """Tell "section 9 to section 11" from "Part 7 – section 184", which is no range."""
    return word is None or KIND_OF[word.lower().rstrip(".")] == kind


def _read_number(text: str, position: int, kind: str, *, first: bool) -> list[Number]:
    token = tokens.read(text, position)
    if token.kind == "decimal":
        letter = _OF_DECIMAL.match(text, token.end)
        end = letter.end() if letter is not None else token.end
        return [Number((token.text,), token.start, end, decimal=True)]
    if token.text in OPENERS and first and kind in _BARE:
        return read_siblings(text, position, Number((), token.start, token.start))
    if token.text in OPENERS and first and kind in BODY:
        whole = _BRACKETED.match(text, token.start)
        return _read_on(text, Number((whole.group(1),), *whole.span()), kind) if whole else []
    if kind == "paragraph" and (item := _ITEM.match(text, token.start)):
        return [Number(item.group(1, 2), item.start(), item.end())]
    figure = _letters(text, token, kind, first=first) or _figure(text, token, kind, first=first)
    if figure is None:
        return []
    base, end = figure
    number = Number((base,), token.start, end)
    return _read_on(text, number, kind)


def _read_on(text: str, number: Number, kind: str) -> list[Number]:
    """Read what belongs to a figure: its labels, the letter of an item, or further letters."""
    if kind in _WITHOUT_LABELS:
        paragraph = _OF_SCHEDULE.match(text, number.end) if kind == "schedule" else None
        return [number if paragraph is None else number._replace(end=paragraph.end())]
    numbers = read_labels(text, number)
    if numbers[0] is not number:
        return numbers
    item = _ITEM_APART.match(text, number.end) if kind == "paragraph" else None
    if item is None:
        return read_letters(text, number) if number.segments[0][-1].isalpha() else numbers
    return [number._replace(segments=(*number.segments, item.group(1)), end=item.end())]


def _figure(text: str, token: Token, kind: str, *, first: bool) -> tuple[str, int] | None:
    printed = token.text.removesuffix("ff")  # "206ff": and those after it
    match = _FIGURE.match(printed) if token.kind == "figure" else None
    if match is None or (match.group(1) and kind not in _WITH_LETTERS_FIRST):
        return None
    if _YEAR.match(token.text) or (not first and _COUNTED.match(text, token.end)):
        return None
    base, end = printed.upper(), token.end
    apart = None if match.group(3) else _capital(text, end)
    return (base + apart[0], apart[1]) if apart else (base, end)


def _capital(text: str, position: int) -> tuple[str, int] | None:
    """Read the letter of a number that is printed apart from it: "34(B)", "34 B"."""
    match = _APART.match(text, position)
    if match is None:
        return None
    if match.group(1):
        return match.group(1), match.end()
    following = tokens.read(text, match.end())
    return (match.group(2), match.end()) if following.text in _AFTER_CAPITAL else None


def _letters(text: str, token: Token, kind: str, *, first: bool) -> tuple[str, int] | None:
    """Read a number without figures: "Part VII", "Part Two", "Class A", "part a)", "Part B"."""
    if token.kind != "word":
        return None
    if kind in {"part", "chapter", "schedule"}:
        match = _ROMAN_FIGURE.match(token.text)
        if match is not None and match.group(1):
            return f"{_arabic(match.group(1))}{match.group(2)}", token.end
    if kind == "class" and token.text.isupper() and len(token.text) <= _LONGEST_CLASS:
        rest = _CLASS_REST.match(text, token.end)
        return token.text, rest.end() if rest is not None else token.end
    if kind == "part" and (number := _of_part(token.text, first=first)):
        return number, token.end
    lettered = kind in {"part", "paragraph"} and len(token.text) == 1 and token.text.islower()
    if lettered and text.startswith(")", token.end):
        return token.text, token.end + 1
    return None


def _of_part(word: str, *, first: bool) -> str:
    """Return the number of "Part Two", or the letter of "Part B"; empty for another word."""
    if word in IN_WORDS:
        return str(IN_WORDS.index(word) + 1)
    return word if first and len(word) == 1 and word.isupper() else ""


def _arabic(roman: str) -> int:
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for digit, following in zip(roman, f"{roman[1:]} ", strict=True):
        value = values[digit]
        total += -value if value < values.get(following, 0) else value
    return total
