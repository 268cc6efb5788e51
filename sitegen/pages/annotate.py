"""Texts with their citations as HTML: strip the tags and the same texts come back."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from sitegen.model import Citation
from sitegen.pages.escape import escape

Link = Callable[[Sequence[Citation]], str]
"""What opens the link of the citations that share a span: ``<a …>``."""

_BETWEEN = "\0"
"""Stands between two pieces: none can contain it (``read.decode``)."""


def annotate(
    texts: Sequence[str], citations: Sequence[Sequence[Citation]], link: Link
) -> Iterator[str]:
    """Yield each text escaped, the span of each of its citations within the tag that ``link`` opens.

    Citations of a text are in order of their spans, which are equal or disjoint. All pieces are
    escaped at once, which takes a fraction of the time of one after another.
    """
    pieces: list[str] = []
    for text, own in zip(texts, citations, strict=True):
        done = 0
        for start, end in dict.fromkeys([(each.start, each.end) for each in own]):
            pieces += (text[done:start], text[start:end])
            done = end
        pieces.append(text[done:])
    escaped = iter(escape(_BETWEEN.join(pieces)).split(_BETWEEN))
    for own in citations:
        text = next(escaped)
        for _, group in groupby(own, key=lambda each: (each.start, each.end)):
            text += f"{link(tuple(group))}{next(escaped)}</a>{next(escaped)}"
        yield text
