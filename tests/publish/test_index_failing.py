"""A Pagefind that does not give its program is told, and there is no index."""

from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped] # it has annotations but no py.typed
import pytest

from sitegen.publish.errors import PublishError
from sitegen.publish.search import Index, pagefind
from sitegen.publish.search.wasm import WASM, browser_program
from tests.publish.indexed import AGAIN, TEXTS, Decisions, said


def test_a_pagefind_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    """Past its time Pagefind is stopped, and that is an error; nothing is left of it."""
    with pytest.raises(pagefind.FailedError) as failed:
        browser_program(tmp_path, timeout=1e-6)
    assert str(failed.value) == (
        "Pagefind did not end within 1e-06 seconds and was stopped; "
        "give it more time, or a faster machine"
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
    fake = fake_pagefind(tmp_path / "fake", script)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: fake)
    index, problems = Decisions({"21-007-914": "zebra"}).build(tmp_path / "store")
    assert index == Index()
    assert said(problems) == f"pagefind:1:1: search-index: {message}"


def test_missing_pagefind_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without Pagefind is told what to install, unless its program is in the store."""

    def missing() -> Path:
        raise FileNotFoundError

    Decisions(TEXTS).build(tmp_path)
    monkeypatch.setattr(pagefind_bin, "get_executable", missing)
    assert Decisions(TEXTS).build(tmp_path)[1] == []
    with pytest.raises(PublishError) as failed:
        Decisions(TEXTS).build(tmp_path / "other")
    assert str(failed.value) == (
        "Pagefind, which the search is of, is not installed; "
        "install the project's locked requirements again (requirements.txt)"
    )


def test_a_program_that_cannot_be_run_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program without the right to be executed stops the build with a reason."""
    fake = fake_pagefind(tmp_path / "fake", "true")
    fake.chmod(0o644)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: fake)
    with pytest.raises(PublishError) as failed:
        Decisions(TEXTS).build(tmp_path / "store")
    assert str(failed.value) == (
        "Pagefind cannot be started: Permission denied; see that its program may be executed here"
    )


def test_another_version_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of another version may read other files than are written here."""
    made = {"pagefind-entry.json": b'{"version": "2.0.0"}', WASM: b"x"}
    monkeypatch.setattr(pagefind, "index", lambda *_: made)
    assert said(Decisions(TEXTS).build(tmp_path)[1]) == (
        "pagefind:1:1: search-index: Pagefind is of version 2.0.0, not 1.5.2, or has no "
        "wasm.en.pagefind; install the project's locked requirements again"
    )
    monkeypatch.setattr(pagefind, "index", lambda *_: {})
    assert said(Decisions(TEXTS).build(tmp_path)[1]) == (
        "pagefind:1:1: search-index: Pagefind's pagefind-entry.json cannot be read "
        f"(Input data was truncated); {AGAIN}"
    )
