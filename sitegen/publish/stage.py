"""The folder that a site is written to before it is published.

It begins in one of two ways. A *fresh* stage is empty, and a file that has not changed
becomes a hard link to the published one's. A *patched* stage is the site before the
published one, kept as a spare: only what differs between the two, and what is new, has to
be touched. Either way nothing is ever written through a link: a file that
changes is made anew.

Several processes may put files on one stage at the same time, each file once.
"""

import os
import shutil
import stat
from collections.abc import Collection, Mapping
from pathlib import Path

from sitegen.artifact import MARKER, Artifact
from sitegen.digest import digest
from sitegen.publish.explained import explained

SIZE_OF_SIZE = 4
"""Bytes that the length of a file takes in what identifies it; they stand last."""


class Stage:
    """A site on its way.

    ``published`` is the folder of the site that stands, ``known`` what identifies its
    files by path, where that is to be trusted; without it, files are compared byte by byte.
    ``behind`` are the paths in which a patched stage differs from the published site;
    ``None`` for a fresh stage.
    """

    def __init__(
        self,
        folder: Path,
        published: Path,
        known: Mapping[str, bytes] | None = None,
        behind: Collection[str] | None = None,
    ) -> None:
        self.folder = folder
        self._root = f"{folder}{os.sep}"
        self._old_root = f"{published}{os.sep}"
        self._known = known
        self._behind = behind
        self._made: set[str] = set()

    @property
    def is_fresh(self) -> bool:
        """Tell whether the stage began with nothing."""
        return self._behind is None

    def put(self, artifact: Artifact) -> bytes:
        """Put a file on the stage and return what identifies it; raises ``PublishError``."""
        path, data = artifact.path, artifact.data
        found = identity_of(data, len(data))
        with explained(self._old_root):
            if self._known is not None:
                if self._known.get(path) == found and self._take(path):
                    return found
            elif _has(self._old_root + path, data) and self._link(path):
                return found
            self._make_way(path)
            _create(self._root + path, data)
        return found

    def keep(self, path: str) -> bool:
        """Keep a file as it is published; say whether that can be done."""
        with explained(self._old_root):
            return self._known is not None and path in self._known and self._take(path)

    def remove(self, path: str) -> None:
        """Take a file off the stage, and the folders that it leaves empty."""
        with explained(self._old_root):
            try:
                os.unlink(self._root + path)  # noqa: PTH108 - strings, as in all of this class
            except FileNotFoundError:
                return
            folder = path.rpartition("/")[0]
            while folder:
                try:
                    os.rmdir(self._root + folder)  # noqa: PTH106 - the same
                except OSError:
                    return
                self._made.discard(folder)
                folder = folder.rpartition("/")[0]

    def place(self, path: str, source: Path, identity: bytes) -> None:
        """Put a file on the stage that was made elsewhere, and may be linked to there."""
        with explained(self._old_root):
            if self._known is not None and self._known.get(path) == identity and self._take(path):
                return
            self._make_way(path)
            try:
                os.link(source, self._root + path)
            except FileExistsError:
                raise
            except OSError:  # another disk, or a file system without links
                _create(self._root + path, source.read_bytes())

    def move(self, path: str, source: Path) -> None:
        """Put a file on the stage that was written beside it."""
        with explained(self._old_root):
            self._make_way(path)
            os.replace(source, self._root + path)  # noqa: PTH105 - strings, as in all of this class

    def mark(self, words: bytes) -> None:
        """Write the marker by which a build knows the folder as its own."""
        with explained(self._old_root):
            self._make_way(MARKER)
            _create(self._root + MARKER, words)

    def _take(self, path: str) -> bool:
        """Have a file that is the same as the published one."""
        if self._behind is not None and path not in self._behind:
            return True
        return self._link(path)

    def _link(self, path: str) -> bool:
        self._make_way(path)
        try:
            os.link(self._old_root + path, self._root + path)
        except OSError:  # some file systems have no links
            return False
        return True

    def _make_way(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder and folder not in self._made:
            make_folder(self._root + folder)
            self._made.add(folder)
        if self._behind is not None:
            target = self._root + path
            try:
                os.unlink(target)  # noqa: PTH108 - the same
            except FileNotFoundError:
                return
            except IsADirectoryError:
                shutil.rmtree(target)


def make_folder(path: str) -> None:
    """Make a folder, and those above it, that may be there already.

    As ``os.makedirs``, which looks before it makes: nearly always the folder above is there.
    """
    try:
        os.mkdir(path)  # noqa: PTH102 - strings: this runs 10⁵ times
    except FileExistsError:
        if not os.path.isdir(path):  # noqa: PTH112 - the same
            raise
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103 - the same


def identity_of(data: bytes, size: int) -> bytes:
    """Return what identifies a file of ``size`` bytes that is known by ``data``."""
    return digest(data) + size.to_bytes(SIZE_OF_SIZE)


def size_of(identity: bytes) -> int:
    """Return the bytes of a file from what identifies it."""
    return int.from_bytes(identity[-SIZE_OF_SIZE:])


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


def _create(path: str, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)
