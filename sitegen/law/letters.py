r"""Further letters after a figure that has one: "61A-C", "31A/B", "34A, B and C of".

    letters = range | "/" capital { "/" capital } | { "," capital } joint capital end
    range   = "-" capital | "to" capital end
    end     = "of" | "to" | ")" | ";" | "as amended"      in sight: B may be somebody too

The letters take the figure of the first. They go upwards, or they are none.
"""

import re

from sitegen.law.marks import Number, between

_END = r"(?=\s{0,4}(?:[);\]]|(?:of|to)\b|,?\s{0,4}as\s{1,4}amended))"
_FIGURE = re.compile(r"([A-Z]?[1-9]\d{0,3})([A-Z])$")
_RANGE = re.compile(
    rf"(?:[-‐‑–—](?P<near>[A-Z])\b(?![-’'])|\s{{1,4}}to\s{{1,4}}(?P<far>[A-Z])\b{_END})"
)
_LIST = re.compile(
    rf"(?:/[A-Z]\b){{1,8}}|(?:\s?,\s{{1,4}}[A-Z]\b){{0,8}}\s?,?\s{{1,4}}(?:and|or|&)\s{{1,4}}[A-Z]\b{_END}"
)
# Cheap to look for first: most figures have no lone capital after them.
_NEAR = re.compile(r"(?:[-‐‑–—/]|\s?,?\s{0,4}(?:(?:to|and|or|&)\s{1,4})?)[A-Z]\b")
_LETTER = re.compile(r"\b[A-Z]\b")


def read_letters(text: str, number: Number) -> list[Number]:
    """Return a number and those that further letters after it name; a range by its ends."""
    if _NEAR.match(text, number.end) is None:
        return [number]
    figure = _FIGURE.match(number.segments[0])
    if figure is None:
        return [number]
    base, first = figure.groups()
    span = _RANGE.match(text, number.end)
    if span is not None:
        last = span.group("near") or span.group("far")
        upper = Number((base + last,), number.start, span.end())
        return between(number, upper) if first < last else [number]
    listed = _LIST.match(text, number.end)
    found = list(_LETTER.finditer(text, number.end, listed.end())) if listed is not None else []
    letters = [first, *(each.group() for each in found)]
    if letters != sorted(set(letters)):
        return [number]
    return [number, *(Number((base + each.group(),), *each.span()) for each in found)]
