"""Many heads of CBOR items written at once: numbers, and how long arrays are (RFC 8949, section 3)."""

import numpy as np
from numpy.typing import NDArray

NUMBER, NEGATIVE, ARRAY = 0, 1, 4
"""Major types: n, -1 - n, and an array of n items that follow."""

_WIDTHS = ((24, 24, 1), (1 << 8, 25, 2), (1 << 16, 26, 4))
"""From which number on it follows the first byte, what that says then, and in how many bytes."""


def heads(majors: NDArray[np.int64], sizes: NDArray[np.int64]) -> tuple[bytes, NDArray[np.int64]]:
    """Return the heads of items of these major types and sizes, and where each begins.

    A size is below 2**32.
    """
    first = (majors << 5 | np.minimum(sizes, 24)).astype(np.uint8)
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
