"""What one file gave, without the body of its decision."""

from msgspec import Struct

from sitegen.model.entry import Entry
from sitegen.model.library import Counts


class Traits(Struct, frozen=True):
    """What the quality report, and the choice between two files of one decision, count.

    ``unusual`` are the names of sections that statements do not usually have;
    ``cited`` counts its citations by kind; ``length`` is in characters.
    """

    layout: str
    numbering: str
    unusual: tuple[str, ...]
    cited: Counts
    length: int
    line: int
    column: int


class Record(Struct, frozen=True, gc=False):
    """A decision as the library takes it in; ``path`` is that of its file."""

    path: str
    entry: Entry
    traits: Traits
