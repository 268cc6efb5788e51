"""The page of figures: all decisions by year, subject, law and kind of organisation.

Every figure leads to the decisions behind it. Organisations are counted by kind and never
put in an order by how they fared.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from sitegen.library.kinds import KINDS
from sitegen.model import CitedPart, CitedWork
from sitegen.pages import chart
from sitegen.pages.among import Among
from sitegen.pages.counting import Kind, Line, table
from sitegen.pages.figures import Listing, figures_of, subject_lines
from sitegen.pages.organisations import kind_of_term
from sitegen.pages.page import Page
from sitegen.pages.routes import CSV, DECISIONS, FIGURES, kind_route, work_route
from sitegen.pages.site import Site
from sitegen.pages.words import counted, span_of

MOST = 20
"""Rows of a table of what is most frequent."""

_ALL = (Kind("all", "All"),)
_CITING = (Kind("discussed", "Discussed"), Kind("recited", "Only recited"))


class Table(Struct, frozen=True):
    """A table of the page; ``note`` says what it counts."""

    id: str
    heading: str
    note: str
    rows: Markup


def corpus_page(site: Site) -> Page:
    """Plan the page of figures."""
    entries, heading = site.library.entries, "The decisions in figures"
    return Page(
        route=FIGURES,
        template="figures.html",
        title="Figures",
        description=f"{counted(len(entries))} by year, outcome, subject and law.",
        context={
            "heading": heading,
            "total": len(entries),
            "span": span_of(entries),
            "figures": figures_of(site, Listing(entries, Among(), DECISIONS)),
            "tables": tuple(_tables(site)),
        },
        trail=(("Figures", None),),
        feed="feed.xml",
        data=CSV,
        modified=entries[0].decided if entries else None,
    )


def _tables(site: Site) -> Iterator[Table]:
    library, prefix = site.library, site.config.prefix
    kinds, lines = subject_lines(site, Listing(library.entries, Among()), MOST)
    if lines:
        note = f"The {len(lines)} on which there are most decisions." if len(lines) == MOST else ""
        yield _table("subjects", "Most complained-of subjects", note, "Subject", kinds, lines)
    laws = [work for work in library.works if work.kind == "legislation"]
    laws.sort(key=lambda work: (-len(work.entries), work.title))
    parts = [(work, part) for work in laws for part in work.parts]
    parts.sort(key=lambda pair: (-len(pair[1].entries), pair[0].title))
    if parts:
        note = (
            "“Discussed” are decisions that cite a provision in words of their own, “only recited” "
            "those that cite it in wording which they share with others."
        )
        rows = _provisions(site, parts[:MOST])
        yield _table("provisions", "Most cited provisions", note, "Provision", _CITING, rows)
    if laws:
        most = len(laws[0].entries)
        rows = [
            _line(prefix, work.title, work_route("legislation", work.uri), len(work.entries), most)
            for work in laws[:MOST]
        ]
        yield _table("laws", "Most cited Acts and instruments", "", "Law", _ALL, rows)
    totals: Counter[str] = Counter()
    for term in library.organisations:
        totals[kind_of_term(term).slug] += len(term.entries)
    found = [kind for kind in KINDS if totals[kind.slug]]
    if found:
        most = max(totals.values())
        rows = [
            _line(prefix, kind.many, kind_route(kind.slug), totals[kind.slug], most)
            for kind in found
        ]
        note = "Kinds are told by names alone, and are not in an order by number."
        yield _table("kinds", "Kinds of organisations", note, "Kind", _ALL, rows)


def _table(  # noqa: PLR0913, PLR0917 - what a table has
    id_: str, heading: str, note: str, first: str, kinds: Sequence[Kind], lines: Sequence[Line]
) -> Table:
    rows = table(f"page-{id_}", first, kinds, lines)
    return Table(f"page-{id_}", heading, note, Markup(rows))  # noqa: S704 - made of escaped words


def _line(prefix: str, words: str, route: str, total: int, most: int) -> Line:
    href, bar = prefix + route, chart.bar(["all"], [total], most)
    return Line(words, href, href, [total], [""], bar)


def _provisions(site: Site, parts: Sequence[tuple[CitedWork, CitedPart]]) -> list[Line]:
    most = len(parts[0][1].entries)
    lines = []
    for work, part in parts:
        standard = site.library.standard
        telling = {entry.slug for entry, each in part.mentions if each.wording not in standard}
        counts = [len(telling), len(part.entries) - len(telling)]
        href = site.config.prefix + work_route("legislation", part.uri)
        bar = chart.bar([kind.slug for kind in _CITING], counts, most)
        words = f"{work.title}, {part.label}"
        lines.append(Line(words, href, href, counts, ["", ""], bar))
    return lines
