"""The part of CBOR (RFC 8949) that Pagefind's files are made of, read and written.

Read: integers, byte and text strings, arrays, maps, and the simple values false,
true, null and the floats, all of definite length. Written: only what stands in a
table of contents and in a filter, which are whole numbers, texts and sequences.
"""

import struct

Item = int | float | str | bytes | bool | None | list["Item"] | dict["Item", "Item"]

_SIMPLE: dict[int, Item] = {20: False, 21: True, 22: None, 23: None}
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""By how many bytes a number follows the first byte, for what that says."""
_FLOATS = {25: ">e", 26: ">f", 27: ">d"}


class CborError(ValueError):
    """The bytes are not CBOR, are cut short, or use a part of it that is not read here."""


def loads(data: bytes) -> Item:
    """Return the one item that ``data`` holds; raise ``CborError`` if it does not."""
    try:
        item, end = _item(data, 0)
    except (IndexError, struct.error, UnicodeDecodeError, TypeError, RecursionError) as error:
        message = "cut short or malformed"
        raise CborError(message) from error
    if end != len(data):
        message = f"{len(data) - end} bytes too many"
        raise CborError(message)
    return item


def read_head(data: bytes, at: int) -> tuple[tuple[int, int], int]:
    """Return the major type at ``at`` with its number, and where what follows begins.

    Raises ``IndexError`` or ``CborError`` where there is none.
    """
    size, after = _argument(data, at + 1, data[at] & 31)
    return (data[at] >> 5, size), after


def _item(data: bytes, at: int) -> tuple[Item, int]:
    major, info = data[at] >> 5, data[at] & 31
    if major == 7:  # noqa: PLR2004 - RFC 8949, table 1: the major types are numbers
        return _simple(data, at + 1, info)
    size, at = _argument(data, at + 1, info)
    match major:
        case 0:
            return size, at
        case 1:
            return -1 - size, at
        case 2 | 3:
            chunk = data[at : at + size]
            if len(chunk) != size:
                raise IndexError
            return (chunk if major == 2 else chunk.decode()), at + size  # noqa: PLR2004 - as above
        case 4:
            return _array(data, at, size)
        case 5:
            flat, at = _array(data, at, 2 * size)
            return dict(zip(flat[::2], flat[1::2], strict=True)), at
        case _:
            message = f"major type {major} is not read here"
            raise CborError(message)


def _array(data: bytes, at: int, size: int) -> tuple[list[Item], int]:
    items: list[Item] = []
    for _ in range(size):
        item, at = _item(data, at)
        items.append(item)
    return items, at


def _argument(data: bytes, at: int, info: int) -> tuple[int, int]:
    """Read the number that follows the first byte: a value, or a length."""
    if info < 24:  # noqa: PLR2004 - RFC 8949, section 3: below 24 the value itself
        return info, at
    width = _WIDTHS.get(info)
    if width is None:
        message = "a length that is not definite is not read here"
        raise CborError(message)
    if at + width > len(data):
        raise IndexError
    return int.from_bytes(data[at : at + width]), at + width


def _simple(data: bytes, at: int, info: int) -> tuple[Item, int]:
    if info in _FLOATS:
        layout = _FLOATS[info]
        value: float = struct.unpack_from(layout, data, at)[0]
        return value, at + struct.calcsize(layout)
    if info not in _SIMPLE:
        message = f"simple value {info} is not read here"
        raise CborError(message)
    return _SIMPLE[info], at


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
