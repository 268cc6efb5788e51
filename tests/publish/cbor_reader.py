"""CBOR (RFC 8949) read back: integers, strings, arrays, maps and simple values of definite length."""

import struct
from typing import Any

_SIMPLE = {20: False, 21: True, 22: None, 23: None}
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""By how many bytes a number follows the first byte, for what that says."""
_FLOATS = {25: ">e", 26: ">f", 27: ">d"}


class CborError(ValueError):
    """The bytes are not CBOR, are cut short, or use a part of it that is not read here."""


def loads(data: bytes) -> Any:
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


def _item(data: bytes, at: int) -> tuple[Any, int]:
    major, info = data[at] >> 5, data[at] & 31
    if major == 7:
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
            return (chunk if major == 2 else chunk.decode()), at + size
        case 4:
            return _array(data, at, size)
        case 5:
            flat, at = _array(data, at, 2 * size)
            return dict(zip(flat[::2], flat[1::2], strict=True)), at
        case _:
            message = f"major type {major} is not read here"
            raise CborError(message)


def _array(data: bytes, at: int, size: int) -> tuple[list[Any], int]:
    items: list[Any] = []
    for _ in range(size):
        item, at = _item(data, at)
        items.append(item)
    return items, at


def _argument(data: bytes, at: int, info: int) -> tuple[int, int]:
    """Read the number that follows the first byte: a value, or a length."""
    if info < 24:
        return info, at
    width = _WIDTHS.get(info)
    if width is None:
        message = "a length that is not definite is not read here"
        raise CborError(message)
    if at + width > len(data):
        raise IndexError
    return int.from_bytes(data[at : at + width]), at + width


def _simple(data: bytes, at: int, info: int) -> tuple[Any, int]:
    if info in _FLOATS:
        layout = _FLOATS[info]
        value: float = struct.unpack_from(layout, data, at)[0]
        return value, at + struct.calcsize(layout)
    if info not in _SIMPLE:
        message = f"simple value {info} is not read here"
        raise CborError(message)
    return _SIMPLE[info], at
