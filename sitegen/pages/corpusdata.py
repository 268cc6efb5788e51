"""All decisions as open data: a CSV and a JSON file, or one of each a year where that is too large.

Then ``decisions.csv`` and ``decisions.json`` list the years, each with the address of its file.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.library.facets import year_of
from sitegen.model import Entry
from sitegen.pages.data import json_row
from sitegen.pages.site import Site
from sitegen.pages.tables import HEAD, Tables, csv_row

LARGEST = 20_000_000
"""Bytes of the largest file that is not cut: some hosts take 25 MiB (see ``publish.limits``)."""

UNDATED = "undated"
"""Stands in a name for the year of decisions without a date."""

_COLUMNS = ("year", "decisions", "url")


class _Year(Struct, frozen=True):
    """A part: its year, if that is known, its decisions, and what is written of them."""

    year: str | None
    total: int
    data: bytes


def json_of_all(site: Site, largest: int = LARGEST) -> Iterator[Artifact]:
    """Give the facts of every decision, newest first, one decision a line.

    A file of more bytes than ``largest`` is cut by year.
    """
    base = site.config.base_url
    years = [
        _Year(year, len(own), b",\n".join([json_row(base, entry) for entry in own]))
        for year, own in _years(site.library.entries)
    ]
    if _fits(years, largest):
        yield Artifact("decisions.json", _list([each.data for each in years]))
        return
    for each in years:
        yield Artifact(_name(each, "json"), _list([each.data]))
    rows = [dict(zip(_COLUMNS, _listed(base, each, "json"), strict=True)) for each in years]
    yield Artifact("decisions.json", _list([msgspec.json.encode(row) for row in rows]))


def csv_of_all(site: Site, tables: Tables, largest: int = LARGEST) -> Iterator[Artifact]:
    """Give the same as a table."""
    years = [
        _Year(year, len(own), tables.rows(own).encode())
        for year, own in _years(site.library.entries)
    ]
    head = HEAD.encode()
    if _fits(years, largest):
        yield Artifact("decisions.csv", head + b"".join([each.data for each in years]))
        return
    for each in years:
        yield Artifact(_name(each, "csv"), head + each.data)
    rows = [_COLUMNS, *(_listed(site.config.base_url, each, "csv") for each in years)]
    yield Artifact("decisions.csv", "".join(map(csv_row, rows)).encode())


def _years(entries: Sequence[Entry]) -> Iterator[tuple[str | None, list[Entry]]]:
    """Part newest-first entries by year, those without a date last."""
    return ((year, list(own)) for year, own in groupby(entries, year_of))


def _fits(years: Sequence[_Year], largest: int) -> bool:
    return sum(len(each.data) for each in years) <= largest


def _name(part: _Year, kind: str) -> str:
    return f"decisions-{part.year or UNDATED}.{kind}"


def _listed(base: str, part: _Year, kind: str) -> tuple[int | None, int, str]:
    return (int(part.year) if part.year else None, part.total, base + _name(part, kind))


def _list(lines: Sequence[bytes]) -> bytes:
    return b"[\n" + b",\n".join(lines) + b"\n]\n"
