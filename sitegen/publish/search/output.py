"""The files of a bundle, as the search page reads them.

========================== ========================================================
``bundle.json``            how long the texts of decisions are, and the files below
``slugs.json``             the slugs of the decisions, the newest first
``filter/NAME.json``       one filter: the decisions that have each of its values
``index/N.pf_index``       a run of words and where they stand, not all places of them
``whole/N.pf_index``       the same run with all places, which a phrase needs
========================== ========================================================

The last two are as the WebAssembly of Pagefind 1.5 reads them: CBOR in gzip. A list of all pages
and files, and filters, it reads in that form too, and the page writes them so (``cbor.js``): as JSON they
are a third as long, and nothing is said twice. Pagefind has a file a page besides, of which
results are made; here that is the decision's own ``index.json``.
"""

import deflate
import msgspec

LANGUAGE = "en"
VERSION = "1.5.2"
"""The version that reads these files; another has to be looked at first."""

CONTENTS = "bundle.json"
SLUGS = "slugs.json"

_LEVEL = 6
"""Of compression, by libdeflate: as small as zlib's 6 in a third of the time; 10 saves three parts in a
hundred and takes four times as long."""


class Contents(msgspec.Struct, frozen=True):
    """``bundle.json``.

    ``lengths`` are in words, a decision each; ``firsts`` and ``lasts`` are the ends of runs (``Run``);
    ``filters`` the names of filters, ``fields`` those of facts.
    """

    lengths: list[int]
    firsts: list[str]
    lasts: list[str]
    filters: list[str]
    fields: list[str]


class Filter(msgspec.Struct, frozen=True):
    """The decisions, by number, that have each value of a filter."""

    name: str
    values: dict[str, list[int]]


def chunk(number: int, *, whole: bool = False) -> str:
    """Return the path of a run of words in a bundle."""
    return f"{'whole' if whole else 'index'}/{number}.pf_index"


def filtered(name: str) -> str:
    """Return the path of a filter in a bundle."""
    return f"filter/{name}.json"


def pack(filter_: Filter) -> bytes:
    """Return the file of a filter: for each value by how much a number is more than the one before."""
    return msgspec.json.encode(
        [
            (value, [number - before for before, number in zip((0, *all_), all_, strict=False)])
            for value, all_ in filter_.values.items()
        ]
    )


def pack_run(data: bytes) -> bytes:
    """Return the file of a run of words."""
    return bytes(deflate.gzip_compress(data, _LEVEL))
