"""Fewer places of words that stand often in a decision.

Half of an index is where the commonest words stand, each many times in nearly every decision.
Whoever looks for such a word loads all of it, to be shown two or three places. So of many places
the first are kept, and weigh together what all weighed: the score of a decision stays the
same. For a phrase all places are needed; it is looked for in the whole index.
"""

import numpy as np
from msgspec.structs import replace

from sitegen.publish.search.places import HEAVIEST, Placed, changes
from sitegen.publish.search.printed import TEXT

MANY = 4
"""Places of a word in one decision, from which on some are left out."""
KEPT = 2


def thinned(where: Placed) -> Placed:
    """Return where words stand with fewer places of those that stand often in a decision."""
    *_, of_kind, of_group, of_place = where.bits
    # By decision, then as they stand: a group has its own order.
    in_decision = where.rows >> of_kind + of_group + of_place
    _, _, kind, group, place = where.fields(where.rows)
    text = np.flatnonzero(kind == TEXT)
    text = text[np.argsort(in_decision[text] << of_place | place[text], kind="stable")]
    starts = np.flatnonzero(changes(in_decision[text]))
    counts = np.diff(starts, append=len(text))
    nth = np.arange(len(text)) - np.repeat(starts, counts)
    many = np.repeat(counts >= MANY, counts)
    kept = text[many & (nth < KEPT)]

    weights = np.add.reduceat(group[text], starts) if len(starts) else counts
    share = np.minimum((weights + KEPT // 2) // KEPT, HEAVIEST)
    heavier = np.repeat(share[counts >= MANY], KEPT)
    rows = (in_decision[kept] << of_kind + of_group | heavier) << of_place | place[kept]
    rest = np.delete(where.rows, text[many])
    return replace(where, rows=np.sort(np.concatenate((rest, rows))))
