"""A cited decision as the light entry that lists and counts are made from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.library.remedy import remedy_of
from sitegen.library.themes import themes_of
from sitegen.library.wording import SHORTEST, wording_keys
from sitegen.memo import Memo
from sitegen.model import (
    Citation,
    CitationKind,
    CitedDecision,
    Entry,
    Mention,
    Paragraph,
    Section,
)

LONGEST = 600
"""Characters of a sentence before and after a citation, from which on it is cut."""

_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*\s+(?=[“‘\"'(\[]*[A-Z0-9])")
_LAST_WORD = re.compile(r"\w+\.$")
_CLOSING = {"(": ")", "[": "]"}
_ABBREVIATIONS = frozenset(
    ("mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "no.", "s.", "ss.", "reg.", "para.", "paras.")
)
_WINDOW = 20
"""Characters in which an abbreviation, or a bracket with space around it, has room."""


def entry_of(cited: CitedDecision) -> Entry:
    """Return the entry of a decision, with every mention in reading order."""
    return EntryWriter().entry_of(cited)


_Part = tuple[str, CitationKind, str, str]
"""What a passage cites: URI, kind, the words of the citation and the sentence around them."""


class EntryWriter:
    """Makes the entries of decisions, one after the other."""

    def __init__(self) -> None:
        self._parts = Memo(_parts)

    def entry_of(self, cited: CitedDecision) -> Entry:
        """Return the entry of a decision, with every mention in reading order."""
        decision = cited.decision
        longer = list(longer_paragraphs(decision.sections))
        keys = wording_keys([block.text.value for block in longer])
        wording = {block.id: key for block, key in zip(longer, keys, strict=True)}
        summary = " ".join(" ".join(text.value.split()) for text in decision.summary)
        return Entry(
            slug=decision.slug,
            reference=decision.reference,
            organisation=decision.organisation,
            category=decision.category,
            subcategory=decision.subcategory,
            outcome=decision.outcome,
            decided=decision.decided,
            summary=summary,
            source_url=decision.source_url,
            mentions=tuple(self._mentions(cited, wording)),
            wording=b"".join(wording.values()),
            names=cited.names,
            themes=themes_of(summary),
            remedy=remedy_of(decision),
        )

    def _mentions(self, cited: CitedDecision, wording: Mapping[str, bytes]) -> Iterator[Mention]:
        for passage, citations in zip(cited.passages, cited.citations, strict=True):
            if citations:
                text = passage.text.value
                parts = self._parts.of((text, citations), len(text))
                anchor, place = passage.anchor, passage.place
                own = wording.get(anchor.partition("-")[0])
                for uri, kind, words, sentence in parts:
                    yield Mention(uri, kind, words, anchor, place, sentence, own)


def longer_paragraphs(sections: Iterable[Section]) -> Iterator[Paragraph]:
    """Yield the paragraphs that are long enough to be standard wording, in order."""
    for section in sections:
        for block in section.blocks:
            if len(block.text.value) >= SHORTEST:
                yield block


def _parts(cited: tuple[str, tuple[Citation, ...]]) -> tuple[_Part, ...]:
    """Return each thing cited in a passage, the first time it is cited there."""
    text, citations = cited
    bounds = sentence_bounds(text)
    starts = [citation.start for citation in citations]
    return tuple(
        (
            citation.uri,
            citation.kind,
            " ".join(text[citation.start : citation.end].split()),
            sentence_around(text, bounds, starts, citation.start, citation.end),
        )
        for citation in {each.uri: each for each in reversed(citations)}.values()
    )


def sentence_around(
    text: str, bounds: Sequence[int], starts: Sequence[int], start: int, end: int
) -> str:
    """Return the sentence of ``text`` that holds the citation at ``start:end``, white space folded.

    ``bounds`` are its ``sentence_bounds``, ``starts`` where its citations begin, in order. Citations
    that stand in brackets behind a full stop, as decisions print them, belong to the sentence before,
    and the bracket ends it: that sentence is what they support. One of more than ``LONGEST``
    characters is cut, and shows where.
    """
    first = bisect_right(bounds, start) - 1
    last = bounds[bisect_left(bounds, end)]
    # The bracket may hold several: the first one tells that it is none of other words.
    leading = starts[bisect_left(starts, bounds[first])]
    opening = text[max(bounds[first], leading - _WINDOW) : leading].strip()
    if first and opening in _CLOSING and start - bounds[first] < LONGEST:
        closed = _closed(text, bounds[first], min(last, end + LONGEST))
        if start < closed:
            first -= 1
            last = closed
    before, after = max(bounds[first], end - LONGEST), min(last, start + LONGEST)
    sentence = " ".join(text[before:after].split())
    return ("… " if before > bounds[first] else "") + sentence + (" …" if after < last else "")


def _closed(text: str, start: int, last: int) -> int:
    """Return where the bracket that opens at ``start`` has closed, brackets within it too; else ``last``."""
    opening, closing = text[start], _CLOSING[text[start]]
    depth = 0
    for at in range(start, last):
        depth += (text[at] == opening) - (text[at] == closing)
        if not depth:
            return at + 1
    return last


def sentence_bounds(text: str) -> list[int]:
    """Return where the sentences of ``text`` begin, and at last where it ends."""
    found = [0]
    for match in _SENTENCE_END.finditer(text):
        word = _LAST_WORD.search(text, max(0, match.start() - _WINDOW), match.start() + 1)
        if word is None or word[0].lower() not in _ABBREVIATIONS:
            found.append(match.end())
    return [*found, len(text)]
