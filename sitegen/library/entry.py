"""A cited decision as the light entry that lists and counts are made from."""

import re
from collections.abc import Iterator

from sitegen.library.wording import wording_key
from sitegen.model import CitedDecision, Entry, Mention, passages

_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*\s+(?=[“‘\"'(\[]*[A-Z0-9])")
_CLOSING = {"(": ")", "[": "]"}
_ABBREVIATIONS = frozenset(
    ("mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "no.", "s.", "ss.", "reg.", "para.", "paras.")
)


def entry_of(cited: CitedDecision) -> Entry:
    """Return the entry of a decision, with every mention in reading order."""
    decision = cited.decision
    return Entry(
        slug=decision.slug,
        reference=decision.reference,
        organisation=decision.organisation,
        category=decision.category,
        subcategory=decision.subcategory,
        outcome=decision.outcome,
        decided=decision.decided,
        summary=" ".join(" ".join(text.value.split()) for text in decision.summary),
        source_url=decision.source_url,
        mentions=tuple(_mentions(cited)),
        wording=tuple(_wording(cited)),
        names=cited.names,
    )


def _mentions(cited: CitedDecision) -> Iterator[Mention]:
    for passage, citations in zip(passages(cited.decision), cited.citations, strict=True):
        for citation in citations:
            sentence = sentence_around(passage.text.value, citation.start, citation.end)
            words = " ".join(passage.text.value[citation.start : citation.end].split())
            yield Mention(
                citation.uri, citation.kind, words, passage.anchor, passage.place, sentence
            )


def _wording(cited: CitedDecision) -> Iterator[tuple[str, str]]:
    for section in cited.decision.sections:
        for block in section.blocks:
            key = wording_key(block)
            if key is not None:
                yield block.id, key


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence of ``text`` that holds ``start:end``, white space folded.

    A citation that stands in brackets behind a full stop, as decisions print
    it, belongs to the sentence before, and ends it: that sentence is what it supports.
    """
    bounds = [0, *_boundaries(text), len(text)]
    first = max(i for i, bound in enumerate(bounds) if bound <= start)
    last = next((bound for bound in bounds if bound >= end), len(text))
    opening = text[bounds[first] : start].strip()
    if first and opening in _CLOSING:
        first -= 1
        closing = text.find(_CLOSING[opening], end, last)
        last = closing + 1 if closing >= 0 else last
    return " ".join(text[bounds[first] : last].split())


def _boundaries(text: str) -> list[int]:
    found = []
    for match in _SENTENCE_END.finditer(text):
        word = text[: match.start() + 1].rsplit(None, 1)[-1].lstrip("(“‘\"'").lower()
        if word not in _ABBREVIATIONS:
            found.append(match.end())
    return found
