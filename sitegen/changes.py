"""What a change of some files can have changed beyond their own pages.

Lists, indexes and other decisions' pages are made from what is listed of a decision, and from
whether its wording recurs elsewhere. While neither has changed for any decision, the
library as a whole is what it was, and only the changed decisions' pages are made anew. Else they
may still be shown before the rest, by whoever wants to see them at once.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from sitegen.cache.state import Row
from sitegen.library.wording import keys_of
from sitegen.problems import Problem
from sitegen.read.reference import investigation_of

MANY = 50
"""Changed decisions that are looked at one by one, each with all others; of more the library is gathered
again, which then takes less time."""


class Change(Struct, frozen=True):
    """A decision that is another than it was: the row of its file, before and after."""

    old: Row
    new: Row


def changes(before: Sequence[Row], after: Sequence[Row]) -> list[Change] | None:
    """Return what has changed of a few decisions, where all of them had their pages and have them still.

    ``None`` for any other change.
    """
    if [row.path for row in before] != [row.path for row in after]:
        return None
    slugs = [row.slug for row in after if row.slug]
    if len(set(slugs)) != len(slugs):
        return None
    found = [
        Change(old, new)
        for old, new in zip(before, after, strict=True)
        if old.content != new.content or old.record != new.record
    ]
    there = all(each.old.record and each.new.record for each in found)
    same = all(each.old.slug == each.new.slug for each in found)
    return found if len(found) <= MANY and there and same else None


def are_alone(found: Iterable[Change], after: Sequence[Row]) -> bool:
    """Tell whether nothing but the decisions' own pages changes with them; when in doubt it does."""
    return all(
        (each.old.listed, each.old.problems) == (each.new.listed, each.new.problems)
        and not _turns(each.old, each.new, after)
        for each in found
    )


def problems_after(found: Iterable[Change], before: Iterable[Problem]) -> list[Problem]:
    """Return the problems of a site in which some decisions have changed, those of ``before`` aside."""
    pairs = tuple(found)
    gone = {problem for each in pairs for problem in each.old.problems}
    come = [problem for each in pairs for problem in each.new.problems]
    return [*(problem for problem in before if problem not in gone), *come]


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
