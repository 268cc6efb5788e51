"""Values of the header: category, outcome and date as the index pages need them.

A value is what the header says or, in a file without header lines, what its
address on the Ombudsman's site says. Nothing is inferred from the statement.
"""

import difflib
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from sitegen.model import Field
from sitegen.problems import Problem
from sitegen.read import categories, dates
from sitegen.read.fold import fold
from sitegen.read.labels import CATEGORY, DATE, OUTCOME, SUBCATEGORY, plain
from sitegen.read.shown import shown

OUTCOMES = ("Upheld", "Not upheld", "Closed after initial enquiries")
_BY_FOLD = {fold(outcome): outcome for outcome in OUTCOMES}
_LEVELS = 2
_LONGEST_OUTCOME = 60


class Values(Struct, frozen=True):
    """The four values; ``None`` where they are not known."""

    category: str | None
    subcategory: str | None
    outcome: str | None
    decided: date | None


def read_values(
    fields: Sequence[Field], source_url: str | None, path: str
) -> tuple[Values, list[Problem]]:
    """Return the values that ``fields`` give; the category may come from ``source_url``."""
    problems: list[Problem] = []
    category, subcategory = _category(fields, problems, path)
    if category is None and source_url and not _named(fields, CATEGORY):
        category, subcategory = categories.from_url(source_url)
        if subcategory is None and categories.is_decision(source_url):
            problems.append(_unknown_address(source_url, path))
    return Values(
        category, subcategory, _outcome(fields, problems, path), _decided(fields, problems, path)
    ), problems


def _named(fields: Iterable[Field], names: tuple[str, ...]) -> list[Field]:
    return [field for field in fields if plain(field.label) in names]


def _single(
    fields: Iterable[Field], names: tuple[str, ...], problems: list[Problem], path: str
) -> Field | None:
    """Return the one field of these names; two that differ are a problem, and no value."""
    found = [field for field in _named(fields, names) if field.value]
    if not found:
        empty = _named(fields, names)
        if empty:
            problems.append(
                _warning(
                    "empty-field",
                    empty[0],
                    path,
                    f"{empty[0].label!r} has no value",
                    "give the value or delete the line; until then it is unknown",
                )
            )
        return None
    for other in found[1:]:
        if fold(other.value) != fold(found[0].value):
            problems.append(
                _warning(
                    "repeated-field",
                    other,
                    path,
                    f"{other.label!r} is {shown(other.value)} here "
                    f"and {shown(found[0].value)} on line {found[0].origin.line}",
                    "keep the right one; until then the value is unknown",
                )
            )
            return None
    return found[0]


def _category(
    fields: Iterable[Field], problems: list[Problem], path: str
) -> tuple[str | None, str | None]:
    field = _single(fields, CATEGORY, problems, path)
    if field is None:
        return None, None
    levels = [" ".join(level.split()) for level in field.value.split(">")]
    if len(levels) == 1:
        below = _named(fields, SUBCATEGORY)
        levels += [" ".join(other.value.split()) for other in below[:1]]
    # No name has a colon: one is what is left of another header line, run into this one.
    if len(levels) == _LEVELS and all(levels) and ":" not in field.value:
        return levels[0], levels[1]
    problems.append(
        _warning(
            "category-levels",
            field,
            path,
            f"{shown(field.value)} does not name a category and a subcategory",
            "write it as the site does: Children's care services > Child protection",
        )
    )
    return (None if ":" in levels[0] else levels[0] or None), None


def _outcome(fields: Iterable[Field], problems: list[Problem], path: str) -> str | None:
    field = _single(fields, OUTCOME, problems, path)
    if field is None:
        return None
    outcome = _BY_FOLD.get(fold(field.value))
    if outcome is None:
        close = difflib.get_close_matches(fold(field.value[:_LONGEST_OUTCOME]), _BY_FOLD, n=1)
        hint = f"did you mean {_BY_FOLD[close[0]]!r}?" if close else f"it is one of {_listed()}"
        problems.append(
            _warning(
                "unknown-outcome",
                field,
                path,
                f"{shown(field.value)} is no outcome of a decision",
                hint,
            )
        )
    return outcome


def _decided(fields: Iterable[Field], problems: list[Problem], path: str) -> date | None:
    field = _single(fields, DATE, problems, path)
    if field is None:
        return None
    decided = dates.parse(field.value)
    if decided is None:
        problems.append(_warning(*_no_date(field, path)))
    return decided


def _no_date(field: Field, path: str) -> tuple[str, Field, str, str, str]:
    """Return what to say of a value that is not one date."""
    days = " or ".join(map(dates.written, dates.either(field.value)))
    if days:
        message = f"{shown(field.value)} may be {days}"
        hint = (
            "look it up at its source and write the month as a word; until then the date is unknown"
        )
        return "unknown-date", field, path, message, hint
    hint = "write it as the site does: 16 Jun 2022; until then the date is unknown"
    if dates.is_written_as_one(field.value):
        message = f"{shown(field.value)} is no day on which a decision can have been made"
        return "impossible-date", field, path, message, hint
    return "unknown-date", field, path, f"{shown(field.value)} is no date", hint


def _listed() -> str:
    return ", ".join(repr(outcome) for outcome in OUTCOMES)


def _unknown_address(source_url: str, path: str) -> Problem:
    return Problem(
        "warning",
        "unknown-category",
        path,
        1,
        1,
        f"the address {shown(source_url)} names no category and subcategory that are known",
        "give the category in the file; until then what is missing is unknown",
    )


def _warning(code: str, field: Field, path: str, message: str, hint: str) -> Problem:
    return Problem("warning", code, path, field.origin.line, field.origin.column, message, hint)
