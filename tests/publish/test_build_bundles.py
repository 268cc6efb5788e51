"""The bundles of the search index: what they hold, and that the same decisions give the same."""

import json
import threading
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from string import ascii_lowercase

import pytest

from sitegen.publish.search import Searchable, build_bundles, manifest
from tests.publish.indexed import TEXTS, Decisions, document, every_byte, fragments
from tests.ship import ship


def test_each_decision_is_a_page_of_its_bundle(tmp_path: Path) -> None:
    """Every decision is in the index once, by its address, named by its place: newest first."""
    bundles, problems = Decisions(TEXTS).build(tmp_path)
    assert problems == []
    assert [(bundle.name.rpartition("-")[0], bundle.pages) for bundle in bundles] == [
        ("all", 2),
        ("undated", 1),
    ]
    assert {name: page["url"] for name, page in fragments(bundles).items()} == {
        "all/fragment/0": "/decisions/21-007-914/",
        "all/fragment/1": "/decisions/20-013-052/",
        "undated/fragment/0": "/decisions/19-017-399/",
    }


def test_a_bundle_tells_its_time_and_its_values(tmp_path: Path) -> None:
    """A bundle knows its first and last day, its years, and how many pages have each value."""
    bundles, _ = Decisions(TEXTS).build(tmp_path)
    assert [(b.first, b.last, b.years, b.counts) for b in bundles] == [
        (
            date(2021, 5, 4),
            date(2022, 6, 16),
            ("2021", "2022"),
            {"outcome": {"Upheld": 2}, "year": {"2021": 1, "2022": 1}},
        ),
        (
            None,
            None,
            ("Not stated",),
            {"outcome": {"Not upheld": 1}, "year": {"Not stated": 1}},
        ),
    ]


def test_the_manifest_lists_what_the_search_page_needs(tmp_path: Path) -> None:
    """The manifest has the bundles, newest first, and the values of the facets of all together."""
    bundles, _ = Decisions(TEXTS).build(tmp_path)
    assert json.loads(manifest(bundles)) == {
        "wasm": "wasm.en.pagefind",
        "pages": 3,
        "counts": {
            "category": {},
            "outcome": {"Not upheld": 1, "Upheld": 2},
            "subject": {},
            "year": {"2021": 1, "2022": 1, "Not stated": 1},
        },
        "bundles": [
            {
                "path": f"{bundles[0].name}/",
                "pages": 2,
                "from": "2021-05-04",
                "to": "2022-06-16",
                "years": ["2021", "2022"],
            },
            {
                "path": f"{bundles[1].name}/",
                "pages": 1,
                "from": None,
                "to": None,
                "years": ["Not stated"],
            },
        ],
    }


def test_a_site_gets_what_its_pages_load_and_no_more(tmp_path: Path) -> None:
    """Of Pagefind's programs the site has the WebAssembly, once, and nothing else."""
    bundles, _ = Decisions(TEXTS).build(tmp_path / "store")
    ship(bundles, tmp_path / "site")
    folder = tmp_path / "site/pagefind"
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    inside = {f"{b.name}/{path}" for b in bundles for path in b.files if "wasm" not in path}
    words = {f"words/{letter}.txt" for letter in ascii_lowercase}
    assert files == inside | words | {"bundles.json", "wasm.en.pagefind"}
    kinds = {path.rpartition(".")[2] for path in inside}
    assert kinds == {"pf_meta", "pf_index", "pf_filter", "pf_fragment"}


def test_texts_and_titles_come_back_as_they_stood(tmp_path: Path) -> None:
    """What a result shows is the document's own text and title, not the folded words."""
    bundles, _ = Decisions({"21-007-914": "zebra"}).build(tmp_path)
    (page,) = fragments(bundles).values()
    assert page["meta"] == {"title": "Case 21-007-914"}
    assert page["content"] == ("Case 21-007-914. zebra, sections 26(1) and 24A(6) — “as amended”")


def test_two_indexes_of_the_same_decisions_are_the_same(tmp_path: Path) -> None:
    """The same decisions in another order give the same bytes."""
    Decisions(TEXTS).build(tmp_path / "one")
    Decisions(dict(reversed(TEXTS.items()))).build(tmp_path / "two")
    assert every_byte(tmp_path / "one") == every_byte(tmp_path / "two")


def test_another_language_makes_no_second_index(tmp_path: Path) -> None:
    """A document that declares another language is in the one index with the others."""
    welsh = document("cy", "sebra").replace(b"<html>", b'<html lang="cy">')
    bundles, problems = Decisions(TEXTS, cy=welsh).build(tmp_path)
    assert problems == []
    assert sum(bundle.pages for bundle in bundles) == len(TEXTS) + 1


def test_settings_from_elsewhere_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a file of settings where the build is run nor a variable changes the index."""
    (tmp_path / "pagefind.toml").write_text('exclude_selectors = ["p"]')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    bundles, _ = Decisions({"21-007-914": "zebra"}).build(tmp_path / "store")
    assert "zebra" in str(fragments(bundles)["all/fragment/0"]["content"])


def test_documents_are_asked_for_by_one_thread_at_a_time(tmp_path: Path) -> None:
    """Bundles are made side by side, but whoever gives the documents need not know of threads."""
    within: list[int] = []
    most: list[int] = []

    def documents(slugs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        within.append(threading.get_ident())
        for slug in slugs:
            most.append(len(within))
            yield slug, document(slug, "text")
        within.pop()

    searchables = [
        Searchable(f"2{at % 4}-{at:03}-001", date(1990 + at % 4 * 10, 1, 1), b"")
        for at in range(3000)
    ]
    bundles, _ = build_bundles(searchables, documents, tmp_path)
    assert len(bundles) > 1
    assert set(most) == {1}
