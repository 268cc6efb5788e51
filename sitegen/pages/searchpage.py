"""The search page, with what its filters choose from; scripts fill in the rest."""

from sitegen.pages.choices import choices_of
from sitegen.pages.lists import counted_term, reversed_years
from sitegen.pages.page import Page
from sitegen.pages.routes import SEARCH
from sitegen.pages.site import Site
from sitegen.pages.synonyms import Synonyms


def search_page(site: Site, synonyms: Synonyms) -> Page:
    """Plan the search page."""
    library = site.library
    return Page(
        route=SEARCH,
        template="search.html",
        title="Search",
        description="Search the full text of every decision on this site.",
        context={
            "synonyms": synonyms,
            "choices": choices_of(library.entries),
            "total": len(library.entries),
            "categories": tuple(counted_term("categories", term) for term in library.categories),
            "outcomes": tuple(counted_term("outcomes", term) for term in library.outcomes),
            "years": tuple(counted_term("years", t) for t in reversed_years(library.years)),
        },
        area=SEARCH,
        trail=(("Search", None),),
    )
