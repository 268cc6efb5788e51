"""The bundles of the search index: what they hold, and that the same decisions give the same."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from string import ascii_lowercase

from sitegen.document import Document
from sitegen.publish.search import Searchable, build_index, manifest
from sitegen.workers import Crew
from tests.publish.indexed import TEXTS, Decisions, document, every_byte, pages, words
from tests.ship import ship


def test_each_decision_is_a_page_of_its_bundle(tmp_path: Path) -> None:
    """Every decision is in the index once, newest first, and its bundle says its slug."""
    index, problems = Decisions(TEXTS).build(tmp_path)
    assert problems == []
    assert [bundle.about.pages for bundle in index.bundles] == [2, 1]
    assert pages(index) == {"all": ["21-007-914", "20-013-052"], "undated": ["19-017-399"]}


def test_words_are_found_where_they_stand(tmp_path: Path) -> None:
    """A word is known by its decision, its weight and its place; a fact's by which fact it is."""
    index, _ = Decisions(TEXTS).build(tmp_path)
    found = words(index)["all"]
    assert found["giraff", ""] == {1: ({24: [0]}, {})}
    assert found["26", ""] == {0: ({24: [2]}, {}), 1: ({24: [2]}, {})}
    assert found["case", ""] == {0: ({}, {0: [0]}), 1: ({}, {0: [0]})}


def test_a_bundle_tells_its_time_and_its_values(tmp_path: Path) -> None:
    """A bundle knows its first and last day, its years, and how many pages have each value."""
    index, _ = Decisions(TEXTS).build(tmp_path)
    assert [
        (a.first, a.last, a.years, a.counts) for a in (each.about for each in index.bundles)
    ] == [
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
    index, _ = Decisions(TEXTS).build(tmp_path)
    assert json.loads(manifest(index.bundles)) == {
        "wasm": "wasm.en.pagefind",
        "pages": 3,
        "counts": {
            "category": {},
            "outcome": {"Not upheld": 1, "Upheld": 2},
            "remedy": {},
            "subject": {},
            "year": {"2021": 1, "2022": 1, "Not stated": 1},
        },
        "bundles": [
            {
                "path": f"{index.bundles[0].name}/",
                "pages": 2,
                "from": "2021-05-04",
                "to": "2022-06-16",
                "years": ["2021", "2022"],
            },
            {
                "path": f"{index.bundles[1].name}/",
                "pages": 1,
                "from": None,
                "to": None,
                "years": ["Not stated"],
            },
        ],
    }


def test_a_site_gets_what_its_pages_load_and_no_more(tmp_path: Path) -> None:
    """Of Pagefind's programs the site has the WebAssembly, once, and nothing else."""
    index, _ = Decisions(TEXTS).build(tmp_path / "store")
    ship(index, tmp_path / "site")
    folder = tmp_path / "site/pagefind"
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    inside = {f"{bundle.name}/{path}" for bundle in index.bundles for path in bundle.files}
    spellings = {f"words/{letter}.txt" for letter in ascii_lowercase}
    assert files == inside | spellings | {"bundles.json", "wasm.en.pagefind"}
    kinds = {path.rpartition(".")[2] for path in inside}
    assert kinds == {"json", "pf_index"}


def test_two_indexes_of_the_same_decisions_are_the_same(tmp_path: Path) -> None:
    """The same decisions in another order, made by more workers, give the same bytes."""
    Decisions(TEXTS).build(tmp_path / "one")
    Decisions(dict(reversed(TEXTS.items()))).build(tmp_path / "two", workers=2)
    assert every_byte(tmp_path / "one") == every_byte(tmp_path / "two")


def test_settings_from_elsewhere_do_not_count(tmp_path: Path) -> None:
    """What else is in the folder where the build is run changes nothing."""
    one, _ = Decisions(TEXTS).build(tmp_path / "one")
    (tmp_path / "pagefind.toml").write_text('exclude_selectors = ["p"]')
    two, _ = Decisions(TEXTS).build(tmp_path / "two")
    assert [bundle.name for bundle in one.bundles] == [bundle.name for bundle in two.bundles]


def test_many_decisions_are_cut_and_all_are_there(tmp_path: Path) -> None:
    """Bundles made by two workers hold each decision once, in the order of days."""

    def documents(slugs: Sequence[str]) -> Iterator[Document]:
        return (document(slug, "text") for slug in slugs)

    searchables = [
        Searchable(f"2{at % 4}-{at:03}-001", date(1990 + at % 4 * 10, 1, 1), b"")
        for at in range(3000)
    ]
    index, _ = build_index(searchables, documents, tmp_path, Crew(2))
    assert len(index.bundles) > 1
    ordered = sorted(searchables, key=lambda each: each.newest_first)
    names = [name for each in pages(index).values() for name in each]
    assert names == [each.slug for each in ordered]
