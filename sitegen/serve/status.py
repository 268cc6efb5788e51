"""What the last build came to, and a way to wait until there is news of it."""

import threading
import time
from typing import Literal

from msgspec import Struct, structs

State = Literal["building", "published", "failed"]


class Status(Struct, frozen=True):
    """The state of the preview, as ``/_sitegen/status`` sends it.

    ``revision`` grows with every site that is shown and is never that of an
    earlier run, so a page can tell that it is out of date. ``messages`` are
    those of the last build that ended.
    """

    revision: int
    state: State
    messages: tuple[str, ...] = ()


class Board:
    """Where the builder writes the status and everybody else reads it."""

    def __init__(self) -> None:
        self._status = Status(time.time_ns() // 1_000_000, "building")
        self._edition = 0
        self._closed = False
        self._news = threading.Condition()

    def read(self) -> tuple[Status, int]:
        """Return the status, and the number of its edition to wait with."""
        with self._news:
            return self._status, self._edition

    def write(self, state: State, messages: tuple[str, ...] | None = None) -> None:
        """Note a new state, and the messages that go with it if they are new too."""
        with self._news:
            grown = self._status.revision + (state == "published")
            kept = self._status.messages if messages is None else messages
            self._status = structs.replace(self._status, revision=grown, state=state, messages=kept)
            self._edition += 1
            self._news.notify_all()

    def wait(self, edition: int, seconds: float) -> bool:
        """Wait for another edition than this one; say whether the board is still open."""
        with self._news:
            self._news.wait_for(lambda: self._closed or self._edition != edition, seconds)
            return not self._closed

    def close(self) -> None:
        """Let everybody who waits go."""
        with self._news:
            self._closed = True
            self._news.notify_all()
