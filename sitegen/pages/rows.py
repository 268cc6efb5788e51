"""How a decision stands in lists: a row with its summary, the head of a mention, a card.

Written by hand as the body of a decision is, and kept: the same few rows stand in dozens of
lists, some without what the list says itself. Everything that is put in goes through ``put``.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

from markupsafe import Markup
from msgspec import Struct

from sitegen.model import Entry, Other, Remedy
from sitegen.pages.escape import plain
from sitegen.pages.printing import printed
from sitegen.pages.routes import decision_route
from sitegen.pages.words import NOT_STATED_LABEL, long_date, outcome_slug

MOST = 60_000
"""Rows of a kind that are kept at most: a row for each decision there is. Of more the first ones are
kept: the longest lists ask for all rows in one order, again and again, and a cache that drops the oldest
entry would never have the one that is asked for."""

NO_ORGANISATION = "Organisation not stated"
NO_SUBJECT = "Subject not stated"
_BELOW = ' <span aria-hidden="true">›</span> '

E = TypeVar("E")
D = TypeVar("D", Entry, Other)


class Said(Struct, frozen=True):
    """What a list says itself of each decision in it: its rows do not repeat it.

    ``subject`` is how much of the subject: nothing, the category, or both of its names.
    """

    organisation: bool = False
    subject: int = 0


NOTHING = Said()


class _Row(NamedTuple):
    """A row in pieces, between which stand the heading's words and the subject; kept as it is."""

    before: str
    organisation: str
    middle: str
    names: tuple[str, ...]
    after: str


class Rows:
    """Makes the rows of decisions, for one prefix of the site's URLs; the pieces of each once."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._rows: dict[str, _Row] = {}
        self._heads: dict[str, Markup] = {}
        self._cards: dict[str, Markup] = {}
        self._names: dict[str, str] = {}

    def entry(self, entry: Entry, said: Said = NOTHING) -> Markup:
        """Return a decision's row in a list of decisions that says some of it itself."""
        before, words, middle, names, after = _kept(self._rows, entry, self._row)
        subject = _BELOW.join(names[said.subject :])
        if said.organisation:
            words, subject = subject or _BELOW.join(names) or NO_SUBJECT, ""
        elif subject:
            subject = f' <span class="subject">{subject}</span>'
        return _marked(f"{before}{words}{middle}{subject}{after}")

    def head(self, entry: Entry) -> Markup:
        """Return the line that names a decision above what it says of a provision."""
        return _kept(self._heads, entry, self._head)

    def card(self, other: Other) -> Markup:
        """Return the line that names a decision on the page of another one."""
        return _kept(self._cards, other, self._card)

    def _row(self, entry: Entry) -> _Row:
        summary = f'<p class="abstract">{put(entry.summary)}</p>\n' if entry.summary else ""
        remedy = entry.remedy
        followed = f'<p class="remedy">{self._whole(entry, remedy)}</p>\n' if remedy else ""
        subject = (entry.category, entry.subcategory) if entry.category else ()
        return _Row(
            f'<li class="entry" id="{entry.slug}">\n<h3>{self._opening(entry)}',
            self._put(entry.organisation or NO_ORGANISATION),
            f' <span class="reference">{put(entry.reference)}</span></a></h3>\n'
            f'<p class="meta">{_outcome(entry.outcome)} {_day(entry.decided)}',
            tuple([self._put(name) for name in subject if name]),
            f"</p>\n{summary}{followed}</li>\n",
        )

    def _put(self, name: str) -> str:
        """Return what ``put`` does for a name that many decisions have, one value for all of them."""
        return self._names.setdefault(name, put(name))

    def _head(self, entry: Entry) -> Markup:
        facts, remedy = f"{_outcome(entry.outcome)} {_day(entry.decided)}", entry.remedy
        if remedy is not None:
            sums = f" (names {put(', '.join(remedy.sums))})" if remedy.sums else ""
            facts += f' <span class="remedy">{self._section(entry, remedy)}{sums}</span>'
        return _marked(f"{self._link(entry)} {facts}")

    def _card(self, other: Other) -> Markup:
        facts = f"{_outcome(other.outcome)} {_day(other.decided)}"
        return _marked(f'{self._link(other)} <span class="meta">{facts}</span>')

    def _link(self, entry: Entry | Other) -> str:
        return (
            f"{self._opening(entry)}{put(entry.organisation or NO_ORGANISATION)} "
            f'<span class="reference">{put(entry.reference)}</span></a>'
        )

    def _whole(self, entry: Entry, remedy: Remedy) -> str:
        """Return what was to follow: how its section begins, and the sums that are not in sight."""
        unseen = put(", ".join(remedy.unseen))
        sums = f' <span class="sums">Sums named: {unseen}</span>' if unseen else ""
        return f"{self._section(entry, remedy)} {put(remedy.words)}{sums}"

    def _section(self, entry: Entry, remedy: Remedy) -> str:
        page = f"{put(self._prefix)}{decision_route(entry.slug)}"
        return f'<a href="{page}#{put(remedy.anchor)}">{put(remedy.heading)}</a>'

    def _opening(self, entry: Entry | Other) -> str:
        return f'<a href="{put(self._prefix)}{decision_route(entry.slug)}">'


def put(text: str) -> str:
    """Return a text of a decision as it stands in a row: escaped, without controls of direction."""
    return printed(plain(text))


def _kept(rows: dict[str, E], entry: D, make: Callable[[D], E]) -> E:
    row = rows.get(entry.slug)
    if row is None:
        row = make(entry)
        if len(rows) < MOST:
            rows[entry.slug] = row
    return row


def _marked(row: str) -> Markup:
    return Markup(row)  # noqa: S704 - every text went through ``put``


def _outcome(outcome: str | None) -> str:
    words = put(outcome) if outcome else NOT_STATED_LABEL
    return f'<span class="outcome {outcome_slug(outcome)}">{words}</span>'


def _day(day: date | None) -> str:
    if day is None:
        return "<span>date not stated</span>"
    return f'<time datetime="{day.isoformat()}">{long_date(day)}</time>'
