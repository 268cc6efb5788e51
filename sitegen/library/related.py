"""Other decisions worth reading beside one: its neighbours in a list, and those like it, with the reason.

Likeness is looked for where a decision has company: in the same joint investigation, among
those that discuss the rarest law that it discusses, on the same subject and theme, and about
the same organisation. Of each company only the nearest in date are looked at, so that the work
for a decision is bounded however many there are, and one more decision changes few pages.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from sitegen.library.backlinks import other_of
from sitegen.library.works import part_uri
from sitegen.model import Entry, Likeness
from sitegen.read.reference import investigation_of
from sitegen.slug import slugify

MOST = 6
"""How many like decisions are shown at most."""

NEAR = 6
"""How many of each company, nearest in date, are looked at."""

RAREST = 3
"""How many of the provisions that a decision discusses bring candidates, the rarest first."""

_RARE = 20
"""From how many doublings on a provision tells nothing: a million decisions discuss it."""

_INVESTIGATION, _THEME, _SUBJECT, _ORGANISATION = 100, 3, 4, 3
"""What each thing in common is worth, beside the twenty of a provision that nothing else discusses."""


def neighbours(entry: Entry, entries: Sequence[Entry]) -> tuple[Entry | None, Entry | None]:
    """Return the next older and the next newer decision in a newest-first list."""
    at = bisect_left(entries, entry.newest_first, key=lambda other: other.newest_first)
    older = entries[at + 1] if at + 1 < len(entries) else None
    newer = entries[at - 1] if at else None
    return older, newer


class _Marks(Struct, frozen=True, gc=False):
    """What a decision is compared by; ``None`` where the source does not state it.

    Tuples of different values, and not sets: those take several times as much memory.
    """

    slug: str
    day: int
    investigation: str
    subject: str | None
    organisation: str | None
    themes: tuple[str, ...]
    provisions: tuple[str, ...]


Company = tuple[str, ...]
"""What some decisions have in common: the kind of mark, and its values."""

ALONE = (0,)
"""Stands for the members of a company of one, whoever that is."""


class Related:
    """Finds the decisions that are like one; made once for all entries, newest first.

    ``standard`` identifies the wording that recites law and does not discuss it.
    """

    def __init__(self, entries: Sequence[Entry], standard: Collection[bytes] = ()) -> None:
        pages: dict[str, str] = {}
        slugs: dict[str, str] = {}
        self._entries = entries
        self._at = {entry.slug: at for at, entry in enumerate(entries)}
        self._marks = [_marks(entry, pages, slugs, standard) for entry in entries]
        self._companies = _members(self._marks)

    def of(self, entry: Entry) -> tuple[Likeness, ...]:
        """Return the decisions that are like ``entry``, the likest first."""
        at = self._at[entry.slug]
        own = self._marks[at]
        rarest = sorted(own.provisions, key=lambda uri: (self._doublings(uri), uri))[:RAREST]
        found = {
            other
            for company in _companies(own, rarest)
            for other in _nearest(at, self._companies.get(company, ()))
        }
        found.discard(at)
        worth = {uri: max(1, _RARE - self._doublings(uri)) for uri in own.provisions}
        ranked = sorted(
            (-_worth(own, other := self._marks[n], worth), abs(own.day - other.day), other.slug, n)
            for n in found
        )
        return tuple(self._likeness(own, n) for *_, n in ranked[:MOST])

    def _doublings(self, uri: str) -> int:
        """Return how common a provision is, so coarsely that one more decision seldom tells."""
        return len(self._companies.get(("provision", uri), ALONE)).bit_length()

    def _likeness(self, own: _Marks, at: int) -> Likeness:
        other = self._marks[at]
        shared = set(own.provisions).intersection(other.provisions)
        return Likeness(
            other_of(self._entries[at]),
            provisions=tuple(sorted(shared, key=lambda uri: (self._doublings(uri), uri))),
            themes=tuple(sorted(set(own.themes).intersection(other.themes))),
            subject=_same(own.subject, other.subject),
            organisation=_same(own.organisation, other.organisation),
            investigation=own.investigation == other.investigation,
        )


def _worth(own: _Marks, other: _Marks, provisions: Mapping[str, int]) -> int:
    """Say how like two decisions are; ``provisions`` is what each of the first one's is worth."""
    total = 0
    for theme in other.themes:
        if theme in own.themes:
            total += _THEME
    for uri in other.provisions:
        total += provisions.get(uri, 0)
    if own.investigation == other.investigation:
        total += _INVESTIGATION
    if own.subject is not None and own.subject == other.subject:
        total += _SUBJECT
    if own.organisation is not None and own.organisation == other.organisation:
        total += _ORGANISATION
    return total


def _members(every: Sequence[_Marks]) -> dict[Company, "array[int]"]:
    """Return the places of the decisions that have something in common, by what that is.

    What only one of them has is left out: of most that could be in common, that is so.
    """
    first: dict[Company, int] = {}
    found: dict[Company, array[int]] = {}
    for at, marks in enumerate(every):
        for company in _companies(marks, marks.provisions):
            before = first.setdefault(company, at)
            if before == at:
                continue
            if company not in found:
                found[company] = array("I", (before,))
            found[company].append(at)
    return found


def _companies(marks: _Marks, provisions: Sequence[str]) -> Iterator[Company]:
    yield "investigation", marks.investigation
    for uri in provisions:
        yield "provision", uri
    if marks.organisation:
        yield "organisation", marks.organisation
    if marks.subject:
        yield "subject", marks.subject
        for theme in sorted(marks.themes):
            yield "theme", marks.subject, theme
        if marks.organisation:
            yield "both", marks.subject, marks.organisation


def _nearest(at: int, members: Sequence[int]) -> Sequence[int]:
    middle = bisect_left(members, at)
    start = max(0, min(middle - NEAR // 2, len(members) - NEAR - 1))
    return members[start : start + NEAR + 1]


def _marks(
    entry: Entry, pages: dict[str, str], slugs: dict[str, str], standard: Collection[bytes]
) -> _Marks:
    organisation, category, subcategory = entry.organisation, entry.category, entry.subcategory
    subject = f"{category} > {subcategory}" if category and subcategory else None
    return _Marks(
        slug=entry.slug,
        day=entry.decided.toordinal() if entry.decided else 0,
        investigation=investigation_of(entry.reference),
        subject=_once(slugs, subject, slugify) if subject else None,
        organisation=_once(slugs, organisation, slugify) if organisation else None,
        themes=entry.themes,
        provisions=tuple(dict.fromkeys(_discussed(entry, pages, standard))),
    )


def _discussed(entry: Entry, pages: dict[str, str], standard: Collection[bytes]) -> Iterator[str]:
    for mention in entry.mentions:
        if mention.wording in standard:
            continue
        if mention.kind == "legislation":
            yield _once(pages, mention.uri, lambda uri: part_uri("legislation", uri))
        elif mention.kind == "guidance":
            yield mention.uri


def _once(known: dict[str, str], key: str, make: Callable[[str], str]) -> str:
    if key not in known:
        known[key] = make(key)
    return known[key]


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and one == other
