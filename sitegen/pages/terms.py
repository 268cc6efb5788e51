"""Terms of the glossary in a decision: where each is first used.

A decision is looked through once, for what the forms of each term have in common without its
first letter, which may be a capital; a pattern then tells a form from what only looks like one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from sitegen.model import Citation, CitedDecision
from sitegen.pages.glossary import SHORTEST, Explained, Glossary

_BETWEEN = "\n"
"""What stands between two passages: no form holds it."""


class Use(Struct, frozen=True):
    """The first use of a term: in which passage (from 0), and which characters of it."""

    passage: int
    start: int
    end: int
    term: Explained


class _Sign(Struct, frozen=True):
    """How a term is found: ``tail`` in the text, and then the whole of a form around it."""

    term: Explained
    tail: str
    form: re.Pattern[str]


class Finder:
    """Finds the first use of every term of a glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._signs = tuple(sign for term in glossary.terms for sign in _signs(term))
        self._tails = AhoCorasick([sign.tail for sign in self._signs])

    def uses(self, cited: CitedDecision) -> list[Use]:
        """Return the first use of each term outside citations, in reading order."""
        texts = [passage.text.value for passage in cited.passages]
        whole = _BETWEEN.join(texts)
        starts = [0, *accumulate(len(text) + 1 for text in texts)]
        first: dict[str, Use] = {}
        found = self._tails.find_matches_as_indexes(whole, overlapping=True)
        for at, number in sorted((at, number) for number, at, _ in found):
            sign = self._signs[number]
            match = sign.form.match(whole, at - 1) if at and sign.term.slug not in first else None
            if match is not None:
                passage = bisect_right(starts, match.start()) - 1
                start, end = match.start() - starts[passage], match.end() - starts[passage]
                if not _cites(cited.citations[passage], start, end):
                    first[sign.term.slug] = Use(passage, start, end, sign.term)
        return _apart(sorted(first.values(), key=lambda use: (use.passage, use.start, -use.end)))


def with_terms(cited: CitedDecision, uses: Sequence[Use]) -> CitedDecision:
    """Put the uses among the citations of their passages, as citations of the glossary."""
    citations = list(cited.citations)
    for use in uses:
        own = Citation(use.start, use.end, use.term.slug, "term")
        citations[use.passage] = tuple(
            sorted((*citations[use.passage], own), key=lambda each: each.start)
        )
    return CitedDecision(cited.decision, tuple(citations), cited.names)


def _signs(term: Explained) -> Iterator[_Sign]:
    """Yield one sign for all forms of a term that begin alike, or one for each form."""
    alike = len(_beginning(term.forms)) >= SHORTEST
    for forms in [term.forms] if alike else [(form,) for form in term.forms]:
        start = _beginning(forms).partition("’")[0]
        rest = "|".join(_pattern(form[1:]) for form in sorted(forms, key=len, reverse=True))
        letter = f"[{start[0]}{start[0].upper()}]"
        yield _Sign(term, start[1:], re.compile(rf"(?<!\w){letter}(?:{rest})(?!\w)"))


def _pattern(words: str) -> str:
    """Return a pattern of words with either apostrophe, and with any space between them."""
    return re.escape(words).replace("’", "[’']").replace(r"\ ", r"\s")


def _beginning(forms: Sequence[str]) -> str:
    """Return what all forms begin with; empty for no form."""
    first, last = min(forms, default=""), max(forms, default="")
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(letter for letter, _ in same)


def _cites(citations: Sequence[Citation], start: int, end: int) -> bool:
    return any(each.start < end and start < each.end for each in citations)


def _apart(uses: Sequence[Use]) -> list[Use]:
    """Leave out a use that stands within one before it."""
    kept: list[Use] = []
    for use in uses:
        last = kept[-1] if kept else None
        if last is None or last.passage != use.passage or last.end <= use.start:
            kept.append(use)
    return kept
