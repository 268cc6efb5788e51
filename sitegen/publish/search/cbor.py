"""How items of CBOR begin, which the words of an index are written in, one by one or many at once.

A head is a number, or the length of what follows (RFC 8949, section 3).
"""

import numpy as np
from numpy.typing import NDArray

NUMBER, NEGATIVE, STRING, ARRAY = 0, 1, 3, 4
"""Major types: n, -1 - n, a text of n bytes, and an array of n items."""

_LEAST = 24
"""Below it a size stands in the first byte itself."""

_WIDTHS = ((_LEAST, 24, 1), (1 << 8, 25, 2), (1 << 16, 26, 4))
"""From which size on it follows the first byte, what that says then, and in how many bytes."""


def head(major: int, size: int) -> bytes:
    """Return the head of an item of a major type; raises ``OverflowError`` from 2**32 on."""
    if size < _LEAST:
        return bytes((major << 5 | size,))
    _, said, width = [each for each in _WIDTHS if size >= each[0]][-1]
    return bytes((major << 5 | said,)) + size.to_bytes(width)


def heads(majors: NDArray[np.int64], sizes: NDArray[np.int64]) -> tuple[bytes, NDArray[np.int64]]:
    """Return the heads of items of these major types and sizes, and where each begins.

    A size is below 2**32.
    """
    first = (majors << 5 | np.minimum(sizes, _LEAST)).astype(np.uint8)
    lengths = np.ones(len(sizes), np.int64)
    for least, said, width in _WIDTHS:
        wide = sizes >= least
        first[wide] = majors[wide] << 5 | said
        lengths[wide] = 1 + width
    ends = lengths.cumsum()
    starts = ends - lengths
    written = np.empty(int(ends[-1]) if len(ends) else 0, np.uint8)
    written[starts] = first
    for at in range(1, 1 + _WIDTHS[-1][-1]):
        longer = lengths > at
        rest = (lengths[longer] - 1 - at) * 8
        written[starts[longer] + at] = sizes[longer] >> rest & 0xFF
    return written.tobytes(), starts
