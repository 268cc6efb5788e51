"""A page before it is rendered, and the pieces that templates are given."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from msgspec import Raw, Struct

from sitegen.pages.routes import ATOM, JSON_FEED, numbered

T = TypeVar("T")


class Download(Struct, frozen=True):
    """The decisions of a list as CSV: a file ``at`` a route, or ``within`` the address itself.

    One that is ``brief`` says which decisions they are, and no more.
    """

    at: str
    brief: bool = False
    within: bool = False


class Page(Struct, frozen=True):
    """One HTML page: where it stands, which template makes it, and from what.

    ``route`` is ``None`` for the page that stands for missing ones. ``area`` is
    the part of the main navigation it belongs to, ``trail`` its breadcrumbs as
    pairs of words and route (``None`` for the page itself), ``feed`` the route of
    its Atom feed, which has a JSON Feed beside it, ``data`` its decisions as CSV,
    ``modified`` the date of the newest decision on it. ``linked`` is what
    it says to machines besides its breadcrumbs (``pages.linked``).
    """

    route: str | None
    template: str
    title: str
    description: str
    context: Mapping[str, Any]
    area: str | None = None
    trail: tuple[tuple[str, str | None], ...] = ()
    feed: str | None = None
    data: Download | None = None
    indexed: bool = True
    modified: date | None = None
    linked: tuple[Raw, ...] = ()

    @property
    def json_feed(self) -> str | None:
        """Return the route of its JSON Feed."""
        return None if self.feed is None else self.feed.removesuffix(ATOM) + JSON_FEED


class Counted(Struct, frozen=True):
    """A link to a list, with the number of decisions in it."""

    label: str
    route: str
    total: int
    note: str = ""
    outcome: str = ""
    kind: str = ""
    children: tuple["Counted", ...] = ()


class Group(Struct, frozen=True):
    """Some links under a heading; ``short`` is the heading's form in a row of jumps."""

    id: str
    heading: str
    items: tuple[Counted, ...]
    short: str = ""


class Slice(Struct, Generic[T], frozen=True):
    """One page of a long list; ``number`` and ``pages`` count from 1."""

    items: Sequence[T]
    number: int
    pages: int
    route: str

    @property
    def at(self) -> str:
        """Return the route of this page."""
        return self.numbered(self.number)

    @property
    def previous(self) -> str:
        """Return the route of the page before."""
        return self.numbered(self.number - 1)

    @property
    def next(self) -> str:
        """Return the route of the page after."""
        return self.numbered(self.number + 1)

    @property
    def suffix(self) -> str:
        """Return what tells this page's title from the first one's: ``, page 2``."""
        return f", page {self.number}" if self.number > 1 else ""

    @property
    def sentence(self) -> str:
        """Return what tells this page's description from the first one's: `` Page 2.``."""
        return f" Page {self.number}." if self.number > 1 else ""

    def numbered(self, number: int) -> str:
        """Return the route of page ``number`` of the same list."""
        return numbered(self.route, number)


def slices(items: Sequence[T], size: int, route: str) -> Iterator[Slice[T]]:
    """Cut a list into pages of ``size``; an empty list is one empty page."""
    pages = max(1, -(-len(items) // size))
    for number in range(1, pages + 1):
        yield Slice(items[(number - 1) * size : number * size], number, pages, route)
