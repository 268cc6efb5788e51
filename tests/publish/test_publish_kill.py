"""Builds that are killed: the published site is the old one or the new one, whole."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sitegen.artifact import Artifact
from sitegen.publish.lock import BusyError, hold
from sitegen.publish.swap import neighbour, recover
from tests.publishing import publish

FILES = 150
# Enough for each run of the suite; raise it for a longer trial.
KILLS = int(os.environ.get("SITEGEN_KILLS", "6"))

PROGRAM = """
import sys
from pathlib import Path
from sitegen.artifact import Artifact
from tests.publishing import publish

output, mark = Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
publish((Artifact(f"d{i % 9}/{i}.html", f"{mark} {i}".encode()) for i in range(150)), output)
"""


def start(output: Path, mark: str) -> subprocess.Popen[bytes]:
    """Begin a build, in a process of its own, of pages that carry ``mark``."""
    return subprocess.Popen([sys.executable, "-c", PROGRAM, output, mark], stdout=subprocess.PIPE)


def marks(output: Path) -> dict[str, int]:
    """Return how many files of the site each build has written."""
    counts: dict[str, int] = {}
    for file in output.rglob("*.html"):
        mark = file.read_text().split()[0]
        counts[mark] = counts.get(mark, 0) + 1
    return counts


def pages(mark: str) -> list[Artifact]:
    """Return what that build would write."""
    return [Artifact(f"d{i % 9}/{i}.html", f"{mark} {i}".encode()) for i in range(FILES)]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no SIGKILL")
def test_killed_build_leaves_a_whole_site(tmp_path: Path) -> None:
    """A build killed at any moment leaves one build's site, and the next build cleans up."""
    output = tmp_path / "site"
    publish(pages("first"), output)
    seed = random.randrange(2**32)  # noqa: S311 - a moment, not a secret
    moments = random.Random(seed)  # noqa: S311 - a moment, not a secret
    for round_number in range(KILLS):
        before = set(marks(output))
        with start(output, f"round{round_number}") as build:
            assert build.stdout is not None
            build.stdout.readline()
            time.sleep(moments.uniform(0, 0.03))
            build.kill()
            build.wait()
        recover(output)
        counts = marks(output)
        assert list(counts.values()) == [FILES], (seed, round_number)
        assert set(counts) <= before | {f"round{round_number}"}, (seed, round_number)
    publish(pages("last"), output)
    assert marks(output) == {"last": FILES}
    assert {path.name for path in tmp_path.iterdir()} == {"site"}


@pytest.mark.parametrize("killed_at", ["first rename", "second rename", "third rename"])
def test_each_step_of_the_swap_can_be_the_last(tmp_path: Path, killed_at: str) -> None:
    """A process that dies between any two renames of the swap leaves a site to go back to."""
    output = tmp_path / "site"
    publish(pages("old"), output)
    program = PROGRAM.replace(
        'print("ready", flush=True)',
        f"""
import os, signal
real, left = Path.rename, [{["first rename", "second rename", "third rename"].index(killed_at)}]
def rename(self, target):
    real(self, target)
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
Path.rename = rename
""",
    )
    done = subprocess.run([sys.executable, "-c", program, output, "new"], check=False)
    assert done.returncode == -signal.SIGKILL
    assert output.exists() == (killed_at != "first rename")
    assert recover(output) == (killed_at == "first rename")
    assert marks(output) == ({"old": FILES} if killed_at == "first rename" else {"new": FILES})
    publish(pages("next"), output)
    assert marks(output) == {"next": FILES}
    assert {path.name for path in tmp_path.iterdir()} == {"site"}


def test_half_deleted_old_site_never_comes_back(tmp_path: Path) -> None:
    """What is left of a site that was being deleted is not taken for a site to put back."""
    output = tmp_path / "site"
    discarded = neighbour(output, "discarded")
    discarded.mkdir()
    (discarded / "half.html").write_text("half")
    assert not recover(output)
    publish(pages("new"), output)
    assert marks(output) == {"new": FILES}
    assert not discarded.exists()


def test_stale_folder_of_a_dead_build_goes(tmp_path: Path) -> None:
    """The next build deletes what a killed one was writing, and nothing that only looks like it."""
    output = tmp_path / "site"
    stale = [tmp_path / ".site.building-4242", tmp_path / ".site.printing-4242"]
    others = [tmp_path / ".site.building-notes", tmp_path / ".sites.building-4242"]
    for folder in (*stale, *others):
        folder.mkdir()
        (folder / "file").write_text("x")
    publish(pages("new"), output)
    assert not any(folder.exists() for folder in stale)
    assert all((folder / "file").exists() for folder in others)


def test_second_build_is_refused_by_name(tmp_path: Path) -> None:
    """While one build holds the lock a second is told who has it, and changes nothing."""
    output = tmp_path / "site"
    publish(pages("old"), output)
    program = """
import sys
from pathlib import Path
from sitegen.publish.lock import hold
with hold(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
    lock = neighbour(output, "lock")
    command = [sys.executable, "-c", program, str(lock)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, text=True, stdin=pipe, stdout=pipe) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(BusyError) as refused:
            publish(pages("new"), output)
        message = str(refused.value)
        holder.communicate("")
    before, since = f"another build is writing here: process {holder.pid} on ", ", since 20"
    assert message.startswith(before)
    assert since in message
    assert message.endswith(" UTC; wait for it to end, or stop it, and build again")
    assert marks(output) == {"old": FILES}
    assert publish(pages("new"), output).done


def test_lock_of_a_killed_build_is_free(tmp_path: Path) -> None:
    """A lock file that a dead process left behind does not keep the next build out."""
    lock = tmp_path / ".site.lock"
    lock.write_text('{"pid": 1, "host": "elsewhere", "since": "long ago"}')
    with hold(lock):
        assert lock.exists()
    assert not lock.exists()


def test_lock_is_held_by_one_of_many(tmp_path: Path) -> None:
    """Of processes that take and drop one lock in turn, never are two inside at once."""
    program = """
import os, sys
from pathlib import Path
from sitegen.publish.lock import BusyError, hold
folder = Path(sys.argv[1])
entered = 0
while entered < 40:
    try:
        with hold(folder / "lock"):
            os.close(os.open(folder / "inside", os.O_CREAT | os.O_EXCL))
            os.unlink(folder / "inside")
            entered += 1
    except BusyError:
        pass
"""
    command = [sys.executable, "-c", program, str(tmp_path)]
    racers = [subprocess.Popen(command) for _ in range(3)]
    assert [racer.wait() for racer in racers] == [0, 0, 0]
    assert list(tmp_path.iterdir()) == []
