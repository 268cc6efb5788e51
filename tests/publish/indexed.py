"""Decisions in a few words, indexed by the real Pagefind."""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from sitegen.problems import Problem
from sitegen.publish.search import Bundle, Searchable, build_bundles

AGAIN = "build again; if it comes back, look at the pages named and at Pagefind's release notes"
DOCUMENT = """<!doctype html>
<html><head><title></title></head><body data-pagefind-body>
<h1 data-pagefind-meta="title">Case {slug}</h1>
<p data-pagefind-ignore="index"><i data-pagefind-filter="outcome">{outcome}</i>
<i data-pagefind-filter="year">{year}</i></p>
<p>{text}, sections 26(1) and 24A(6) — “<em>as</em> amended”</p>
</body></html>
"""
DAYS = {"21-007-914": date(2022, 6, 16), "20-013-052": date(2021, 5, 4), "19-017-399": None}
TEXTS = {"21-007-914": "zebra", "20-013-052": "giraffe", "19-017-399": "okapi"}


class Decisions:
    """Decisions by slug with their texts; ``asked`` has the slugs whose documents were asked for."""

    def __init__(self, texts: dict[str, str], **documents: bytes) -> None:
        self.documents = {slug: document(slug, text) for slug, text in texts.items()} | documents
        self.asked: list[str] = []

    def __call__(self, slugs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the documents of some decisions, in an order of their own."""
        self.asked += slugs
        yield from ((slug, self.documents[slug]) for slug in reversed(slugs))

    def build(self, store: Path, **options: float) -> tuple[tuple[Bundle, ...], list[Problem]]:
        """Build the index of all of them."""
        searchables = [
            Searchable(slug, DAYS.get(slug), hashlib.blake2b(data).digest())
            for slug, data in self.documents.items()
        ]
        return build_bundles(searchables, self, store, **options)  # type: ignore[arg-type] # named


def document(slug: str, text: str) -> bytes:
    """Return a decision's document that says ``text``."""
    day = DAYS.get(slug)
    outcome = "Upheld" if day else "Not upheld"
    year = day.year if day else "Not stated"
    return DOCUMENT.format(slug=slug, text=text, outcome=outcome, year=year).encode()


def fragments(bundles: Iterable[Bundle]) -> dict[str, dict[str, object]]:
    """Return the pages as the index holds them, by the name of their file, in order."""
    return {
        f"{bundle.name.rpartition('-')[0]}/{path.partition('.')[0]}": json.loads(
            gzip.decompress((bundle.folder / path).read_bytes()).removeprefix(b"pagefind_dcd")
        )
        for bundle in bundles
        for path in sorted(bundle.files)
        if path.endswith(".pf_fragment")
    }


def every_byte(folder: Path) -> bytes:
    """Return the content of all files below a folder, unpacked where they are packed."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    packed = [path for path in files if path.suffix.startswith(".pf_")]
    assert packed
    return b"".join(
        gzip.decompress(f.read_bytes()) if f in packed else f.read_bytes() for f in files
    )


def inodes(bundles: Iterable[Bundle]) -> set[int]:
    """Return what tells the files of some bundles from files written anew."""
    return {(bundle.folder / path).stat().st_ino for bundle in bundles for path in bundle.files}


def said(problems: Iterable[Problem]) -> str:
    """Return problems as they are printed."""
    return "\n".join(map(str, problems))
