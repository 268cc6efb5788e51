"""The files of an index, read as the program in the browser reads them."""

import gzip
from collections.abc import Iterable, Mapping
from typing import Any

from tests.publish.cbor_reader import loads

MARK = b"pagefind_dcd"
"""What Pagefind puts before what is in its own files."""

Places = dict[int, list[int]]
"""By weight, or by the number of a fact, the places of a word."""
Words = dict[tuple[str, str], dict[int, tuple[Places, Places]]]
"""By word and form, and by decision, its places in the text and in the facts."""


def unpacked(data: bytes) -> bytes:
    """Return what is in a file of an index."""
    return gzip.decompress(data).removeprefix(MARK)


def meta(data: bytes) -> Any:
    """Return a table of contents: version, pages, runs, filters, sorts, fields."""
    return loads(unpacked(data))


def words(runs: Iterable[bytes]) -> Words:
    """Return where the words of some runs stand."""
    found: Words = {}
    for run in runs:
        (entries,) = loads(run)
        for word, pages, forms in entries:
            found[word, ""] = _decisions(pages)
            found |= {(word, form): _decisions(own) for form, own in forms}
    return {word: decisions for word, decisions in found.items() if decisions}


def words_of(files: Mapping[str, bytes], folder: str = "index") -> Words:
    """Return where the words of a bundle, or of Pagefind's own, stand."""
    runs = (data for path, data in files.items() if path.startswith(f"{folder}/"))
    return words(map(unpacked, runs))


def _decisions(pages: list[Any]) -> dict[int, tuple[Places, Places]]:
    found = {}
    number = 0
    for more, text, facts in pages:
        number += more
        found[number] = (_places(text), _places(facts))
    return found


def _places(numbers: list[int]) -> Places:
    found: Places = {}
    group = place = 0
    for number in numbers:
        if number < 0:
            group, place = -1 - number, 0
        else:
            place += number
            found.setdefault(group, []).append(place)
    return found
