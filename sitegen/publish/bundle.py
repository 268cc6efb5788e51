"""Read back what Pagefind wrote: the index is whole, and nothing else is in it.

The bundle of Pagefind 1.5 (``pagefind/`` in the site) is made of

=============================== ===============================================
``pagefind-entry.json``         its version and, for each language, the number of
                                pages and the name of the ``pf_meta`` file
``pagefind.NAME.pf_meta``       the names of all files below, for one language
``fragment/NAME.pf_fragment``   one page: address, text, metadata, filters
``index/NAME.pf_index``         a run of words and where they stand
``filter/NAME.pf_filter``       one filter and its values
``pagefind.js`` and its worker  what a page of the site imports
``wasm.LANGUAGE.pagefind``      the search itself
=============================== ===============================================

plus four ready-made interfaces. A ``pf_`` file is gzip; what is in it begins
with ``pagefind_dcd``, then CBOR (a fragment: JSON).
"""

import zlib
from collections import Counter
from collections.abc import Iterator
from gzip import decompress
from pathlib import Path
from typing import Any

import msgspec

from sitegen.publish import cbor

_SIGNATURE = b"pagefind_dcd"
_INTERFACES = ("pagefind-*ui.js", "pagefind-*ui.css", "pagefind-highlight.js")
_FOLDERS = {"fragment": "pf_fragment", "index": "pf_index", "filter": "pf_filter"}


class Language(msgspec.Struct, frozen=True):
    """One language's part of ``pagefind-entry.json``."""

    hash: str
    page_count: int
    wasm: str | None = None


class Entry(msgspec.Struct, frozen=True):
    """``pagefind-entry.json``."""

    version: str
    languages: dict[str, Language]


class _Meta(msgspec.Struct, frozen=True, array_like=True):
    """A ``pf_meta`` file: the names of all other files, then what names none."""

    version: str
    pages: list[tuple[str, int]]
    chunks: list[tuple[str, str, str]]
    filters: list[tuple[str, str]]
    sorts: Any = None
    fields: Any = None

    def files(self) -> Iterator[str]:
        """Yield every file that is named, a page's once a page."""
        yield from (f"fragment/{name}.pf_fragment" for name, _ in self.pages)
        yield from (f"index/{name}.pf_index" for _, _, name in self.chunks)
        yield from (f"filter/{name}.pf_filter" for _, name in self.filters)


def drop_interfaces(folder: Path) -> None:
    """Delete Pagefind's ready-made interfaces: the site has its own."""
    for pattern in _INTERFACES:
        for file in folder.glob(pattern):
            file.unlink()


def faults(folder: Path, expected: int) -> list[str]:
    """Say in what respects the bundle in ``folder`` is not an index of ``expected`` pages."""
    try:
        entry = msgspec.json.decode((folder / "pagefind-entry.json").read_bytes(), type=Entry)
        metas = [_read_meta(folder / f"pagefind.{lang.hash}.pf_meta") for lang in _languages(entry)]
    except (OSError, EOFError, ValueError, zlib.error) as error:
        # msgspec's and cbor's errors are ValueErrors.
        return [f"its table of contents cannot be read ({error})"]
    named = Counter(name for meta in metas for name in meta.files())
    needed = {"pagefind.js", "pagefind-worker.js"}
    needed |= {f"wasm.{lang.wasm or 'unknown'}.pagefind" for lang in _languages(entry)}
    sizes = {
        file.relative_to(folder).as_posix(): file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file()
    }
    return [
        *_count_faults(entry, sum(len(meta.pages) for meta in metas), expected),
        *(f"{name} is missing" for name in sorted({*named, *needed} - set(sizes))),
        *(f"{name} is empty" for name, size in sorted(sizes.items()) if size == 0),
        *(f"{name} belongs to two pages" for name, times in sorted(named.items()) if times > 1),
        *(f"{name} is left over" for name in sorted(set(sizes) - set(named)) if _is_part(name)),
    ]


def _languages(entry: Entry) -> list[Language]:
    return [language for _, language in sorted(entry.languages.items())]


def _read_meta(path: Path) -> _Meta:
    data = decompress(path.read_bytes())
    if not data.startswith(_SIGNATURE):
        message = f"{path.name} is not Pagefind's"
        raise ValueError(message)
    return msgspec.convert(cbor.loads(data.removeprefix(_SIGNATURE)), _Meta)


def _count_faults(entry: Entry, listed: int, expected: int) -> Iterator[str]:
    counted = sum(language.page_count for language in entry.languages.values())
    if counted != expected:
        yield f"it counts {counted} pages where the site has {expected} decisions"
    if listed != counted:
        yield f"it lists {listed} pages and counts {counted}"


def _is_part(name: str) -> bool:
    folder, _, file = name.partition("/")
    return folder in _FOLDERS and file.endswith(_FOLDERS[folder])
