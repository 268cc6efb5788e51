"""Marks: what tells the number, letter or bullet that begins a line from a word that looks like one.

"193." is a word where it goes on with "section", and so are "c)" after "in part" and a dash
within a sentence. What is open above a line tells: ``stack`` is the paragraph at hand and the items
open in it, ``least`` the indentation of numbered paragraphs in the section, and ``exact`` says
that indentations come from markup.
"""

from collections.abc import Sequence

from sitegen.read.draft import Draft, last_words
from sitegen.read.letters import follows
from sitegen.read.lines import Line, is_letter, label_of, number_of
from sitegen.read.wrapping import finished

_BELOW = 2
"""Columns between a numbered paragraph and the bullets of its list."""
_MOST_QUOTED = 40
"""Paragraphs of a quotation."""
_FIRST = frozenset({"a", "i", "1"})
_RING = "o"
_WORDS_TOO = frozenset({"–", "—", _RING})
"""Bullets that may also begin a line in the middle of a sentence."""


def is_counted(line: Line, stack: Sequence[Draft], least: int) -> bool:
    """Tell the number of a paragraph or item from a word of a wrapped line.

    "section / 193. It said" is one sentence, but for a number that comes next where numbers stand.
    """
    if line.gap or finished(last_words(stack) or "."):
        return True
    value = number_of(line.marker)
    return line.indent >= least and (value == 1 or _is_next_number(value, stack))


def _is_next_number(value: int, stack: Sequence[Draft]) -> bool:
    counted = [item for above in stack for item in (above, *above.items) if item.numbered]
    return any(number_of(item.marker) + 1 == value for item in counted)


def may_count(line: Line, stack: Sequence[Draft], least: int) -> bool:
    """Tell whether a number counts something even within a quotation: "“1. Pay. / 2. Go”".

    A paragraph does, and an item that is the first or has numbered ones before it.
    """
    if line.indent <= least + 1 or number_of(line.marker) == 1:
        return True
    return any(item.numbered for above in stack for item in above.items)


def is_quoted(blocks: Sequence[Draft]) -> bool:
    """Tell whether the paragraphs of a section so far open a quotation and do not close it."""
    for block in reversed(blocks[-_MOST_QUOTED:]):
        words = "".join(line.text for line in block.lines)
        opened, closed = words.count("“"), words.count("”")
        if opened != closed or block.numbered:
            return opened > closed
    return False


def is_item(line: Line, stack: Sequence[Draft], least: int, *, exact: bool) -> bool:
    """Tell a letter or bullet from no marker, and from a word that looks like one."""
    if not line.marker:
        return False
    if is_letter(line.marker):
        return _is_next_letter(line, stack, least, exact=exact)
    return line.marker not in _WORDS_TOO or _is_listed(line, stack, least)


def _is_next_letter(line: Line, stack: Sequence[Draft], least: int, *, exact: bool) -> bool:
    """Tell whether a letter or Roman figure runs on in an open list, or begins one."""
    if not stack:
        return False
    if exact and not line.offset:  # drawn by a browser, before the words
        return True
    label = label_of(line.marker)
    for above in stack:
        if follows(label, above.letter) and (above.items or above.leads_in()):
            return True
    if stack[-1].leads_in():
        return label in _FIRST
    # "section 26 / (1)" is a wrapped line, "section 26 / a)" hardly one.
    is_apart = label != "1" or line.gap or finished(last_words(stack))
    return label in _FIRST and line.indent > least and is_apart


def _is_listed(line: Line, stack: Sequence[Draft], least: int) -> bool:
    """Tell whether a mark that may also be a word stands where a list is."""
    if not stack:
        return line.indent > least
    above = stack[-1]
    if above.leads_in() or above.marker == line.marker:
        return True
    if line.marker == _RING:  # no word that a wrapped line begins with, or that a tab follows
        return line.indent > least or "\t" in line.raw[: line.offset]
    is_beside = len(stack) > 1 and line.indent <= above.indent
    return line.indent > least and (line.gap or is_beside or finished(last_words(stack)))


def holds(above: Draft, draft: Draft, least: int, *, exact: bool) -> bool:
    """Tell whether ``draft`` is an item within the item ``above``."""
    if exact:
        return draft.indent > above.indent
    if above.numbered != draft.numbered:
        deeper = draft.indent >= above.indent + 2 * _BELOW
        return deeper or (above.leads_in() and draft.indent >= above.indent)
    if draft.indent <= above.indent + 1:
        return draft.indent >= above.indent - 1 and _is_announced(above, draft)
    # Bullets at two and at four spaces are one list, whichever comes first.
    beyond = draft.indent > least + _BELOW
    return above.leads_in() or beyond or draft.numbered


def _is_announced(above: Draft, draft: Draft) -> bool:
    """Tell whether an item that ends with a colon announces the list that ``draft`` stands in.

    So it is where neither is indented: bullets below a letter, and "(i)" or what follows it below
    "(b)", unless "(i)" only comes after "(h)".
    """
    if not is_letter(above.marker) or not above.leads_in():
        return False
    if not is_letter(draft.marker):
        return True
    label = label_of(draft.marker)
    if above.items:
        return follows(label, above.letter)
    return label in _FIRST and not follows(label, label_of(above.marker))
