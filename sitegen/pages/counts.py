"""How many decisions each organisation has, by year, category and outcome, as a table.

It is for whoever compares organisations and would else have to count rows of all decisions.
Like the pages it gives numbers and no shares, with organisations in the order of their names.
"""

from collections import Counter
from collections.abc import Iterator

from sitegen.artifact import Artifact
from sitegen.library.facets import year_of
from sitegen.model import Term
from sitegen.pages.routes import COUNTS
from sitegen.pages.site import Site
from sitegen.pages.tables import csv_row

_COLUMNS = ("organisation", "year", "category", "outcome", "decisions")

_Facts = tuple[str | None, str | None, str | None]


def counts_of_all(site: Site) -> Artifact:
    """Give a row for each set of facts that some decisions share; what is not stated is empty."""
    rows: list[tuple[object, ...]] = [_COLUMNS]
    for term in site.library.organisations:
        rows += _rows(term)
    return Artifact(COUNTS, "".join(map(csv_row, rows)).encode())


def _rows(term: Term) -> Iterator[tuple[object, ...]]:
    """Yield the rows of an organisation, the newest year first and what is not stated last."""
    found = Counter((year_of(entry), entry.category, entry.outcome) for entry in term.entries)
    for facts in sorted(found, key=_place):
        yield term.label, *facts, found[facts]


def _place(facts: _Facts) -> tuple[int, list[tuple[bool, str]]]:
    year, *others = facts
    return (-int(year or 0), [(each is None, each or "") for each in others])
