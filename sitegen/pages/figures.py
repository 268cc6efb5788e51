"""The figures of a list: its decisions by year and by subject, each by outcome.

They say how many decisions there are and no more: no shares, no ranks of organisations. A
list that can be counted at a glance has none, and one of few decisions says that they are few.
"""

from markupsafe import Markup
from msgspec import Struct

from sitegen.pages import chart
from sitegen.pages.counting import Kind, Line, legend
from sitegen.pages.periods import Periods
from sitegen.pages.site import Site
from sitegen.pages.subjects import by_subject, subject_rows
from sitegen.pages.tallied import Listing, Tallied

ENOUGH = 10
"""Decisions from which on a list has figures."""

FEW = 30
"""Decisions below which it says that they are few: where statisticians begin to trust a share."""


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


def figures_of(site: Site, listing: Listing) -> Figures | None:
    """Return the figures of a list; ``None`` where they would say nothing."""
    if len(listing.entries) < ENOUGH:
        return None
    tallied = Tallied(site, listing)
    periods = Periods(tallied)
    of_periods, of_subjects = periods.figures(), by_subject(tallied)
    if not of_periods and not of_subjects:
        return None
    return Figures(
        legend=Markup(chart.HATCH + _legend(tallied)),  # noqa: S704 - made of escaped words
        by_period=Markup(of_periods),  # noqa: S704 - the same
        by_subject=Markup(of_subjects),  # noqa: S704 - the same
        period="month" if listing.months else "year",
        few=len(listing.entries) < FEW,
        starts=Markup(periods.jumps()),  # noqa: S704 - the same
    )


def subject_lines(site: Site, listing: Listing, most: int) -> tuple[tuple[Kind, ...], list[Line]]:
    """Return the outcomes and the rows of the ``most`` frequent subcategories of a list."""
    tallied = Tallied(site, listing)
    return tallied.kinds, subject_rows(tallied, 1)[:most]


def _legend(tallied: Tallied) -> str:
    counts = tallied.counts(tallied.totals)
    hrefs = [""] * len(counts)
    if len(counts) > 1:
        of_each = zip(tallied.kinds, tallied.outcomes, counts, strict=True)
        hrefs = [
            tallied.href(tallied.among.page(count, tallied.least, outcome=kind.slug))
            or tallied.found(asked)
            for kind, asked, count in of_each
        ]
    return legend(tallied.kinds, counts, hrefs)
