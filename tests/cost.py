"""What work costs, to say how it grows with its input: never how long it takes."""

import gc
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Return the least processor time of three runs, in seconds.

    The least is what the work needs; the rest is what else the machine did. Garbage is
    not collected meanwhile, since that takes longer the more the tests before left.
    """
    times = []
    gc.disable()
    try:
        for _ in range(3):
            started = time.process_time()
            work()
            times.append(time.process_time() - started)
    finally:
        gc.enable()
    return min(times)
