r"""Labels of sub-provisions: "(6)", "(a)", "(3 and 4)", and which of them are brothers.

    labels = { "(" mark [ ")" ] | "(" mark { joint mark | range mark } ")" } [ tail ]
    mark   = digits [ capitals ] | letter [ letter ] | roman
    tail   = digits | letter                       glued to the bracket: 34(B)6

Round and square brackets are alike. A closing bracket may be missing where the
label plainly ends. A label's case is kept as printed.
"""

import re

from sitegen.law import tokens
from sitegen.law.marks import JOINT, RANGE, Number, between
from sitegen.law.tokens import Token

MOST_IN_BRACKET = 30
DEEPEST = 7  # labels one in another: no drafter goes further than (1)(a)(i)(A)

OPENERS = {"(", "["}
_CLOSERS = {")", "]"}
_ENDINGS = {",", ".", ";", ")", "]", "and", "or", "of", "as", ""}
_MARK = re.compile(
    r"(?:\d{1,3}[A-Z]{0,2}|[A-Za-z]|([a-z])\1|z[a-z]|Z[A-Z]|[ivx]{2,5}|[IVX]{2,5}"
    r"|(?!be|ed|eg|ha|he|id|ie|if|me|of|re|we)[a-z][a-h])$"  # (fb) was put in between (f) and (g)
)
_LABEL = re.compile(r"\s{0,40}[(\[]\s{0,10}(?P<mark>\w{1,5})\b(?:\s{0,10}(?P<closer>[)\]]))?")
_NEXT = re.compile(r"\s{0,4}(?=[(\[])")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})$")
_TAIL = re.compile(r"(?:\d{1,3}|[a-z])(?!\w)")


def read_labels(text: str, number: Number) -> list[Number]:
    """Return ``number`` with the labels after it; several where a bracket holds a list."""
    numbers = [number]
    while (
        len(numbers) == 1
        and len(numbers[0].segments) <= DEEPEST
        and (longer := _read_bracket(text, numbers[0]))
    ):
        numbers = longer
    last = numbers[-1]
    tail = _TAIL.match(text, last.end) if text[last.end - 1] in _CLOSERS else None
    if tail is not None:
        numbers[-1] = last._replace(segments=(*last.segments, tail.group()), end=tail.end())
    return numbers


def read_next_siblings(text: str, last: Number) -> list[Number]:
    """Read a label beside the last one of ``last`` with no joint between them: "(2)(3)".

    It has to go on from there, since else it may be the number of a footnote.
    """
    gap = _NEXT.match(text, last.end)
    if gap is None or not _has_labels(last):
        return []
    siblings = read_siblings(text, gap.end(), last)
    return siblings if siblings and _ascends(last.segments, siblings[0].segments) else []


def read_siblings(text: str, position: int, last: Number) -> list[Number]:
    """Read a label that stands beside the last one of ``last``: "(1)(a) *and (d)*"."""
    opener = tokens.read(text, position)
    mark = _read_mark(text, opener.end)
    closer = tokens.read(text, mark.end) if mark is not None else None
    if mark is None or closer is None or closer.text not in _CLOSERS:
        return []
    bare = last.bare_label or not last.segments
    depth = _depth(last.segments, mark.text, 0 if bare else 1)
    if depth is None:
        return []
    segments = (*last.segments[:depth], mark.text)
    numbers = read_labels(text, Number(segments, opener.start, closer.end, bare_label=bare))
    span = RANGE.match(text, numbers[-1].end)
    if span is None or not last.segments or text[span.end() : span.end() + 1] not in OPENERS:
        return numbers
    upper = read_siblings(text, span.end(), numbers[-1])
    return numbers[:-1] + between(numbers[-1], upper[0]) + upper[1:] if upper else numbers


def _read_mark(text: str, position: int) -> Token | None:
    token = tokens.read(text, position)
    return token if _MARK.match(token.text) else None


def _read_bracket(text: str, number: Number) -> list[Number]:
    label = _LABEL.match(text, number.end)
    if label is None or not _MARK.match(label.group("mark")):
        return []
    if _has_labels(number) and not _lies_in(number.segments[-1], label.group("mark")):
        return []  # in "4(5)(b) (6)" the 6 is beside the 5
    longer = number._replace(segments=(*number.segments, label.group("mark")), end=label.end())
    if label.group("closer"):
        return [longer]
    mark = Token("word", label.group("mark"), *label.span("mark"))
    inner = _read_inner(text, number, mark)
    if inner:
        return inner
    glued = text[number.end] in OPENERS
    if tokens.read(text, mark.end).text in _ENDINGS and (glued or mark.text.isdigit()):
        return [longer._replace(end=mark.end)]
    return []


def _has_labels(number: Number) -> bool:
    return number.bare_label or len(number.segments) > 1


def _lies_in(outer: str, mark: str) -> bool:
    """Tell whether a label can lie in another: a letter in a figure, a Roman figure in a letter.

    A figure lies in no label, and a letter in no other of its case.
    """
    if mark[0].isdigit():
        return False
    if outer[0].isdigit() or outer.isupper() != mark.isupper():
        return True
    if _ROMAN.match(mark.upper()) is None:
        return False
    return _ROMAN.match(outer.upper()) is None or not _ascends((outer,), (mark,))  # (i)(ii)


def _read_inner(text: str, number: Number, first: Token) -> list[Number]:
    """Read a list inside one bracket, "(3 and 4)", which has to be closed."""
    marks = [(first.text, False)]
    end = first.end
    while len(marks) < MOST_IN_BRACKET:
        joint = JOINT.match(text, end)
        link = joint or RANGE.match(text, end)
        mark = _read_mark(text, link.end()) if link else None
        if mark is None:
            break
        marks.append((mark.text, joint is None))
        end = mark.end
    closer = tokens.read(text, end)
    if len(marks) == 1 or closer.text not in _CLOSERS:
        return []
    found: list[Number] = []
    for own, ranged in marks:
        new = Number((*number.segments, own), number.start, closer.end)
        found = [*found[:-1], *between(found[-1], new)] if ranged else [*found, new]
    return found


def _depth(segments: tuple[str, ...], mark: str, floor: int) -> int | None:
    """Return the depth at which ``mark`` follows on; ``None`` where it follows nothing."""
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
    romans = [_ROMAN.match(label.upper()) is not None for label in (earlier, mark)]
    if _is_long_roman(earlier) or _is_long_roman(mark):
        return all(romans)
    # a single i under a letter is a figure, so in "(a)(i) and (b)" the b goes with the a
    nested = len(above) == 1 and above.isalpha() and above.isupper() == mark.isupper()
    return not (romans[0] and not romans[1] and nested and mark > above)


def _ascends(earlier: tuple[str, ...], later: tuple[str, ...]) -> bool:
    """Tell whether the first labels in which the two differ go upwards: 2 and 10, a and b."""
    different = (pair for pair in zip(earlier, later, strict=False) if pair[0] != pair[1])
    old, new = next(different, ("", ""))
    return (len(old), old) < (len(new), new)


def _is_long_roman(label: str) -> bool:
    roman = len(label) > 1 and _ROMAN.match(label.upper()) is not None
    return roman and (label[0] != label[-1] or label.lower() in {"ii", "iii"})
