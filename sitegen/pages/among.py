"""Where the decisions behind a figure are: on a page of the site, or in the search."""

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from msgspec import Struct

from sitegen.pages.routes import SEARCH, crossing_route
from sitegen.pages.words import NOT_STATED_LABEL
from sitegen.slug import NOT_STATED

Search = tuple[tuple[str, str], ...]
"""Filters of the search and their values; a decision has one of the values of each filter."""

WHOLE: Search = ()


class Among(Struct, frozen=True):
    """What all decisions of a list have in common.

    ``search`` finds them and no others, ``None`` where no search does. ``organisation``,
    ``subject`` and ``outcome`` are slugs; ``other`` tells that they share something else.
    """

    search: Search | None = WHOLE
    organisation: str = ""
    subject: tuple[str, ...] = ()
    outcome: str = ""
    other: bool = False

    def page(
        self, total: int, least: int, *, subject: tuple[str, ...] = (), outcome: str = ""
    ) -> str:
        """Return the route of the page with those ``total`` of the decisions that have a fact more.

        Empty where there is none: of two facts, only where ``least`` decisions have both.
        """
        subject, outcome = subject or self.subject, outcome or self.outcome
        if self.other:
            return ""
        if self.organisation:
            return self._of_organisation(total, least, subject, outcome)
        if not outcome:
            return "/".join(("categories", *subject, "")) if subject else ""
        if not subject:
            return f"outcomes/{outcome}/"
        made = total >= least and NOT_STATED not in {outcome, *subject}
        return crossing_route("outcomes", outcome, subject) if made else ""

    def _of_organisation(
        self, total: int, least: int, subject: tuple[str, ...], outcome: str
    ) -> str:
        if outcome or len(subject) != 1 or total < least:
            return ""
        if NOT_STATED in {self.organisation, *subject}:
            return ""
        return crossing_route("organisations", self.organisation, subject)

    def found(self) -> str:
        """Return the route of the search for the decisions; empty for none."""
        if self.search is None:
            return ""
        return f"{SEARCH}?{query(self.search, '&')}" if self.search else SEARCH


def query(search: Search, between: str = "&amp;") -> str:
    """Return filters as they stand in an address; within HTML, as an attribute has them."""
    return between.join([f"{name}={_quoted(value)}" for name, value in search])


def values(filter_: str, printed: Iterable[str | None]) -> Search:
    """Return the values of a filter that find a fact in each form that it is printed in."""
    names = {NOT_STATED_LABEL if name is None else name for name in printed}
    return tuple((filter_, name) for name in sorted(names))


def subjects(printed: Iterable[tuple[str | None, str | None]]) -> Search | None:
    """Return what finds subjects, category and subcategory, in each form that they are printed in.

    ``None`` where one is not stated: no search finds that.
    """
    pairs = set(printed)
    if any(category is None or below is None for category, below in pairs):
        return None
    return values("subject", (f"{category} > {below}" for category, below in pairs))


@lru_cache(maxsize=1 << 13)  # the same few names, over and over; it is pure
def _quoted(value: str) -> str:
    return quote(value, safe="")
