"""Progress bars on standard error, for people: none where it is not a terminal."""

import sys
from collections.abc import Iterable
from typing import TypeVar

from tqdm import tqdm

T = TypeVar("T")

_LONG = 2.0
"""Seconds before a bar appears: short work shows none."""


class Bars:
    """Shows a bar a stage, as ``sitegen.build.Progress``."""

    def __call__(self, stage: str, items: Iterable[T], total: int | None = None) -> Iterable[T]:
        """Return ``items``, with a bar while they are iterated over."""
        bar: tqdm[T] = tqdm(
            items,
            desc=stage,
            total=total,
            unit="",
            unit_scale=True,
            leave=False,
            delay=_LONG,
            disable=not sys.stderr.isatty(),
        )
        return bar
