"""Quoted numbers: those that go on within a quotation, "“1. Pay. / 2. Go.”", and are words of it.

The first stands behind the mark that opens the quotation, so that it is no mark of a line; those
that follow it look like paragraphs of the statement.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from sitegen.read.draft import Draft
from sitegen.read.lines import Line, number_of

_NUMBER = re.compile(r"([“\"‘]?)([0-9]{1,3})[.)][ \t\xa0]")
_CLOSES = {
    "“": re.compile("”"),
    '"': re.compile('"'),
    "‘": re.compile(r"’[.,;]?$"),  # within a line it may be an apostrophe
}
_MOST = 40
"""Lines of a quotation."""


def is_within_quoted(lines: Sequence[Line], index: int, blocks: Sequence[Draft]) -> bool:
    """Tell whether the number of a line goes on with those of a quotation that is open above it.

    The last number above, in the quotation, is the one before it, and the quotation ends further
    down; where it does not, a mark was forgotten and the number may be a paragraph's.
    """
    last = 0
    above: list[str] = []
    for text in islice(_upwards(blocks), _MOST):
        match = _NUMBER.match(text)
        above.append(text[1:] if match and match[1] else text)
        if match is None:
            continue
        last = last or int(match[2])
        if last + 1 != number_of(lines[index].marker):
            return False
        if match[1]:
            closes = _CLOSES[match[1]].search
            below = (line.text for line in lines[index : index + _MOST])
            return not any(map(closes, above)) and any(map(closes, below))
    return False


def _upwards(blocks: Sequence[Draft]) -> Iterator[str]:
    """Yield the lines above, from the last one up to the paragraph that has a number."""
    for block in reversed(blocks):
        own = block.lines[1:] if block.marker else block.lines
        for line in reversed(own):
            yield line.text
        if block.marker or block.items:
            return
