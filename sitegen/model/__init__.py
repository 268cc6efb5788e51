"""Every value that crosses a door between two rooms of the package.

All values are frozen. Texts are the source's own characters: nothing here
corrects, folds or trims a word. Offsets are in characters (code points) of
``Text.value``, half open (``start`` included, ``end`` excluded). Lines and
columns count from 1. This package imports nothing else of sitegen's.

Values that come in great numbers are kept from the garbage collector (``gc=False``): trees of
frozen values hold no cycle, and each is 16 bytes smaller.
"""

from sitegen.model.around import Around, Likeness, Other, Reference
from sitegen.model.citation import Citation, CitationKind, CitedDecision
from sitegen.model.decision import Decision, Item, Numbering, Paragraph, Passage, Section, passages
from sitegen.model.entry import Entry, Mention, Mentions, Remedy
from sitegen.model.library import CitedPart, CitedWork, Counts, Library, Quality, Term
from sitegen.model.record import Record, Traits
from sitegen.model.source import Field, Origin, Removed, Text

__all__ = [
    "Around",
    "Citation",
    "CitationKind",
    "CitedDecision",
    "CitedPart",
    "CitedWork",
    "Counts",
    "Decision",
    "Entry",
    "Field",
    "Item",
    "Library",
    "Likeness",
    "Mention",
    "Mentions",
    "Numbering",
    "Origin",
    "Other",
    "Paragraph",
    "Passage",
    "Quality",
    "Record",
    "Reference",
    "Remedy",
    "Removed",
    "Section",
    "Term",
    "Text",
    "Traits",
    "passages",
]
