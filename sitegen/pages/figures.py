"""The figures of a list: its decisions by year and by subject, each by outcome.

They say how many decisions there are and no more: no shares, no ranks of organisations. A
list that can be counted at a glance has none, and one of few decisions says that they are few.
"""

from collections.abc import Sequence
from html import escape

from markupsafe import Markup
from msgspec import Struct

from sitegen.library import tallies
from sitegen.library.tallies import ByOutcome, Subject
from sitegen.model import Entry
from sitegen.pages import chart
from sitegen.pages.among import Among, Search, query, subjects, values
from sitegen.pages.counting import Kind, Line, kinds_of, legend, table
from sitegen.pages.routes import numbered
from sitegen.pages.site import Site
from sitegen.pages.words import MONTHS, NOT_STATED_LABEL, counted
from sitegen.slug import NOT_STATED, slugify

ENOUGH = 10
"""Decisions from which on a list has figures."""

FEW = 30
"""Decisions below which it says that they are few: where statisticians begin to trust a share."""

DEEPEST = 2
"""Levels of subjects."""

Path = tuple[str, ...]
Counts = list[int]


class Figures(Struct, frozen=True):
    """The figures of a list as HTML; empty where there is nothing to be seen.

    ``period`` is what columns stand for, ``few`` tells that decisions are few; ``starts`` are
    links to where each period begins in the list.
    """

    legend: Markup
    by_period: Markup
    by_subject: Markup
    period: str
    few: bool
    starts: Markup


class Listing(Struct, frozen=True):
    """A list to be counted: ``route`` is that of its pages where they go by date, or empty."""

    entries: Sequence[Entry]
    among: Among
    route: str = ""
    months: bool = False


def figures_of(site: Site, listing: Listing) -> Figures | None:
    """Return the figures of a list; ``None`` where they would say nothing."""
    if len(listing.entries) < ENOUGH:
        return None
    return _Maker(site, listing).figures()


def subject_lines(site: Site, listing: Listing, most: int) -> tuple[tuple[Kind, ...], list[Line]]:
    """Return the outcomes and the rows of the ``most`` frequent subcategories of a list."""
    maker = _Maker(site, listing)
    return maker.kinds, maker.subjects(1)[:most]


class _Maker:
    """Makes the figures of one list."""

    def __init__(self, site: Site, given: Listing) -> None:
        self._site, self._given, self._among = site, given, given.among
        self._prefix, self._least = site.config.prefix, site.config.crossings_from
        self._periods, self._undated = tallies.by_period(given.entries, months=given.months)
        self._totals = tallies.added_up([*self._periods.values(), self._undated])
        self.kinds = kinds_of(self._totals)
        self._words = _month if given.months else str
        # There are many links, and most are searches: they are put together from a few pieces.
        self._search = self._searching()
        self._outcomes = [query((("outcome", kind.name),)) for kind in self.kinds]
        self._starts = self._places() if given.route else {}

    def figures(self) -> Figures | None:
        by_period, by_subject = self._by_period(), self._by_subject()
        if not by_period and not by_subject:
            return None
        return Figures(
            legend=Markup(chart.HATCH + self._legend()),  # noqa: S704 - made of escaped words
            by_period=Markup(by_period),  # noqa: S704 - the same
            by_subject=Markup(by_subject),  # noqa: S704 - the same
            period="month" if self._given.months else "year",
            few=len(self._given.entries) < FEW,
            starts=Markup(self._jumps()),  # noqa: S704 - the same
        )

    def _jumps(self) -> str:
        """Return where each period begins: once for all pages of a list, which all have it."""
        if len(self._starts) < 2:  # noqa: PLR2004 - there is nothing to choose from
            return ""
        links = (
            f'<li><a href="{self._href(start)}">{self._words(period)}</a></li>'
            for period, start in self._starts.items()
        )
        return f'<ul role="list">{"".join(links)}</ul>'

    def _places(self) -> dict[int, str]:
        """Return where the decisions of each period begin, the newest first."""
        found, before = {}, 0
        for period in sorted(self._periods, reverse=True):
            if total := sum(self._periods[period].values()):
                page = numbered(self._given.route, before // self._site.config.page_size + 1)
                found[period] = f"{page}#{self._given.entries[before].slug}"
                before += total
        return found

    def _href(self, route: str) -> str:
        """Return a route as the value of an attribute."""
        return escape(self._prefix + route) if route else ""

    def _searching(self) -> str:
        """Return what the links of all searches for some of the decisions begin with, if any can be."""
        if self._among.search is None:
            return ""
        begun = self._href(self._among.found())
        return f"{begun}&amp;" if self._among.search else f"{begun}?"

    def _found(self, *queries: str) -> str:
        """Return the link of a search for those of the decisions that have more in common."""
        return self._search and self._search + "&amp;".join(queries)

    def _counts(self, found: ByOutcome) -> list[int]:
        return [found.get(kind.printed, 0) for kind in self.kinds]

    def _legend(self) -> str:
        counts = self._counts(self._totals)
        hrefs = [""] * len(counts)
        if len(counts) > 1:
            hrefs = [
                self._href(self._among.page(count, self._least, outcome=kind.slug))
                or self._found(asked)
                for kind, asked, count in zip(self.kinds, self._outcomes, counts, strict=True)
            ]
        return legend(self.kinds, counts, hrefs)

    def _by_period(self) -> str:
        found, months = self._periods, self._given.months
        if sum(map(bool, found.values())) < 2:  # noqa: PLR2004 - one column compares nothing
            return ""
        ticks = [(_tick(period, months=months), self._counts(found[period])) for period in found]
        slugs = [kind.slug for kind in self.kinds]
        picture = chart.columns(slugs, ticks, self._seen())
        lines = self._period_lines()
        if self._undated:
            counts = self._counts(self._undated)
            lines.append(Line(NOT_STATED_LABEL, "", "", counts, [""] * len(counts)))
        rows = table("page-by-period", "Month" if months else "Year", self.kinds, lines)
        return f"{picture}<details><summary>The figures as a table</summary>{rows}</details>"

    def _period_lines(self) -> list[Line]:
        """Return a row a period, newest first; no search knows of months."""
        lines = []
        for period in reversed(self._periods):
            counts, year = self._counts(self._periods[period]), f"year={period}"
            hrefs, whole = [""] * len(counts), self._href(self._starts.get(period, ""))
            if not self._given.months:
                hrefs = [self._found(asked, year) for asked in self._outcomes]
                whole = whole or self._found(year)
            lines.append(Line(self._words(period), "", whole, counts, hrefs))
        return lines

    def _seen(self) -> str:
        """Say in words what the columns show."""
        totals = {period: sum(found.values()) for period, found in self._periods.items()}
        first, last, most = min(totals), max(totals), max(totals.values())
        top = [self._words(period) for period, total in totals.items() if total == most]
        where = " and in ".join(top) if len(top) < 3 else f"{len(top)} of them"  # noqa: PLR2004
        return (
            f"Columns from {self._words(first)} to {self._words(last)}, each in parts by outcome. "
            f"The most, {counted(most)}, in {where}. The table below has the figures."
        )

    def _by_subject(self) -> str:
        depth = len(self._among.subject)
        rows: list[Line] = []
        while len(rows) < 2 and depth < DEEPEST:  # noqa: PLR2004 - one row compares nothing
            rows = self.subjects(depth)
            depth += 1
        if len(rows) < 2:  # noqa: PLR2004 - the same
            return ""
        return table("page-by-subject", "Subject", self.kinds, rows)

    def subjects(self, depth: int) -> list[Line]:
        """Return a row a category (``depth`` 0) or subcategory (1), the most frequent first."""
        grouped = tallies.by_subject if depth else tallies.by_category
        folded: dict[Path, tuple[Counts, list[Subject]]] = {}
        for printed, outcomes in grouped(self._given.entries).items():
            names = printed[: depth + 1] if printed[0] is not None else (None,)
            path = tuple(NOT_STATED if name is None else slugify(name) for name in names)
            counts, forms = folded.setdefault(path, ([0] * len(self.kinds), []))
            counts[:] = map(sum, zip(counts, self._counts(outcomes), strict=True))
            forms.append(printed)
        order = sorted(folded, key=lambda path: (-sum(folded[path][0]), path))
        most = sum(folded[order[0]][0]) if order else 0
        return [
            self._subject(path, folded[path][0], _search(folded[path][1], depth), most)
            for path in order
        ]

    def _subject(self, path: Path, counts: Sequence[int], found: Search | None, most: int) -> Line:
        among, least, given = self._among, self._least, len(self._among.subject)
        asked = query(found) if found else ""
        whole = self._href(among.page(sum(counts), least, subject=path))
        hrefs = [
            self._href(among.page(count, least, subject=path, outcome=kind.slug))
            or (asked and self._found(asked, outcome))
            for kind, outcome, count in zip(self.kinds, self._outcomes, counts, strict=True)
        ]
        whole = whole or (asked and self._found(asked))
        words = " › ".join(self._name(path[:end]) for end in range(given + 1, len(path) + 1))
        bar = chart.bar([kind.slug for kind in self.kinds], counts, most)
        return Line(words, whole, whole, counts, hrefs, bar)

    def _name(self, path: Path) -> str:
        return self._site.term("categories", path).label or NOT_STATED_LABEL


def _search(forms: Sequence[Subject], depth: int) -> Search | None:
    if depth:
        return subjects(forms)
    return values("category", (category for category, _ in forms))


def _month(month: int) -> str:
    return MONTHS[month - 1]


def _tick(period: int, *, months: bool) -> str:
    return _month(period)[:3] if months else f"’{period % 100:02}"
