"""Layouts: which of the known forms a file has, recognised from the file alone.

========  ==================================================================
A         header lines, items printed ``1.``, "Back to top" between sections
B         header lines, every paragraph and item ``- ``
C         B without the header lines
T         C with a list of the headings under the title
D         A with the cookie banner before the title
R         a report's summary page: Finding, Recommendations, no numbers, the date of a response
P         a report's chapter that prints its own running numbers
markdown  headings printed ``##``, with or without front matter
html      a saved page of the Ombudsman's site
========  ==================================================================

``confidence`` is the share of the layout's own marks that the file has; a
file cut short has fewer. It says how sure the structure is, not the words: those
are proved.
"""

from collections.abc import Sequence

from sitegen.model import Field, Numbering, Removed
from sitegen.read import furniture, names
from sitegen.read.body import Body
from sitegen.read.fold import fold
from sitegen.read.header import Header
from sitegen.read.labels import is_label, plain

_HEADERS = ("category", "decision", "decision date")
_REPORT = frozenset({"finding", "findings", "recommendations"})


def recognise(
    kind: str, header: Header, body: Body, leading: Sequence[Removed], numbering: Numbering
) -> str:
    """Return the name of the layout; ``kind`` is ``text``, ``markdown`` or ``html``."""
    if kind != "text":
        return kind
    if not body.dialect.numbered:
        report = _named(body) & _REPORT
        # "Findings" alone also heads a part of other layouts.
        if len(report) > 1 or (report and not body.dialect.dashed) or _tells_of_response(body):
            return "R"
    if body.dialect.dashed:
        if header.contents:
            return "T"
        return "B" if _labels(header.fields) else "C"
    if numbering == "printed":
        return "P"
    return "D" if leading else "A"


def confidence(layout: str, header: Header, body: Body) -> float:
    """Return the share, 0 to 1, of the marks of ``layout`` that the file has."""
    marks = [
        bool(header.summary),
        bool(_named(body) & names.MAIN),
        any(section.blocks for section in body.sections),
        bool(body.sign_off) or layout in "RP",
        any(one.rule == furniture.STATEMENT_HEADING for one in header.removed) or layout in "RP",
    ]
    if layout not in ("C", "T"):
        labels = _labels(header.fields)
        marks += [label in labels for label in _HEADERS]
    if layout in ("A", "D"):
        marks += [bool(body.removed), body.dialect.numbered]
    return round(sum(marks) / len(marks), 2)


def _tells_of_response(body: Body) -> bool:
    """Tell whether the last paragraph says when the Ombudsman was satisfied with the response."""
    blocks = [block for section in body.sections[-1:] for block in section.blocks[-1:]]
    return any(is_label(block.lines[0].text.partition(":")[0]) for block in blocks if block.lines)


def _named(body: Body) -> set[str]:
    headings_read = [section.heading for section in body.sections if section.heading]
    return {fold(line.text).rstrip(":. ") for line in headings_read}


def _labels(fields: Sequence[Field]) -> set[str]:
    return {plain(field.label) for field in fields} & set(_HEADERS)
