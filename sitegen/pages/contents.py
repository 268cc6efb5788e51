"""The contents of a decision's page: its headings, each with the sub-headings below it, as HTML."""

from collections.abc import Sequence

from sitegen.model import Section
from sitegen.pages.escape import escape

TOP = 2
"""The level of a section's heading; a sub-heading's is lower."""


def contents_rows(sections: Sequence[Section]) -> str:
    """Return a row for each section that has a heading; the first is on top whatever its level."""
    rows: list[str] = []
    within = False
    for section in sections:
        if section.heading is None:
            continue
        link = f'<a href="#{section.id}">{escape(section.heading.value)}</a>'
        if section.level != TOP and rows:
            rows.append(f"<li>{link}</li>\n" if within else f'<ol role="list">\n<li>{link}</li>\n')
            within = True
        else:
            if rows:
                rows.append(_END[within])
            rows.append(f"<li>{link}\n")
            within = False
    if rows:
        rows.append(_END[within])
    return "".join(rows)


_END = {False: "</li>\n", True: "</ol>\n</li>\n"}
"""What ends a row, without and with sub-headings."""
