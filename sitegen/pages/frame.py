"""Frames: what the other decisions say about one, and so what its page must be made anew for.

A frame is small and holds no text of a decision. While it is the same, and the
decision, the settings and the templates are too, so is the page.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from sitegen.library.related import nearest, neighbours
from sitegen.library.wording import keys_of
from sitegen.model import Entry, Term
from sitegen.pages.laws import shared_provision
from sitegen.pages.routes import term_route, work_route
from sitegen.pages.site import Site
from sitegen.slug import NOT_STATED, slugify

OTHERS = 4
"""How many other decisions stand under each heading of likeness."""


class Card(Struct, frozen=True):
    """Another decision as a link to it needs it."""

    slug: str
    reference: str
    organisation: str | None
    outcome: str | None
    decided: date | None


class Others(Struct, frozen=True):
    """Other decisions that share something with this one."""

    heading: str
    entries: tuple[Card, ...]
    route: str
    more: str


class Frame(Struct, frozen=True):
    """What a decision's page says of other decisions, and what they make of its own words.

    ``subject`` is ``None`` where the decision has none; ``standard`` tells, for each of
    its longer paragraphs in order, whether its wording is standard.
    """

    others: tuple[Others, ...]
    older: Card | None
    newer: Card | None
    subject: str | None
    standard: tuple[bool, ...]


def frame_of(site: Site, entry: Entry) -> Frame:
    """Return what the site says about a decision."""
    subject = _subject_term(site, entry)
    older, newer = neighbours(entry, subject.entries)
    standard = site.library.standard
    return Frame(
        others=tuple(_others(site, entry)),
        older=_card(older) if older else None,
        newer=_card(newer) if newer else None,
        subject=subject.label,
        standard=tuple(key in standard for key in keys_of(entry.wording)),
    )


def _card(entry: Entry) -> Card:
    return Card(entry.slug, entry.reference, entry.organisation, entry.outcome, entry.decided)


def _subject_term(site: Site, entry: Entry) -> Term:
    slug = slugify(entry.category) if entry.category else NOT_STATED
    return site.term("categories", (slug,))


def _others(site: Site, entry: Entry) -> Iterator[Others]:
    name = entry.organisation
    if name:
        term = site.term("organisations", (slugify(name),))
        route = term_route("organisations", term)
        heading, more = f"Other decisions about {name}", f"All decisions about {name}"
        yield Others(heading, _nearest(entry, term.entries), route, more)
    if entry.category and entry.subcategory:
        path = (slugify(entry.category), slugify(entry.subcategory))
        term = site.term("categories", path)
        label = f"{entry.category}: {entry.subcategory}"
        route = term_route("categories", term)
        heading, more = f"Other decisions on {label}", f"All on {label}"
        yield Others(heading, _nearest(entry, term.entries), route, more)
    shared = shared_provision(site, entry)
    if shared is not None:
        route = work_route("legislation", shared.part.uri)
        heading = f"Other decisions that cite {shared.name}"
        yield Others(heading, _nearest(entry, shared.part.entries), route, "All that cite it")


def _nearest(entry: Entry, entries: tuple[Entry, ...]) -> tuple[Card, ...]:
    return tuple(map(_card, nearest(entry, entries, OTHERS)))
