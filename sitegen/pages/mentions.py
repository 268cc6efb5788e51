"""Mentions of a provision, a guidance document or a case, as rows under headings."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby

from markupsafe import Markup
from msgspec import Struct

from sitegen.library.works import part_key
from sitegen.model import CitationKind, Entry, Mention
from sitegen.pages.escape import escape, plain
from sitegen.pages.page import Slice
from sitegen.pages.routes import decision_route


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
    """A sub-provision in the table of a page: its anchor, and where its rows begin.

    Of ``total`` decisions that cite it, those ``discussing`` it do so in words of their own.
    """

    id: str
    heading: str
    total: int
    discussing: int
    route: str


class Usual(Struct, frozen=True):
    """The sentence that most often carries a citation, and in how many decisions."""

    sentence: str
    total: int
    entry: Entry
    anchor: str


def rows(
    kind: CitationKind,
    mentions: Iterable[tuple[Entry, Mention]],
    standard: Collection[bytes],
) -> list[Row]:
    """Return a row a decision and URI: by URI, discussed before recited, newest first.

    ``mentions`` come newest first; ``standard`` identifies the wording that recites.
    """
    found: dict[str, dict[str, list[tuple[Entry, Mention]]]] = {}
    for pair in mentions:
        found.setdefault(pair[1].uri, {}).setdefault(pair[0].slug, []).append(pair)
    result: list[Row] = []
    for uri in sorted(found, key=lambda uri: part_key(kind, uri)):
        every = [_row(uri, members, standard) for members in found[uri].values()]
        result += [row for row in every if not row.standard]
        result += [row for row in every if row.standard]
    return result


def _row(uri: str, members: Sequence[tuple[Entry, Mention]], standard: Collection[bytes]) -> Row:
    telling = next((each for _, each in members if each.wording not in standard), None)
    places = dict.fromkeys((mention.anchor, mention.place) for _, mention in members)
    entry, first = members[0]
    return Row(uri, entry, (telling or first).sentence, tuple(places), telling is None)


def mention_row(row: Row, head: Markup, prefix: str) -> Markup:
    """Return a row as HTML; ``head`` names the decision and is the same in every list.

    Written by hand as the body of a decision is, and for the same reason: there
    are more of these than of anything else.
    """
    page = prefix + decision_route(row.entry.slug)
    places = ", ".join(f'<a href="{page}#{anchor}">{place}</a>' for anchor, place in row.places)
    recites = ' <span class="recites">standard wording</span>' if row.standard else ""
    return Markup(  # noqa: S704 - a sentence is escaped; places are ours: letters and figures
        f'<li class="mention">\n<p class="meta">{head}{recites}</p>\n'
        f'<p class="sentence">{escape(plain(row.sentence))}'
        f' <span class="places">{places}</span></p>\n</li>\n'
    )


def discussing(every: Iterable[Row]) -> int:
    """Count the decisions that have words of their own about something cited."""
    return len({row.entry.slug for row in every if not row.standard})


def row_groups(
    part: Slice[Row], heading: Callable[[str], str], anchor: Callable[[str], str]
) -> Iterator[RowGroup]:
    """Put the rows of one page under the headings of what they cite, those that recite it apart."""
    for (uri, standard), members in groupby(part.items, key=lambda row: (row.uri, row.standard)):
        words = f"{heading(uri)}, in standard wording" if standard else heading(uri)
        yield RowGroup(_group_id(anchor(uri), standard=standard), words, tuple(members))


def _group_id(anchor: str, *, standard: bool) -> str:
    return f"at-{anchor}-recited" if standard else f"at-{anchor}"


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
        found = list(members)
        target = _group_id(anchor(uri), standard=found[0].standard)
        route = f"{part.numbered(start // size + 1)}#{target}"
        yield Below(anchor(uri), heading(uri), len(found), discussing(found), route)
        start += len(found)


def usual_sentence(mentions: Iterable[tuple[Entry, Mention]]) -> Usual | None:
    """Return the sentence that most often carries the citation; none if it never recurs.

    Sentences are the same when their letters and figures are. The newest
    decision that has it is the one shown.
    """
    counts: Counter[str] = Counter()
    first: dict[str, tuple[Entry, Mention]] = {}
    seen: set[tuple[str, str]] = set()
    folded: dict[str, str] = {}
    for entry, mention in mentions:
        key = folded.get(mention.sentence)
        if key is None:
            key = "".join(filter(str.isalnum, mention.sentence.casefold()))
            folded[mention.sentence] = key
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
