"""Packs: many small values in few files, each found by where it stands.

A pack is written once, from front to end, and never changed; a value in it is followed by
the digest of its bytes. What cannot be read back whole counts as not there.
"""

import os
from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from sitegen.digest import SIZE, digest

_SUFFIX = ".pack"


class Place(Struct, frozen=True, array_like=True, gc=False):
    """Where a value stands: the number of its pack, its first byte there, its length."""

    pack: int
    at: int
    length: int


class PackWriter:
    """Writes one new pack; nothing refers to it before it is closed."""

    def __init__(self, folder: Path, number: int) -> None:
        self._number = number
        self._at = 0
        self._file = (folder / f"{number}{_SUFFIX}").open("wb", buffering=1 << 20)

    def add(self, value: bytes) -> Place:
        """Write a value and return its place."""
        place = Place(self._number, self._at, len(value))
        self._file.write(value)
        self._file.write(digest(value))
        self._at += len(value) + SIZE
        return place

    def flush(self) -> None:
        """Make what was added so far readable by others."""
        self._file.flush()

    def close(self) -> None:
        """End the pack; one without a value is no file."""
        self._file.close()
        if not self._at:
            Path(self._file.name).unlink()


class Packs:
    """The packs in a folder, to read from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[int, int] = {}

    def read(self, place: Place) -> bytes | None:
        """Return the value at ``place``, ``None`` where it is not there whole."""
        try:
            descriptor = self._open.get(place.pack)
            if descriptor is None:
                path = self.folder / f"{place.pack}{_SUFFIX}"
                descriptor = self._open[place.pack] = os.open(path, os.O_RDONLY)
            found = os.pread(descriptor, place.length + SIZE, place.at)
        except OSError:
            return None
        value, check = found[: place.length], found[place.length :]
        return value if digest(value) == check else None

    def close(self) -> None:
        """Close every file."""
        for descriptor in self._open.values():
            os.close(descriptor)
        self._open.clear()

    def numbers(self) -> list[int]:
        """Return the numbers of the packs that there are, in order."""
        names = (path.stem for path in self.folder.glob(f"*{_SUFFIX}"))
        return sorted(int(name) for name in names if name.isdecimal())

    def size(self, number: int) -> int:
        """Return the bytes of a pack; raises ``OSError`` where there is none."""
        return (self.folder / f"{number}{_SUFFIX}").stat().st_size

    def keep_only(self, used: Collection[int]) -> int:
        """Delete all packs but those ``used``, and return the number of the next one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        numbers = self.numbers()
        for number in numbers:
            if number not in used:
                self._remove(number)
        return max(numbers, default=0) + 1

    def _remove(self, number: int) -> None:
        descriptor = self._open.pop(number, None)
        if descriptor is not None:
            os.close(descriptor)
        (self.folder / f"{number}{_SUFFIX}").unlink(missing_ok=True)
