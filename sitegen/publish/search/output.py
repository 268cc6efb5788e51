"""What Pagefind 1.5 writes, and what of it the site ships.

Pagefind's own bundle, below the folder that it is told to write to:

=============================== ===============================================
``pagefind-entry.json``         its version and, for each language, the number of
                                pages and the name of the ``pf_meta`` file
``pagefind.NAME.pf_meta``       the names of all files below, for one language
``fragment/NAME.pf_fragment``   one page: address, text, metadata, filters
``index/NAME.pf_index``         a run of words and where they stand
``filter/NAME.pf_filter``       one filter and its values
``wasm.LANGUAGE.pagefind``      the search itself
=============================== ===============================================

plus its own scripts and interfaces. A ``pf_`` file is gzip; what is in it begins with
``pagefind_dcd``, then CBOR (a fragment: JSON).

A bundle of the site has other names, and less in its pages: see ``pack``.
"""

import zlib
from gzip import compress
from typing import Any, TypeVar

import msgspec

from sitegen.publish.search import cbor

LANGUAGE = "en"
VERSION = "1.5.2"
"""The version whose files are known here; another has to be looked at first."""

META = "bundle.pf_meta"
"""The name that the table of contents has in a bundle of the site."""
WASM = f"wasm.{LANGUAGE}.pagefind"

_MARK = b"pagefind_dcd"
_LEVEL = 6
"""Of compression: 9 takes twice as long and saves less than one part in a hundred."""
_GZIP = 31
"""The ``wbits`` by which zlib reads one gzip member with its checksum."""


T = TypeVar("T")


class DamagedError(ValueError):
    """A file is not what Pagefind writes, or not all of it."""


class Language(msgspec.Struct, frozen=True):
    """One language's part of ``pagefind-entry.json``."""

    hash: str
    page_count: int


class Entry(msgspec.Struct, frozen=True):
    """``pagefind-entry.json``."""

    version: str
    languages: dict[str, Language]


class Meta(msgspec.Struct, frozen=True, array_like=True):
    """A ``pf_meta`` file: pages with their number of words, runs of words, filters, and what names no file."""

    version: str
    pages: list[tuple[str, int]]
    chunks: list[tuple[str, str, str]]
    filters: list[tuple[str, str]]
    sorts: list[Any]
    fields: list[str]


class Filter(msgspec.Struct, frozen=True, array_like=True):
    """A ``pf_filter`` file: the pages, by number, that have each value."""

    name: str
    values: list[tuple[str, list[int]]]


class Anchor(msgspec.Struct, frozen=True):
    """An element with an id; ``location`` counts words."""

    element: str
    id: str
    text: str
    location: int


class Fragment(msgspec.Struct, frozen=True):
    """What results are made of, of a ``pf_fragment`` file."""

    url: str
    content: str
    anchors: list[Anchor]
    meta: dict[str, str]


def fragment(name: str) -> str:
    """Return the path of a page in a bundle."""
    return f"fragment/{name}.pf_fragment"


def chunk(name: str) -> str:
    """Return the path of a run of words in a bundle."""
    return f"index/{name}.pf_index"


def filtered(name: str) -> str:
    """Return the path of a filter in a bundle."""
    return f"filter/{name}.pf_filter"


def unpack(data: bytes) -> bytes:
    """Return what is in a ``pf_`` file; raise ``DamagedError`` unless it is one, to the last byte."""
    try:
        stream = zlib.decompressobj(_GZIP)
        content = stream.decompress(data)
    except zlib.error as error:
        message = "is damaged"
        raise DamagedError(message) from error
    if not stream.eof or stream.unused_data or not content.startswith(_MARK):
        message = "is cut short" if not stream.eof else "is not Pagefind's"
        raise DamagedError(message)
    return content[len(_MARK) :]


def pack(content: Meta | Filter) -> bytes:
    """Return a ``pf_`` file of ``content``: the same bytes for the same content."""
    return pack_data(cbor.dumps(msgspec.to_builtins(content)))


def pack_data(data: bytes) -> bytes:
    """Return a ``pf_`` file of what ``unpack`` is to return."""
    return compress(_MARK + data, _LEVEL, mtime=0)


def read_fragment(data: bytes) -> Fragment:
    """Return a page; raise ``DamagedError``."""
    content = unpack(data)
    try:
        return msgspec.json.decode(content, type=Fragment)
    except msgspec.MsgspecError as error:
        message = f"cannot be read ({error})"
        raise DamagedError(message) from error


def read_meta(data: bytes) -> Meta:
    """Return a table of contents; raise ``DamagedError``."""
    return _read(data, Meta)


def _read(data: bytes, kind: type[T]) -> T:
    try:
        return msgspec.convert(cbor.loads(unpack(data)), kind)
    except (cbor.CborError, msgspec.ValidationError) as error:
        message = f"cannot be read ({error})"
        raise DamagedError(message) from error
