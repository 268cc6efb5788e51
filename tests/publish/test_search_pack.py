"""From Pagefind's files to a bundle: every file is looked at, and each fault is named."""

import gzip
import json
from functools import cache
from pathlib import Path

import pytest

from sitegen.publish.search import cbor, program
from sitegen.publish.search.output import (
    DamagedError,
    Filter,
    Meta,
    fragment,
    pack,
    read_meta,
    unpack,
)
from sitegen.publish.search.pack import address, arrange

SLUGS = ("21-007-914", "20-013-052", "19-017-399")
PAGE = """<html><body data-pagefind-body><p id="p1">zebra {slug}</p></body></html>"""
FILTERS = (
    Filter("outcome", [("Upheld", [0, 1, 2])]),
    Filter("statute", [("ukpga/1974/7", [0, 2])]),
)


@cache
def made() -> dict[str, bytes]:
    """Return what Pagefind makes of three pages."""
    pages = [(address(slug), PAGE.format(slug=slug).encode()) for slug in SLUGS]
    return program.index(program.executable(), pages, Path(), 60)


def meta_path() -> str:
    """Return where Pagefind's table of contents is."""
    return next(path for path in made() if path.endswith(".pf_meta"))


def first(folder: str) -> str:
    """Return the first file of a kind."""
    return min(path for path in made() if path.startswith(f"{folder}/"))


def fault(**changed: bytes | None) -> str:
    """Return what is said of Pagefind's files with some changed, or taken away."""
    files = {path: data for path, data in {**made(), **changed}.items() if data is not None}
    with pytest.raises(DamagedError) as damaged:
        arrange(files, SLUGS, FILTERS)
    return str(damaged.value)


def test_pages_are_named_by_place_and_filters_by_name() -> None:
    """The table of contents names pages by their places and filters by themselves."""
    bundle = arrange(made(), SLUGS, FILTERS)
    meta = read_meta(bundle["bundle.pf_meta"])
    assert [name for name, _ in meta.pages] == ["0", "1", "2"]
    assert meta.filters == [("outcome", "outcome"), ("statute", "statute")]
    outcome = cbor.loads(unpack(bundle["filter/outcome.pf_filter"]))
    assert outcome == ["outcome", [["Upheld", [0, 1, 2]]]]
    chunks = {f"index/{name}.pf_index" for _, _, name in meta.chunks}
    named = {*(f"fragment/{n}.pf_fragment" for n in "012"), "filter/statute.pf_filter"}
    rest = {"bundle.pf_meta", "filter/outcome.pf_filter", "wasm.en.pagefind"}
    assert set(bundle) == chunks | named | rest


@pytest.mark.parametrize("folder", ["fragment", "index", "pagefind.en", "wasm.en"])
def test_each_file_must_be_there_and_whole(folder: str) -> None:
    """A file that is missing, empty, cut short, changed or followed by more is named."""
    path = min(path for path in made() if path.startswith(folder))
    data = made()[path]
    flipped = data[:-6] + bytes((data[-6] ^ 1,)) + data[-5:]
    assert fault(**{path: None}) == f"{path} is missing"
    assert fault(**{path: b""}) == f"{path} is cut short"
    assert fault(**{path: data[:-1]}) == f"{path} is cut short"
    assert fault(**{path: flipped}) == f"{path} is damaged"
    assert fault(**{path: data + data}) == f"{path} is not Pagefind's"
    assert fault(**{path: gzip.compress(b"other")}) == f"{path} is not Pagefind's"


def test_a_file_that_nothing_names_is_left_over() -> None:
    """A part of another index among the files is a fault."""
    extra = "index/en_0000000.pf_index"
    assert fault(**{extra: made()[first("index")]}) == f"{extra} is left over"


def test_the_count_must_be_that_of_the_decisions() -> None:
    """Both the count and the list must be of as many pages as there are decisions."""
    entry = json.loads(made()["pagefind-entry.json"])
    entry["languages"]["en"]["page_count"] = 2
    changed = {"pagefind-entry.json": json.dumps(entry).encode()}
    assert fault(**changed) == "it counts 2 pages where there are 3 decisions"
    meta = read_meta(made()[meta_path()])
    short = Meta(meta.version, meta.pages[:2], meta.chunks, meta.filters, meta.sorts, meta.fields)
    assert fault(**{meta_path(): pack(short)}) == "it lists 2 pages where there are 3 decisions"


def test_each_decision_has_its_own_page() -> None:
    """A page of another address, or a second one of the same, is a fault."""
    one, two = (
        f"fragment/{name}.pf_fragment" for name, _ in read_meta(made()[meta_path()]).pages[:2]
    )
    assert fault(**{two: made()[one]}) == (
        f"{two} is of /decisions/21-007-914/, which is not to be in it or is in it already"
    )
    assert fault(**{one: gzip.compress(b"pagefind_dcd{}")}) == (
        f"{one} cannot be read (Object missing required field `url`)"
    )


def test_another_version_or_language_is_not_known() -> None:
    """Files of another version may be other than what is known of them."""
    entry = json.loads(made()["pagefind-entry.json"])
    other = json.dumps({**entry, "version": "2.0.0"}).encode()
    assert fault(**{"pagefind-entry.json": other}) == "it is of version 2.0.0 and in en"
    assert fault(**{"pagefind-entry.json": b"{}"}) == (
        "pagefind-entry.json cannot be read (Object missing required field `version`)"
    )


def test_a_page_is_kept_as_pagefind_made_it() -> None:
    """Without filters of Pagefind's own a page is the same each time, so it is not packed again."""
    bundle = arrange(made(), SLUGS, FILTERS)
    pages = [fragment(name) for name, _ in read_meta(made()[meta_path()]).pages]
    assert [bundle[fragment(at)] for at in "012"] == [made()[page] for page in pages]


def test_a_filter_that_pagefind_made_is_left_over() -> None:
    """A filter that was not taken out of the documents would be lost, which is a fault."""
    extra = "filter/en_0000000.pf_filter"
    assert fault(**{extra: b""}) == f"{extra} is left over"
