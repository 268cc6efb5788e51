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

_SHORT = [[bytes((major << 5 | size,)) for size in range(_LEAST)] for major in range(1 << 3)]
"""Heads of one byte, by major type and size: nearly all that are written one by one."""


def head(major: int, size: int) -> bytes:
    """Return the head of an item of a major type; raises ``OverflowError`` from 2**32 on."""
    if size < _LEAST:
        return _SHORT[major][size]
    _, said, width = [each for each in _WIDTHS if size >= each[0]][-1]
    return bytes((major << 5 | said,)) + size.to_bytes(width)


def heads(majors: NDArray[np.uint8], sizes: NDArray[np.int32]) -> tuple[bytes, NDArray[np.int64]]:
    """Return the heads of items of these major types and sizes, and where each begins."""
    one, two, four = (sizes >= least for least, *_ in _WIDTHS)
    # All bytes that a head may have stand in a row, and those that it has are taken out.
    width = 4 if four.any() else 2
    table = np.empty((len(sizes), 1 + width), np.uint8)
    table[:, 0] = (majors << 5) + (np.minimum(sizes, _LEAST).astype(np.uint8) + two + four)
    table[:, 1:] = sizes.astype(f">u{width}").view(np.uint8).reshape(-1, width)
    taken = np.empty(table.shape, np.bool_)
    taken[:, 0] = True
    taken[:, 1:-2] = four[:, None]
    taken[:, -2] = two
    taken[:, -1] = one
    lengths = 1 + one.astype(np.uint8) + two + (four.astype(np.uint8) << 1)
    return table[taken].tobytes(), lengths.cumsum(dtype=np.int64) - lengths
