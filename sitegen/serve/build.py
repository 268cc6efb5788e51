"""The build that a preview runs: any callable, or the command in a process of its own.

The command is what the preview normally uses. A fresh process each time has
the code as it now is, modules, templates and all, with nothing to reload and
nothing left over from the build before; starting it costs a fraction of a second.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct


class Outcome(Struct, frozen=True):
    """How a build ended. ``messages`` are lines for people: problems, or what went wrong.

    When ``done`` is false, the folder that was to be built is as it was before.
    """

    done: bool
    messages: tuple[str, ...] = ()


class Build(Protocol):
    """Build the site into a folder, all of it or nothing."""

    def __call__(self, output: Path, /) -> Outcome:
        """Build into ``output``, which may hold an earlier build or not be there."""


def in_subprocess(arguments: Sequence[str]) -> Build:
    """Return a build that runs ``python -m sitegen ARGUMENTS --output FOLDER``.

    The command says on standard error what is wrong, one line a problem, and
    ends with 0 when the site has been published.
    """

    def build(output: Path, /) -> Outcome:
        command = [sys.executable, "-m", "sitegen", *arguments, "--output", str(output)]
        done = subprocess.run(  # noqa: S603 - this very interpreter and package
            command, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        said = done.stderr.decode("utf-8", "replace").splitlines()
        messages = tuple(line for line in said if line.strip())
        if done.returncode == 0:
            return Outcome(done=True, messages=messages)
        return Outcome(
            done=False, messages=messages or (f"the build ended with {done.returncode}",)
        )

    return build
