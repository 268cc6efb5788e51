"""Decisions in, one library out: facets, works cited, standard wording, neighbours, quality."""

from sitegen.library.entry import entry_of
from sitegen.library.gather import gather
from sitegen.library.quality import quality, traits_of
from sitegen.library.unique import unique

__all__ = ["entry_of", "gather", "quality", "traits_of", "unique"]
