"""Dates as decisions print them: ``16 Jun 2022``, ``16-Jun-2022``, ``2022-06-16``."""

import re
from datetime import date

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NUMBER = {name: number for number, name in enumerate(_MONTHS, start=1)}
_NUMBER |= {name[:3]: number for name, number in _NUMBER.items()} | {"sept": 9}
_PRINTED = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th)?(?:\s+|[-/])([A-Za-z]{3,9})(?:\.?,?\s+|[-/])([0-9]{4})"
)
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


FIRST, LAST = date(1974, 4, 1), date(2099, 12, 31)
"""No decision is older than the Ombudsman's office (Local Government Act 1974); none is of a later
century. The clock is not asked: the same file is read alike on any day."""


def parse(text: str) -> date | None:
    """Return the date that ``text`` is, or ``None`` where no decision can be of that day.

    >>> parse("31 Feb 2020") is None
    True
    """
    text = text.strip()
    printed = _PRINTED.fullmatch(text)
    if printed:
        day, month, year = printed[1], _NUMBER.get(printed[2].lower(), 0), printed[3]
    elif iso := _ISO.fullmatch(text):
        year, month, day = iso[1], int(iso[2]), iso[3]
    else:
        return None
    try:
        found = date(int(year), month, int(day))
    except ValueError:
        return None
    return found if FIRST <= found <= LAST else None


def is_written_as_one(text: str) -> bool:
    """Tell whether ``text`` has the form of a date, whatever the calendar says of it."""
    return bool(_PRINTED.fullmatch(text.strip()) or _ISO.fullmatch(text.strip()))
