"""The decisions of a list by subject: a table with a bar in each row."""

from collections.abc import Sequence

from sitegen.library import tallies
from sitegen.library.tallies import Subject
from sitegen.pages import chart
from sitegen.pages.among import Search, query, subjects, values
from sitegen.pages.counting import Line, table
from sitegen.pages.tallied import Tallied
from sitegen.pages.words import NOT_STATED_LABEL
from sitegen.slug import NOT_STATED, slugify

DEEPEST = 2
"""Levels of subjects."""

Path = tuple[str, ...]
Counts = list[int]


def by_subject(tallied: Tallied) -> str:
    """Return the table of the first level that tells decisions apart; empty for none."""
    depth = len(tallied.among.subject)
    rows: list[Line] = []
    while len(rows) < 2 and depth < DEEPEST:  # noqa: PLR2004 - one row compares nothing
        rows = subject_rows(tallied, depth)
        depth += 1
    if len(rows) < 2:  # noqa: PLR2004 - the same
        return ""
    return table("page-by-subject", "Subject", tallied.kinds, rows)


def subject_rows(tallied: Tallied, depth: int) -> list[Line]:
    """Return a row a category (``depth`` 0) or subcategory (1), the most frequent first."""
    grouped = tallies.by_subject if depth else tallies.by_category
    folded: dict[Path, tuple[Counts, list[Subject]]] = {}
    for printed, outcomes in grouped(tallied.given.entries).items():
        names = printed[: depth + 1] if printed[0] is not None else (None,)
        path = tuple(NOT_STATED if name is None else slugify(name) for name in names)
        counts, forms = folded.setdefault(path, ([0] * len(tallied.kinds), []))
        counts[:] = map(sum, zip(counts, tallied.counts(outcomes), strict=True))
        forms.append(printed)
    order = sorted(folded, key=lambda path: (-sum(folded[path][0]), path))
    most = sum(folded[order[0]][0]) if order else 0
    return [
        _row(tallied, path, folded[path][0], _search(folded[path][1], depth), most)
        for path in order
    ]


def _row(
    tallied: Tallied, path: Path, counts: Sequence[int], found: Search | None, most: int
) -> Line:
    among, least, given = tallied.among, tallied.least, len(tallied.among.subject)
    asked = query(found) if found else ""
    whole = tallied.href(among.page(sum(counts), least, subject=path))
    hrefs = [
        tallied.href(among.page(count, least, subject=path, outcome=kind.slug))
        or (asked and tallied.found(asked, outcome))
        for kind, outcome, count in zip(tallied.kinds, tallied.outcomes, counts, strict=True)
    ]
    whole = whole or (asked and tallied.found(asked))
    words = " › ".join(_name(tallied, path[:end]) for end in range(given + 1, len(path) + 1))
    bar = chart.bar([kind.slug for kind in tallied.kinds], counts, most)
    return Line(words, whole, whole, counts, hrefs, bar)


def _name(tallied: Tallied, path: Path) -> str:
    return tallied.site.term("categories", path).label or NOT_STATED_LABEL


def _search(forms: Sequence[Subject], depth: int) -> Search | None:
    if depth:
        return subjects(forms)
    return values("category", (category for category, _ in forms))
