"""The decisions of a list by year or by month: a chart, its table, and where each period begins."""

from sitegen.pages import chart
from sitegen.pages.counting import Line, table
from sitegen.pages.routes import numbered
from sitegen.pages.tallied import Tallied
from sitegen.pages.words import MONTHS, NOT_STATED_LABEL, counted


class Periods:
    """What a list's pages show of its periods; empty where there is only one."""

    def __init__(self, tallied: Tallied) -> None:
        self._tallied, self._periods = tallied, tallied.periods
        self._months = tallied.given.months
        self._words = _month if self._months else str
        self._starts = self._places() if tallied.given.route else {}

    def jumps(self) -> str:
        """Return where each period begins: once for all pages of a list, which all have it."""
        if len(self._starts) < 2:  # noqa: PLR2004 - there is nothing to choose from
            return ""
        links = (
            f'<li><a href="{self._tallied.href(start)}">{self._words(period)}</a></li>'
            for period, start in self._starts.items()
        )
        return f'<ul role="list">{"".join(links)}</ul>'

    def figures(self) -> str:
        """Return the chart, and its table."""
        periods, tallied, months = self._periods, self._tallied, self._months
        if sum(map(bool, periods.values())) < 2:  # noqa: PLR2004 - one column compares nothing
            return ""
        ticks = [(_tick(each, months=months), tallied.counts(periods[each])) for each in periods]
        picture = chart.columns([kind.slug for kind in tallied.kinds], ticks, self._seen())
        lines = self._lines()
        if tallied.undated:
            counts = tallied.counts(tallied.undated)
            lines.append(Line(NOT_STATED_LABEL, "", "", counts, [""] * len(counts)))
        rows = table("page-by-period", "Month" if months else "Year", tallied.kinds, lines)
        return f"{picture}<details><summary>The figures as a table</summary>{rows}</details>"

    def _places(self) -> dict[int, str]:
        """Return where the decisions of each period begin, the newest first."""
        given, size = self._tallied.given, self._tallied.site.config.page_size
        found, before = {}, 0
        for period in sorted(self._periods, reverse=True):
            if total := sum(self._periods[period].values()):
                page = numbered(given.route, before // size + 1)
                found[period] = f"{page}#{given.entries[before].slug}"
                before += total
        return found

    def _lines(self) -> list[Line]:
        """Return a row a period, newest first; no search knows of months."""
        tallied, lines = self._tallied, []
        for period in reversed(self._periods):
            counts, year = tallied.counts(self._periods[period]), f"year={period}"
            hrefs, whole = [""] * len(counts), tallied.href(self._starts.get(period, ""))
            if not self._months:
                hrefs = [tallied.found(asked, year) for asked in tallied.outcomes]
                whole = whole or tallied.found(year)
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


def _month(month: int) -> str:
    return MONTHS[month - 1]


def _tick(period: int, *, months: bool) -> str:
    return _month(period)[:3] if months else f"’{period % 100:02}"
