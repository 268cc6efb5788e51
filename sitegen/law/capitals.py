"""Names in a heading that is printed in capitals: "SECTION 9 OF THE CARE ACT 2014".

Where every word has capitals they tell nothing of where a name begins and ends, so there a
name counts only if the words beside it cannot be of a longer one.
"""

import re

_BEFORE = re.compile(
    r"\b(?!(?:AND|OR|THE|THIS|THAT|OF|UNDER|TO|BY|IN|ON|WITH|FROM|PER|SEE)\b)[A-Z][A-Z’'-]{1,30}\s{1,4}(?:(?:AND|&)\s{1,4})?$"
)
_AFTER = re.compile(
    r"(?:,?\s{0,4}\(?\d{4}\)?)?\s{0,4}"
    r"(?:\([^()]{2,150}\)\s{0,4}|(?!AND\b|OR\b|SECTIONS?\b|PARTS?\b|SCHEDULES?\b)[A-Z-]{2,30}\s{1,4}){0,6}"
    r"(?:REGULATIONS|ORDER|RULES|CODE|GUIDANCE)\b"
)
_WINDOW = 60


def is_doubtful(text: str, start: int, end: int) -> bool:
    """Tell whether a name in capitals, its year aside, may be a part of a longer one, or mere words."""
    return (
        "," in text[start:end]  # TAKE CARE, ACT NOW
        or _BEFORE.search(text, max(0, start - _WINDOW), start) is not None
        or _AFTER.match(text, end) is not None
    )
