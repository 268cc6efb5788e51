"""The CSV of a list: a file beside it, or of a few decisions the link itself."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from sitegen.artifact import Artifact
from sitegen.model import Entry
from sitegen.pages.data import COLUMNS, facts_of
from sitegen.pages.page import Download
from sitegen.pages.routes import CSV, decision_route
from sitegen.pages.site import Site

HEAD = ",".join(COLUMNS) + "\r\n"
BRIEF_HEAD = "reference,decided,url\r\n"

_QUOTE = '"'
_TO_QUOTE = re.compile(r'[",\r\n]')

LEAST = 5
"""Decisions of the shortest list that has a CSV beside it; that of a shorter one is in its link."""

MOST = 60_000
"""Rows that are kept at most, enough for every decision there is: some 40 MB."""


def table_beside(
    site: Site, route: str, entries: Sequence[Entry], *, law: bool = False
) -> Download | None:
    """Return the CSV that stands beside the list at ``route`` as a file, if one does.

    There may be thousands of lists of a few decisions, on hosts that limit files: these have none.
    That of all, whose route is empty, has one anyway. ``law`` tells a list of law, which may be brief.
    """
    if len(entries) < LEAST and route:
        return None
    brief = law and is_recited(len(entries), len(site.library.entries))
    return Download(route + CSV, brief=brief)


def table_of(
    site: Site, route: str, entries: Sequence[Entry], *, law: bool = False
) -> Download | None:
    """Return the CSV of a list: that beside it, or of a few decisions one within the link."""
    beside = table_beside(site, route, entries, law=law)
    if beside or not entries:
        return beside
    base = site.config.base_url
    rows = "".join([csv_row(facts_of(base, entry).values()) for entry in entries])
    return Download(f"data:text/csv;charset=utf-8,{quote(HEAD + rows)}", within=True)


def is_recited(citing: int, whole: int) -> bool:
    """Tell whether law is recited, if ``citing`` of ``whole`` decisions cite it.

    Law that a quarter of all cite gives the Ombudsman powers, and stands in standard wording. The
    table of all decisions over again would be the CSV of each such law: it is brief instead, and
    says which rows of that table they are.
    """
    return citing > max(1_000, whole // 4)


def csv_row(values: Iterable[object]) -> str:
    """Return a row of a CSV as the standard library writes it, which looks at each character."""
    return ",".join(map(_cell, values)) + "\r\n"


def _cell(value: object) -> str:
    text = "; ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
    return f'"{text.replace(_QUOTE, _QUOTE + _QUOTE)}"' if _TO_QUOTE.search(text) else text


class Tables:
    """Writes CSV (RFC 4180, UTF-8), newest first; the row of a decision is made once.

    A cell that a spreadsheet would take for a formula is kept as it is: the
    file is evidence, and the page on open data says to import it as text. Cells are quoted
    where the standard asks for it, so that none can end a row or begin another.
    """

    def __init__(self, site: Site) -> None:
        self._base = site.config.base_url
        self._rows: dict[str, str] = {}

    def table(self, path: str, entries: Iterable[Entry]) -> Artifact:
        """Return the facts of ``entries``, the columns that ``decisions.json`` has."""
        return Artifact(path, f"{HEAD}{self.rows(entries)}".encode())

    def brief(self, path: str, entries: Iterable[Entry]) -> Artifact:
        """Return which decisions ``entries`` are: three of the columns."""
        base = self._base
        rows = [
            csv_row((entry.reference, entry.decided, base + decision_route(entry.slug)))
            for entry in entries
        ]
        return Artifact(path, "".join((BRIEF_HEAD, *rows)).encode())

    def rows(self, entries: Iterable[Entry]) -> str:
        """Return the rows of ``entries``, without the head."""
        return "".join(map(self._of, entries))

    def _of(self, entry: Entry) -> str:
        row = self._rows.get(entry.slug)
        if row is None:
            row = csv_row(facts_of(self._base, entry).values())
            # Those that came first stay: all long lists, in one order, come round to them.
            if len(self._rows) < MOST:
                self._rows[entry.slug] = row
        return row
