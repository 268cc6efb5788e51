"""The pages of organisations: from A to Z, of each kind by itself, and each with its kind."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from sitegen.library.organisations import KINDS, OTHER, SAID, Kind, kind_of
from sitegen.model import Term
from sitegen.pages.listing import DecisionList
from sitegen.pages.lists import HEADINGS, counted_term, term_list
from sitegen.pages.page import Counted, Group, Page
from sitegen.pages.routes import kind_route
from sitegen.pages.site import Site
from sitegen.pages.words import counted

AREA = "organisations/"


def kind_of_term(term: Term) -> Kind:
    """Return the kind of an organisation; one that is not stated has none that is known."""
    return kind_of(term.label) if term.label else OTHER


def kinds_of(terms: Sequence[Term]) -> Iterator[tuple[str, str, int]]:
    """Yield the words and the route of each kind that there is, with how many are of it."""
    totals = Counter(kind_of_term(term).slug for term in terms)
    for kind in KINDS:
        if totals[kind.slug]:
            yield kind.many, kind_route(kind.slug), totals[kind.slug]


def organisation_list(term: Term) -> DecisionList:
    """Return the list of an organisation, below its kind where its name tells one."""
    given, kind = term_list("organisations", term), kind_of_term(term)
    return given if kind is OTHER else replace(given, eyebrow=(kind.one, kind_route(kind.slug)))


def organisation_indexes(site: Site) -> Iterator[Page]:
    """Plan the index of all organisations, and that of each kind that there is."""
    terms = site.library.organisations
    kinds = {term.path: kind_of_term(term) for term in terms}
    totals = tuple(kinds_of(terms))
    yield _index(terms, kinds, totals, None)
    for kind in KINDS:
        members = [term for term in terms if kinds[term.path] is kind]
        if members:
            yield _index(members, kinds, totals, kind)


def _index(
    terms: Sequence[Term],
    kinds: dict[tuple[str, ...], Kind],
    totals: Sequence[tuple[str, str, int]],
    only: Kind | None,
) -> Page:
    heading, lede = HEADINGS["organisations"]
    if only is not None:
        total = sum(len(term.entries) for term in terms)
        lede = (
            f"{counted(len(terms), 'organisation', 'organisations')} with {counted(total)}, "
            "told by the name alone."
        )
    items = [_item(term, kinds[term.path], only) for term in terms]
    return Page(
        route=AREA if only is None else kind_route(only.slug),
        template="organisations.html" if only is None else "index.html",
        title=heading if only is None else f"{only.many}: organisations",
        description=(
            f"{lede} {counted(len(terms), 'entry', 'entries')}."
            if only is None
            else f"{only.many} that were complained about: {counted(len(terms), 'entry', 'entries')}."
        ),
        context={
            "heading": heading if only is None else only.many,
            "lede": lede,
            "groups": tuple(_by_letter(items)),
            "kinds": tuple(_kinds(totals, only)),
            "narrow": True,
        },
        area=AREA,
        trail=((heading, None),) if only is None else ((heading, AREA), (only.many, None)),
    )


def _item(term: Term, kind: Kind, only: Kind | None) -> Counted:
    found = counted_term("organisations", term)
    words = "" if only is not None or kind is OTHER or kind.slug in SAID else kind.one
    return Counted(found.label, found.route, found.total, kind=words)


def _kinds(
    totals: Sequence[tuple[str, str, int]], only: Kind | None
) -> Iterator[tuple[str, str, int, bool]]:
    """Yield the words, the route and the number of each kind, and whether it is the one shown."""
    yield "All kinds", AREA, sum(total for _, _, total in totals), only is None
    for words, route, total in totals:
        yield words, route, total, only is not None and words == only.many


def _by_letter(items: list[Counted]) -> Iterator[Group]:
    def letter(item: Counted) -> str:
        return item.label[0].upper() if item.label[0].isascii() and item.label[0].isalpha() else "#"

    ordered = sorted(items, key=lambda item: (letter(item), item.label.casefold()))
    for initial, members in groupby(ordered, key=letter):
        suffix = initial.lower() if initial != "#" else "other"
        yield Group(f"page-{suffix}", initial, tuple(members))
