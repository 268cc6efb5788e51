"""Works cited: every Act, instrument, guidance and case with what cites it, and where."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.law import provision
from sitegen.law.registry import Law
from sitegen.model import CitationKind, CitedPart, CitedWork, Entry, Mention

Mentions = list[tuple[Entry, Mention]]
KINDS: tuple[CitationKind, ...] = ("legislation", "guidance", "case")
"""What is a work, in the order of lists: other decisions and paragraphs have no page of law."""


def cited_works(entries: Sequence[Entry], law: Law) -> tuple[CitedWork, ...]:
    """Group the mentions of newest-first ``entries`` by work, by title, and by part within."""
    found: dict[tuple[CitationKind, str], Mentions] = defaultdict(list)
    names: dict[str, str] = {}
    works_of: dict[tuple[CitationKind, str], Mentions] = {}
    for entry in entries:
        names.update(entry.names)
        for mention in entry.mentions:
            if mention.kind not in KINDS:
                continue
            key = mention.kind, mention.uri
            mentions_of_work = works_of.get(key)
            if mentions_of_work is None:
                mentions_of_work = works_of[key] = found[key[0], work_uri(*key)]
            mentions_of_work.append((entry, mention))
    works = [_work(kind, uri, mentions, law, names) for (kind, uri), mentions in found.items()]
    return tuple(sorted(works, key=lambda work: (work.kind, work.title.casefold(), work.uri)))


def work_uri(kind: CitationKind, uri: str) -> str:
    """Return the URI of the whole work that ``uri`` is of, or is a part of."""
    if kind == "legislation":
        return provision.parse(uri).instrument
    return "/".join(uri.split("/")[:2]) if kind == "guidance" else uri


def part_uri(kind: CitationKind, uri: str) -> str:
    """Return the URI of the part with a place of its own: the section of a sub-section."""
    return str(provision.parse(uri).page) if kind == "legislation" else uri


def _work(
    kind: CitationKind, uri: str, mentions: Mentions, law: Law, names: Mapping[str, str]
) -> CitedWork:
    parts: dict[str, Mentions] = defaultdict(list)
    parts_of: dict[str, Mentions] = {}
    for pair in mentions:
        cited = pair[1].uri
        mentions_of_part = parts_of.get(cited)
        if mentions_of_part is None:
            mentions_of_part = parts_of[cited] = parts[part_uri(kind, cited)]
        mentions_of_part.append(pair)
    whole = parts.pop(uri, [])
    return CitedWork(
        uri=uri,
        kind=kind,
        title=_title(kind, uri, mentions, law, names),
        entries=_entries(mentions),
        mentions=tuple(whole),
        parts=tuple(_parts(kind, uri, parts)),
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
    return mentions[-1][1].words


def _parts(kind: CitationKind, work: str, parts: Mapping[str, Mentions]) -> Iterator[CitedPart]:
    for uri in sorted(parts, key=lambda uri: part_key(kind, uri)):
        mentions = parts[uri]
        if kind == "legislation":
            label = provision.describe_segments(provision.parse(uri).segments)
        else:
            label = f"paragraph {uri.removeprefix(work + '/')}"
        yield CitedPart(uri, label, _entries(mentions), tuple(mentions))


def part_key(kind: CitationKind, uri: str) -> tuple[object, ...]:
    """Return the sort key of a part: the order of the statute book, or 8.9 before 8.27."""
    if kind == "legislation":
        return provision.parse(uri).sort_key
    return tuple(
        (0, int(piece), "") if piece.isdigit() else (1, 0, piece)
        for piece in uri.replace(".", "/").split("/")
    )


def _entries(mentions: Iterable[tuple[Entry, Mention]]) -> tuple[Entry, ...]:
    return tuple({entry.slug: entry for entry, _ in mentions}.values())
