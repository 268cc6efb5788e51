"""The part of CBOR (RFC 8949) that the files of an index are made of, written.

That is whole numbers, texts and arrays; ``heads`` writes many of them at once.
"""

_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""By how many bytes a number follows the first byte, for what that says."""


class CborError(ValueError):
    """Something is of a kind that is not written here."""


def dumps(item: object) -> bytes:
    """Return ``item`` in the shortest form there is; raise ``CborError`` for what is not written."""
    parts: list[bytes] = []
    _write(item, parts)
    return b"".join(parts)


def _write(item: object, parts: list[bytes]) -> None:
    if isinstance(item, int) and not isinstance(item, bool) and item >= 0:
        parts.append(head(0, item))
    elif isinstance(item, str):
        text = item.encode()
        parts += (head(3, len(text)), text)
    elif isinstance(item, list | tuple):
        parts.append(head(4, len(item)))
        for each in item:
            _write(each, parts)
    else:
        message = f"{type(item).__name__} is not written here"
        raise CborError(message)


def head(major: int, size: int) -> bytes:
    """Return how an item of a major type begins: a number, or the length of what follows."""
    if size < 24:  # noqa: PLR2004 - RFC 8949, section 3: below 24 the value itself
        return bytes((major << 5 | size,))
    for info, width in _WIDTHS.items():
        if size < 1 << 8 * width:
            return bytes((major << 5 | info,)) + size.to_bytes(width)
    message = f"{size} is too large to be written"
    raise CborError(message)
