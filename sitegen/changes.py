"""What a change of some files can have changed beyond their own pages.

Lists, indexes and other decisions' pages are made from what is listed of a decision, and from
whether its wording recurs elsewhere. While neither has changed for any decision, the
library as a whole is what it was, and only the changed decisions' pages are made anew.
"""

from collections.abc import Iterable, Sequence

from sitegen.cache.state import Row
from sitegen.library.wording import keys_of
from sitegen.read.reference import investigation_of

MANY = 50
"""Changed decisions that are looked at one by one, each with all others; of more the library is gathered
again, which then takes less time."""


def changed_alone(before: Sequence[Row], after: Sequence[Row]) -> list[Row] | None:
    """Return the rows that have changed, if nothing but their own pages changes with them.

    ``None`` where the library has to be gathered again. When in doubt it is.
    """
    if [row.path for row in before] != [row.path for row in after]:
        return None
    slugs = [row.slug for row in after if row.slug]
    if len(set(slugs)) != len(slugs):
        return None
    pairs = [
        (old, new)
        for old, new in zip(before, after, strict=True)
        if old.content != new.content or old.record != new.record
    ]
    if len(pairs) > MANY:
        return None
    for old, new in pairs:
        same = (old.slug, old.listed, old.problems) == (new.slug, new.listed, new.problems)
        if not same or new.record is None or _turns(old, new, after):
            return None
    return [new for _, new in pairs]


def standard_of(row: Row, wording: bytes, rows: Iterable[Row]) -> tuple[bool, ...]:
    """Tell of each paragraph in ``wording``, that of ``row``, whether others have it too."""
    others = _of_others(row, rows)
    return tuple(key in others for key in keys_of(wording))


def _turns(old: Row, new: Row, rows: Sequence[Row]) -> bool:
    """Tell whether wording that came or went is that of others too, and so more than its own."""
    turned = {*keys_of(old.wording)} ^ {*keys_of(new.wording)}
    if not turned:
        return False
    others = _of_others(new, rows)
    return any(key in others for key in turned)


def _of_others(row: Row, rows: Iterable[Row]) -> bytes:
    """Return the wording of all other investigations in one piece, to look for keys in."""
    own = investigation_of(row.reference)
    return b"".join(other.wording for other in rows if not other.reference.startswith(own))
