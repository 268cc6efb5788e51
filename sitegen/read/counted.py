"""Counted headings: "1. The complaint", "2. What I found", where paragraphs have numbers of their own.

One that stands further left than all paragraphs is told by that (``headings.is_numbered``). Where
it stands, or begins, as paragraphs do, only all of them together tell: their numbers rise from 1,
and each is the name of a section, or has numbers below it that begin anew: "1." or, below "2.",
"2.1".
"""

from collections.abc import Sequence
from itertools import pairwise

from sitegen.read import forms, names
from sitegen.read.fold import fold
from sitegen.read.lines import Line, is_number, number_of

_NAMES = frozenset(
    {"background", "complaint", "introduction", "investigation", "the investigation"}
)
"""Names of sections in reports; without a number they may be those of sub-headings."""
_NO_END = frozenset(".;:,!?)")
"""What hardly a heading ends with, and nearly every paragraph."""
_FEWEST = 2
_LONGEST = 64
"""Characters of a section's name."""


def counted_headings(lines: Sequence[Line], numbered: Sequence[Line]) -> frozenset[int]:
    """Return the ``number`` of each counted heading among the ``lines`` of a statement.

    ``numbered`` are those of the lines that have a number.
    """
    # Most statements have none of a section's name, and need no closer look.
    open_ended = [line for line in numbered if line.raw[-1:] not in _NO_END]
    if len(open_ended) < _FEWEST or not any(map(_is_name, open_ended)):
        return frozenset()
    places = {line.number for line in open_ended}
    heads = [
        line
        for line, after in pairwise(lines)
        if line.number in places and forms.may_be_heading(line) and _heads(line, after)
    ]
    numbers = [number_of(line.marker) for line in heads]
    rises = numbers[:1] == [1] and all(later > earlier for earlier, later in pairwise(numbers))
    if len(heads) < _FEWEST or not rises or not any(map(_is_name, heads)):
        return frozenset()
    return frozenset(line.number for line in heads)


def _heads(line: Line, after: Line) -> bool:
    """Tell whether a numbered line names a section, or numbers begin anew below it."""
    number = number_of(line.marker)
    if after.text.startswith(f"{number}.1"):
        return True
    if not is_number(after.marker):
        return _is_name(line)
    below = number_of(after.marker)
    # A list of the headings is no statement: each has the next one below it.
    is_listed = below == number + 1 and forms.may_be_heading(after)
    begins = below == 1 and after.indent == line.indent
    return begins or (_is_name(line) and not is_listed)


def _is_name(line: Line) -> bool:
    if len(line.text) > _LONGEST:
        return False
    return names.is_usual(line.text) or fold(line.text) in _NAMES
