"""How long each stage of a build takes, by the clock and by the processors."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from msgspec import Struct


class Spent(Struct, frozen=True):
    """Seconds of a stage: by the clock, and of all processors added."""

    stage: str
    wall: float
    cpu: float


Seconds = tuple[Spent, ...]


class Clock:
    """Adds up what each stage takes, workers that have ended included."""

    def __init__(self) -> None:
        self._spent: dict[str, tuple[float, float]] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time of the ``with`` block as that of a stage."""
        wall, cpu = time.perf_counter(), _cpu()
        try:
            yield
        finally:
            before = self._spent.get(name, (0.0, 0.0))
            self._spent[name] = (
                before[0] + time.perf_counter() - wall,
                before[1] + _cpu() - cpu,
            )

    def spent(self) -> Seconds:
        """Return what each stage took, in the order in which they began."""
        return tuple(Spent(name, *each) for name, each in self._spent.items())


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
