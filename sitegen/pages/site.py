"""What every page may need to know of the site as a whole."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sitegen.config import Config
from sitegen.law.registry import Law
from sitegen.library.around import Surroundings
from sitegen.model import Library, Term
from sitegen.pages.like import Reasons
from sitegen.pages.routes import FACETS


class Site(Struct, frozen=True):
    """The library with the settings, the law and the look-ups that planning shares.

    ``terms`` is by facet and path.
    """

    config: Config
    library: Library
    law: Law
    slugs: frozenset[str]
    terms: dict[tuple[str, tuple[str, ...]], Term]
    surroundings: Surroundings
    reasons: Reasons

    def term(self, facet: str, path: tuple[str, ...]) -> Term:
        """Return a term; raises ``KeyError`` where no decision has it."""
        return self.terms[facet, path]


def site_of(config: Config, library: Library, law: Law) -> Site:
    """Prepare the look-ups of a site."""
    return Site(
        config,
        library,
        law,
        slugs=frozenset(entry.slug for entry in library.entries),
        terms={
            (facet, term.path): term
            for facet in FACETS
            for term in _all(facet_terms(library, facet))
        },
        surroundings=Surroundings(library.entries, library.standard),
        reasons=Reasons(law),
    )


def facet_terms(library: Library, facet: str) -> tuple[Term, ...]:
    """Return the terms of a facet by the name that its URLs have."""
    return {
        "categories": library.categories,
        "outcomes": library.outcomes,
        "organisations": library.organisations,
        "years": library.years,
    }[facet]


def _all(terms: Iterable[Term]) -> Iterator[Term]:
    for term in terms:
        yield term
        yield from _all(term.children)
