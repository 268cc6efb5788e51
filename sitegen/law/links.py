"""Addresses of legislation and of judgments. Pure string functions: nothing is fetched.

legislation.gov.uk (https://www.legislation.gov.uk/developer/uris): a document's
address is its path, a provision's follows it, and a date after that asks for the
text as it stood on that day. A sub-section is a place on its section's page. Parts
of what was made before 2001 are addressed in Roman figures, as printed. The Schedules of
statutory instruments of that time print either sort, so there the Schedule is addressed.
The articles of the Convention are addressed by their place in Schedule 1 to the Human
Rights Act 1998.

Find Case Law (https://caselaw.nationalarchives.gov.uk): court, division, year, number.
"""

import re
from datetime import date
from urllib.parse import quote

from sitegen.law.provision import parse

LEGISLATION = "https://www.legislation.gov.uk"
CASE_LAW = "https://caselaw.nationalarchives.gov.uk"

# Before this day the site holds no text as it stood, only as it was made.
FIRST_POINT_IN_TIME = date(1991, 2, 1)

_CONVENTION = ("schedule", "1", "article")
_CONVENTION_PATH = "ukpga/1998/42"
_FIRST_PROTOCOL = ("part", "2", "article")
_IN_ORDER = range(2, 13)  # articles that are chapters 1 to 11 of Part I of the Schedule
_LAST_ROMAN_YEAR = 2000
_ADDRESSED = frozenset(
    ("section", "regulation", "article", "rule", "schedule", "part", "chapter", "paragraph")
)
_ON_FIND_CASE_LAW = re.compile(
    r"case/(?:(?:uksc|ukpc|ewcop|ewfc|eat)|ewca/(?:civ|crim)|ewcop/t[1-3]|ewfc/b|"
    r"ewhc/(?:admin|fam|ch|qb|kb|tcc|comm|pat|scco)|ukut/(?:aac|lc|iac|tcc)|ukftt/(?:grc|tc))/\d{4}/\d+$"
)


def legislation(uri: str, on: date | None = None, title: str | None = None) -> str:
    """Return the address of what a legislation URI names, as it is now or was ``on`` a day.

    An unlisted instrument (``title/…``) is looked up by its ``title``, whatever its
    provision or the day. Raises ``ValueError`` for a string that is no legislation URI.
    """
    provision = parse(uri)
    if provision.instrument.startswith("title/"):
        return by_title(title or provision.instrument.removeprefix("title/").replace("-", " "))
    page, fragment = _page(provision.instrument, provision.segments)
    address = f"{LEGISLATION}/{page}#{fragment}" if fragment else f"{LEGISLATION}/{page}"
    return address if on is None else as_it_stood(address, on)


def as_it_stood(address: str, on: date) -> str:
    """Return the address of legislation as it was on a day, from its address as it is now."""
    if on < FIRST_POINT_IN_TIME:
        return address
    page, mark, fragment = address.partition("#")
    return f"{page}/{on.isoformat()}{mark}{fragment}"


def by_title(title: str) -> str:
    """Return the address that looks an instrument up by its title."""
    return f"{LEGISLATION}/id?title={quote(title, safe='')}"


def case(uri: str) -> str | None:
    """Return the address of a judgment; ``None`` where Find Case Law does not hold its court."""
    if not _ON_FIND_CASE_LAW.match(uri):
        return None
    return f"{CASE_LAW}/{uri.removeprefix('case/')}"


def _page(instrument: str, segments: tuple[str, ...]) -> tuple[str, str]:
    if not segments:
        return instrument, ""
    if instrument == _CONVENTION_PATH and segments[:2] == ("schedule", "1"):
        return _convention(instrument, segments), ""
    roman = _year(instrument) <= _LAST_ROMAN_YEAR
    path = [instrument]
    for kind, number in zip(segments[::2], segments[1::2], strict=False):
        if kind not in _ADDRESSED:
            break
        if roman and kind in {"part", "chapter"}:
            either = "schedule" in path and not instrument.startswith("ukpga/")
            if (
                either or not number.isdigit()
            ):  # IIA or 3A, which an inserted Part's number cannot tell
                break
            path += [kind, _roman(int(number))]
        else:
            path += [kind, number]
    return "/".join(path), _fragment(segments)


def _fragment(segments: tuple[str, ...]) -> str:
    """Return the anchor of a sub-provision, which names every step: ``section-24A-6``."""
    narrower = segments[4:] if segments[2:3] == ("paragraph",) else segments[2:]
    if not narrower or segments[0] == "part" or segments[2:3] == ("part",):
        return ""
    return "-".join(segments)


def _convention(instrument: str, segments: tuple[str, ...]) -> str:
    schedule = f"{instrument}/schedule/1"
    number = int(segments[3]) if segments[3:] and segments[3].isdigit() else 0
    if segments[:3] == _CONVENTION and number in _IN_ORDER:
        return f"{schedule}/part/I/chapter/{number - 1}"
    if segments[2:5] == _FIRST_PROTOCOL and segments[5:]:
        return f"{schedule}/part/II/chapter/{segments[5]}"
    return schedule


def _year(instrument: str) -> int:
    year = instrument.split("/")[1]
    return int(year) if year.isdigit() else 0  # regnal paths are older than any that matter


def _roman(number: int) -> str:
    result = ""
    for value, figure in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            result += figure
            number -= value
    return result
