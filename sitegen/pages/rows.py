"""How a decision stands in lists: a row with its summary, the head of a mention, a card.

Written by hand as the body of a decision is, and kept: the same few rows stand in dozens of
lists. Everything that is put in goes through ``put``.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from markupsafe import Markup

from sitegen.model import Entry, Other
from sitegen.pages.escape import plain
from sitegen.pages.printing import printed
from sitegen.pages.routes import decision_route
from sitegen.pages.words import NOT_STATED_LABEL, long_date, outcome_slug

MOST = 60_000
"""Rows of a kind that are kept at most: a row for each decision there is. Of more the first ones are
kept: the longest lists ask for all rows in one order, again and again, and a cache that drops the oldest
entry would never have the one that is asked for."""

D = TypeVar("D", Entry, Other)


class Rows:
    """Makes the rows of decisions, for one prefix of the site's URLs; each is made once."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._entries: dict[str, Markup] = {}
        self._heads: dict[str, Markup] = {}
        self._cards: dict[str, Markup] = {}

    def entry(self, entry: Entry) -> Markup:
        """Return a decision's row in a list of decisions."""
        return _kept(self._entries, entry, self._entry)

    def head(self, entry: Entry) -> Markup:
        """Return the line that names a decision above what it says of a provision."""
        return _kept(self._heads, entry, self._head)

    def card(self, other: Other) -> Markup:
        """Return the line that names a decision on the page of another one."""
        return _kept(self._cards, other, self._card)

    def _entry(self, entry: Entry) -> str:
        subject = summary = ""
        if entry.category:
            below = (
                f' <span aria-hidden="true">›</span> {put(entry.subcategory)}'
                if entry.subcategory
                else ""
            )
            subject = f' <span class="subject">{put(entry.category)}{below}</span>'
        if entry.summary:
            summary = f'<p class="abstract">{put(entry.summary)}</p>\n'
        return (
            f'<li class="entry" id="{entry.slug}">\n<h3>{self._link(entry)}</h3>\n'
            f'<p class="meta">{_outcome(entry.outcome)} {_day(entry.decided)}{subject}</p>\n'
            f"{summary}</li>\n"
        )

    def _head(self, entry: Entry) -> str:
        return f"{self._link(entry)} {_outcome(entry.outcome)} {_day(entry.decided)}"

    def _card(self, other: Other) -> str:
        facts = f"{_outcome(other.outcome)} {_day(other.decided)}"
        return f'{self._link(other)} <span class="meta">{facts}</span>'

    def _link(self, entry: Entry | Other) -> str:
        return (
            f'<a href="{put(self._prefix)}{decision_route(entry.slug)}">'
            f"{put(entry.organisation or 'Organisation not stated')} "
            f'<span class="reference">{put(entry.reference)}</span></a>'
        )


def put(text: str) -> str:
    """Return a text of a decision as it stands in a row: escaped, without controls of direction."""
    return printed(plain(text))


def _kept(rows: dict[str, Markup], entry: D, make: Callable[[D], str]) -> Markup:
    row = rows.get(entry.slug)
    if row is None:
        row = Markup(make(entry))  # noqa: S704 - every text went through ``put``
        if len(rows) < MOST:
            rows[entry.slug] = row
    return row


def _outcome(outcome: str | None) -> str:
    words = put(outcome) if outcome else NOT_STATED_LABEL
    return f'<span class="outcome {outcome_slug(outcome)}">{words}</span>'


def _day(day: date | None) -> str:
    if day is None:
        return "<span>date not stated</span>"
    return f'<time datetime="{day.isoformat()}">{long_date(day)}</time>'
