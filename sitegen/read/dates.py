"""Dates as decisions print them: ``16 Jun 2022``, ``16-Jun-2022``, ``2022-06-16``, ``16/06/2022``.

Figures with the year last are a date, the day first, only where no other day can be meant:
``16/06/2022`` and ``06/06/2022``, but not ``05/06/2022``. A day of the week before the day is
read where it is the right one.
"""

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
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PRINTED = re.compile(
    r"(?:([A-Za-z]{6,9}),?\s+)?"
    r"([0-9]{1,2})(?:st|nd|rd|th)?(?:\s+|[-/])([A-Za-z]{3,9})(?:\.?,?\s+|[-/])([0-9]{4})"
)
# A time of midnight is what programs write who know of no day without one.
_ISO = re.compile(r"([0-9]{4})([-/.])([0-9]{2})\2([0-9]{2})(?:[T ]00:00(?::00)?)?")
_FIGURES = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_LAST_MONTH = 12

FIRST, LAST = date(1974, 4, 1), date(2099, 12, 31)
"""No decision is older than the Ombudsman's office (Local Government Act 1974); none is of a later
century. The clock is not asked: the same file is read alike on any day."""


def parse(text: str) -> date | None:
    """Return the date that ``text`` is, or ``None`` where no decision can be of that day.

    >>> parse("31 Feb 2020") is None
    True
    """
    text = text.strip()
    if printed := _PRINTED.fullmatch(text):
        found = _day(int(printed[4]), _NUMBER.get(printed[3].lower(), 0), int(printed[2]))
        return found if found and _is_on(printed[1], found) else None
    if iso := _ISO.fullmatch(text):
        return _day(int(iso[1]), int(iso[3]), int(iso[4]))
    if (figures := _FIGURES.fullmatch(text)) and not _is_either(figures):
        return _day(int(figures[4]), int(figures[3]), int(figures[1]))
    return None


def either(text: str) -> tuple[date, ...]:
    """Return the two days of which figures may be either, or nothing where they may not.

    >>> [str(day) for day in either("05/06/2022")], either("16/06/2022"), either("05/06/1922")
    (['2022-06-05', '2022-05-06'], (), ())
    """
    figures = _FIGURES.fullmatch(text.strip())
    if figures is None or not _is_either(figures):
        return ()
    first, second, year = int(figures[1]), int(figures[3]), int(figures[4])
    days = (_day(year, second, first), _day(year, first, second))
    return tuple(day for day in days if day is not None) if all(days) else ()


def written(day: date) -> str:
    """Return a day as the Ombudsman's site writes it.

    >>> written(date(2022, 6, 5))
    '05 Jun 2022'
    """
    return f"{day.day:02} {_MONTHS[day.month - 1][:3].capitalize()} {day.year}"


def _day(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar on which a decision can have been made."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if FIRST <= found <= LAST else None


def _is_on(weekday: str | None, day: date) -> bool:
    return weekday is None or weekday.lower() == _WEEKDAYS[day.weekday()]


def is_written_as_one(text: str) -> bool:
    """Tell whether ``text`` has the form of one date, whatever the calendar says of it."""
    text = text.strip()
    if figures := _FIGURES.fullmatch(text):
        return not _is_either(figures)
    return bool(_PRINTED.fullmatch(text) or _ISO.fullmatch(text))


def _is_either(figures: re.Match[str]) -> bool:
    """Tell whether either figure may be the day, and the other the month."""
    return (
        int(figures[1]) != int(figures[3]) and max(int(figures[1]), int(figures[3])) <= _LAST_MONTH
    )
