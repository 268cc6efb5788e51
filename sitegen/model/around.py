"""What the library says about one decision: all that its page shows of other decisions."""

from datetime import date

from msgspec import Struct


class Other(Struct, frozen=True):
    """A decision as another one's page names it."""

    slug: str
    reference: str
    organisation: str | None
    outcome: str | None
    decided: date | None


class Reference(Struct, frozen=True):
    """A decision that this one cites, or that cites it.

    ``other`` is ``None`` where the site does not have it; ``places`` are the anchor and the
    words of each place in the decision that cites.
    """

    slug: str
    other: Other | None
    places: tuple[tuple[str, str], ...]


class Likeness(Struct, frozen=True):
    """A decision that is like this one, and why.

    ``provisions`` are the URIs of law and guidance that both discuss in words of their own;
    ``themes`` what both summaries are about; ``investigation`` says that both are statements
    of one joint investigation.
    """

    other: Other
    provisions: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    subject: bool = False
    organisation: bool = False
    investigation: bool = False


class Around(Struct, frozen=True):
    """The decisions around one: like it, cited by it, and citing it."""

    related: tuple[Likeness, ...] = ()
    cites: tuple[Reference, ...] = ()
    cited_by: tuple[Reference, ...] = ()
