"""The files of a bundle, as the WebAssembly of Pagefind 1.5 and the search page read them.

============================ ======================================================
``bundle.pf_meta``           what pages are called and how long they are, and the files below
``index/N.pf_index``         a run of words and where they stand, not all places of them
``whole/N.pf_index``         the same run with all places, which a phrase needs
``filter/NAME.pf_filter``    one filter and its values
============================ ======================================================

A ``pf_`` file is CBOR in gzip. Pagefind puts a mark before what is in its files, and has a file a page
besides, of which results are made; here that is the decision's own ``index.json``.
"""

from gzip import compress
from typing import Any

import msgspec

from sitegen.publish.search import cbor

LANGUAGE = "en"
VERSION = "1.5.2"
"""The version that reads these files; another has to be looked at first."""

META = "bundle.pf_meta"
"""The name of a bundle's table of contents."""

_LEVEL = 6
"""Of compression: 9 takes twice as long and saves less than one part in a hundred."""


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


def page(place: int, slug: str) -> str:
    """Return what a decision is called in a bundle: its place there, the newest first, and its slug.

    So what the search finds says the order of dates, and where the decision is.
    """
    return f"{place} {slug}"


def chunk(name: str, *, whole: bool = False) -> str:
    """Return the path of a run of words in a bundle."""
    return f"{'whole' if whole else 'index'}/{name}.pf_index"


def filtered(name: str) -> str:
    """Return the path of a filter in a bundle."""
    return f"filter/{name}.pf_filter"


def pack(content: Meta | Filter) -> bytes:
    """Return a ``pf_`` file of ``content``: the same bytes for the same content."""
    return pack_data(cbor.dumps(msgspec.to_builtins(content)))


def pack_data(data: bytes) -> bytes:
    """Return a ``pf_`` file of ``data``."""
    return compress(data, _LEVEL, mtime=0)
