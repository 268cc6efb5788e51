"""An index that is not whole, or did not come about, is told and not taken."""

from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped] # it has annotations but no py.typed
import pytest

from sitegen.publish.errors import PublishError
from sitegen.publish.search import Searchable, build_bundles
from tests.publish.indexed import AGAIN, TEXTS, Decisions, document, said


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
