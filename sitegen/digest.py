"""What identifies a value: 16 bytes of BLAKE2b, which no accident makes the same."""

from collections.abc import Iterable
from hashlib import blake2b

SIZE = 16


def digest(*parts: bytes) -> bytes:
    """Return what identifies a row of byte strings, each apart from the next."""
    if len(parts) == 1:
        return blake2b(parts[0], digest_size=SIZE).digest()
    whole = blake2b(digest_size=SIZE)
    for part in parts:
        whole.update(len(part).to_bytes(8))
        whole.update(part)
    return whole.digest()


class Sum:
    """Identifies a set of files by the sum of what identifies each, in whatever order they come.

    A file can be added or taken away without looking at the others.
    """

    def __init__(self, value: bytes = bytes(SIZE)) -> None:
        self._value = int.from_bytes(value)

    def add(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Add files, as pairs of path and digest."""
        for path, each in files:
            self._value += int.from_bytes(digest(path.encode(), each))

    def take(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Take files away that were added before."""
        for path, each in files:
            self._value -= int.from_bytes(digest(path.encode(), each))

    @property
    def value(self) -> bytes:
        """Return what identifies the set."""
        return (self._value % (1 << (8 * SIZE))).to_bytes(SIZE)
