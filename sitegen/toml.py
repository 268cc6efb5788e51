"""TOML as a publisher writes it: its values, or what is wrong with it and where.

tomllib says the place of an error at the end of its message alone, until Python 3.14.
"""

import re
import tomllib
from typing import Any

from msgspec import Struct

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


class NotToml(Struct, frozen=True):
    """What keeps a text from being TOML; ``line`` and ``column`` count from 1."""

    what: str
    line: int
    column: int


def read_toml(text: str) -> dict[str, Any] | NotToml:
    """Return the values of ``text``, or what is wrong where it is none.

    What ends too soon is at fault in its last line.
    """
    try:
        return tomllib.loads(text)
    except ValueError as error:  # of tomllib, or of Python for a number with too many digits
        words = str(error)
    except RecursionError:
        return NotToml("It is nested too deep", 1, 1)
    place = _PLACE.search(words)
    if place is None:
        return NotToml(words, 1, 1)
    what = words[: place.start()]
    if place["line"] is None:
        return NotToml(what, text.rstrip("\n").count("\n") + 1, 1)
    return NotToml(what, int(place["line"]), int(place["column"]))
