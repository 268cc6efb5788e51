"""Every decision by its reference, on pages that need no script: choose the year, then the number."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from sitegen.model import Entry
from sitegen.pages.page import Page
from sitegen.pages.routes import REFERENCES, decision_route
from sitegen.pages.site import Site
from sitegen.pages.words import counted

_YEAR = 2
"""Figures of a reference that tell the year in which a complaint came."""
_FIRST = 4
"""Characters that the references of one heading begin with, as ``21 0``."""


class Years(Struct, frozen=True):
    """A link to the references of a year."""

    label: str
    route: str
    total: int


class Numbers(Struct, frozen=True):
    """References that begin alike, each with the route of its decision."""

    id: str
    heading: str
    items: tuple[tuple[str, str], ...]


def reference_pages(site: Site) -> Iterator[Page]:
    """Plan the page of years and, for each, that of its references in order."""
    entries = sorted(site.library.entries, key=lambda entry: (entry.reference, entry.slug))
    years = {
        year: tuple(group)
        for year, group in groupby(entries, lambda entry: entry.reference[:_YEAR])
    }
    yield Page(
        route=REFERENCES,
        template="references.html",
        title="Decisions by reference",
        description="Every decision on this site by its reference.",
        context={
            "heading": "Decisions by reference",
            "lede": "A reference begins with two figures for the year, as 21 does in 21 007 914.",
            "years": [
                Years(f"{year} …", f"{REFERENCES}{year}/", len(own)) for year, own in years.items()
            ],
            "groups": (),
        },
        trail=(("By reference", None),),
    )
    for year, own in years.items():
        yield Page(
            route=f"{REFERENCES}{year}/",
            template="references.html",
            title=f"References that begin with {year}",
            description=f"{counted(len(own))} with a reference that begins with {year}.",
            context={
                "heading": f"References that begin with {year}",
                "lede": f"{counted(len(own))}, in the order of their references.",
                "years": (),
                "groups": tuple(_groups(own)),
            },
            trail=(("By reference", REFERENCES), (f"{year} …", None)),
        )


def _groups(entries: Sequence[Entry]) -> Iterator[Numbers]:
    for first, group in groupby(entries, lambda entry: entry.reference[:_FIRST]):
        items = tuple((entry.reference, decision_route(entry.slug)) for entry in group)
        yield Numbers("page-" + first.replace(" ", "-"), f"{first}…", items)
