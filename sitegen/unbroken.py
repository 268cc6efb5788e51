"""Steps that are not broken off: what would end the process is put off until they are over.

A process may be killed at any moment and the published site stays whole, but the next build then has
to clear away what was begun, and to make anew what was not noted down. Where that would cost it
seconds, a request to end, which can wait for a moment, is made to.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

_MAY_WAIT = frozenset((signal.SIGINT, signal.SIGTERM))


@contextmanager
def unbroken() -> Iterator[None]:
    """Put off Ctrl-C and a request to end until the block is over; blocks may be nested.

    It is for short work: a second Ctrl-C is put off too. Where a system cannot put signals off, they come
    as ever.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _MAY_WAIT)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
