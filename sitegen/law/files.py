"""``content/law/*.toml`` as text → instruments and guidance, with problems for what is wrong.

[[instrument]]
title = "Care Act 2014"
path = "ukpga/2014/23"
seen = true                 # optional: the path was found in a published source
default = true              # optional: "the Care Act" means this one
aliases = ["…", "CA 2014"]  # optional: with a year, read with the year only
beside = ["CA"]             # optional: read only next to a provision
example = "…"               # a passage that cites it
counter-example = "…"       # a passage that does not

[[guidance]]
title, slug, url (optional), aliases (optional), example, counter-example
"""

import re
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from sitegen.law.instruments import Guidance, Instrument, split_year
from sitegen.problems import Problem
from sitegen.toml import NotToml, read_toml

_PATH = re.compile(r"[a-z]+/(?:\d{4}/\d+|[A-Z][A-Za-z0-9]+/[\d-]+/\d+)$")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")

_Slip = tuple[str, str, str]
"""The code of a problem, what is wrong, and what to do."""


class _Entry(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    title: str
    example: str
    counter_example: str
    aliases: tuple[str, ...] = ()


class _InstrumentEntry(_Entry, kw_only=True):
    path: str
    seen: bool = False
    default: bool = False
    beside: tuple[str, ...] = ()

    def identity(self) -> tuple[str, str]:
        """Return the key that no two entries have the same value of, and the value."""
        return "path", self.path

    def slips(self) -> Iterator[_Slip]:
        """Yield what is wrong with the entry by itself."""
        if split_year(self.title)[1] is None:
            yield "law-title", f"{self.title!r} has no year", "end the title with the year"
        if not _PATH.match(self.path):
            hint = "write type, year and number, as in ukpga/2014/23"
            yield "law-path", f"{self.path!r} is no legislation.gov.uk path", hint

    def instrument(self) -> Instrument:
        return Instrument(
            self.title,
            split_year(self.title)[1] or 0,
            self.path.split("/")[0],
            self.path,
            self.seen,
            self.default,
            self.aliases,
            self.beside,
            self.example,
            self.counter_example,
        )


class _GuidanceEntry(_Entry, kw_only=True):
    slug: str
    url: str | None = None

    def identity(self) -> tuple[str, str]:
        """Return the key that no two entries have the same value of, and the value."""
        return "slug", self.slug

    def slips(self) -> Iterator[_Slip]:
        """Yield what is wrong with the entry by itself."""
        if not _SLUG.match(self.slug):
            hint = "use lower-case letters, figures and single hyphens"
            yield "law-slug", f"{self.slug!r} is no slug", hint

    def guidance(self) -> Guidance:
        return Guidance(
            self.title, self.slug, self.url, self.aliases, self.example, self.counter_example
        )


E = TypeVar("E", _InstrumentEntry, _GuidanceEntry)


def parse_instruments(text: str, path: str) -> tuple[list[Instrument], list[Problem]]:
    """Parse ``text``, which ``path`` names in problems. An entry at fault is left out."""
    rows, problems = _sound(text, path, "instrument", _InstrumentEntry)
    return [row.instrument() for row in rows], problems


def parse_guidance(text: str, path: str) -> tuple[list[Guidance], list[Problem]]:
    """Parse ``text``, which ``path`` names in problems. An entry at fault is left out."""
    rows, problems = _sound(text, path, "guidance", _GuidanceEntry)
    return [row.guidance() for row in rows], problems


def _sound(text: str, path: str, kind: str, entry: type[E]) -> tuple[list[E], list[Problem]]:
    """Return the entries of a kind that nothing is wrong with, and what is wrong with the others."""
    values, problems = _values(text, path, kind)
    sound: list[E] = []
    taken: dict[str, str] = {}
    for value, line in zip(values, _lines(text, kind, len(values)), strict=True):
        try:
            row = msgspec.convert(value, entry)
        except msgspec.ValidationError as error:
            message = str(error)
            hint = "see the head of the file for the keys of an entry"
            problems.append(
                _problem(path, line, "law-entry", message[0].lower() + message[1:], hint)
            )
            continue
        slip = next(row.slips(), None) or _twice(row, taken)
        if slip is not None:
            problems.append(_problem(path, line, *slip))
        else:
            taken[row.identity()[1]] = row.title
            sound.append(row)
    return sound, problems


def _twice(row: _InstrumentEntry | _GuidanceEntry, taken: dict[str, str]) -> _Slip | None:
    """Say that an entry is another one's double, where it is; ``taken`` has the titles of others."""
    key, value = row.identity()
    if value not in taken:
        return None
    return "law-twice", f"{value} is the {key} of {taken[value]!r} too", "keep one of the two"


def _values(text: str, path: str, kind: str) -> tuple[list[Any], list[Problem]]:
    """Return the entries of a kind as the file has them, and what is wrong with it as a whole."""
    data = read_toml(text)
    if isinstance(data, NotToml):
        message = f"not TOML: {data.what}"
        place = (data.line, data.column)
        return [], [Problem("error", "law-toml", path, *place, message, "correct the line")]
    hint = f"write entries as [[{kind}]]"
    problems = [
        _problem(path, 1, "law-key", f"{key!r} is not known here", hint)
        for key in data
        if key != kind
    ]
    values = data.get(kind, [])
    if not isinstance(values, list):
        return [], [_problem(path, 1, "law-key", f"{kind!r} is not a list", hint)]
    return values, problems


def _lines(text: str, kind: str, count: int) -> list[int]:
    """Return the lines that entries begin in, so many; the first for those written in another way."""
    lines = [
        number for number, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{kind}]]"
    ]
    return [*lines, *[1] * count][:count]


def _problem(path: str, line: int, code: str, message: str, hint: str) -> Problem:
    return Problem("error", code, path, line, 1, message, hint)
