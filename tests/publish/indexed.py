"""Decisions in a few words, indexed."""

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec

from sitegen.document import Document, Passage
from sitegen.problems import Problem
from sitegen.publish.search import Index, Searchable, build_index
from sitegen.workers import Crew
from tests.publish.index_files import Words, words_of

AGAIN = "build again; if it comes back, look at Pagefind's release notes"
DAYS = {"21-007-914": date(2022, 6, 16), "20-013-052": date(2021, 5, 4), "19-017-399": None}
TEXTS = {"21-007-914": "zebra", "20-013-052": "giraffe", "19-017-399": "okapi"}


class Decisions:
    """Decisions by slug with their texts; ``asked`` has the slugs whose documents were asked for."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.texts = texts
        self.asked: list[str] = []

    def __call__(self, slugs: Sequence[str]) -> Iterator[Document]:
        """Yield the documents of some decisions."""
        self.asked += slugs
        yield from (document(slug, self.texts[slug]) for slug in slugs)

    def build(self, store: Path, workers: int = 1) -> tuple[Index, list[Problem]]:
        """Build the index of all of them."""
        searchables = [
            Searchable(slug, DAYS.get(slug), hashlib.blake2b(text.encode()).digest())
            for slug, text in self.texts.items()
        ]
        return build_index(searchables, self, store, Crew(workers))


def document(slug: str, text: str) -> Document:
    """Return a decision's document that says ``text``."""
    day = DAYS.get(slug)
    return Document(
        {"title": f"Case {slug}"},
        (
            ("outcome", "Upheld" if day else "Not upheld"),
            ("year", str(day.year) if day else "Not stated"),
        ),
        (Passage(f"{text}, sections 26(1) and 24A(6)"),),
    )


def pages(index: Index) -> dict[str, list[str]]:
    """Return what the decisions of each bundle are called, by the time of the bundle."""
    return {
        bundle.name.rpartition("-")[0]: msgspec.json.decode(
            (bundle.folder / "slugs.json").read_bytes(), type=list[str]
        )
        for bundle in index.bundles
    }


def words(index: Index) -> dict[str, Words]:
    """Return where the words of each bundle stand, by its time."""
    return {
        bundle.name.rpartition("-")[0]: words_of(
            {path: (bundle.folder / path).read_bytes() for path in bundle.files}
        )
        for bundle in index.bundles
    }


def every_byte(folder: Path) -> bytes:
    """Return the content of all files below a folder, unpacked where they are packed."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    packed = [path for path in files if path.suffix.startswith(".pf_")]
    assert packed
    return b"".join(
        gzip.decompress(f.read_bytes()) if f in packed else f.read_bytes() for f in files
    )


def inodes(index: Index) -> set[int]:
    """Return what tells the files of an index from files written anew."""
    return {(each.folder / path).stat().st_ino for each in index.bundles for path in each.files}


def said(problems: Iterable[Problem]) -> str:
    """Return problems as they are printed."""
    return "\n".join(map(str, problems))
