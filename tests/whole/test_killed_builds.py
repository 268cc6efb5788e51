"""Whole builds that are killed, or cannot go on: the published site stays whole."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.whole.changing import Project
from tests.whole.conftest import files

# Enough for each run of the suite; raise it for a longer trial.
KILLS = int(os.environ.get("SITEGEN_KILLS", "6"))
PATIENCE = 60.0


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project that has been built once."""
    project = Project(tmp_path / "project", random.Random(3))  # noqa: S311 - no secret hangs on it
    while project.new:
        project.add()
    project.build()
    return project


def command(
    project: Project, *arguments: str, before: Callable[[], None] | None = None
) -> subprocess.Popen[str]:
    """Begin a build by the real command, with two workers; ``before`` is called in its process."""
    return subprocess.Popen(
        [sys.executable, "-m", "sitegen", "build", "--workers", "2", *arguments],
        cwd=project.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=before,  # noqa: PLW1509 - to limit it, and nothing else runs in this process
    )


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no SIGKILL")
def test_a_build_killed_at_any_moment_leaves_a_whole_site(project: Project) -> None:
    """The old site or the new one stands, and the next build gives what a clean one would."""
    seed = random.randrange(2**32)  # noqa: S311 - a moment, not a secret
    moments = random.Random(seed)  # noqa: S311 - a moment, not a secret
    without = () if KILLS > 20 else ("--without", "search")
    for number in range(KILLS):
        before = project.site()
        done = [project.change() for _ in range(moments.randint(1, 3))]
        with command(project, *without) as running:
            time.sleep(moments.uniform(0.05, 1.2))
            running.kill()
        stands = project.folder / "site"
        if not stands.exists():
            stands = project.folder / ".site.previous"
        left = files(stands)
        with command(project, *without) as again:
            _, said = again.communicate(timeout=PATIENCE)
        assert again.returncode == 0, (seed, number, done, said)
        now = project.site()
        assert left in (before, now), (seed, number, done)
    assert {path.name for path in project.folder.iterdir() if path.name.startswith(".site")} <= {
        ".site.spare",
        ".sitegen",
    }
    with command(project, *without, "--fresh", "--output", "clean") as clean:
        clean.communicate(timeout=PATIENCE)
    assert project.site() == files(project.folder / "clean")


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals cannot be put off")
def test_an_edit_that_is_asked_to_end_leaves_nothing_to_clear_away(project: Project) -> None:
    """The site that stands is known, and so is the spare: the next build is as short as ever."""
    for number in range(KILLS):
        project.edit()
        with command(project, "--without", "search") as running:
            time.sleep(0.05 + 0.4 * number / KILLS)
            running.terminate()
        stands = {path.name for path in project.folder.iterdir() if path.name.startswith(".site")}
        assert stands - {".site.lock"} == {".site.spare", ".sitegen"}, number
    project.build()
    assert project.site() == project.clean()


def test_a_worker_that_dies_is_said_and_changes_nothing(project: Project) -> None:
    """The message names the signal, and the exit code is that of a build that could not be done."""
    before = project.site()
    project.setting()
    project.template()
    with command(project, "--fresh", "--without", "search") as running:
        worker = _worker_of(running.pid)
        os.kill(worker, signal.SIGKILL)
        _, said = running.communicate(timeout=PATIENCE)
    assert (running.returncode, said) == (
        1,
        "sitegen: a worker was killed by signal 9; build again, with fewer workers if memory ran out\n",
    )
    assert project.site() == before


def limited(bytes_: int) -> Callable[[], None]:
    """Return what lets a process write no file of more bytes than these."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))


def test_a_disk_that_takes_no_more_is_said_and_changes_nothing(project: Project) -> None:
    """The message says what to do, and the next build succeeds."""
    before = project.site()
    project.edit_summary()
    largest = max(len(data) for data in before.values())
    for bytes_ in (200, largest // 2):
        with command(project, "--without", "search", before=limited(bytes_)) as running:
            _, said = running.communicate(timeout=PATIENCE)
        assert running.returncode == 2
        assert said.startswith("sitegen: the site cannot be written to ")
        assert said.endswith(": File too large; see to that and build again; nothing was changed\n")
        assert project.site() == before
    project.build()
    assert project.site() == project.clean()


def test_a_cache_that_cannot_be_kept_keeps_no_site_back(project: Project) -> None:
    """The site is published, and the next build, which lacks the frames of it, is as good."""
    project.edit_summary()
    largest = max(len(data) for data in project.site().values())
    with command(project, "--without", "search", before=limited(largest + 2000)) as running:
        running.communicate(timeout=PATIENCE)
    assert running.returncode == 0
    assert project.site() == project.clean()
    project.edit()
    project.build()
    assert project.site() == project.clean()


def _worker_of(pid: int) -> int:
    """Return the process of a worker, as soon as there is one."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    if not children.exists():
        pytest.skip("the system does not tell whose child a process is")
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := children.read_text().split():
            return int(found[0])
        time.sleep(0.005)
    raise TimeoutError
