"""The links to other sites of what is cited: its text, where that can be had."""

from collections.abc import Iterator

from msgspec import Struct

from sitegen.law import links
from sitegen.law.registry import Law
from sitegen.library.works import work_uri
from sitegen.model import CitationKind

NOW = "As it stands now"
"""What the link to legislation is called beside that to the same as it stood on another day."""


class LinkOut(Struct, frozen=True):
    """A link to another site."""

    href: str
    words: str


def links_out(
    law: Law, kind: CitationKind, uri: str, unlisted: str | None, now: str = NOW
) -> Iterator[LinkOut]:
    """Yield the links to other sites of what a citation's ``uri`` names, as it stands now.

    ``unlisted`` is the title of an instrument that the registry lacks; ``now`` what the link to
    legislation is called.
    """
    if kind == "legislation":
        if unlisted is None:
            yield LinkOut(links.legislation(uri), now)
        else:
            yield LinkOut(links.by_title(unlisted), "Look it up on legislation.gov.uk")
    elif kind == "guidance":
        code = law.code(work_uri(kind, uri))
        if code and code.url:
            yield LinkOut(code.url, "The document")
    elif href := links.case(uri):
        yield LinkOut(href, "The judgment on Find Case Law")
