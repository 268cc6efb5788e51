"""A build that waits in a process of its own until something has changed."""

import shutil
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from sitegen.config import load_config
from sitegen.flags import LOOK_AGAIN, WHEN_TOLD
from sitegen.ready import get_ready
from sitegen.serve.build import refresh_in_subprocess
from sitegen.serve.standby import Standby

ROOT = Path(__file__).parents[2]
REFERENCE = "21-007-914"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """Return a project with the real decisions, and be in its folder."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "sitegen.toml", tmp_path)
    with chdir(tmp_path):
        yield tmp_path


def test_what_changes_while_it_waits_is_built(project: Path) -> None:
    """A decision, a template and a setting that change later than it got ready are all taken up."""
    page = project / "preview" / "decisions" / REFERENCE / "index.html"
    decision = next(project.glob(f"content/decisions/*{REFERENCE}*"))
    changes = [
        (decision, "The complaint", "The complaint indeed"),
        (project / "templates" / "base.html", "<main", "<main data-changed"),
        (project / "sitegen.toml", "Fault & Remedy", "Remedy & Fault"),
    ]
    with Standby(["build", "--without", "search"], WHEN_TOLD, LOOK_AGAIN) as build:
        assert build(project / "preview").done
        for path, before, after in changes:
            text = path.read_bytes().decode()
            assert before in text
            path.write_bytes(text.replace(before, after).encode())
            assert build(project / "preview").done
            assert after.replace("&", "&amp;") in page.read_text("utf-8")


def test_what_is_wrong_is_told_and_the_next_build_is_none_the_worse(project: Path) -> None:
    """The command's lines on standard error come back, and its exit code says if it is done."""
    settings = project / "sitegen.toml"
    text = settings.read_text("utf-8")
    with Standby(["build", "--without", "search"], WHEN_TOLD, LOOK_AGAIN) as build:
        assert build(project / "preview").done
        settings.write_text("title = 1\n", "utf-8")
        outcome = build(project / "preview")
        assert not outcome.done
        assert outcome.messages[0].startswith("sitegen: sitegen.toml:1:1: settings: ")
        settings.write_text(text, "utf-8")
        assert build(project / "preview").done


def test_what_another_build_left_meanwhile_is_taken_up(project: Path) -> None:
    """After a refresh what waits looks again, and builds on the site that the refresh left."""
    preview = project / "preview"
    page = preview / "decisions" / REFERENCE / "index.html"
    decision = next(project.glob(f"content/decisions/*{REFERENCE}*"))
    text = decision.read_bytes().decode()
    command = ["build", "--without", "search"]
    with Standby(command, WHEN_TOLD, LOOK_AGAIN) as build:
        assert build(preview).done
        decision.write_bytes(text.replace("The complaint", "The complaint indeed").encode())
        refresh = build.after(refresh_in_subprocess(command))
        assert refresh(preview, lambda: False).done
        assert "The complaint indeed" in page.read_text("utf-8")
        decision.write_bytes(text.encode())
        assert build(preview).done
        assert "The complaint indeed" not in page.read_text("utf-8")


def test_code_that_has_changed_since_is_noticed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits has the old code loaded, and must not build with it."""
    config = load_config(project / "sitegen.toml")
    ready = get_ready(project, config, project / "site", frozenset())
    assert not ready.is_outdated
    monkeypatch.setattr("sitegen.ready.code_digest", lambda: b"another")
    assert ready.is_outdated
