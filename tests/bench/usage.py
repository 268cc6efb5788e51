"""What a command used: seconds, processor seconds, and the memory of all its processes together.

Memory is sampled: the proportional set sizes of the process and of all that it
started, added up some twenty times a second, from Linux's /proc. What they
share counts once. Where there is no /proc, it is the largest process's own.
"""

import ctypes
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

_INTERVAL = 0.05
_SHARE = 20
"""Sampling sleeps for this many times as long as it took, so that it costs one part in twenty."""
_KIBI = 1024
_PAGE = resource.getpagesize()
_PROC = Path("/proc")
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
_SUBREAPER = 36
"""``PR_SET_CHILD_SUBREAPER`` of prctl(2): processes left behind become children of this one."""


class CommandError(Exception):
    """A command that is measured has failed; the message has the last of what it said."""


class Used(NamedTuple):
    """Seconds of wall clock and of processors, bytes of memory at the peak, and what was printed."""

    wall: float
    cpu: float
    peak: int
    said: str

    def then(self, other: "Used") -> "Used":
        """Return what two commands used, one after the other."""
        return Used(
            self.wall + other.wall,
            self.cpu + other.cpu,
            max(self.peak, other.peak),
            self.said + other.said,
        )


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Used:
    """Run ``command`` in ``folder`` and wait for it and all that it started.

    Python keeps bytecode, whatever the shell says, as it does for whoever says nothing: compiling all
    modules at each start takes longer than a build that finds nothing to do.

    Raises ``CommandError`` where it ends with anything but 0.
    """
    _adopt()
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment or {key: os.environ[key] for key in os.environ if key != _NO_BYTECODE},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=complained,
        )
        with _Sampler(process.pid) as sampler:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else _KIBI)
        cpu = usage.ru_utime + usage.ru_stime + sum(_left_behind())
        said.seek(0)
        words = said.read().decode("utf-8", "replace")
        if process.returncode:
            complained.seek(0)
            last = (words + complained.read().decode("utf-8", "replace"))[-2000:]
            message = f"{' '.join(command)} ended with {process.returncode}:\n{last}"
            raise CommandError(message)
    return Used(wall, cpu, sampler.peak or largest, words)


def _adopt() -> None:
    """Become the parent of processes whose parent ends before them, so that they are counted too."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)


def _left_behind() -> Iterator[float]:
    """Wait for processes that outlived the one that started them; yield their processor seconds."""
    while True:
        try:
            _, _, usage = os.wait4(-1, 0)
        except ChildProcessError:
            return
        yield usage.ru_utime + usage.ru_stime


class _Sampler:
    """Adds up the memory of a process and its descendants while it is entered; ``peak`` in bytes."""

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._sample)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _sample(self) -> None:
        wait = 0.0
        while not self._over.wait(wait):
            start = time.perf_counter()
            self.peak = max(self.peak, sum(map(_memory, _tree(self._pid))))
            wait = max(_INTERVAL, _SHARE * (time.perf_counter() - start))


def _tree(pid: int) -> Iterator[int]:
    """Yield a process and all its descendants that still run."""
    pending = [pid]
    while pending:
        pid = pending.pop()
        yield pid
        for children in (_PROC / str(pid)).glob("task/*/children"):
            try:
                pending += map(int, children.read_text().split())
            except OSError:
                continue  # the thread has ended meanwhile


def _memory(pid: int) -> int:
    """Return the proportional set size in bytes, or the resident one where that is not told."""
    try:
        for line in (_PROC / str(pid) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * _KIBI
        return int((_PROC / str(pid) / "statm").read_text().split()[1]) * _PAGE
    except OSError:
        return 0  # it has ended meanwhile
