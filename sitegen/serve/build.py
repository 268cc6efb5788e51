"""What a preview asks of a build, and the command that brings the search up to date after one.

The command runs in a process of its own: it can be killed as soon as nobody wants what it makes, and it
has the code as it now is. The build that is shown first is that of ``standby``.
"""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct


class Outcome(Struct, frozen=True):
    """How a build ended. ``messages`` are lines for people: problems, or what went wrong.

    When ``done`` is false, the folder that was to be built is as it was before; ``behind`` tells that
    pages were left for a refresh to bring up to date.
    """

    done: bool
    messages: tuple[str, ...] = ()
    behind: bool = False


class Build(Protocol):
    """Build the site into a folder, all of it or nothing."""

    def __call__(self, output: Path, /) -> Outcome:
        """Build into ``output``, which may hold an earlier build or not be there."""


Stop = Callable[[], bool]
"""Says whether what is under way is no longer wanted."""

Refresh = Callable[[Path, Stop], Outcome]
"""Brings up to date what a quick build left as it was; may be stopped at any moment."""

_LOOK = 0.05
"""Seconds between two looks at whether to stop."""


def refresh_in_subprocess(arguments: Sequence[str]) -> Refresh:
    """Return a refresh that runs ``python -m sitegen ARGUMENTS --output FOLDER``.

    The command says on standard error what is wrong, one line a problem, and ends with 0 when
    the site has been published. It is asked to end, not killed: what it publishes it also notes down.
    """

    def refresh(output: Path, stop: Stop) -> Outcome:
        pipe = subprocess.PIPE
        with subprocess.Popen(  # noqa: S603 - this very interpreter and package
            command(arguments, output),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=pipe,
        ) as running:
            while True:
                try:
                    _, said = running.communicate(timeout=_LOOK)
                    break
                except subprocess.TimeoutExpired:
                    if stop():
                        running.terminate()
        return outcome(running.returncode, said)

    return refresh


def command(arguments: Sequence[str], output: Path) -> list[str]:
    """Return the command line of a build."""
    return [sys.executable, "-m", "sitegen", *arguments, "--output", str(output)]


def outcome(code: int, said: bytes, behind: int | None = None) -> Outcome:
    """Return how a build ended from its exit code and what it said on standard error.

    ``behind`` is the code of one that left pages for later.
    """
    messages = tuple(line for line in said.decode("utf-8", "replace").splitlines() if line)
    if code in {0, behind}:
        return Outcome(done=True, messages=messages, behind=code == behind)
    return Outcome(done=False, messages=messages or (f"the build ended with {code}",))
