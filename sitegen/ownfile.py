"""A file of the project's own: its text or its values, or what is wrong with it and where.

A decision that cannot be read is left out. A template, a setting or the law cannot be: without
one the whole site would come out wrong, so each of these ends a build.
"""

from pathlib import Path
from typing import TypeVar

import msgspec

from sitegen.toml import NotToml, read_toml

T = TypeVar("T")


class ConfigError(Exception):
    """Settings, or another of the project's files, cannot be used; the message says which and why."""


def read_text(path: Path) -> str:
    """Return the text of a file in UTF-8; raises ``ConfigError``, with the place, for any other."""
    return decoded(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """Return what a file holds; raises ``ConfigError`` if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        what = (error.strerror or "no reason given").lower()
        hint = "give a file that is there and may be read"
        raise ConfigError(wrong(path, what, "unreadable", hint)) from None


def decoded(data: bytes, name: str) -> str:
    """Return ``data`` as text, lines ended alike; ``name`` is what a ``ConfigError`` calls it."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = (before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        message = wrong(name, "this is not UTF-8", "encoding", "save it as UTF-8", place)
        raise ConfigError(message) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_values(path: Path, kind: type[T], code: str, hint: str) -> T:
    """Return the values of a TOML file; raises ``ConfigError``, with the place, for what is wrong."""
    values = read_toml(read_text(path))
    if isinstance(values, NotToml):
        place = (values.line, values.column)
        raise ConfigError(wrong(path, values.what, code, hint, place))
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise ConfigError(wrong(path, str(error), code, hint)) from None


def wrong(
    name: Path | str, what: str, code: str, hint: str, place: tuple[int, int] = (1, 1)
) -> str:
    """Put what is wrong with a file in the form of a problem; ``place`` is its line and column."""
    line, column = place
    return f"{name}:{line}:{column}: {code}: {what[0].lower()}{what[1:]}; {hint}"
