"""Dates, counts and names in the words that pages use."""

from collections.abc import Sequence
from datetime import date

from sitegen.model import Entry
from sitegen.slug import NOT_STATED, slugify

NOT_STATED_LABEL = "Not stated"

SUM_NAMED, NO_SUM_NAMED = "Sum named", "No sum named"
"""What the search tells decisions apart by that say what was to follow."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def long_date(day: date) -> str:
    """Return a date as ``16 June 2022``, whatever the locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def number(value: int) -> str:
    """Return a count as ``57,500``."""
    return f"{value:,}"


def counted(value: int, one: str = "decision", many: str = "decisions") -> str:
    """Return ``1 decision`` or ``57,500 decisions``."""
    return f"{number(value)} {one if value == 1 else many}"


def span_of(entries: Sequence[Entry]) -> str:
    """Return the years of newest-first entries as ``2020 to 2022``; empty when undated."""
    years = [entry.decided.year for entry in entries if entry.decided]
    if not years:
        return ""
    first, last = years[-1], years[0]
    return str(last) if first == last else f"{first} to {last}"


def name_of(entry: Entry) -> str:
    """Return ``Organisation (21 007 914)``, as the Ombudsman titles a decision."""
    return f"{entry.organisation or 'Organisation not stated'} ({entry.reference})"


def outcome_slug(outcome: str | None) -> str:
    """Return the class that an outcome's tag has."""
    return slugify(outcome) if outcome else NOT_STATED
