"""Decisions in, one library out: facets, works cited, standard wording, neighbours."""

from sitegen.library.entry import entry_of
from sitegen.library.gather import gather

__all__ = ["entry_of", "gather"]
