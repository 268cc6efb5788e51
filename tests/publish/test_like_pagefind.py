"""The words of an index are those that Pagefind itself would index, where it would have them."""

import html
import random
from datetime import date
from pathlib import Path

import msgspec
import pytest

from sitegen.document import Document, Passage
from sitegen.publish.search import Searchable, pagefind
from sitegen.publish.search.bundle import make
from sitegen.publish.search.cut import Part
from sitegen.publish.search.output import Contents
from sitegen.read.reader import read
from tests.building import made_up, real
from tests.publish.index_files import meta, words_of
from tests.searching import document, uncited

ALPHABETS = {
    "letters and figures": "abcABC012",
    "signs": "abAB1'’-.,:;()/_“”—–£&@#*%+=<>|~`^\\[]{}!?\"$",
    "accents": "aBéÉüññàÇ’-_1ßﬁœæ½³§€•…ﬀ",
    "other scripts": "абВГ中文あいאבΑβγ1-",
}


def page_of(document: Document) -> bytes:
    """Write a document as Pagefind takes it."""
    facts = "".join(
        f'<i data-pagefind-meta="{name}">{html.escape(value)}</i> '
        for name, value in document.facts.items()
    )
    passages = "".join(
        f'<span data-pagefind-weight="{passage.weight / 24}">{html.escape(passage.text)}</span> '
        for passage in document.passages
    )
    return (
        f'<html><body data-pagefind-body><div data-pagefind-ignore="index">{facts}</div>'
        f"{passages}</body></html>"
    ).encode()


def compare(documents: list[Document], folder: Path) -> None:
    """Index some documents here and by Pagefind; the words and the lengths must be the same."""
    slugs = [f"{at:02}-000-000" for at in range(len(documents))]
    part = Part("all", tuple(Searchable(slug, date(2024, 1, 1), b"") for slug in slugs))
    ours, _ = make(part, documents)
    pages = [(f"/{slug}/", page_of(each)) for slug, each in zip(slugs, documents, strict=True)]
    theirs = pagefind.index(pagefind.executable(), pages, folder, 60)
    found, expected = words_of(ours, "whole"), words_of(theirs)
    assert {word: where for word, where in found.items() if where != expected.get(word)} == {}
    assert found.keys() == expected.keys()
    (table,) = (data for path, data in theirs.items() if path.endswith(".pf_meta"))
    contents = msgspec.json.decode(ours["bundle.json"], type=Contents)
    assert contents.lengths == [length for _, length in meta(table)[1]]
    assert contents.fields == meta(table)[5]


def test_decisions_are_indexed_as_pagefind_would(tmp_path: Path) -> None:
    """Real and made-up decisions: every stem, form, place and weight, of the text and of the facts."""
    read_all = [read(text.encode(), name, None)[0] for name, text in (real() | made_up()).items()]
    compare([document(uncited(each)) for each in read_all if each is not None], tmp_path)


@pytest.mark.parametrize("alphabet", sorted(ALPHABETS))
def test_any_word_is_found_by_what_pagefind_would_find_it_by(alphabet: str, tmp_path: Path) -> None:
    """Whatever its letters and signs, a printed word has the same terms."""
    chance = random.Random(alphabet)  # noqa: S311 - any words will do
    signs = ALPHABETS[alphabet]
    words = {"".join(chance.choices(signs, k=chance.randint(1, 7))) for _ in range(3000)}
    # Pagefind takes three of these for marks of its own.
    text = " ".join(word for word in sorted(words) if not word.startswith("_"))
    passages = (Passage(text), Passage("Housing " + text, 48), Passage("Housing Act", 168))
    compare([Document({"title": "Housing"}, (), passages)], tmp_path)
