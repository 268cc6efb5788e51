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
import tomllib
from typing import Any

import msgspec

from sitegen.law.instruments import Guidance, Instrument, split_year
from sitegen.problems import Problem

_PATH = re.compile(r"[a-z]+/(?:\d{4}/\d+|[A-Z][A-Za-z0-9]+/[\d-]+/\d+)$")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


class _InstrumentEntry(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    title: str
    path: str
    example: str
    counter_example: str
    seen: bool = False
    default: bool = False
    aliases: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class _GuidanceEntry(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    title: str
    slug: str
    example: str
    counter_example: str
    url: str | None = None
    aliases: tuple[str, ...] = ()


def parse_instruments(text: str, path: str) -> tuple[list[Instrument], list[Problem]]:
    """Parse ``text``, which ``path`` names in problems. An entry at fault is left out."""
    entries, lines, problems = _entries(text, path, "instrument")
    instruments: list[Instrument] = []
    taken: dict[str, str] = {}
    for entry, line in zip(entries, lines, strict=False):
        try:
            row = msgspec.convert(entry, _InstrumentEntry)
        except msgspec.ValidationError as error:
            problems.append(_entry_problem(path, line, str(error)))
            continue
        year = split_year(row.title)[1]
        if year is None:
            problems.append(
                _problem(
                    path,
                    line,
                    "law-title",
                    f"{row.title!r} has no year",
                    "end the title with the year",
                )
            )
        elif not _PATH.match(row.path):
            problems.append(
                _problem(
                    path,
                    line,
                    "law-path",
                    f"{row.path!r} is no legislation.gov.uk path",
                    "write type, year and number, as in ukpga/2014/23",
                )
            )
        elif row.path in taken:
            problems.append(
                _problem(
                    path,
                    line,
                    "law-twice",
                    f"{row.path} is the path of {taken[row.path]!r} too",
                    "keep one of the two",
                )
            )
        else:
            taken[row.path] = row.title
            instruments.append(
                Instrument(
                    row.title,
                    year,
                    row.path.split("/")[0],
                    row.path,
                    row.seen,
                    row.default,
                    row.aliases,
                    row.beside,
                    row.example,
                    row.counter_example,
                )
            )
    return instruments, problems


def parse_guidance(text: str, path: str) -> tuple[list[Guidance], list[Problem]]:
    """Parse ``text``, which ``path`` names in problems. An entry at fault is left out."""
    entries, lines, problems = _entries(text, path, "guidance")
    guidance: list[Guidance] = []
    taken: dict[str, str] = {}
    for entry, line in zip(entries, lines, strict=False):
        try:
            row = msgspec.convert(entry, _GuidanceEntry)
        except msgspec.ValidationError as error:
            problems.append(_entry_problem(path, line, str(error)))
            continue
        if not _SLUG.match(row.slug):
            problems.append(
                _problem(
                    path,
                    line,
                    "law-slug",
                    f"{row.slug!r} is no slug",
                    "use lower-case letters, figures and single hyphens",
                )
            )
        elif row.slug in taken:
            problems.append(
                _problem(
                    path,
                    line,
                    "law-twice",
                    f"{row.slug} is the slug of {taken[row.slug]!r} too",
                    "keep one of the two",
                )
            )
        else:
            taken[row.slug] = row.title
            guidance.append(
                Guidance(
                    row.title, row.slug, row.url, row.aliases, row.example, row.counter_example
                )
            )
    return guidance, problems


def _entries(text: str, path: str, kind: str) -> tuple[list[Any], list[int], list[Problem]]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line, column = (int(place.group(1)), int(place.group(2))) if place else (1, 1)
        message = _TOML_PLACE.sub("", str(error)).strip()
        return (
            [],
            [],
            [
                Problem(
                    "error",
                    "law-toml",
                    path,
                    line,
                    column,
                    f"not TOML: {message}",
                    "correct the line",
                )
            ],
        )
    entries = data.get(kind, [])
    lines = [
        number for number, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{kind}]]"
    ]
    problems = [
        _problem(path, 1, "law-key", f"{key!r} is not known here", f"write entries as [[{kind}]]")
        for key in data
        if key != kind
    ]
    if not isinstance(entries, list):
        return (
            [],
            [],
            [
                _problem(
                    path, 1, "law-key", f"{kind!r} is not a list", f"write entries as [[{kind}]]"
                )
            ],
        )
    lines += [1] * (len(entries) - len(lines))
    return entries, lines, problems


def _problem(path: str, line: int, code: str, message: str, hint: str) -> Problem:
    return Problem("error", code, path, line, 1, message, hint)


def _entry_problem(path: str, line: int, message: str) -> Problem:
    return _problem(
        path,
        line,
        "law-entry",
        message[0].lower() + message[1:],
        "see the head of the file for the keys of an entry",
    )
