"""The search index: of all decisions, of nothing else, or a problem that says why not."""

import gzip
import json
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped] # it has annotations but no py.typed
import pytest

from sitegen.artifact import Artifact
from sitegen.problems import Problem
from sitegen.publish import bundle
from sitegen.publish.errors import PublishError
from sitegen.publish.pagefind import index
from sitegen.publish.write import Published, publish

AGAIN = "build again; if it comes back, look at the pages named and at Pagefind's release notes"
PAGE = """<!doctype html>
<html lang="en"><head><title>Case {slug}</title></head>
<body><main data-pagefind-body>
<p data-pagefind-filter="outcome" data-pagefind-sort="date:2022-06-16">Upheld</p>
<p>{text}, sections 26(1) and 24A(6) — “<em>as</em> amended”</p>
</main></body></html>
"""
TEXTS = {"21-007-914": "zebra", "20-013-052": "giraffe", "19-017-399": "okapi"}


def page(slug: str, text: str) -> Artifact:
    """Return a decision's page that says ``text``."""
    html = PAGE.format(slug=slug, text=text)
    return Artifact(f"decisions/{slug}/index.html", html.encode())


def build(
    output: Path, texts: dict[str, str], *more: Artifact, expected: int | None = None
) -> Published:
    """Publish and index a site of such pages, and ``more``."""
    count = len(texts) if expected is None else expected

    def finish(folder: Path) -> list[Problem]:
        return index(folder, expected=count, previous=output)

    return publish([*(page(*item) for item in texts.items()), *more], output, finish)


def fragments(output: Path) -> list[dict[str, object]]:
    """Return the pages as the index in ``output`` holds them."""
    files = sorted((output / "pagefind/fragment").iterdir())
    texts = [gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd") for file in files]
    return sorted((json.loads(text) for text in texts), key=lambda page: str(page["url"]))


def every_byte(folder: Path) -> bytes:
    """Return the content of all files of an index, unpacked where they are packed."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    packed = [path for path in files if path.suffix.startswith(".pf_")]
    assert packed
    return b"".join(
        gzip.decompress(f.read_bytes()) if f in packed else f.read_bytes() for f in files
    )


def test_decisions_are_indexed_and_nothing_else(tmp_path: Path) -> None:
    """The index holds each decision once, and no other page of the site."""
    about = Artifact("about/index.html", page("x", "rhinoceros").data)
    published = build(tmp_path / "site", TEXTS, about)
    assert published.done
    assert published.problems == ()
    found = fragments(tmp_path / "site")
    assert [page["url"] for page in found] == [f"/decisions/{slug}/" for slug in sorted(TEXTS)]
    assert b"rhinoceros" not in every_byte(tmp_path / "site/pagefind")


def test_texts_and_titles_come_back_as_they_stood(tmp_path: Path) -> None:
    """What a result shows is the page's own text and title, not the folded words."""
    build(tmp_path / "site", {"21-007-914": "zebra"})
    (found,) = fragments(tmp_path / "site")
    assert found["meta"] == {"title": "Case 21-007-914"}
    assert found["content"] == "Upheld. zebra, sections 26(1) and 24A(6) — “as amended”"


def test_interfaces_that_the_site_does_not_use_are_dropped(tmp_path: Path) -> None:
    """Of Pagefind's programs only the search itself and its worker are published."""
    build(tmp_path / "site", TEXTS)
    kept = {
        path.name
        for path in (tmp_path / "site/pagefind").glob("*")
        if path.suffix in {".js", ".css"}
    }
    assert kept == {"pagefind.js", "pagefind-worker.js"}


def test_withdrawn_text_is_in_no_file_of_the_next_site(tmp_path: Path) -> None:
    """After a decision is taken away none of its words is left in any file, packed or not."""
    output = tmp_path / "site"
    build(output, TEXTS)
    assert b"okapi" in every_byte(output)
    build(output, {slug: text for slug, text in TEXTS.items() if text != "okapi"})
    rest = every_byte(output)
    assert b"zebra" in rest
    assert b"okapi" not in rest
    assert b"19-017-399" not in rest


def test_same_pages_keep_their_index(tmp_path: Path) -> None:
    """An index is taken over while the pages are the same, and made anew when one is not."""
    output = tmp_path / "site"
    entry = output / "pagefind/pagefind-entry.json"
    build(output, TEXTS)
    first = entry.stat().st_ino
    build(output, TEXTS, Artifact("about/index.html", b"new"))
    assert entry.stat().st_ino == first
    build(output, TEXTS | {"19-017-399": "quagga"})
    assert entry.stat().st_ino != first
    assert b"quagga" in every_byte(output / "pagefind")


def test_damaged_index_is_not_taken_over(tmp_path: Path) -> None:
    """An index that has lost a file is made anew though the pages are the same."""
    output = tmp_path / "site"
    build(output, TEXTS)
    next((output / "pagefind/fragment").iterdir()).unlink()
    assert build(output, TEXTS).problems == ()
    assert len(fragments(output)) == len(TEXTS)


def test_two_indexes_of_the_same_pages_are_the_same(tmp_path: Path) -> None:
    """Pagefind writes the same bytes for the same pages."""
    build(tmp_path / "one/site", TEXTS)
    build(tmp_path / "two/site", dict(reversed(TEXTS.items())))
    assert every_byte(tmp_path / "one/site/pagefind") == every_byte(tmp_path / "two/site/pagefind")


def test_site_without_decisions_has_no_index(tmp_path: Path) -> None:
    """No decision, no index, no problem; and one that was there before goes."""
    output = tmp_path / "site"
    build(output, TEXTS)
    published = build(output, {}, Artifact("index.html", b"home"))
    assert (published.done, published.problems) == (True, ())
    assert not (output / "pagefind").exists()


def test_decisions_that_are_not_there_are_missed(tmp_path: Path) -> None:
    """Decisions that should have pages and have none are a problem."""
    published = build(tmp_path / "site", {}, Artifact("index.html", b"home"), expected=2)
    assert not published.done
    assert "\n".join(map(str, published.problems)) == (
        f"pagefind:1:1: search-index: no decision to index, of 2; {AGAIN}"
    )


@pytest.mark.parametrize(
    "left_out",
    [
        b"<p data-pagefind-body>no html element</p>",
        b"<!doctype html><html lang=en><p>no body mark</p></html>",
    ],
)
def test_page_that_pagefind_leaves_out_is_missed(tmp_path: Path, left_out: bytes) -> None:
    """A decision that Pagefind passes over without failing keeps the site from being published."""
    output = tmp_path / "site"
    build(output, TEXTS)
    published = build(output, TEXTS, Artifact("decisions/x/index.html", left_out), expected=4)
    assert not published.done
    assert "\n".join(map(str, published.problems)) == (
        "pagefind:1:1: search-index: the search index is not whole: "
        f"it counts 3 pages where the site has 4 decisions; {AGAIN}"
    )
    assert len(fragments(output)) == len(TEXTS)


def test_another_language_on_a_page_makes_no_second_index(tmp_path: Path) -> None:
    """A page that declares another language is in the one index with the others."""
    welsh = page("cy", "sebra").data.replace(b'lang="en"', b'lang="cy"')
    output = tmp_path / "site"
    assert build(output, TEXTS, Artifact("decisions/cy/index.html", welsh), expected=4).done
    assert len(fragments(output)) == len(TEXTS) + 1


def test_settings_from_elsewhere_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a file of settings where the build is run nor a variable changes the index."""
    (tmp_path / "pagefind.toml").write_text('exclude_selectors = ["p"]')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    build(tmp_path / "site", {"21-007-914": "zebra"})
    assert "zebra" in str(fragments(tmp_path / "site")[0]["content"])


def test_index_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    """Past its time Pagefind is stopped and the site is not published."""
    published = publish(
        [page(*item) for item in TEXTS.items()],
        tmp_path / "site",
        lambda folder: index(folder, expected=3, timeout=1e-6),
    )
    assert not published.done
    assert "\n".join(map(str, published.problems)) == (
        "pagefind:1:1: search-index: Pagefind did not end within 1e-06 seconds and was stopped; "
        "give it more time, or a faster machine"
    )


def fake_pagefind(path: Path, script: str) -> Path:
    """Write a program that stands in for Pagefind where the real one cannot be made to fail."""
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def test_failure_of_pagefind_is_told_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failed run is a problem with the last lines that Pagefind said."""
    program = fake_pagefind(tmp_path / "fake", "printf 'a\\nb\\n\\nc\\nd\\n' >&2; exit 3")
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    published = build(tmp_path / "site", TEXTS)
    assert "\n".join(map(str, published.problems)) == (
        f"pagefind:1:1: search-index: Pagefind ended with 3: b / c / d; {AGAIN}"
    )


def test_killed_pagefind_points_to_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that the system killed is told from one that failed, with the likeliest reason."""
    program = fake_pagefind(tmp_path / "fake", "kill -9 $$")
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    published = build(tmp_path / "site", TEXTS)
    assert "\n".join(map(str, published.problems)) == (
        "pagefind:1:1: search-index: Pagefind was killed by signal 9; "
        "if memory ran out (SIGKILL, 9), build where there is more of it"
    )


def test_missing_pagefind_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without the program is told what to install."""

    def missing() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(pagefind_bin, "get_executable", missing)
    with pytest.raises(PublishError) as failed:
        build(tmp_path / "site", TEXTS)
    assert str(failed.value) == (
        "Pagefind, which builds the search index, is not installed; "
        "install the project's locked requirements again (requirements.txt)"
    )
    assert not (tmp_path / "site").exists()


def test_program_that_cannot_be_run_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program without the right to be executed stops the build with a reason."""
    program = fake_pagefind(tmp_path / "fake", "true")
    program.chmod(0o644)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    with pytest.raises(PublishError) as failed:
        build(tmp_path / "site", TEXTS)
    assert str(failed.value) == (
        "Pagefind cannot be started: Permission denied; see that its program may be executed here"
    )


def test_index_is_never_written_over_another(tmp_path: Path) -> None:
    """A folder that already has an index is refused, since old texts would survive in it."""
    (tmp_path / "pagefind").mkdir()
    with pytest.raises(PublishError) as refused:
        index(tmp_path, expected=0)
    assert str(refused.value) == (
        f"{tmp_path}/pagefind is already there, and an index is not written over another; "
        "write the site to an empty folder"
    )


def damage(folder: Path, kind: str) -> str:
    """Damage a bundle, and return what should be said of it."""
    first = min((folder / "fragment").iterdir())
    name = first.relative_to(folder).as_posix()
    match kind:
        case "missing":
            first.unlink()
            return f"{name} is missing"
        case "empty":
            first.write_bytes(b"")
            return f"{name} is empty"
        case "left over":
            (folder / "index/en_0000000.pf_index").write_bytes(b"old")
            return "index/en_0000000.pf_index is left over"
        case "worker":
            (folder / "pagefind-worker.js").unlink()
            return "pagefind-worker.js is missing"
        case _:
            (folder / "wasm.en.pagefind").unlink()
            return "wasm.en.pagefind is missing"


@pytest.mark.parametrize("kind", ["missing", "empty", "left over", "worker", "wasm"])
def test_each_fault_of_a_bundle_is_named(tmp_path: Path, kind: str) -> None:
    """A file of the index that is missing, empty or left over is named."""
    build(tmp_path / "site", TEXTS)
    folder = tmp_path / "site/pagefind"
    assert bundle.faults(folder, 3) == []
    expected = damage(folder, kind)
    assert bundle.faults(folder, 3) == [expected]


@pytest.mark.parametrize("cut", [0, 5, 40])
def test_contents_that_cannot_be_read_are_a_fault(tmp_path: Path, cut: int) -> None:
    """A table of contents that was cut short is a fault, not a crash."""
    build(tmp_path / "site", TEXTS)
    folder = tmp_path / "site/pagefind"
    (meta,) = folder.glob("*.pf_meta")
    meta.write_bytes(meta.read_bytes()[:cut])
    (fault,) = bundle.faults(folder, 3)
    assert fault.startswith("its table of contents cannot be read (")
