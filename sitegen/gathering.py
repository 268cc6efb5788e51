"""Rows to a site: the library of all decisions, and what is wrong with any of them."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from sitegen.cache.cache import Cache
from sitegen.cache.state import Row
from sitegen.ground import Ground
from sitegen.intake import Taken
from sitegen.library.gather import gather
from sitegen.library.quality import quality
from sitegen.library.unique import unique
from sitegen.library.withdrawn import without_effect
from sitegen.model import Mention, Quality, Record
from sitegen.pages.page import Page
from sitegen.pages.quality import quality_page
from sitegen.pages.site import Site, site_of
from sitegen.problems import Problem

T = TypeVar("T")


class Gathered(Struct, frozen=True):
    """A site ready to be printed: ``rows`` are those of its decisions, ``own`` its other pages.

    ``prose`` are the routes of the publisher's own pages, ``recited`` the wording that is not
    searched.
    """

    site: Site
    rows: tuple[Row, ...]
    own: tuple[Page, ...]
    quality: Quality
    prose: tuple[str | None, ...]
    recited: frozenset[bytes]
    problems: tuple[Problem, ...]


def gather_all(ground: Ground, cache: Cache, taken: Taken) -> Gathered:
    """Gather what was taken in; raises ``DamagedError`` for a cache that is not whole."""
    records = list(_records(cache, taken.rows))
    kept, duplicates = unique(records)
    paths = {record.path for record in kept}
    problems = (
        *ground.law_problems,
        *ground.glossary_problems,
        *ground.synonyms_problems,
        *taken.problems,
        *(problem for row in taken.rows for problem in row.problems),
        *without_effect(ground.withdrawn, {row.reference for row in taken.rows}),
        *duplicates,
        *ground.prose_problems,
    )
    contradicted = sum(
        problem.code == "cross-reference"
        for row in taken.rows
        if row.path in paths
        for problem in row.problems
    )
    report = quality(kept, problems, contradicted)
    library = gather((record.entry for record in kept), ground.law)
    return Gathered(
        site=site_of(ground.config, library, ground.law),
        rows=tuple(row for row in taken.rows if row.record and row.path in paths),
        own=(*ground.prose, quality_page(report)),
        quality=report,
        prose=tuple(page.route for page in ground.prose),
        recited=library.recited,
        problems=problems,
    )


def _records(cache: Cache, rows: Iterable[Row]) -> Iterator[Record]:
    """Read the records of decisions, and let what is equal in them be one object.

    Decisions cite the same few provisions in the same words, most of them in paragraphs that they
    share. It keeps the library of all decisions to a fraction of the memory.
    """
    known: dict[object, object] = {}
    mentions: dict[Mention, Mention] = {}

    def one(value: T) -> T:
        return known.setdefault(value, value)  # type: ignore[return-value] # the same type: it is equal

    for row in rows:
        if row.record is None:
            continue
        record = cache.read(row.record, Record)
        entry = record.entry
        for each in entry.mentions:
            if each not in mentions:
                same = replace(
                    each,
                    uri=one(each.uri),
                    words=one(each.words),
                    anchor=one(each.anchor),
                    place=one(each.place),
                    sentence=one(each.sentence),
                    wording=one(each.wording),
                )
                mentions[same] = same
        yield replace(
            record,
            path=row.path,
            entry=replace(
                entry,
                slug=row.slug,
                reference=row.reference,
                organisation=one(entry.organisation),
                category=one(entry.category),
                subcategory=one(entry.subcategory),
                outcome=one(entry.outcome),
                decided=one(entry.decided),
                mentions=tuple([mentions[each] for each in entry.mentions]),
                wording=row.wording,
                names=one(entry.names),
                themes=one(entry.themes),
            ),
        )
