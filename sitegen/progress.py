"""Progress bars on standard error, for people: none where it is not a terminal."""

import shutil
import sys
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")

_LONG = 2.0
"""Seconds before a bar appears: short work shows none."""


class Bars:
    """Shows a bar a stage, as ``sitegen.workers.Progress``; one of a single step at once."""

    def __call__(self, stage: str, items: Iterable[T], total: int | None = None) -> Iterable[T]:
        """Return ``items``, with a bar while they are iterated over."""
        if not sys.stderr.isatty():
            return items
        from tqdm import tqdm  # noqa: PLC0415 - a build that nobody watches must not pay for it

        # A terminal may say that it has no columns and no rows, and tqdm would believe it.
        tqdm.monitor_interval = 0  # its thread would not live through a fork
        size = shutil.get_terminal_size()
        bar: tqdm[T] = tqdm(
            items,
            desc=stage,
            total=total,
            unit="",
            leave=False,
            delay=0 if total == 1 else _LONG,
            ncols=size.columns - 1,
            nrows=size.lines,
        )
        return bar
