"""Holes: what a decision's own markup leaves open until the whole site is known.

The body of a decision is rendered once, where the decision is read, and kept. Two
things in it depend on the other decisions: whether a paragraph is standard wording, and
whether a decision that it cites is on this site. Each stands in the markup as a hole,

    hole = NUL kind " " name NUL

which no text can contain, since a source with a NUL is no text (``read.decode``).
"""

from collections.abc import Callable
from typing import Literal

Kind = Literal["standard", "decision"]

_EDGE = "\0"


def hole(kind: Kind, name: str) -> str:
    """Return the hole for what is to be known of ``name``."""
    return f"{_EDGE}{kind} {name}{_EDGE}"


def fill(markup: str, value: Callable[[str, str], str]) -> str:
    """Return ``markup`` with each hole filled with the ``value`` of its kind and name."""
    pieces = markup.split(_EDGE)
    for at in range(1, len(pieces), 2):
        kind, _, name = pieces[at].partition(" ")
        pieces[at] = value(kind, name)
    return "".join(pieces)
