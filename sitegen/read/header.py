"""The header: title, label/value lines and summary, and what furniture stands between them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from sitegen.model import Field, Removed, Text
from sitegen.problems import Problem
from sitegen.read import forms, furniture, names
from sitegen.read.another import another_decision
from sitegen.read.fold import fold
from sitegen.read.labels import is_label
from sitegen.read.lines import Line, is_number, joined
from sitegen.read.shown import shown
from sitegen.read.title import Title, read_title
from sitegen.read.wrapping import finished, is_full, width

_SUMMARY = re.compile(r"summary\s*:\s*", re.IGNORECASE)
_FIELD = re.compile(
    r"(?P<label>[A-Za-z][A-Za-z'’ \xa0]{1,58}?)(?P<colon>\s*:\s*)(?P<value>.*)", re.DOTALL
)
_BLANK = " \xa0\t\u2003"
_BETWEEN = f":{_BLANK}"
"""What may stand between a label and its value, if those are two elements of a page."""
_LONGEST = 1000
_LONGEST_UNKNOWN = 100
_LONGEST_LABEL = 64


class Header(Struct, frozen=True):
    """What stands above the statement; it takes the first ``used`` lines."""

    title: Title
    fields: tuple[Field, ...]
    summary: tuple[Text, ...]
    removed: tuple[Removed, ...]
    contents: tuple[str, ...]
    used: int


def read_header(lines: Sequence[Line], given: Sequence[Field], path: str) -> Header | Problem:
    """Read the header that ``lines`` open with; ``given`` are front matter's fields."""
    title = read_title(lines, given, path)
    if isinstance(title, Problem):
        return title
    fields = [field for field in given if field.origin not in title.text.origins]
    removed: list[Removed] = []
    listed: Sequence[Line] = ()
    index = title.used
    summary: tuple[Text, ...] = ()
    while index < len(lines) and not summary:
        line = lines[index]
        rule = furniture.body_rule(line) or furniture.head_rule(line)
        if index == title.used and line.text == title.text.value:
            rule = furniture.REPEATED_TITLE
        if rule is not None:
            removed.append(furniture.removed(line, rule))
            index += 1
            if rule == "summary-heading":
                summary, index = _summary(lines, index)
                break
        elif _SUMMARY.match(line.text):
            summary, index = _summary(lines, index)
        elif (field := _field(line) or _field_between(lines, index)) is not None:
            fields.append(field)
            index += 1
        elif not listed and (count := _contents(lines, index)):
            listed = lines[index : index + count]
            index += count
        else:
            break
    removed += [furniture.removed(line, furniture.CONTENTS_LIST) for line in listed]
    return another_decision(lines[index:], path) or Header(
        title,
        tuple(fields),
        summary,
        tuple(removed),
        tuple(fold(line.text) for line in listed),
        index,
    )


def stray_fields(lines: Sequence[Line], path: str, *, has_summary: bool) -> list[Problem]:
    """Return a problem for each label/value line that stands below the header, and for a summary.

    Right below it a label and a colon are enough; further down only the space before the colon,
    which the site prints, tells such a line from a sentence.
    """
    stray = [] if has_summary else [line for line in lines if _begins_summary(line)][:1]
    right_below = True
    for line in lines:
        label = None if line.marker else _label(line)
        right_below = right_below and label is not None
        if label is not None and (right_below or label.endswith(" ")):
            stray.append(line)
    return [
        Problem(
            "warning",
            "stray-field",
            path,
            line.number,
            line.origin.column,
            f"{shown(line.text)} stands below the header, so it is not read as one of its lines",
            "move it under the title if it belongs there",
        )
        for line in stray
    ]


def _begins_summary(line: Line) -> bool:
    return not line.marker and _SUMMARY.match(line.text) is not None


def _label(line: Line) -> str | None:
    """Return the label of the header that a line begins with, as printed before its colon."""
    label, colon, _ = line.text[:_LONGEST_LABEL].partition(":")
    return label if colon and is_label(label) else None


def _contents(lines: Sequence[Line], start: int) -> int:
    """Return how many lines from ``start`` list the statement's headings.

    Dashes may list them where some are not found below; any other marks only where all are.
    """
    mark = lines[start].marker
    numbers = is_number(mark)
    end = start
    while end < len(lines) and mark and not _is_of_header(lines[end]):
        if lines[end].marker != mark and not (numbers and is_number(lines[end].marker)):
            break
        end += 1
    if end in (start, len(lines)):
        return 0
    listed = {fold(line.text) for line in lines[start:end]}
    found = {fold(line.text) for line in lines[end:] if not line.marker} & listed
    if found == listed or (found and mark == "-"):
        return end - start
    if mark != "-" or any(line.text.endswith(".") for line in lines[start:end]):
        return 0  # paragraphs
    after = lines[end]
    stops = furniture.head_rule(after) or _SUMMARY.match(after.text) or _field(after)
    return end - start if stops else 0


def _is_of_header(line: Line) -> bool:
    """Tell whether a line in a list under the title is a header line and names no heading."""
    return _label(line) is not None or _SUMMARY.match(line.text) is not None


def _field(line: Line) -> Field | None:
    if line.label:
        value = line.text[len(line.label) :].lstrip(_BETWEEN)
        return Field(line.label.rstrip(_BLANK).removesuffix(":").rstrip(_BLANK), value, line.origin)
    if len(line.text) > _LONGEST:
        return None
    match = _FIELD.fullmatch(line.text)
    if match is None:
        return None
    is_known = is_label(match["label"])
    if line.marker or line.heading:
        is_field = is_known and bool(match["value"])
    else:
        # The site prints "Category : X"; a space before a colon is no way to write a sentence.
        is_field = is_known or match["colon"][0] != ":"
    if not is_field:
        return None
    return Field(match["label"], match["value"], line.origin)


def _field_between(lines: Sequence[Line], index: int) -> Field | None:
    """Return the field of a label that is not known: one with more of the header right below it."""
    line, below = lines[index], lines[index + 1 : index + 2]
    if line.marker or line.heading or len(line.text) > _LONGEST_UNKNOWN or finished(line.text):
        return None
    match = _FIELD.fullmatch(line.text)
    if match is None or not match["label"][0].isupper() or not any(map(_goes_on_header, below)):
        return None
    return Field(match["label"], match["value"], line.origin)


def _goes_on_header(line: Line) -> bool:
    return _is_of_header(line) or furniture.head_rule(line) is not None or _field(line) is not None


def _summary(lines: Sequence[Line], start: int) -> tuple[tuple[Text, ...], int]:
    """Return the paragraphs of the summary at ``start``, and the index of what follows it.

    Where blank lines divide paragraphs, a line without one goes on with the line above; elsewhere
    one does so that stands below an open sentence, or below a line that is as long as a page is wide.
    """
    below = lines[start:]
    has_gaps = bool(below) and below[0].gap
    columns = 0 if has_gaps else width(below)
    paragraphs: list[list[Line]] = []
    index = start
    while index < len(lines):
        line = lines[index]
        label = _SUMMARY.match(line.text) if index == start else None
        if label is not None:
            line = line.beyond(label.end())
        elif furniture.body_rule(line) or _ends_summary(lines, index):
            break
        else:
            line = line.unmarked()
        above = paragraphs[-1][-1] if paragraphs and not line.gap else None
        if above is not None and (
            has_gaps or not finished(above.text) or is_full(above, line, columns)
        ):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        index += 1
    return tuple(joined(paragraph) for paragraph in paragraphs), index


def _ends_summary(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.heading or names.known(line) or names.often(line):
        return True
    if line.marker:
        return line.marker[0].isdigit() or line.marker == "-"
    if _label(line) is not None:
        return True
    after = lines[index + 1] if index + 1 < len(lines) else None
    return (
        after is not None
        and forms.looks_like_heading(line)
        and (after.marker == "-" or after.marker[:1].isdigit())
    )
