"""Works cited: every Act, instrument, guidance and case with what cites it, and where."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from sitegen.law import provision
from sitegen.law.registry import Law
from sitegen.model import CitationKind, CitedPart, CitedWork, Entry, Mentions

KINDS: tuple[CitationKind, ...] = ("legislation", "guidance", "case")
"""What is a work, in the order of lists: other decisions and paragraphs have no page of law."""


class _Places(Struct, frozen=True):
    """Where one thing is cited, as in ``Mentions``."""

    who: "array[int]"
    which: "array[int]"


def _places() -> _Places:
    return _Places(array("I"), array("I"))


def cited_works(entries: Sequence[Entry], law: Law) -> tuple[CitedWork, ...]:
    """Group the mentions of newest-first ``entries`` by work, by title, and by part within."""
    found: dict[tuple[CitationKind, str], dict[str, _Places]] = {}
    names: dict[str, str] = {}
    places_of: dict[tuple[CitationKind, str], _Places] = {}
    for who, entry in enumerate(entries):
        names.update(entry.names)
        for which, mention in enumerate(entry.mentions):
            key = mention.kind, mention.uri
            places = places_of.get(key)
            if places is None:
                if mention.kind not in KINDS:
                    continue
                parts = found.setdefault((mention.kind, work_uri(*key)), {})
                places = places_of[key] = parts.setdefault(part_uri(*key), _places())
            places.who.append(who)
            places.which.append(which)
    every = tuple(entries)
    works = [_work(kind, uri, parts, every, law, names) for (kind, uri), parts in found.items()]
    return tuple(sorted(works, key=lambda work: (work.kind, work.title.casefold(), work.uri)))


def work_uri(kind: CitationKind, uri: str) -> str:
    """Return the URI of the whole work that ``uri`` is of, or is a part of."""
    if kind == "legislation":
        return provision.parse(uri).instrument
    return "/".join(uri.split("/")[:2]) if kind == "guidance" else uri


def part_uri(kind: CitationKind, uri: str) -> str:
    """Return the URI of the part with a place of its own: the section of a sub-section."""
    return str(provision.parse(uri).page) if kind == "legislation" else uri


def _work(  # noqa: PLR0913, PLR0917 - what a work is made of
    kind: CitationKind,
    uri: str,
    parts: dict[str, _Places],
    entries: tuple[Entry, ...],
    law: Law,
    names: Mapping[str, str],
) -> CitedWork:
    citing = _entries(parts.values(), entries)
    whole = parts.pop(uri, None) or _places()
    mentions = Mentions(entries, whole.who, whole.which)
    return CitedWork(
        uri=uri,
        kind=kind,
        title=_title(kind, uri, mentions, law, names),
        entries=citing,
        mentions=mentions,
        parts=tuple(_parts(kind, uri, parts, entries)),
    )


def _title(
    kind: CitationKind, uri: str, mentions: Mentions, law: Law, names: Mapping[str, str]
) -> str:
    if kind == "legislation":
        instrument = law.instrument(uri)
        return instrument.title if instrument else names.get(uri, uri)
    if kind == "guidance":
        code = law.code(uri)
        return code.title if code else uri
    *_, (_, oldest) = mentions
    return oldest.words


def _parts(
    kind: CitationKind, work: str, parts: Mapping[str, _Places], entries: tuple[Entry, ...]
) -> Iterator[CitedPart]:
    for uri in sorted(parts, key=lambda uri: part_key(kind, uri)):
        if kind == "legislation":
            label = provision.describe_segments(provision.parse(uri).segments)
        else:
            label = f"paragraph {uri.removeprefix(work + '/')}"
        places = parts[uri]
        mentions = Mentions(entries, places.who, places.which)
        yield CitedPart(uri, label, _entries([places], entries), mentions)


def part_key(kind: CitationKind, uri: str) -> tuple[object, ...]:
    """Return the sort key of a part: the order of the statute book, or 8.9 before 8.27."""
    if kind == "legislation":
        return provision.parse(uri).sort_key
    return tuple(
        (0, int(piece), "") if piece.isdigit() else (1, 0, piece)
        for piece in uri.replace(".", "/").split("/")
    )


def _entries(cited: Iterable[_Places], entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the decisions that cite in any of these places, in the order of all."""
    citing: set[int] = set()
    for places in cited:
        citing.update(places.who)
    return tuple([entries[who] for who in sorted(citing)])
