"""Links to a decision on the Ombudsman's own site."""

from msgspec import Struct

from sitegen.model import Entry
from sitegen.read.categories import address_of

HOST = "https://www.lgo.org.uk"

_ORIGINAL = "The original on the Ombudsman’s site"


class Official(Struct, frozen=True):
    """A link out; ``exact`` where it leads to the decision itself."""

    href: str
    words: str
    exact: bool


def official(entry: Entry) -> Official:
    """Return the link to the original.

    The Ombudsman's addresses are ``/decisions/<category>/<subcategory>/<reference>``. Where the
    source does not state both names and gives no address, the link is to the Ombudsman's list of
    decisions, and says so: an address is never guessed.
    """
    if entry.source_url:
        return Official(entry.source_url, _ORIGINAL, exact=True)
    if entry.category and entry.subcategory:
        subject = f"{address_of(entry.category)}/{address_of(entry.subcategory)}"
        return Official(f"{HOST}/decisions/{subject}/{entry.slug}", _ORIGINAL, exact=True)
    return Official(f"{HOST}/decisions", "The Ombudsman’s own list of decisions", exact=False)


def official_by_reference(slug: str) -> str:
    """Return the Ombudsman's page of results for a reference that is not on this site."""
    return f"{HOST}/Decisions/SearchResults?q={slug.replace('-', '+')}"
