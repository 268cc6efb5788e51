"""A list counted, by period and by outcome, and where its counts lead."""

from collections.abc import Sequence
from html import escape

from msgspec import Struct

from sitegen.library import tallies
from sitegen.library.tallies import ByOutcome
from sitegen.model import Entry
from sitegen.pages.among import Among, query
from sitegen.pages.counting import kinds_of
from sitegen.pages.site import Site


class Listing(Struct, frozen=True):
    """A list to be counted: ``route`` is that of its pages where they go by date, or empty."""

    entries: Sequence[Entry]
    among: Among
    route: str = ""
    months: bool = False


class Tallied:
    """The counts of a list; ``kinds`` are the outcomes that it has, ``outcomes`` ask the search for each."""

    def __init__(self, site: Site, given: Listing) -> None:
        self.site, self.given, self.among = site, given, given.among
        self.least = site.config.crossings_from
        self.periods, self.undated = tallies.by_period(given.entries, months=given.months)
        self.totals = tallies.added_up([*self.periods.values(), self.undated])
        self.kinds = kinds_of(self.totals)
        self.outcomes = [query((("outcome", kind.name),)) for kind in self.kinds]
        # There are many links, and most are searches: they are put together from a few pieces.
        self._search = self._searching()

    def counts(self, found: ByOutcome) -> list[int]:
        """Return how many decisions have each of ``kinds``."""
        return [found.get(kind.printed, 0) for kind in self.kinds]

    def href(self, route: str) -> str:
        """Return a route as the value of an attribute."""
        return escape(self.site.config.prefix + route) if route else ""

    def found(self, *queries: str) -> str:
        """Return the link of a search for those of the decisions that have more in common."""
        return self._search and self._search + "&amp;".join(queries)

    def _searching(self) -> str:
        """Return what the links of all searches for some of the decisions begin with, if any can be."""
        if self.among.search is None:
            return ""
        begun = self.href(self.among.found())
        return f"{begun}&amp;" if self.among.search else f"{begun}?"
