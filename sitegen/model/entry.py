"""A decision as lists, indexes and counts need it, and where it cites what."""

from array import array
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from sitegen.model.citation import CitationKind


class Mention(Struct, frozen=True, gc=False):
    """A citation as an index needs it: what, and where in the decision.

    ``words`` are those of the citation, ``anchor`` and ``place`` those of the
    passage; ``sentence`` is the sentence around it, for the reader of an index;
    ``wording`` identifies the words of the paragraph, if it is a longer one: where
    other decisions have it too it is standard (see ``Library.standard``).
    """

    uri: str
    kind: CitationKind
    words: str
    anchor: str
    place: str
    sentence: str
    wording: bytes | None = None


class Remedy(Struct, frozen=True, gc=False):
    """What a decision says was to follow: the section that does, and how it begins.

    ``heading`` is as printed, ``anchor`` its section's; ``words`` are cut where they show it;
    ``sums`` are the sums of money named there, as printed, whatever they are named for.
    """

    heading: str
    anchor: str
    words: str
    sums: tuple[str, ...] = ()

    @property
    def unseen(self) -> tuple[str, ...]:
        """Return the sums that are not among the words shown."""
        return tuple(each for each in self.sums if each not in self.words)


class Entry(Struct, frozen=True, gc=False):
    """A decision as lists, feeds and counts need it: light, without its body.

    ``wording`` is what identifies the words of each longer paragraph, one after the
    other (see ``library.wording``); ``names`` is that of the cited decision;
    ``themes`` are what its summary is about (see ``library.themes``); ``remedy`` is ``None`` where
    no section is called one (see ``library.remedy``).
    """

    slug: str
    reference: str
    organisation: str | None
    category: str | None
    subcategory: str | None
    outcome: str | None
    decided: date | None
    summary: str
    source_url: str | None
    mentions: tuple[Mention, ...]
    wording: bytes = b""
    names: tuple[tuple[str, str], ...] = ()
    themes: tuple[str, ...] = ()
    remedy: Remedy | None = None

    @property
    def newest_first(self) -> tuple[int, str]:
        """Return the sort key of every list: newest first, undated last, then by reference."""
        return (-self.decided.toordinal() if self.decided else 1, self.slug)


class Mentions(Struct, frozen=True, gc=False):
    """Mentions, each with its decision: kept as the places of both, since there are a million.

    ``entries`` are all decisions; ``who`` are places among them, and ``which`` places in the
    ``mentions`` of each.
    """

    entries: tuple[Entry, ...]
    who: "array[int]"
    which: "array[int]"

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.who)

    def __iter__(self) -> Iterator[tuple[Entry, Mention]]:
        """Yield each decision with one mention, in the order of decisions and of reading."""
        entries = self.entries
        for who, which in zip(self.who, self.which, strict=True):
            entry = entries[who]
            yield entry, entry.mentions[which]
