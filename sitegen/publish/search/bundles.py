"""Build the search index in bundles, each anew only if something in it changed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from sitegen.artifact import INDEX
from sitegen.digest import digest
from sitegen.problems import Problem
from sitegen.publish.search import pagefind, wasm
from sitegen.publish.search import store as kept
from sitegen.publish.search.cut import LARGEST, Part, cut
from sitegen.publish.search.model import Documents, Index, Searchable
from sitegen.publish.search.output import LANGUAGE
from sitegen.workers import Crew, Work

_MAKERS = ("PyStemmer", "deflate", "pagefind-bin")
"""Packages that make a bundle what it is."""

FORMAT = "8"
"""Raised with every change of what a bundle is, so that none of an older form is taken."""


def build_index(
    searchables: Sequence[Searchable],
    documents: Documents,
    store: Path,
    crew: Crew,
    largest: int = LARGEST,
) -> tuple[Index, list[Problem]]:
    """Return the index, of bundles of at most ``largest`` decisions, and what went wrong.

    ``store`` is where they are kept from build to build; one build at a time may use it. Only a
    bundle in which something changed asks for its ``documents``, perhaps in a worker. Without the
    program that searches there is no index. Raises ``PublishError`` when
    Pagefind, which that is of, is not installed or cannot be started.
    """
    made_with = repr((FORMAT, LANGUAGE, *map(version, _MAKERS))).encode()
    parts = {_name(part, made_with): part for part in cut(searchables, largest)}
    found = {name: kept.take(store, name) for name in parts}
    try:
        searching = wasm.browser_program(store) if parts else None
    except pagefind.FailedError as error:
        return Index(), [_problem(error)]
    names = {searching.name} if searching else set()
    kept.prune(store, names | {name for name, bundle in found.items() if bundle})
    # The largest first, so that no worker is left with one when the others are done.
    missing = sorted(
        (name for name, bundle in found.items() if bundle is None),
        key=lambda name: -len(parts[name].searchables),
    )

    if missing:
        # Not above: it takes a tenth of a second, which a build without a new bundle is spared. Nor in
        # the workers, each of which would take it.
        from sitegen.publish.search.bundle import make  # noqa: PLC0415

    @contextmanager
    def making(_: int) -> Iterator[Work]:
        def work(task: int) -> bytes:
            name = missing[task]
            slugs = [each.slug for each in parts[name].searchables]
            files, about = make(parts[name], documents(slugs))
            return kept.put(files, about, store, name)

        yield work

    for task, contents in crew.do("Indexing", len(missing), making):
        found[missing[task]] = kept.bundle_of(store, missing[task], contents)
    return Index(tuple(bundle for bundle in found.values() if bundle), searching), []


def _name(part: Part, made_with: bytes) -> str:
    """Name a part after its time and all that its bundle is made from."""
    made_from = (
        piece
        for each in part.searchables
        for piece in (each.slug.encode(), str(each.decided).encode(), each.digest)
    )
    return f"{part.span}-{digest(made_with, *made_from)[:8].hex()}"


def _problem(error: pagefind.FailedError) -> Problem:
    return Problem("error", "search-index", INDEX, 1, 1, error.message, error.hint)
