"""What a reader chooses from by typing: the organisations, and the law, with how many decisions each has.

Hundreds of the one and thousands of the other are no checkboxes. The lists are files of
their own, loaded when a reader comes to the field. A row is a JSON array: what is shown, the value of
the filter, and the number of decisions that it finds.
"""

from collections import Counter

import msgspec

from sitegen.artifact import Artifact
from sitegen.pages.routes import SEARCH
from sitegen.pages.site import Site
from sitegen.pages.words import NOT_STATED_LABEL

ORGANISATIONS = f"{SEARCH}organisations.json"
LAW = f"{SEARCH}law.json"

Row = tuple[str, str, int]


def choices(site: Site) -> list[Artifact]:
    """Return the two lists."""
    return [
        Artifact(ORGANISATIONS, _encoded(_organisations(site))),
        Artifact(LAW, _encoded(_law(site))),
    ]


def _organisations(site: Site) -> list[Row]:
    """Return a row for each name as it is printed: that is what the filter finds."""
    names = Counter(entry.organisation or NOT_STATED_LABEL for entry in site.library.entries)
    return [(name, name, total) for name, total in sorted(names.items())]


def _law(site: Site) -> list[Row]:
    """Return a row for each Act or instrument, and below it one for each provision cited."""
    rows: list[Row] = []
    for work in site.library.works:
        if work.kind == "legislation":
            rows.append((work.title, work.uri, len(work.entries)))
            rows += [
                (
                    f"{work.title}, {part.label[0].lower()}{part.label[1:]}",
                    part.uri,
                    len(part.entries),
                )
                for part in work.parts
            ]
    return rows


def _encoded(rows: list[Row]) -> bytes:
    return msgspec.json.encode(rows) + b"\n"
