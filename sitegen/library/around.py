"""The small record of what the library says about one decision."""

from collections.abc import Collection, Sequence

from sitegen.library.backlinks import backlinks, cites
from sitegen.library.related import Related
from sitegen.model import Around, Entry


class Surroundings:
    """Says what is around each decision; made once for all entries, newest first."""

    def __init__(self, entries: Sequence[Entry], standard: Collection[bytes] = ()) -> None:
        self._entries = {entry.slug: entry for entry in entries}
        self._backlinks = backlinks(entries)
        self._related = Related(entries, standard)

    def of(self, entry: Entry) -> Around:
        """Return what is around ``entry``; the work does not grow with the library."""
        return Around(
            related=self._related.of(entry),
            cites=cites(entry, self._entries),
            cited_by=self._backlinks.get(entry.slug, ()),
        )
