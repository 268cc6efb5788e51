"""The proof that nothing was lost and nothing added.

Every line of the source is accounted for, in order: its words stand in the
decision as printed, or the line stands in ``Decision.removed``. What may stand before
the words is structure that the page draws again: indentation, one list
marker, the figures of a Markdown heading, the label ``Summary:``, and the colon of a
label/value line. Words are compared as tokens, the runs between white space, so that
a page may break its lines where it likes.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sitegen.model import Decision, Item, Removed, Text
from sitegen.problems import Problem
from sitegen.read.lines import INDENT, MARKER, Line
from sitegen.read.shown import shown
from sitegen.read.source import read_source

_STRUCTURE = re.compile(rf"[{INDENT}]*(?:#{{1,6}}|{MARKER})?[ \t\xa0]*")
_SUMMARY = re.compile(rf"[{INDENT}]*(?:{MARKER}[ \t\xa0]+)?summary\s*:\s*", re.IGNORECASE)
_TOKEN = re.compile(r"\S+")
_MISREAD = "the decision is kept off the site; report the file as one that the reader misreads"
_FIELD = re.compile(r"\s*:?\s*")

Piece = tuple[int, int, str, str]
"""Line, column, words, and the label before them or ``""``."""


def tokens(text: str) -> list[str]:
    """Return the words of ``text``: what stands between white space, as printed."""
    return text.split()


def texts(decision: Decision) -> Iterator[str]:
    """Yield all that a page of ``decision`` shows, in the page's order.

    Title; labels and values; summary; headings, paragraphs and items; the line
    that signs it. What the page adds of its own is the page's to declare.
    """
    yield from head_texts(decision)
    yield from body_texts(decision)


def head_texts(decision: Decision) -> Iterator[str]:
    """Yield those of ``texts`` that stand before the summary."""
    yield decision.title.value
    for field in decision.fields:
        yield field.label
        yield field.value


def body_texts(decision: Decision) -> list[str]:
    """Return those of ``texts`` from the summary on; empty ones are among them."""
    return [text.value for text in _body(decision)]


def page_tokens(decision: Decision) -> list[str]:
    """Return the words of ``texts``, in order."""
    return tokens(" ".join(texts(decision)))


def prove(text: str, decision: Decision) -> Problem | None:
    """Prove ``decision`` by the text of the file that it was read from."""
    source = read_source(text, decision.source_path)
    return source if isinstance(source, Problem) else prove_lines(source.whole, decision)


def prove_lines(lines: Sequence[Line], decision: Decision) -> Problem | None:
    """Return ``None`` if every line is accounted for, or the first token that is not."""
    pieces = iter(_pieces(decision))
    removed = Counter((one.line, one.text) for one in decision.removed)
    with_removed = {one.line for one in decision.removed}
    piece = next(pieces, None)
    for line in lines:
        if line.number in with_removed and (count := removed.get(key := (line.number, line.words))):
            removed[key] = count - 1
            continue
        start = _start(line, piece)
        if piece is None or start is None:
            first = _first(piece[2]) if piece else ""
            return _differs(decision, line, 0, _first(line.raw), first)
        if line.raw[start:] != piece[2]:
            start += _label(line, start, piece[3] or line.label)
            problem = _compare(decision, line, start, piece[2])
            if problem is not None:
                return problem
        piece = next(pieces, None)
    left = [one for one in decision.removed if removed[(one.line, one.text)]]
    return _left_over(decision, piece, left) if piece is not None or left else None


def _compare(decision: Decision, line: Line, start: int, words: str) -> Problem | None:
    if line.raw[start:] == words:
        return None
    here = tokens(words)
    places = [match.start() for match in _TOKEN.finditer(line.raw, start)]
    for index, token in enumerate(tokens(line.raw[start:])):
        there = here[index] if index < len(here) else ""
        if there != token:
            return _differs(decision, line, places[index], token, there)
    more = here[len(places) :]
    return _differs(decision, line, len(line.raw), "", more[0]) if more else None


def _start(line: Line, piece: Piece | None) -> int | None:
    """Return where the words of ``piece`` begin in ``line``, if they may begin there."""
    if piece is None or piece[0] != line.number or piece[1] < line.column:
        return None
    start = piece[1] - line.column
    return start if not start or _is_structure(line.raw[:start]) else None


@lru_cache(maxsize=1 << 12)  # "  1. " and the like, over and over; it is pure
def _is_structure(words: str) -> bool:
    """Tell whether the page draws again what stands before the words of a line."""
    return bool(_STRUCTURE.fullmatch(words) or _SUMMARY.fullmatch(words))


def _first(words: str) -> str:
    return next(iter(tokens(words)), "")


def _label(line: Line, start: int, label: str) -> int:
    """Return how much of the line from ``start`` is ``label`` and its colon."""
    if not label or not line.raw.startswith(label, start):
        return 0
    colon = _FIELD.match(line.raw, start + len(label))
    return colon.end() - start if colon else 0


def _pieces(decision: Decision) -> list[Piece]:
    fields = [
        (field.origin.line, field.origin.column, field.value, field.label)
        for field in decision.fields
    ]
    pieces = sorted([*_lines_of(decision.title), *fields])
    for text in _body(decision):
        if len(text.origins) == 1:  # nearly all: worth sparing a list for
            (origin,) = text.origins
            pieces.append((origin.line, origin.column, text.value, ""))
        else:
            pieces += _lines_of(text)
    return pieces


def _lines_of(text: Text) -> list[Piece]:
    if not text.origins:
        return []
    words = text.value.split("\n")
    return [
        (origin.line, origin.column, own, "")
        for own, origin in zip(words, text.origins, strict=True)
    ]


def _body(decision: Decision) -> list[Text]:
    found = list(decision.summary)
    for section in decision.sections:
        if section.heading is not None:
            found.append(section.heading)
        for block in section.blocks:
            found.append(block.text)
            if block.items:
                found += _items(block.items)
    if decision.sign_off is not None:
        found.append(decision.sign_off)
    return found


def _items(items: Sequence[Item]) -> Iterator[Text]:
    for item in items:
        yield item.text
        yield from _items(item.items)


def _differs(decision: Decision, line: Line, place: int, there: str, here: str) -> Problem:
    if not here:
        message = f"the page would lose {shown(there)}"
    elif not there:
        message = f"the page would add {shown(here)}"
    else:
        message = f"the page would have {shown(here)} where the source has {shown(there)}"
    column = line.column + place
    return Problem(
        "error", "not-proved", decision.source_path, line.number, column, message, _MISREAD
    )


def _left_over(decision: Decision, piece: Piece | None, removed: Sequence[Removed]) -> Problem:
    line = piece[0] if piece else removed[0].line
    words = piece[2] if piece else removed[0].text
    return Problem(
        "error",
        "not-proved",
        decision.source_path,
        line,
        piece[1] if piece else 1,
        f"the page would add {shown(_first(words))}, which the source does not have here",
        _MISREAD,
    )
