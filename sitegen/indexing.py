"""The search index of the site: the bundles made of what each decision is searched by."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from sitegen.artifact import INDEX, Artifact
from sitegen.cache.cache import Cache
from sitegen.cache.state import Row
from sitegen.document import Document
from sitegen.pages.searchdoc import Searched, document_of
from sitegen.problems import Problem
from sitegen.publish.search import (
    MANIFEST,
    Index,
    Searchable,
    build_index,
    manifest,
    site_files,
    vocabulary,
)
from sitegen.publish.stage import Stage, identity_of
from sitegen.searchable import recites
from sitegen.workers import Crew


def indexed(
    rows: Sequence[Row],
    known: Mapping[str, bytes],
    recited: Collection[bytes],
    cache: Cache,
    crew: Crew,
) -> tuple[Index, list[Problem]]:
    """Return the index of the decisions of ``rows``, which stand in the cache.

    ``known`` are what they are searched by. With a problem there is none. Raises
    ``PublishError`` where Pagefind cannot be run, and ``DamagedError``.
    """
    by_slug = {row.slug: row for row in rows}

    def documents(slugs: Sequence[str]) -> Iterator[Document]:
        for slug in slugs:
            row = by_slug[slug]
            sheet = cache.read(row.sheet, _Sheet)
            yield document_of(sheet.data, sheet.searched, recites(row, recited))

    searchables = [Searchable(row.slug, row.decided, known[row.slug]) for row in rows]
    return build_index(searchables, documents, cache.search, crew)


class _Sheet(Struct):
    """What is read here of a ``Sheet``."""

    data: bytes
    searched: Searched


def ship(index: Index, stage: Stage) -> Iterator[tuple[str, bytes]]:
    """Put an index on the stage; yield its files by path, and what identifies each."""
    if not index.bundles:
        return
    for path, source in site_files(index).items():
        target = f"{INDEX}/{path}"
        # A bundle has another name as soon as anything in it is another.
        identity = identity_of(path.encode(), source.stat().st_size)
        stage.place(target, source, identity)
        yield target, identity
    target = f"{INDEX}/{MANIFEST}"
    yield target, stage.put(Artifact(target, manifest(index.bundles)))
    for path, data in vocabulary(index.bundles):
        target = f"{INDEX}/{path}"
        yield target, stage.put(Artifact(target, data))
