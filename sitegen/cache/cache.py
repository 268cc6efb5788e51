"""The cache of one output: packs of what was studied, and the state of the last build.

It may be deleted or copied between machines at any time between builds. It is
used by one build at a time, the one that holds the lock of the output.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from sitegen.cache import state as states
from sitegen.cache.packs import Packs, PackWriter, Place
from sitegen.cache.state import Made, Row, State
from sitegen.digest import SIZE, digest
from sitegen.problems import Problem

T = TypeVar("T")

FRAGMENTS = 40
"""More packs than these are put together."""

_WASTE = 2
"""Packs this many times larger than what is still needed of them are made anew."""
_LITTLE = 1 << 22


class DamagedError(Exception):
    """Something that the state speaks of is not in the packs; the cache is of no use."""


class Cache:
    """The cache in a folder, which need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._state = folder / "state"
        self.packs = Packs(folder / "packs")
        self.frames = Packs(folder / "frames")
        self.search = folder / "search"
        self._loaded: tuple[tuple[int, ...], State | None, Made | None] | None = None

    def load(self) -> State | None:
        """Return the state of the last build, if there is one that can be used.

        What was loaded before is returned while the file is the same: see ``ready``.
        """
        stamp = _stamp(self._state)
        if self._loaded is None or self._loaded[0] != stamp:
            self._loaded = (stamp, states.load(self._state), None)
        return self._loaded[1]

    def made(self, state: State) -> Made | None:
        """Return what the site of ``state`` was made of, if that can be read."""
        if self._loaded is None or self._loaded[1] is not state:
            return states.made_of(state)
        stamp, _, made = self._loaded
        made = made or states.made_of(state)
        self._loaded = (stamp, state, made)
        return made

    def prepare(self, rows: Iterable[Row]) -> int:
        """Delete packs that nothing refers to, and return the number of the next one."""
        return self.packs.keep_only(_used(rows))

    def read(self, place: Place | None, type_: type[T]) -> T:
        """Return a value of a pack; raises ``DamagedError`` where it is not whole."""
        return _decoded(None if place is None else self.packs.read(place), type_)

    def keep_frames(self, made: Made | None) -> int:
        """Delete packs of frames that ``made`` does not refer to; return the next one's number."""
        places = made.frames.values() if made is not None else ()
        return self.frames.keep_only({place.pack for place in places})

    def frame(self, place: Place | None, type_: type[T]) -> T:
        """Return a page's frame; raises ``DamagedError`` where it is not whole."""
        return _decoded(None if place is None else self.frames.read(place), type_)

    def keep(self, state: State) -> list[Problem]:
        """Save the state of this build; a problem says if that cannot be done: it can do without."""
        try:
            self._save(state)
        except OSError as error:
            message = f"it cannot be kept for the next build: {error.strerror}"
            hint = "free some space, or give the project's folder the right to be written"
            return [Problem("warning", "cache", self.folder.as_posix(), 1, 1, message, hint)]
        return []

    def _save(self, state: State) -> None:
        rows = tuple(self._compact(state.rows))
        states.save(self._state, replace(state, rows=rows))
        self.packs.keep_only(_used(rows))

    def kept(self, name: str, key: bytes) -> bytes | None:
        """Return what was last kept under a name, if it was made from the same and is whole."""
        with suppress(OSError):
            data = (self.folder / name).read_bytes()
            if data[:SIZE] == digest(key, data[SIZE:]):
                return data[SIZE:]
        return None

    def keep_as(self, name: str, key: bytes, value: bytes) -> None:
        """Keep what was made from what ``key`` identifies, if that can be done."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(digest(key, value) + value)

    def clear(self) -> None:
        """Delete everything."""
        self.packs.close()
        self.frames.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _compact(self, rows: Sequence[Row]) -> Iterator[Row]:
        """Write what is needed into one new pack, where too much is not needed any more."""
        numbers = self.packs.numbers()
        needed = sum(p.length for row in rows for p in (row.record, row.sheet) if p is not None)
        total = sum(map(self.packs.size, numbers))
        if total <= _WASTE * needed + _LITTLE and len(numbers) <= FRAGMENTS:
            yield from rows
            return
        writer = PackWriter(self.packs.folder, max(numbers) + 1)
        for row in rows:
            if row.record is None or row.sheet is None:
                yield row
                continue
            record, sheet = self.packs.read(row.record), self.packs.read(row.sheet)
            if record is not None and sheet is not None:
                yield replace(row, record=writer.add(record), sheet=writer.add(sheet))
        writer.close()


def _used(rows: Iterable[Row]) -> set[int]:
    """Return the numbers of the packs in which rows have something."""
    return {row.record.pack for row in rows if row.record is not None}


def _decoded(value: bytes | None, type_: type[T]) -> T:
    if value is None:
        raise DamagedError
    try:
        return msgspec.msgpack.decode(value, type=type_)
    except msgspec.MsgspecError as error:
        raise DamagedError from error


def _stamp(path: Path) -> tuple[int, ...]:
    """Return what tells one version of a file that is always put there whole from another."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return (found.st_ino, found.st_size, found.st_mtime_ns)
