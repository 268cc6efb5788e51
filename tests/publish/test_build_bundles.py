"""The bundles of the search index: of all decisions, made anew only where one changed."""

import gzip
import hashlib
import json
import threading
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from string import ascii_lowercase

import pagefind_bin  # type: ignore[import-untyped] # it has annotations but no py.typed
import pytest

from sitegen.problems import Problem
from sitegen.publish.errors import PublishError
from sitegen.publish.search import Bundle, Searchable, build_bundles, manifest, ship

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


def test_withdrawn_text_is_in_no_file_of_the_next_index(tmp_path: Path) -> None:
    """After a decision is taken away none of its words is left in the store, packed or not."""
    Decisions(TEXTS).build(tmp_path)
    assert b"giraffe" in every_byte(tmp_path)
    Decisions({slug: text for slug, text in TEXTS.items() if text != "giraffe"}).build(tmp_path)
    rest = every_byte(tmp_path)
    assert b"zebra" in rest
    assert b"giraffe" not in rest
    assert b"20-013-052" not in rest


def test_only_a_bundle_with_a_change_is_made_anew(tmp_path: Path) -> None:
    """A bundle stays as it is, and asks for no document, until one of its decisions changes."""
    first, _ = Decisions(TEXTS).build(tmp_path)
    written = inodes(first)
    same = Decisions(TEXTS)
    again, _ = same.build(tmp_path)
    assert (again, inodes(again), same.asked) == (first, written, [])
    edited = Decisions(TEXTS | {"19-017-399": "quagga"})
    changed, _ = edited.build(tmp_path)
    assert edited.asked == ["19-017-399"]
    assert changed[0] == first[0]
    assert inodes(changed[:1]) <= written
    assert changed[1].name != first[1].name
    assert b"quagga" in every_byte(changed[1].folder)


def test_another_day_of_decision_makes_a_bundle_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order of a bundle is a part of it, though no document says it."""
    Decisions(TEXTS).build(tmp_path)
    monkeypatch.setitem(DAYS, "20-013-052", date(2022, 6, 17))
    bundles, _ = Decisions(TEXTS).build(tmp_path)
    assert next(iter(fragments(bundles).values()))["url"] == "/decisions/20-013-052/"


def test_two_indexes_of_the_same_decisions_are_the_same(tmp_path: Path) -> None:
    """The same decisions in another order give the same bytes."""
    Decisions(TEXTS).build(tmp_path / "one")
    Decisions(dict(reversed(TEXTS.items()))).build(tmp_path / "two")
    assert every_byte(tmp_path / "one") == every_byte(tmp_path / "two")


def test_no_decision_no_bundle(tmp_path: Path) -> None:
    """Without a decision there is no bundle and no problem, and those that there were go."""
    Decisions(TEXTS).build(tmp_path)
    assert Decisions({}).build(tmp_path) == ((), [])
    assert list(tmp_path.iterdir()) == []
    ship((), tmp_path / "site")
    assert not (tmp_path / "site").exists()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _flip(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-9] + bytes((data[-9] ^ 1,)) + data[-8:])


@pytest.mark.parametrize("damage", [Path.unlink, _cut, _flip, lambda path: path.write_bytes(b"")])
@pytest.mark.parametrize(
    "name",
    ["contents.json", "bundle.pf_meta", "fragment/0.pf_fragment", "filter/outcome.pf_filter"],
)
def test_a_damaged_bundle_is_made_anew(tmp_path: Path, damage: object, name: str) -> None:
    """A bundle that lost or changed a byte in the store is not taken from there."""
    first, _ = Decisions(TEXTS).build(tmp_path)
    whole = every_byte(first[0].folder)
    damage(first[0].folder / name)  # type: ignore[operator] # a function of a path
    again, problems = Decisions(TEXTS).build(tmp_path)
    assert (again, problems) == (first, [])
    assert every_byte(again[0].folder) == whole


def test_what_is_no_bundle_is_cleared_away(tmp_path: Path) -> None:
    """Files, links and half-made folders in the store are deleted, and what links lead to is not."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    store = tmp_path / "store"
    (store / ".making-x").mkdir(parents=True)
    (store / "all-0123456789abcdef").write_text("a file of a bundle's name")
    (store / "link").symlink_to(elsewhere)
    bundles, problems = Decisions(TEXTS).build(store)
    assert problems == []
    assert {path.name for path in store.iterdir()} == {bundle.name for bundle in bundles}
    assert elsewhere.is_dir()


@pytest.mark.parametrize(
    "left_out", [b"<p data-pagefind-body>no html element</p>", b"<html><p>no mark</p></html>"]
)
def test_a_document_that_pagefind_leaves_out_is_missed(tmp_path: Path, left_out: bytes) -> None:
    """A decision that Pagefind passes over without failing keeps its bundle from being taken."""
    both = {slug: TEXTS[slug] for slug in ("21-007-914", "20-013-052")}
    decisions = Decisions(both, **{"19-017-399": document("19-017-399", "okapi")})
    decisions.documents["20-013-052"] = left_out
    bundles, problems = decisions.build(tmp_path)
    assert [bundle.name.rpartition("-")[0] for bundle in bundles] == ["undated"]
    assert said(problems) == (
        "pagefind/all:1:1: search-index: the search index is not whole: "
        f"it counts 1 pages where there are 2 decisions; {AGAIN}"
    )


def test_a_document_that_was_not_given_is_missed(tmp_path: Path) -> None:
    """A decision whose document is asked for and does not come is an error."""
    searchables = [Searchable(slug, None, b"") for slug in TEXTS]
    one = [("21-007-914", document("21-007-914", "zebra"))]
    assert said(build_bundles(searchables, lambda _: one, tmp_path)[1]) == (
        "pagefind/undated:1:1: search-index: the search index is not whole: "
        f"it counts 1 pages where there are 3 decisions; {AGAIN}"
    )


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


def test_an_index_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    """Past its time Pagefind is stopped, and the bundle is an error."""
    bundles, problems = Decisions({"21-007-914": "zebra"}).build(tmp_path, timeout=1e-6)
    assert bundles == ()
    assert said(problems) == (
        "pagefind/all:1:1: search-index: Pagefind did not end within 1e-06 seconds and was "
        "stopped; give it more time, or a faster machine"
    )
    assert list(tmp_path.iterdir()) == []


def fake_pagefind(path: Path, script: str) -> Path:
    """Write a program that stands in for Pagefind where the real one cannot be made to fail."""
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("script", "message"),
    [
        (
            "printf 'a\\nb\\n\\nc\\nd\\n' >&2; exit 3",
            f"Pagefind ended with 3: b / c / d; {AGAIN}",
        ),
        ("exit 0", f"Pagefind ended with 0: no word; {AGAIN}"),
        (
            "kill -9 $$",
            (
                "Pagefind was killed by signal 9; "
                "if memory ran out (SIGKILL, 9), build where there is more of it"
            ),
        ),
        (
            "printf 'e30=,e30=,e30=,'; exec sleep 60",
            "Pagefind's answer cannot be read (Object missing required field `payload`); " + AGAIN,
        ),
        (
            # {"payload":{"type":"Error","message":"no"}}, then two of {"payload":{"type":"x"}}
            (
                "printf 'eyJwYXlsb2FkIjp7InR5cGUiOiJFcnJvciIsIm1lc3NhZ2UiOiJubyJ9fQ==,"
                "eyJwYXlsb2FkIjp7InR5cGUiOiJ4In19,eyJwYXlsb2FkIjp7InR5cGUiOiJ4In19,';"
                "exec sleep 60"
            ),
            f"Pagefind refused a page: no; {AGAIN}",
        ),
    ],
)
def test_each_failure_of_pagefind_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, message: str
) -> None:
    """A run that failed, was killed or answered nonsense is an error that says which."""
    program = fake_pagefind(tmp_path / "fake", script)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    bundles, problems = Decisions({"21-007-914": "zebra"}).build(tmp_path / "store")
    assert bundles == ()
    assert said(problems) == f"pagefind/all:1:1: search-index: {message}"


def test_missing_pagefind_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without the program is told what to install, once there is something to index."""

    def missing() -> Path:
        raise FileNotFoundError

    Decisions(TEXTS).build(tmp_path)
    monkeypatch.setattr(pagefind_bin, "get_executable", missing)
    assert Decisions(TEXTS).build(tmp_path)[1] == []
    with pytest.raises(PublishError) as failed:
        Decisions(TEXTS | {"19-017-399": "quagga"}).build(tmp_path)
    assert str(failed.value) == (
        "Pagefind, which builds the search index, is not installed; "
        "install the project's locked requirements again (requirements.txt)"
    )


def test_a_program_that_cannot_be_run_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program without the right to be executed stops the build with a reason."""
    program = fake_pagefind(tmp_path / "fake", "true")
    program.chmod(0o644)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    with pytest.raises(PublishError) as failed:
        Decisions(TEXTS).build(tmp_path / "store")
    assert str(failed.value) == (
        "Pagefind cannot be started: Permission denied; see that its program may be executed here"
    )
