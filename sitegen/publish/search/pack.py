"""From what Pagefind made to a bundle of the site, each file of it looked at.

A page is renamed to its place in the bundle, newest first; the words are cut into shorter
runs, named by number; filters are our own, by their names. So the table of contents is smaller
by half, which is most of what a reader loads of a bundle; a script puts results in the order of
dates by their names alone; and the same documents give the same bytes.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import msgspec

from sitegen.publish.search.output import (
    LANGUAGE,
    META,
    VERSION,
    WASM,
    DamagedError,
    Entry,
    Filter,
    Meta,
    chunk,
    filtered,
    fragment,
    pack,
    pack_data,
    read_fragment,
    read_meta,
    unpack,
)
from sitegen.publish.search.runs import shorter

Files = Mapping[str, bytes]

_ENTRY = "pagefind-entry.json"
_PARTS = ("fragment/", "index/", "filter/")


def address(slug: str) -> str:
    """Return the address of a decision as the index has it."""
    return f"/decisions/{slug}/"


def arrange(made: Files, slugs: Sequence[str], filters: Sequence[Filter]) -> dict[str, bytes]:
    """Return the files of a bundle from those that Pagefind made of ``slugs``, newest first.

    ``filters`` are what its pages are filtered by, which Pagefind knows nothing of. Raises
    ``DamagedError``, which names the file, unless every file is there, whole, and each decision
    has its one page.
    """
    meta = _contents(made, len(slugs))
    seen: set[str] = set()
    pages, bundle = _pages(made, meta, slugs)
    seen.update(fragment(name) for name, _ in meta.pages)
    seen.update(chunk(name) for _, _, name in meta.chunks)
    runs = shorter(_unpacked(made, chunk(name)) for _, _, name in meta.chunks)
    bundle |= {chunk(str(at)): pack_data(run.data) for at, run in enumerate(runs)}
    bundle |= {filtered(each.name): pack(each) for each in filters}
    _nothing_left(made, seen)
    _unpacked(made, WASM)
    bundle[WASM] = made[WASM]
    names = [(each.name, each.name) for each in filters]
    chunks = [(run.first, run.last, str(at)) for at, run in enumerate(runs)]
    bundle[META] = pack(Meta(meta.version, pages, chunks, names, [], meta.fields))
    return bundle


def _contents(made: Files, expected: int) -> Meta:
    """Return the table of contents, once it is of so many pages."""
    try:
        entry = msgspec.json.decode(_read(made, _ENTRY), type=Entry)
    except msgspec.MsgspecError as error:
        message = f"{_ENTRY} cannot be read ({error})"
        raise DamagedError(message) from error
    language = entry.languages.get(LANGUAGE)
    if entry.version != VERSION or language is None or len(entry.languages) > 1:
        message = f"it is of version {entry.version} and in {', '.join(sorted(entry.languages))}"
        raise DamagedError(message)
    path = f"pagefind.{language.hash}.pf_meta"
    data = _read(made, path)
    with _naming(path):
        meta = read_meta(data)
    for does, count in (("counts", language.page_count), ("lists", len(meta.pages))):
        if count != expected:
            message = f"it {does} {count} pages where there are {expected} decisions"
            raise DamagedError(message)
    return meta


def _pages(
    made: Files, meta: Meta, slugs: Sequence[str]
) -> tuple[list[tuple[str, int]], dict[str, bytes]]:
    """Give every page the name that is its place; return the list and the files with new names."""
    places = {address(slug): str(place) for place, slug in enumerate(slugs)}
    pages: list[tuple[str, int]] = []
    files: dict[str, bytes] = {}
    for name, words in meta.pages:
        path = fragment(name)
        data = _read(made, path)
        with _naming(path):
            page = read_fragment(data)
        place = places.pop(page.url, None)
        if place is None:
            message = f"{path} is of {page.url}, which is not to be in it or is in it already"
            raise DamagedError(message)
        pages.append((place, words))
        files[fragment(place)] = data
    return pages, files


def _nothing_left(made: Files, seen: set[str]) -> None:
    for path in sorted(made.keys() - seen):
        if path.startswith(_PARTS):
            message = f"{path} is left over"
            raise DamagedError(message)


@contextmanager
def _naming(path: str) -> Iterator[None]:
    """Say which file is damaged."""
    try:
        yield
    except DamagedError as error:
        message = f"{path} {error}"
        raise DamagedError(message) from error


def _unpacked(made: Files, path: str) -> bytes:
    """Return what is in a ``pf_`` file."""
    data = _read(made, path)
    with _naming(path):
        return unpack(data)


def _read(made: Files, path: str) -> bytes:
    if path not in made:
        message = f"{path} is missing"
        raise DamagedError(message)
    return made[path]
