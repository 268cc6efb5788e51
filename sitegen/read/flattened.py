"""Flattened lists: numbered items that stand as far left as the paragraphs of their section.

Some pages of the Ombudsman's site end the list of paragraphs before a list within one, and begin it
anew after that: "1. He says: / 1. it was late; / 2. it was wrong. / 1. So he complained." Items are
told by the colon, or the open sentence, above, by their numbers that begin anew, and by how they read: as parts of a
sentence. Where one of these is missing, each number is a paragraph's.
"""

from sitegen.read.draft import Draft
from sitegen.read.lines import number_of

_OPEN = (";", ",", " and", " or")
"""What the parts of a sentence end with, but for the last."""


def is_flattened(draft: Draft, above: Draft) -> bool:
    """Tell whether a number is that of an item of the paragraph ``above``, and no paragraph's."""
    if not above.items:
        # Most numbers are not the first, and need no closer look.
        begins = draft.marker[:-1] == "1" and above.numbered and _reads_as_part(draft)
        return begins and (above.leads_in() or above.is_unfinished())
    last = next((item for item in reversed(above.items) if item.numbered), None)
    if last is None or last.indent > above.indent + 1 or not above.numbered:
        return False
    goes_on = number_of(draft.marker) == number_of(last.marker) + 1
    return goes_on and (_is_open(above.items[-1]) or _reads_as_part(draft))


def _reads_as_part(draft: Draft) -> bool:
    return draft.lines[0].text[:1].islower() or _is_open(draft)


def _is_open(draft: Draft) -> bool:
    return draft.lines[-1].text.endswith(_OPEN)
