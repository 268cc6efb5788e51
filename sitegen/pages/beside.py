"""What stands beside the first page of a list: its feeds, and its decisions as CSV."""

from collections.abc import Iterator, Sequence

from sitegen.artifact import Artifact
from sitegen.model import Entry
from sitegen.pages.corpusdata import csv_of_all
from sitegen.pages.feeds import Feeds
from sitegen.pages.site import Site
from sitegen.pages.tables import Tables, table_beside


class Beside:
    """Makes the files beside lists; ``data`` says whether CSV is among them."""

    def __init__(self, site: Site, *, data: bool) -> None:
        self._feeds, self._tables, self._data = Feeds(site), Tables(site), data
        self._site = site

    def of(
        self, route: str, name: str, entries: Sequence[Entry], *, law: bool = False
    ) -> Iterator[Artifact]:
        """Make the files beside the list at ``route``; ``law`` tells a list of law."""
        yield from self._feeds.beside(route, name, entries)
        found = table_beside(self._site, route, entries, law=law) if self._data else None
        if found is not None:
            yield (self._tables.brief if found.brief else self._tables.table)(found.at, entries)

    def of_all(self, entries: Sequence[Entry]) -> Iterator[Artifact]:
        """Make the feeds of all decisions, whose CSV is part of the open data."""
        yield from self._feeds.of_all(entries)

    def csv_of_all(self) -> Iterator[Artifact]:
        """Make the CSV of all decisions, in several files if it must be."""
        yield from csv_of_all(self._site, self._tables)
