"""Links to a decision on the Ombudsman's own site."""

import re

from msgspec import Struct

from sitegen.model import Entry

HOST = "https://www.lgo.org.uk"

_ORIGINAL = "The original on the Ombudsman’s site"
_GAPS = re.compile(r"[^a-z0-9]+")


class Official(Struct, frozen=True):
    """A link out; ``exact`` where it leads to the decision itself."""

    href: str
    words: str
    exact: bool


def official(entry: Entry) -> Official:
    """Return the link to the original.

    The Ombudsman's addresses are ``/decisions/<category>/<subcategory>/<reference>``,
    each name in lower case with a hyphen for whatever is no letter or digit. Where
    the source does not state both names and gives no address, the link is to the
    Ombudsman's list of decisions, and says so: an address is never guessed.
    """
    if entry.source_url:
        return Official(entry.source_url, _ORIGINAL, exact=True)
    if entry.category and entry.subcategory:
        category, subcategory = (
            _GAPS.sub("-", name.lower()).strip("-") for name in (entry.category, entry.subcategory)
        )
        return Official(
            f"{HOST}/decisions/{category}/{subcategory}/{entry.slug}", _ORIGINAL, exact=True
        )
    return Official(f"{HOST}/decisions", "The Ombudsman’s own list of decisions", exact=False)


def official_by_reference(slug: str) -> str:
    """Return the Ombudsman's page of results for a reference that is not on this site."""
    return f"{HOST}/Decisions/SearchResults?q={slug.replace('-', '+')}"
