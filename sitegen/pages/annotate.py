"""A text with its citations as HTML: strip the tags and the same text comes back."""

from collections.abc import Callable, Sequence
from itertools import groupby

from sitegen.model import Citation
from sitegen.pages.escape import escape

Link = Callable[[Sequence[Citation]], str | None]
"""What opens the link of the citations that share a span: ``<a …>``, ``None`` for no link."""


def annotate(text: str, citations: Sequence[Citation], link: Link) -> str:
    """Return ``text`` escaped, each citation's span within the tag that ``link`` opens.

    Citations are in order of their spans, which are equal or disjoint.
    """
    if not citations:
        return escape(text)
    parts: list[str] = []
    done = 0
    for (start, end), group in groupby(citations, key=lambda c: (c.start, c.end)):
        opening = link(tuple(group))
        if opening is None:
            continue
        parts += (escape(text[done:start]), opening, escape(text[start:end]), "</a>")
        done = end
    parts.append(escape(text[done:]))
    return "".join(parts)
