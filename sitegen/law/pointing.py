"""Provisions that point back at what their own passage has cited.

    of it        = phrase ( "of it" | "thereof" )            section 7 of it
    of Schedule  = paragraphs "of" ( "that" | "the same" ) "Schedule"
    of Protocol  = "Article 1 of the First Protocol"         where the Convention is cited

"It" and the Schedule are certain only where the passage has cited no other. "It" may also
be a form or a plan, which have sections too, if one is named before it.
"""

import re
from collections.abc import Sequence

from sitegen.law.between import foreign
from sitegen.law.govern import HUMAN_RIGHTS, cite
from sitegen.law.grammar import Phrase
from sitegen.law.here import TEXTS
from sitegen.law.instruments import Instrument
from sitegen.law.places import FIRST_PROTOCOL, Reference
from sitegen.law.provision import parse
from sitegen.model import Citation

_OF = re.compile(
    r"\s{1,20}(?:(?P<it>of\s{1,20}it\b(?!['’])|thereof\b)|of\s{1,20}(?:that|this|the\s{1,20}same)\s{1,20}Schedule\b)"
)
_SCHEDULE = re.compile(r"\bschedules?\b", re.IGNORECASE)
_TEXT = re.compile(
    rf"\b(?:{TEXTS}|(?:forms?|leaflets?|applications?|assessments?|notices?|licen[cs]es?|documents?|"
    r"records?|books?|files?|decisions?|reviews?|statements?|websites?|pages?|emails?|papers?|drafts?|"
    r"codes?|plans?|letters?|chapters?|articles?|wills?|bills?)\b)",
    re.IGNORECASE,
)


def cite_pointing(
    text: str, run: Sequence[Phrase], found: Sequence[Citation], named: Instrument | None
) -> list[Citation]:
    """Return what the provisions of one list cite by way of what their passage has cited so far.

    ``found`` is that, and ``named`` the instrument among it that was cited last.
    """
    law = [each for each in found if each.kind == "legislation"]
    if named is None or not law:
        return []
    pointer = _OF.match(text, run[-1].end)
    if pointer is None:
        return [] if foreign(text, run[-1].end) else _of_protocol(text, run, law)
    if pointer.group("it"):
        alone = all(parse(each.uri).instrument == named.path for each in law)
        return cite(named, run, None) if alone and not _names_text(text, run[0].start, law) else []
    between = text[max(each.end for each in law) : run[0].start]
    return [] if _SCHEDULE.search(between) else _of_schedule(run, law)


def _names_text(text: str, end: int, law: Sequence[Citation]) -> bool:
    """Tell whether a text that is no instrument is named before ``end``."""
    starts = (0, *(each.end for each in law))
    ends = (*(each.start for each in law), end)
    return any(_TEXT.search(text, *gap) for gap in zip(starts, ends, strict=True))


def _of_schedule(run: Sequence[Phrase], law: Sequence[Citation]) -> list[Citation]:
    """Cite paragraphs of the one Schedule that the passage has cited."""
    schedules = {
        "/".join((cited.instrument, *cited.segments[:2]))
        for cited in (parse(each.uri) for each in law)
        if cited.segments[:1] == ("schedule",)
    }
    if len(schedules) != 1 or any(phrase.kind != "paragraph" for phrase in run):
        return []
    return [_citation(place, *schedules) for phrase in run for place in phrase.references]


def _of_protocol(text: str, run: Sequence[Phrase], law: Sequence[Citation]) -> list[Citation]:
    """Cite articles of the First Protocol, which is no other's where the Convention was cited."""
    places = [
        place
        for phrase in run
        for place in phrase.references
        if place.segments[: len(FIRST_PROTOCOL)] == FIRST_PROTOCOL
        and "Protocol" in text[place.start : place.end]
    ]
    convention = any(f"{each.uri}/".startswith(f"{HUMAN_RIGHTS}/") for each in law)
    return [_citation(place, HUMAN_RIGHTS) for place in places if convention]


def _citation(place: Reference, outer: str) -> Citation:
    return Citation(place.start, place.end, "/".join((outer, *place.segments)), "legislation")
