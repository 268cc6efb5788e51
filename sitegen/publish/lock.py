"""One build at a time: a lock file beside the output that names its holder.

The lock is the operating system's own, on an open file, so that it ends with
the process that holds it however that process ends; the file's text is there
only to be read out to whoever comes second.
"""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from sitegen.publish.errors import PublishError

if sys.platform == "win32":
    import msvcrt

    # Windows keeps others from reading the bytes that are locked: lock one far past the text.
    _FAR_BYTE = 1 << 30

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(descriptor, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Holder(msgspec.Struct, frozen=True):
    """Who holds the lock: process, host and the moment (UTC) that it began."""

    pid: int
    host: str
    since: str

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host}, since {self.since}"


class BusyError(PublishError):
    """Another process holds the lock; ``holder`` says which."""

    def __init__(self, holder: str) -> None:
        message = f"another build is writing here: {holder}"
        super().__init__(message, "wait for it to end, or stop it, and build again")
        self.holder = holder


@contextmanager
def hold(path: Path) -> Iterator[int]:
    """Hold the lock file ``path`` for the time of the ``with`` block; give its descriptor.

    A process forked meanwhile has to close the descriptor, or it holds the lock too.

    Raises ``BusyError``, naming the holder, when another process has it,
    and ``OSError`` when the file cannot be made.
    """
    descriptor = _open_locked(path)
    try:
        since = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        os.ftruncate(descriptor, 0)
        os.write(descriptor, msgspec.json.encode(Holder(os.getpid(), socket.gethostname(), since)))
        yield descriptor
    finally:
        _drop(path, descriptor)


def _open_locked(path: Path) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        if not _try_lock(descriptor):
            os.close(descriptor)
            raise BusyError(_holder(path))
        # The last holder may have removed the file between our opening and our locking it.
        if _same_file(path, descriptor):
            return descriptor
        os.close(descriptor)


def _same_file(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    try:
        return str(msgspec.json.decode(path.read_bytes(), type=Holder))
    except (OSError, msgspec.MsgspecError):
        return "its holder has not yet written its name"


def _drop(path: Path, descriptor: int) -> None:
    if sys.platform == "win32":
        # An open file cannot be removed there; a next holder may have it by the time we try.
        os.close(descriptor)
        try:
            path.unlink(missing_ok=True)
        except PermissionError:
            return
    else:
        # Removed while still held: nobody can have locked the file that goes.
        path.unlink(missing_ok=True)
        os.close(descriptor)
