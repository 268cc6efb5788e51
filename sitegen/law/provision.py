"""A place in an instrument: what a legislation URI names.

    uri        = instrument { "/" segment }
    instrument = type "/" year "/" number                  ukpga/1974/7  uksi/2014/2672
               | type "/" reign "/" session "/" chapter    ukpga/Geo6/11-12/29
               | "title" "/" slug                          an instrument outside the registry

The part that follows the instrument begins with a kind of provision
(``section``, ``schedule`` …). The *page* of a provision is the section,
regulation, article, rule, schedule or Part that holds it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from sitegen.law.registry import Law

_REGNAL_PARTS = 4
_DATED_PARTS = 3
_KINDS = {"section": 0, "regulation": 0, "article": 0, "rule": 0, "part": 1, "schedule": 2}
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})$")
_PIECES = re.compile(r"\d+|[a-z]+", re.IGNORECASE)


class Provision(Struct, frozen=True, order=False):
    """An instrument and the segments that lead from it to a provision.

    ``instrument`` is the instrument's own path; ``segments`` alternates kinds and
    numbers and ends in labels: ``("section", "24A", "6")``. Empty for the whole.
    """

    instrument: str
    segments: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "/".join((self.instrument, *self.segments))

    @property
    def page(self) -> "Provision":
        """The provision that has a page of its own; the instrument for the whole of it."""
        return Provision(self.instrument, self.segments[:2])

    @property
    def remainder(self) -> tuple[str, ...]:
        """What narrows the page's provision down: ``("6",)``, ``("paragraph", "3")``."""
        return self.segments[2:]

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Order of the statute book.

        5(2) stands before 5(10), 26ZA before 26A, 26A before 26AA before 26B,
        (ix) before (x); the Parts after the sections, and the Schedules last.
        """
        if not self.segments:
            return (self.instrument, -1)
        ranks = (
            _rank(segment, under)
            for under, segment in zip(("", *self.segments), self.segments, strict=False)
        )
        return (self.instrument, _KINDS.get(self.segments[0], len(_KINDS)), *ranks)


@lru_cache(maxsize=1 << 13)  # the same few hundred provisions, over and over; it is pure
def parse(uri: str) -> Provision:
    """Cut a legislation URI into instrument and segments.

    Raises ``ValueError`` for a string that is no legislation URI.
    """
    parts = tuple(uri.split("/"))
    if parts[0] == "title":
        size = 2
    elif len(parts) > 1 and parts[1][:1].isdigit():
        size = _DATED_PARTS
    else:
        size = _REGNAL_PARTS
    if len(parts) < size or not all(parts):
        message = f"not a legislation URI: {uri!r}"
        raise ValueError(message)
    return Provision("/".join(parts[:size]), parts[size:])


def lineage(uri: str) -> Iterator[str]:
    """Yield the URI of the instrument, and of each place that leads to a provision, itself last."""
    cited = parse(uri)
    for size in range(len(cited.segments) + 1):
        if not size or cited.segments[size - 1] not in _NAMES:
            yield str(Provision(cited.instrument, cited.segments[:size]))


def describe(uri: str, law: Law) -> str:
    """Say a legislation URI in words: ``Local Government Act 1974, section 24A(6)``.

    An instrument that is not in the registry is named by its URI.
    """
    provision = parse(uri)
    instrument = law.instrument(provision.instrument)
    title = instrument.title if instrument else provision.instrument
    words = describe_segments(provision.segments)
    return f"{title}, {words}" if words else title


def describe_segments(segments: tuple[str, ...]) -> str:
    """Say the segments in words: ``Schedule 5A, paragraph 3(b)``; empty for none."""
    phrases: list[str] = []
    for segment in segments:
        if segment in _NAMES:
            phrases.append(_NAMES[segment])
        elif phrases and phrases[-1] in _NAMES.values():
            phrases[-1] += f" {segment}"
        elif phrases:
            phrases[-1] += f"({segment})"
        else:
            phrases.append(segment)
    return ", ".join(phrases)


_NAMES = {
    "section": "section",
    "regulation": "regulation",
    "article": "article",
    "rule": "rule",
    "paragraph": "paragraph",
    "chapter": "Chapter",
    "part": "Part",
    "schedule": "Schedule",
}


def _rank(segment: str, under: str) -> tuple[tuple[int, int, str], ...]:
    """Rank figures by value and letters by the alphabet, as drafters number insertions.

    Schedule A1 stands before Schedule 1, and section 26ZA before section 26A.
    """
    if under.isalpha() and len(under) == 1 and _ROMAN.match(segment):
        return ((0, _value(segment), ""),)
    ranks = []
    for piece in _PIECES.findall(segment):
        if piece.isdigit():
            ranks.append((0, int(piece), ""))
        elif not ranks and piece != segment:
            ranks.append((-1, 0, piece))
        else:
            inserted = len(piece) > 1 and piece[0] in "zZ"
            ranks.append((1, 0 if inserted else 1, piece))
    return tuple(ranks)


def _value(roman: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for digit, following in zip(roman, f"{roman[1:]} ", strict=True):
        value = values[digit]
        total += -value if value < values.get(following, 0) else value
    return total
