"""Write a whole site beside the published one, then swap the two.

Whatever happens on the way (an error, a full disk, a kill) the published
folder keeps what it had. A file that has not changed is a hard link to the
published one's, which spares writing and space; nothing is ever written
through such a link, since every other file is made anew.
"""

import errno
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from msgspec import Struct

from sitegen.artifact import MARKER, Artifact
from sitegen.problems import Problem, in_order
from sitegen.publish.errors import PublishError
from sitegen.publish.lock import hold
from sitegen.publish.paths import Routes
from sitegen.publish.swap import neighbour, recover, refuse_foreign, swap, sweep

Finish = Callable[[Path], list[Problem]]

_NOTE = (
    b"This folder is written by sitegen. Each build replaces it as a whole:\n"
    b"a file put here by hand is lost with the next one.\n"
)
_HINTS = {
    errno.ENOSPC: "free some space (a build needs room for a second copy of the site)",
    errno.EDQUOT: "free some space (a build needs room for a second copy of the site)",
    errno.EROFS: "give an output on a disk that can be written",
    errno.EACCES: "give an output that you may write, or change its owner or mode",
    errno.EPERM: "give an output that you may write, or change its owner or mode",
    errno.EBUSY: "a mount point cannot be swapped: give a folder inside it as the output",
    errno.EEXIST: "a part of the path is a file: give a folder below folders",
    errno.ENOTDIR: "a part of the path is a file: give a folder below folders",
    errno.ENAMETOOLONG: "give an output with a shorter path",
}


class Published(Struct, frozen=True):
    """What came of it.

    ``done`` is false when a problem of severity ``error`` kept the new site
    from taking the old one's place. ``files`` counts the artifacts written, of
    which ``unchanged`` were links to the old site's.
    """

    output: Path
    done: bool
    files: int
    unchanged: int
    problems: tuple[Problem, ...]


def publish(artifacts: Iterable[Artifact], output: Path, finish: Finish | None = None) -> Published:
    """Write ``artifacts`` as the site at ``output``, all of them or none.

    ``finish`` gets the folder with all files in it before it is published; it
    may add files and must not write to those that are there. An error among
    its problems, or two artifacts with one path, keeps the site from being
    published. Raises ``PublishError`` when ``output`` cannot be written or is
    not a build's to replace; what ``artifacts`` and ``finish`` raise goes
    through, and leaves the published site as it was.
    """
    output = _place(output)
    with ExitStack() as stack:
        with _explained(output):
            stack.enter_context(hold(neighbour(output, "lock")))
            recover(output)
            sweep(output)
            refuse_foreign(output)
        staging = neighbour(output, f"building-{os.getpid()}")
        stack.callback(shutil.rmtree, staging, ignore_errors=True)
        return _replace(artifacts, staging, output, finish)


def _replace(
    artifacts: Iterable[Artifact], staging: Path, output: Path, finish: Finish | None
) -> Published:
    stage = _Stage(staging, output)
    problems = stage.fill(artifacts)
    if not problems and finish is not None:
        problems = finish(staging)
    done = all(problem.severity != "error" for problem in problems)
    if done:
        with _explained(output):
            swap(staging, output)
    return Published(output, done, stage.files, stage.unchanged, tuple(in_order(problems)))


class _Stage:
    """The folder a site is written to before it is published, and what it counts."""

    def __init__(self, folder: Path, published: Path) -> None:
        self._root = f"{folder}{os.sep}"
        self._old_root = f"{published}{os.sep}"
        self._made: set[str] = set()
        self.files = 0
        self.unchanged = 0

    def fill(self, artifacts: Iterable[Artifact]) -> list[Problem]:
        """Write every artifact and the marker; return the collisions among them."""
        routes = Routes()
        problems: list[Problem] = []
        with _explained(self._old_root):
            Path(self._root).mkdir()
            _create(self._root + MARKER, _NOTE)
        for artifact in artifacts:
            collision = routes.take(artifact.path)
            if collision is not None:
                problems.append(collision)
                continue
            with _explained(self._old_root):
                self._put(artifact)
        return problems

    def _put(self, artifact: Artifact) -> None:
        folder, _, _ = artifact.path.rpartition("/")
        if folder not in self._made:
            os.makedirs(self._root + folder, exist_ok=True)  # noqa: PTH103 - strings: this runs 10⁵ times
            self._made.add(folder)
        new, old = self._root + artifact.path, self._old_root + artifact.path
        self.files += 1
        if _has(old, artifact.data) and _link(old, new):
            self.unchanged += 1
        else:
            _create(new, artifact.data)


def _has(path: str, data: bytes) -> bool:
    """Say whether ``path`` is a file of exactly these bytes."""
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size != len(data):
            return False
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - strings: this runs 10⁵ times
            return file.read() == data
    except OSError:
        return False


def _link(old: str, new: str) -> bool:
    """Give the file ``old`` the second name ``new``; some file systems cannot."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


def _create(path: str, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)


def _place(output: Path) -> Path:
    """Follow links, so that the swap happens where the folder really is, and make its parent."""
    with _explained(output):
        place = output.resolve()
        if not place.name:
            message = f"{output} is the root of a disk"
            raise PublishError(message, "give a folder of its own as the output")
        place.parent.mkdir(parents=True, exist_ok=True)
        return place


@contextmanager
def _explained(output: Path | str) -> Iterator[None]:
    """Turn an error of the disk into a ``PublishError`` with what to do about it."""
    try:
        yield
    except OSError as error:
        message = f"the site cannot be written to {str(output).rstrip(os.sep)}: {error.strerror}"
        hint = _HINTS.get(error.errno or 0, "see to that and build again; nothing was changed")
        raise PublishError(message, hint) from error
