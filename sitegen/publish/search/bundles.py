"""Build the search index in bundles, each anew only if something in it changed."""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from msgspec import Struct, field

from sitegen.problems import Problem
from sitegen.publish.search import program
from sitegen.publish.search import store as kept
from sitegen.publish.search.cut import LARGEST, Part, cut
from sitegen.publish.search.filters import filters_of, without_filters
from sitegen.publish.search.kinds import FACETS, NOT_STATED, Bundle, Documents, Searchable
from sitegen.publish.search.output import DamagedError, Filter
from sitegen.publish.search.pack import address, arrange
from sitegen.publish.search.vocabulary import words_of

FOLDER = "pagefind"
"""Where the index stands in the site."""

FORMAT = "5"
"""Raised with every change of what a bundle is, so that none of an older form is taken."""

_TEN_MINUTES = 600.0


def build_bundles(  # noqa: PLR0913 - the settings are named
    searchables: Sequence[Searchable],
    documents: Documents,
    store: Path,
    *,
    workers: int = 2,
    timeout: float = _TEN_MINUTES,
    largest: int = LARGEST,
) -> tuple[tuple[Bundle, ...], list[Problem]]:
    """Return the bundles of the index, newest first, and what went wrong with some.

    ``store`` is where they are kept from build to build; one build at a time may use it. Only a
    bundle in which something changed asks for its ``documents``, in one thread at a time, and
    ``workers`` of them, of at most ``largest`` decisions, are indexed at the same time, each for
    at most ``timeout`` seconds. A
    bundle that could not be made is an error and is not among those returned. Raises
    ``PublishError`` when Pagefind is not installed or cannot be started.
    """
    parts = {_name(part): part for part in cut(searchables, largest)}
    found = {name: kept.take(store, name) for name in parts}
    kept.prune(store, {name for name, bundle in found.items() if bundle})
    missing = [name for name, bundle in found.items() if bundle is None]
    problems = []
    if missing:
        maker = _Maker(program.executable(), documents, store, timeout)
        with ThreadPoolExecutor(workers) as pool:
            made = pool.map(lambda name: maker.make(name, parts[name]), missing)
            for name, outcome in zip(missing, made, strict=True):
                if isinstance(outcome, Problem):
                    problems.append(outcome)
                else:
                    found[name] = outcome
    return tuple(bundle for bundle in found.values() if bundle), problems


def _name(part: Part) -> str:
    """Name a part after its time and all that its bundle is made from."""
    whole = hashlib.blake2b(repr((FORMAT, *program.settings())).encode(), digest_size=8)
    for each in part.searchables:
        whole.update(f"\0{each.slug}\0{each.decided}\0{len(each.digest)}\0".encode())
        whole.update(each.digest)
    return f"{part.span}-{whole.hexdigest()}"


class _Maker(Struct, frozen=True):
    """Makes bundles in a store; may do so in several threads."""

    program: Path
    documents: Documents
    store: Path
    timeout: float
    turn: Lock = field(default_factory=Lock)

    def make(self, name: str, part: Part) -> Bundle | Problem:
        """Make one bundle and put it into the store."""
        slugs = [each.slug for each in part.searchables]
        with self.turn:
            documents = dict(self.documents(slugs))
        parted = {slug: without_filters(documents[slug]) for slug in slugs if slug in documents}
        pages = [(address(slug), words) for slug, (words, _) in parted.items()]
        filters = filters_of(stated for _, stated in parted.values())
        place = kept.workplace(self.store)
        try:
            made = program.index(self.program, pages, place, self.timeout)
            files = arrange(made, slugs, filters)
        except DamagedError as error:
            return _problem(part, f"the search index is not whole: {error}", program.AGAIN)
        except program.FailedError as error:
            return _problem(part, error.message, error.hint)
        finally:
            kept.discard(place)
        words = words_of(document for _, document in pages)
        return kept.put(files, _about(part, filters, words), self.store, name)


def _about(part: Part, filters: Sequence[Filter], words: dict[str, int]) -> kept.About:
    days = [each.decided for each in part.searchables if each.decided]
    years = sorted({str(day.year) for day in days})
    return kept.About(
        pages=len(part.searchables),
        first=days[-1] if days else None,
        last=days[0] if days else None,
        years=tuple(years) or (NOT_STATED,),
        counts={
            each.name: {value: len(pages) for value, pages in each.values}
            for each in filters
            if each.name in FACETS
        },
        words=words,
    )


def _problem(part: Part, message: str, hint: str) -> Problem:
    return Problem("error", "search-index", f"{FOLDER}/{part.span}", 1, 1, message, hint)
