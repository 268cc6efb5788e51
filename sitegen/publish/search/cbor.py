"""The beginnings of items of CBOR (RFC 8949), which the words of an index are written in.

``heads`` writes many of them at once.
"""

_WIDTHS = {24: 1, 25: 2, 26: 4}
"""By how many bytes a number follows the first byte, for what that says."""


def head(major: int, size: int) -> bytes:
    """Return how an item of a major type begins: a number, or the length of what follows."""
    if size < 24:  # noqa: PLR2004 - RFC 8949, section 3: below 24 the value itself
        return bytes((major << 5 | size,))
    for info, width in _WIDTHS.items():
        if size < 1 << 8 * width:
            return bytes((major << 5 | info,)) + size.to_bytes(width)
    message = f"{size} is too large to be written"
    raise OverflowError(message)
