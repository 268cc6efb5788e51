"""Mentions of a provision, a guidance document or a case, as rows under headings."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from sitegen.library.works import part_key
from sitegen.model import CitationKind, Entry, Mention
from sitegen.pages.page import Slice


class Row(Struct, frozen=True):
    """One decision that cites ``uri``: the first sentence, and every paragraph.

    ``standard`` where it only recites, in the words that many decisions share.
    """

    uri: str
    entry: Entry
    sentence: str
    places: tuple[tuple[str, str], ...]
    standard: bool


class RowGroup(Struct, frozen=True):
    """Rows under the heading of what they cite."""

    id: str
    heading: str
    rows: tuple[Row, ...]


class Below(Struct, frozen=True):
    """A sub-provision in the table of a page: its anchor, and where its rows begin."""

    id: str
    heading: str
    total: int
    route: str


class Usual(Struct, frozen=True):
    """The sentence that most often carries a citation, and in how many decisions."""

    sentence: str
    total: int
    entry: Entry
    anchor: str


def rows(kind: CitationKind, mentions: Sequence[tuple[Entry, Mention]]) -> list[Row]:
    """Return a row a decision and URI: by URI, discussed before recited, newest first."""
    found: dict[tuple[str, str], list[tuple[Entry, Mention]]] = defaultdict(list)
    for entry, mention in mentions:
        found[mention.uri, entry.slug].append((entry, mention))
    result = [_row(uri, members) for (uri, _), members in found.items()]
    result.sort(key=lambda row: (part_key(kind, row.uri), row.standard, row.entry.newest_first))
    return result


def _row(uri: str, members: Sequence[tuple[Entry, Mention]]) -> Row:
    telling = min((mention for _, mention in members), key=lambda mention: mention.standard)
    places = dict.fromkeys((mention.anchor, mention.place) for _, mention in members)
    return Row(uri, members[0][0], telling.sentence, tuple(places), telling.standard)


def row_groups(
    part: Slice[Row], heading: Callable[[str], str], anchor: Callable[[str], str]
) -> Iterator[RowGroup]:
    """Put the rows of one page under the headings of what they cite."""
    for uri, members in groupby(part.items, key=lambda row: row.uri):
        yield RowGroup(f"at-{anchor(uri)}", heading(uri), tuple(members))


def table(
    every: Sequence[Row],
    part: Slice[Row],
    size: int,
    heading: Callable[[str], str],
    anchor: Callable[[str], str],
) -> Iterator[Below]:
    """List what is cited with its counts, each a link to where its rows begin."""
    start = 0
    for uri, members in groupby(every, key=lambda row: row.uri):
        total = len(list(members))
        route = part.numbered(start // size + 1)
        yield Below(anchor(uri), heading(uri), total, f"{route}#at-{anchor(uri)}")
        start += total


def usual_sentence(mentions: Sequence[tuple[Entry, Mention]]) -> Usual | None:
    """Return the sentence that most often carries the citation; none if it never recurs.

    Sentences are the same when their letters and figures are. The newest
    decision that has it is the one shown.
    """
    counts: Counter[str] = Counter()
    first: dict[str, tuple[Entry, Mention]] = {}
    seen: set[tuple[str, str]] = set()
    for entry, mention in mentions:
        key = "".join(char for char in mention.sentence.casefold() if char.isalnum())
        if (key, entry.slug) in seen:
            continue
        seen.add((key, entry.slug))
        counts[key] += 1
        first.setdefault(key, (entry, mention))
    if not counts:
        return None
    key, total = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if total == 1:
        return None
    entry, mention = first[key]
    return Usual(mention.sentence, total, entry, mention.anchor)
