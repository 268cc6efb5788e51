"""The ending: signs that a file is not the whole of its decision."""

import re
from collections.abc import Sequence

from sitegen.model import Removed
from sitegen.problems import Problem
from sitegen.read import furniture
from sitegen.read.body import Body
from sitegen.read.header import Header
from sitegen.read.labels import begins_with_label
from sitegen.read.lines import Line
from sitegen.read.shown import shown

_ENDED = re.compile(r"[.!?…][’”'\")\]]*$|[)\]]$")
_TAIL = 32
_AGAIN = "get the whole file again from its source"


def check_ending(
    lines: Sequence[Line], header: Header, body: Body, trailing: Sequence[Removed], path: str
) -> list[Problem]:
    """Return what the end of a file says of its being cut short.

    A file without any statement is an error. Where the site's own page was
    dumped with its numbers, the line that signs the decision is missed; elsewhere
    a last line that is no end of a sentence is.
    """
    last = next((line for line in reversed(lines) if not furniture.body_rule(line)), lines[-1])
    if not header.summary and not any(section.blocks for section in body.sections):
        return [
            Problem(
                "error",
                "no-statement",
                path,
                last.number,
                last.column,
                "there is no statement under the title",
                _AGAIN,
            )
        ]
    if body.sign_off:
        return _after_signature(body, path)
    if any(one.rule != furniture.BACK_TO_TOP for one in trailing):
        return []
    if body.sections and body.sections[-1].heading == last:
        message = "the file ends with a heading"
    elif not _is_whole(last):
        message = "the file ends in the middle of a sentence"
    elif not any(section.blocks for section in body.sections):
        message = "the file ends with its summary"
    elif body.dialect.tops or (body.dialect.numbered and _is_from_site(header)):
        message = "the file ends without the line that signs a decision"
    else:
        return []
    column = last.column + len(last.raw)
    return [Problem("warning", "truncated", path, last.number, column, message, _AGAIN)]


def _after_signature(body: Body, path: str) -> list[Problem]:
    return [
        Problem(
            "warning",
            "after-signature",
            path,
            line.number,
            line.origin.column,
            f"{shown(line.words)} follows the line that signs the decision, and is shown with it",
            "delete it from the file if it belongs to the page that the file was taken from",
        )
        for line in body.sign_off[1:2]
    ]


def _is_from_site(header: Header) -> bool:
    return any(one.rule == furniture.STATEMENT_HEADING for one in header.removed)


def _is_whole(line: Line) -> bool:
    return _ENDED.search(line.text[-_TAIL:]) is not None or begins_with_label(line.text)
