"""From an instrument and the provisions that it governs to citations with their spans.

An Act has sections, regulations have regulations, an order articles, rules rules;
all have Schedules and Parts. The Convention's articles are in Schedule 1 to the
Human Rights Act 1998. A provision of the wrong kind is not cited: the
instrument then is, as a whole.
"""

from collections.abc import Sequence

from sitegen.law.grammar import Phrase, Reference
from sitegen.law.registry import Guidance, Instrument
from sitegen.model import Citation

_HUMAN_RIGHTS = "ukpga/1998/42"
_OWN = {"act": "section", "regulations": "regulation", "order": "article", "rules": "rule"}
_COMMON = {"schedule", "part"}


def cite(
    target: Instrument | Guidance,
    name: tuple[int, int],
    phrases: Sequence[Phrase],
    *,
    act_first: bool,
) -> list[Citation]:
    """Return the citations of ``phrases`` under ``target``, whose name has the span ``name``.

    The name joins the first citation where it comes first, and the last where it
    comes last; with nothing to govern, it is a citation of the whole.
    """
    placed = [
        (reference, segments)
        for phrase in phrases
        for reference, segments in _segments(target, phrase, phrases)
    ]
    kind = "guidance" if isinstance(target, Guidance) else "legislation"
    if not placed:
        return [Citation(*name, target.path, kind)]
    edge = placed[0][0] if act_first else placed[-1][0]
    citations = []
    for reference, segments in placed:
        start, end = reference.start, reference.end
        if (start, end) == (edge.start, edge.end):
            start, end = (name[0], end) if act_first else (start, max(end, name[1]))
        citations.append(Citation(start, end, "/".join((target.path, *segments)), kind))
    return citations


def _segments(
    target: Instrument | Guidance, phrase: Phrase, phrases: Sequence[Phrase]
) -> list[tuple[Reference, tuple[str, ...]]]:
    if isinstance(target, Guidance):
        return [(reference, _in_guidance(reference)) for reference in phrase.references]
    if phrase.kind == "paragraph":
        schedule = _schedule_of(phrase, phrases)
        return [(r, (*schedule, *r.segments)) for r in phrase.references] if schedule else []
    if not fits(phrase.kind, target):
        return []
    if phrase.kind == "article" and target.path == _HUMAN_RIGHTS:
        return [(r, _of_convention(r.segments)) for r in phrase.references]
    if any("." in segment for r in phrase.references for segment in r.segments):
        return []
    return [(reference, reference.segments) for reference in phrase.references]


def fits(kind: str, target: Instrument) -> bool:
    """Whether an instrument of this form has provisions of this kind."""
    if kind in _COMMON or kind == _OWN.get(target.form):
        return True
    return kind in {"article", "protocol"} and target.path == _HUMAN_RIGHTS


def _schedule_of(phrase: Phrase, phrases: Sequence[Phrase]) -> tuple[str, ...] | None:
    """Return the Schedule that a paragraph on its own is of: its list's only one."""
    schedules = {
        reference.segments[:2]
        for other in phrases
        if other.kind == "schedule"
        for reference in other.references
    }
    return next(iter(schedules)) if len(schedules) == 1 else None


def _of_convention(segments: tuple[str, ...]) -> tuple[str, ...]:
    return segments if segments[0] == "schedule" else ("schedule", "1", *segments)


def _in_guidance(reference: Reference) -> tuple[str, ...]:
    return reference.segments[1:] if reference.segments[0] == "paragraph" else ()
