"""The SHA-256 of a decision's text, by which a copy of it can be told from another text.

What is digested is described for readers on the site's page on open data, in terms of
``index.json``, so that whoever has that file can do it again.
"""

import hashlib
from collections.abc import Iterable, Iterator

from sitegen.model import Decision, Item


def text_of(decision: Decision) -> str:
    """Return the texts of a decision in the order of ``index.json``, a line each.

    Summary; for each section its heading and its paragraphs, each before its items; the
    sign-off. Empty ones are left out, and so are the numbers and letters in front of them.
    """
    return "\n".join(filter(None, _pieces(decision)))


def sha256_of(decision: Decision) -> str:
    """Return the SHA-256 of ``text_of`` in UTF-8, in hexadecimal figures."""
    return hashlib.sha256(text_of(decision).encode()).hexdigest()


def _pieces(decision: Decision) -> Iterator[str]:
    for text in decision.summary:
        yield text.value
    for section in decision.sections:
        if section.heading is not None:
            yield section.heading.value
        for block in section.blocks:
            yield block.text.value
            yield from _items(block.items)
    if decision.sign_off is not None:
        yield decision.sign_off.value


def _items(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield item.text.value
        yield from _items(item.items)
