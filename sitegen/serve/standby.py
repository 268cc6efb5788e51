"""A build that waits: a process that has loaded what it needs before anything changes."""

import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from sitegen.serve.build import Outcome, Refresh, Stop, command, outcome

_TOLD = b"\n"


class Standby:
    """Builds in a process of its own, of which that for the next time is started after each.

    ``when_told`` is the flag with which the command gets ready and begins when a byte comes on
    its standard input, and ``behind`` the exit code of one that left pages for a refresh. It looks by itself whether what it has loaded is still what there is; the
    byte ``look_again`` tells it to do that while there is time. As a context manager this ends the
    process that waits.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        when_told: str,
        look_again: bytes,
        behind: int | None = None,
    ) -> None:
        self._arguments = (*arguments, when_told)
        self._look_again = look_again
        self._behind = behind
        self._waiting: tuple[Path, subprocess.Popen[bytes]] | None = None

    def __call__(self, output: Path, /) -> Outcome:
        """Build into ``output``, which may hold an earlier build or not be there."""
        process = self._taken(output) or self._started(output)
        _, said = process.communicate(_TOLD)
        self._waiting = (output, self._started(output))
        return outcome(process.returncode, said, self._behind)

    def after(self, refresh: Refresh) -> Refresh:
        """Return a refresh after which what waits has loaded the site that it left."""

        def refreshed(output: Path, stop: Stop) -> Outcome:
            outcome = refresh(output, stop)
            if self._waiting is not None and (stdin := self._waiting[1].stdin) is not None:
                # One that has ended is noticed when it is to build.
                with suppress(OSError):
                    stdin.write(self._look_again)
                    stdin.flush()
            return outcome

        return refreshed

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _taken(self, output: Path) -> "subprocess.Popen[bytes] | None":
        """Return the process that waits, if it does and is for this ``output``."""
        if (
            self._waiting is None
            or self._waiting[0] != output
            or self._waiting[1].poll() is not None
        ):
            self._end()
            return None
        process, self._waiting = self._waiting[1], None
        return process

    def _started(self, output: Path) -> "subprocess.Popen[bytes]":
        pipe = subprocess.PIPE
        return subprocess.Popen(  # noqa: S603 - this very interpreter and package
            command(self._arguments, output), stdin=pipe, stdout=subprocess.DEVNULL, stderr=pipe
        )

    def _end(self) -> None:
        if self._waiting is not None:
            process, self._waiting = self._waiting[1], None
            process.kill()
            process.communicate()
