"""Standard wording: paragraphs that recur across decisions in the same words.

Most decisions recite the Ombudsman's powers alike. What recurs is recognised
by its words alone, whatever the brackets, quotes, case and spacing, and only
across investigations: the parts of a joint one share their text by nature.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sitegen.digest import digest
from sitegen.model import Entry
from sitegen.read.reference import investigation_of

SHORTEST = 80
"""Characters below which a paragraph is too short to be called standard."""

SHARES = 4
"""Parts in which keys are looked through, one after the other: most never recur, and take room."""

RECITED = 20
"""How many investigations must share a paragraph for it to be recited, and so not searched.

Two make it standard. Here it takes far more: a few investigations of one matter share
paragraphs that are about something. And one decision more seldom changes what is searched of others.
"""

SIZE = 12
"""Bytes by which the words of a paragraph are identified."""

_TYPED = ("’", "‘", "“", "”", "–", "\u00a0")
"""Marks that are typed in more than one way, and no-break space."""

_TYPED_BYTES = tuple(mark.encode() for mark in _TYPED)
_BETWEEN = "\0"
"""Stands between two texts: none can contain it (``read.decode``)."""

_MARKS = bytes(code for code in range(1, 128) if not chr(code).isalnum())
_SMALL = bytes(range(256)).lower()


def wording_keys(texts: Sequence[str]) -> list[bytes]:
    """Return for each paragraph what others of the same words share: of their letters and figures.

    All are folded at once, which takes half the time of one after another.
    """
    if not texts:
        return []
    letters = _BETWEEN.join(texts).encode().translate(_SMALL, _MARKS)
    for mark in _TYPED_BYTES:
        letters = letters.replace(mark, b"")
    return [
        # A letter with an accent may have a capital of its own.
        digest(own if own.isascii() else _folded(text))[:SIZE]
        for own, text in zip(letters.split(_BETWEEN.encode()), texts, strict=True)
    ]


def _folded(text: str) -> bytes:
    plain = text.casefold()
    for mark in _TYPED:
        plain = plain.replace(mark, "")
    return plain.encode().translate(None, _MARKS)


def keys_of(wording: bytes) -> Iterator[bytes]:
    """Take apart the keys of an entry's paragraphs."""
    return (wording[at : at + SIZE] for at in range(0, len(wording), SIZE))


class Recurring(Struct, frozen=True):
    """The keys of the paragraphs that recur: ``recited`` are those of ``standard`` that recur most."""

    standard: frozenset[bytes]
    recited: frozenset[bytes]


def recurring(entries: Sequence[Entry]) -> Recurring:
    """Return the wording that recurs across investigations."""
    standard: set[bytes] = set()
    recited: set[bytes] = set()
    for share in range(SHARES):
        for key, held in _held(entries, share):
            standard.add(key)
            if held >= RECITED:
                recited.add(key)
    return Recurring(frozenset(standard), frozenset(recited))


def _held(entries: Sequence[Entry], share: int) -> Iterator[tuple[bytes, int]]:
    """Yield the keys of a share that recur, each with its investigations, as far as they tell."""
    first: dict[bytes, str] = {}
    holders: dict[bytes, set[str]] = {}
    for entry in entries:
        investigation, wording = investigation_of(entry.reference), entry.wording
        for number, initial in enumerate(wording[::SIZE]):
            if initial % SHARES != share:
                continue
            key = wording[number * SIZE : (number + 1) * SIZE]
            known = first.setdefault(key, investigation)
            if known is not investigation and known != investigation:
                held = holders.get(key)
                if held is None:
                    holders[key] = {known, investigation}
                elif len(held) < RECITED:
                    held.add(investigation)
    return ((key, len(held)) for key, held in holders.items())
