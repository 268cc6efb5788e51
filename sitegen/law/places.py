"""From nested units ("paragraph 3" of "Schedule 5") to the places that they name.

A Part is left out where something narrower in it is named, since provisions are
numbered through an instrument; so is a class of permitted development, which has
no address of its own. Two lists of equal length pair off: "Schedule 5/5A, paragraph
1/3" is two places.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sitegen.law.marks import Number
from sitegen.law.words import BODY

_WHOLE = {*BODY, "schedule"}
FIRST_PROTOCOL = ("schedule", "1", "part", "2")  # of the Human Rights Act 1998


class Unit(NamedTuple):
    """One provision word and its numbers."""

    kind: str
    numbers: tuple[Number, ...]
    start: int
    end: int


class Reference(NamedTuple):
    """One place: the segments of its URI after the instrument, and the words that name it."""

    segments: tuple[str, ...]
    start: int
    end: int


def leading(kinds: Iterable[str]) -> str:
    """Return the kind that decides which instruments can have such a place."""
    present = list(kinds)
    order = ("schedule", *BODY, "part", "chapter", "protocol")
    return next((kind for kind in order if kind in present), present[0])


def combine(units: Sequence[Unit]) -> tuple[Reference, ...]:
    """Join units, the outermost first, into places; empty where they name none."""
    first = units[0]
    if len(units) == 1 and first.kind in _WHOLE:
        return tuple(
            Reference((first.kind, *number.segments), number.start, number.end)
            for number in first.numbers
        )
    by_kind = {unit.kind: unit for unit in units if not _is_odd(unit, units)}
    kept = [by_kind[kind] for kind in _kept(frozenset(by_kind)) if kind in by_kind]
    if not kept:
        return ()
    start, end = min(unit.start for unit in units), max(unit.end for unit in units)
    places = [Reference(_named(kept[0].kind, n), n.start, n.end) for n in kept[0].numbers]
    for unit in kept[1:]:
        places = _within(places, unit, start, end)
    return tuple(_stretch(places, start, end))


def _is_odd(unit: Unit, units: Sequence[Unit]) -> bool:
    """Tell a numbered paragraph of a section, which is no such thing, from "paragraph (a)"."""
    in_body = any(other.kind in BODY for other in units)
    return unit.kind == "paragraph" and in_body and not unit.numbers[0].bare_label


def _kept(kinds: frozenset[str]) -> tuple[str, ...]:
    """Return the kinds that make the place, outermost first."""
    if "schedule" in kinds:
        narrower = kinds & {"paragraph", "article"}
        return ("schedule", "article", "paragraph", "subparagraph" if narrower else "part")
    body = next((kind for kind in BODY if kind in kinds), None)
    if body is not None:
        return ("protocol", body, "subsection", "paragraph")
    if "paragraph" in kinds:
        return ("paragraph", "subparagraph")
    return ("part", "chapter")


def _named(kind: str, number: Number) -> tuple[str, ...]:
    if kind == "protocol":
        return FIRST_PROTOCOL
    if kind in {"subsection", "subparagraph"} or (kind == "paragraph" and number.bare_label):
        return number.segments
    return (kind, *number.segments)


def _within(places: list[Reference], unit: Unit, start: int, end: int) -> list[Reference]:
    inner = [(_named(unit.kind, number), number) for number in unit.numbers]
    if len(places) == 1:
        outer = places[0].segments
        return [Reference(outer + own, number.start, number.end) for own, number in inner]
    if len(inner) == 1:
        inner *= len(places)
    elif len(inner) != len(places):  # which goes with which cannot be told
        return places
    return [
        Reference(place.segments + own, start, end)
        for place, (own, _) in zip(places, inner, strict=True)
    ]


def _stretch(places: list[Reference], start: int, end: int) -> Iterable[Reference]:
    """Give the first place the words before it and the last the words after it."""
    first, last = places[0].start, places[-1].end
    for place in places:
        yield Reference(
            place.segments,
            start if place.start == first else place.start,
            end if place.end == last else place.end,
        )
