"""Two folders for sites: one is shown while the other is built.

So a visitor gets the old site or the new one and never a part of each: the
folder that is shown changes in one step, and no build begins in a folder
that a request is still reading from.
"""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Shelf:
    """The two folders ``a`` and ``b`` below ``folder``; at first neither is shown."""

    def __init__(self, folder: Path) -> None:
        self._slots = (folder / "a", folder / "b")
        self._shown: Path | None = None
        self._readers: Counter[Path] = Counter()
        self._changed = threading.Condition()

    @contextmanager
    def reading(self) -> Iterator[Path | None]:
        """Give the folder that is shown, which stays as it is during the ``with`` block."""
        with self._changed:
            site = self._shown
            if site is not None:
                self._readers[site] += 1
        try:
            yield site
        finally:
            if site is not None:
                with self._changed:
                    self._readers[site] -= 1
                    self._changed.notify_all()

    def vacant(self) -> Path:
        """Return the folder that is not shown, once nobody reads from it any more."""
        with self._changed:
            slot = self._slots[1] if self._shown == self._slots[0] else self._slots[0]
            self._changed.wait_for(lambda: self._readers[slot] == 0)
            return slot

    def show(self, slot: Path) -> None:
        """Show ``slot`` from now on."""
        with self._changed:
            self._shown = slot
