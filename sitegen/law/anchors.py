r"""The one pattern that jumps from place to place where something may be cited.

Everything between two anchors is passed over by the pattern's own machine; the
readers of this room see only what begins at an anchor.

    anchor = name's first two words | provision word and number | ordinal and provision word
           | form | capitals | bracketed year | figures of a reference

The words are laid out as a tree of letters, so that a place where nothing begins
is left after one or two comparisons. The pattern takes the character before the
anchor too: a pattern that begins with a plain set of characters runs from one of them
to the next, which takes 40 % off the time. It is a set of ASCII, so whoever asks has to look
whether that character is a letter with an accent.
"""

import re
from collections.abc import Iterable, Mapping

from sitegen.law import cases
from sitegen.law.words import NUMBER_AHEAD, ORDINALS, SPELLINGS, WORD_AHEAD

FORMS = (
    "act", "acts", "regulations", "regs", "order", "rules", "code", "guidance", "framework", "scheme", "convention",
)  # fmt: skip
# The capitals of a short form, or of a heading's word, the first aside.
_SHORT = r"(?:[A-Z&]|[a-z]{1,2}[A-Z])[A-Za-z&]{0,12}\d{0,4}\b"
_SERIES = r"\.\s?I\b"  # S.I., a statutory instrument by its number
_FIRST_PROTOCOL = r"\s{1,4}[Pp]rotocol\b"
_SCHEDULE = r"\s{1,4}Schedule\b"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def compile_anchors(heads: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    """Compile the pattern from the first words of names, each with its second words.

    A first word has the case in which names begin with it; in place of a second
    word, an empty string stands for a name of one word. A match begins with the one character
    before an anchor, so a text needs one before its first. A year in brackets is found
    at its figures.
    """
    entries = [(first, _tail(seconds)) for first, seconds in heads.items()]
    words = [(word, tail + NUMBER_AHEAD) for word, tail in SPELLINGS]
    words += [(form, "(?![a-z])") for form in FORMS]
    words.append(("first", _FIRST_PROTOCOL))
    for word, tail in words:
        entries += [(word, tail), (word.capitalize(), tail)]
    entries += [(ordinal.capitalize(), _SCHEDULE) for ordinal in ORDINALS]
    entries += [("Part", WORD_AHEAD), ("S", _SERIES)]
    entries += [(letter, _SHORT) for letter in _CAPITALS]
    ways = _ways(entries)
    small = "|".join(way for way in ways if not way[0].isupper())
    # One look at a set of capitals spares small words, which are most, the capitals one by one.
    capital = "|".join(way for way in ways if way[0].isupper())
    ways_on = rf"{small}|[A-Z](?<=(?={capital}).)|[0-6](?<=(?={'|'.join(cases.ANCHORS)}).)"
    return re.compile(rf"[^A-Za-z0-9_](?:{ways_on})")


def _tree(entries: Iterable[tuple[str, str]]) -> str:
    """Return a pattern of the words with their tails, common beginnings written once."""
    ways = _ways(entries)
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _ways(entries: Iterable[tuple[str, str]]) -> list[str]:
    """Return a pattern for each letter that words begin with, and the tails of empty words."""
    ends: list[str] = []
    branches: dict[str, list[tuple[str, str]]] = {}
    for word, tail in entries:
        if word:
            branches.setdefault(word[0], []).append((word[1:], tail))
        elif tail not in ends:
            ends.append(tail)
    parts = [re.escape(letter) + _tree(rest) for letter, rest in sorted(branches.items())]
    return parts + ends


def _tail(seconds: Iterable[str]) -> str:
    follow = set(seconds)
    if "" in follow:
        return r"(?:['’]?s)?\b"
    spelled = []
    for word in follow:
        spelled += [(word, ""), (word.capitalize(), "")]
        if word == "and":
            spelled.append(("&", ""))
        elif word == "regulations":
            spelled += [("regs", ""), ("Regs", "")]
    return rf"(?:['’]?s)?\W{{1,4}}?{_tree(spelled)}"
