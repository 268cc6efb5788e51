"""What goes into the search index and what comes out of it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from sitegen.document import Document

Documents = Callable[[Sequence[str]], Iterable[Document]]
"""Gives the documents to index for some slugs, in their order."""

FACETS = ("category", "outcome", "remedy", "subject", "year")
"""The filters whose values a reader chooses from: they are counted for the whole site."""

NOT_STATED = "Not stated"
"""The value of a facet that a decision does not state."""


class Searchable(Struct, frozen=True):
    """A decision as the index is cut by: ``digest`` is of everything that its document is made from."""

    slug: str
    decided: date | None
    digest: bytes

    @property
    def newest_first(self) -> tuple[int, str]:
        """Return the sort key of every list: newest first, undated last, then by reference."""
        return (-self.decided.toordinal() if self.decided else 1, self.slug)


class About(Struct, frozen=True):
    """What a part of the index tells of itself: that of the decisions of some time.

    ``first`` and ``last`` are days of decision, ``None`` for the undated; ``years`` are in ascending
    order; ``counts`` has, for each of ``FACETS``, how many decisions have each value, ``words`` how
    many have each word (see ``vocabulary``).
    """

    pages: int
    first: date | None
    last: date | None
    years: tuple[str, ...]
    counts: dict[str, dict[str, int]]
    words: dict[str, int]


class Bundle(Struct, frozen=True):
    """A part of the index that is searched by itself: the decisions of some time, newest first.

    ``name`` is that of its folder below the site's; it changes whenever anything in
    the bundle does. ``files`` are paths below ``folder``, where they stand now.
    """

    name: str
    folder: Path
    files: tuple[str, ...]
    about: About


class Index(Struct, frozen=True):
    """A search index: its bundles, newest first, and the file of the program that searches them."""

    bundles: tuple[Bundle, ...] = ()
    program: Path | None = None
