"""Frames: what the other decisions say about one, and so what its page must be made anew for.

A frame is small and holds no text of a decision. While it is the same, and the
decision, the settings and the templates are too, so is the page.
"""

from msgspec import Struct

from sitegen.library.backlinks import other_of
from sitegen.library.related import neighbours
from sitegen.library.wording import keys_of
from sitegen.model import Entry, Other, Term
from sitegen.pages.like import Like
from sitegen.pages.references import Row, cited_rows, citing_rows
from sitegen.pages.site import Site
from sitegen.slug import NOT_STATED, slugify


class Frame(Struct, frozen=True):
    """What a decision's page says of other decisions, and what they make of its own words.

    ``subject`` is ``None`` where the decision has none; ``standard`` tells, for each of
    its longer paragraphs in order, whether its wording is standard.
    """

    related: tuple[Like, ...]
    cites: tuple[Row, ...]
    cited_by: tuple[Row, ...]
    older: Other | None
    newer: Other | None
    subject: str | None
    standard: tuple[bool, ...]


def frame_of(site: Site, entry: Entry) -> Frame:
    """Return what the site says about a decision."""
    subject = _subject_term(site, entry)
    older, newer = neighbours(entry, subject.entries)
    around = site.surroundings.of(entry)
    standard = site.library.standard
    return Frame(
        related=tuple(site.reasons.likes(entry, around.related)),
        cites=tuple(cited_rows(around.cites)),
        cited_by=tuple(citing_rows(around.cited_by)),
        older=other_of(older) if older else None,
        newer=other_of(newer) if newer else None,
        subject=subject.label,
        standard=tuple(key in standard for key in keys_of(entry.wording)),
    )


def _subject_term(site: Site, entry: Entry) -> Term:
    slug = slugify(entry.category) if entry.category else NOT_STATED
    return site.term("categories", (slug,))
