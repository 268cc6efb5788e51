"""The search index of the site: what each decision is searched by, and the bundles made of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sitegen.artifact import Artifact
from sitegen.cache.cache import Cache
from sitegen.cache.state import Row
from sitegen.digest import digest
from sitegen.library.wording import keys_of
from sitegen.pages.searchdoc import finished
from sitegen.pages.sheet import Sheet
from sitegen.problems import Problem
from sitegen.publish.search import (
    FOLDER,
    MANIFEST,
    Bundle,
    Searchable,
    build_bundles,
    manifest,
    site_files,
    vocabulary,
)
from sitegen.publish.stage import Stage, identity_of


def searched(rows: Sequence[Row], recited: Collection[bytes], study: bytes) -> dict[str, bytes]:
    """Return what identifies each decision's document, where some wording is ``recited``."""
    return {row.slug: digest(study, row.content, bytes(_recites(row, recited))) for row in rows}


def bundled(
    rows: Sequence[Row],
    known: Mapping[str, bytes],
    recited: Collection[bytes],
    cache: Cache,
    workers: int,
) -> tuple[tuple[Bundle, ...], list[Problem]]:
    """Return the bundles of the index of the decisions of ``rows``, which stand in the cache.

    ``known`` are what they are searched by. With a problem there are none. Raises
    ``PublishError`` where Pagefind cannot be run, and ``DamagedError``.
    """
    by_slug = {row.slug: row for row in rows}

    def documents(slugs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        for slug in slugs:
            row = by_slug[slug]
            draft = cache.read(row.sheet, Sheet).searched
            yield slug, finished(draft, _recites(row, recited))

    searchables = [Searchable(row.slug, row.decided, known[row.slug]) for row in rows]
    bundles, problems = build_bundles(searchables, documents, cache.search, workers=workers)
    return () if problems else bundles, problems


def ship(bundles: Sequence[Bundle], stage: Stage) -> Iterator[tuple[str, bytes]]:
    """Put an index on the stage; yield its files by path, and what identifies each."""
    if not bundles:
        return
    for path, source in site_files(bundles).items():
        target = f"{FOLDER}/{path}"
        # A bundle has another name as soon as anything in it is another.
        identity = identity_of(path.encode(), source.stat().st_size)
        stage.place(target, source, identity)
        yield target, identity
    target = f"{FOLDER}/{MANIFEST}"
    yield target, stage.put(Artifact(target, manifest(bundles)))
    for path, data in vocabulary(bundles):
        target = f"{FOLDER}/{path}"
        yield target, stage.put(Artifact(target, data))


def _recites(row: Row, recited: Collection[bytes]) -> tuple[bool, ...]:
    return tuple(key in recited for key in keys_of(row.wording))
