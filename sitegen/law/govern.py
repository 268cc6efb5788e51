"""From an instrument and the provisions that it governs to citations with their spans.

An Act has sections, regulations have regulations, an order articles, rules rules;
all have Schedules and Parts. The Convention's articles are in Schedule 1 to the
Human Rights Act 1998. A provision of the wrong kind is not cited: the
instrument then is, as a whole.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.law.grammar import Phrase
from sitegen.law.instruments import Guidance, Instrument
from sitegen.law.places import Reference
from sitegen.model import Citation, CitationKind

HUMAN_RIGHTS = "ukpga/1998/42"
_CONVENTION = ("schedule", "1")
_OWN = {
    "act": "section",
    "regulations": "regulation",
    "directions": "regulation",
    "order": "article",
    "rules": "rule",
}


class Span(NamedTuple):
    """Where a name stands, and whether what it governs comes after it."""

    start: int
    end: int
    leads: bool


def cite(
    target: Instrument | Guidance,
    phrases: Sequence[Phrase],
    name: Span | None,
    beside: Sequence[Phrase] = (),
) -> list[Citation]:
    """Return the citations of ``phrases`` under ``target``, whose name has the span ``name``.

    The name joins the first citation where it leads, and the last where it follows;
    with nothing to govern, it is a citation of the whole. A paragraph on its own is of
    the Schedule among ``phrases`` or those ``beside`` them. The Convention's Schedule is
    named for its articles' sake alone.
    """
    kind: CitationKind = "guidance" if isinstance(target, Guidance) else "legislation"
    schedule = _only_schedule((*phrases, *beside))
    if target.path == HUMAN_RIGHTS and any(phrase.kind == "article" for phrase in phrases):
        phrases = [phrase for phrase in phrases if phrase.kind != "schedule"]
    placed = [place for phrase in _joined(phrases) for place in _places(target, phrase, schedule)]
    if not placed:
        return [Citation(name.start, name.end, target.path, kind)] if name is not None else []
    edge = placed[0 if name is None or name.leads else -1]
    citations = []
    for place in placed:
        start, end = place.start, place.end
        if name is not None and (start, end) == (edge.start, edge.end):
            start, end = min(start, name.start), max(end, name.end)
        citations.append(Citation(start, end, "/".join((target.path, *place.segments)), kind))
    return citations


def fits(kind: str, target: Instrument) -> bool:
    """Whether an instrument of this form has provisions of this kind."""
    if kind in {"schedule", "part"} or kind == _OWN.get(target.form):
        return True
    return kind in {"article", "protocol"} and target.path == HUMAN_RIGHTS


def _places(
    target: Instrument | Guidance, phrase: Phrase, schedule: tuple[str, ...] | None
) -> Iterator[Reference]:
    if isinstance(target, Guidance):
        for place in phrase.references:
            of_paragraph = place.segments[0] == "paragraph" or "." in place.segments[1]
            yield place._replace(segments=place.segments[1:] if of_paragraph else ())
        return
    outer: tuple[str, ...] = ()
    if phrase.kind == "paragraph":
        if schedule is None:
            return
        outer = schedule
    elif not fits(phrase.kind, target):
        return
    for place in phrase.references:
        if any("." in segment for segment in place.segments):
            continue
        if phrase.kind == "article" and target.form == "act" and place.segments[0] == "article":
            outer = _CONVENTION
        yield place._replace(segments=(*outer, *place.segments))


def _joined(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Put a Part into the Schedule of the one beside it: "Schedule 1, Part 1 and Part 2"."""
    beside: tuple[str, ...] = ()
    for phrase in phrases:
        own = phrase
        if phrase.kind == "part" and beside[:1] == ("schedule",) and beside[2:3] == ("part",):
            places = (p._replace(segments=(*beside[:2], *p.segments)) for p in phrase.references)
            own = phrase._replace(kind="schedule", references=tuple(places))
        beside = own.references[-1].segments
        yield own


def _only_schedule(phrases: Sequence[Phrase]) -> tuple[str, ...] | None:
    """Return the Schedule that phrases name if it is one and the same."""
    schedules = {
        place.segments[:2]
        for phrase in phrases
        if phrase.kind == "schedule"
        for place in phrase.references
    }
    return schedules.pop() if len(schedules) == 1 else None
