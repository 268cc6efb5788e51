"""The page of figures: all decisions by year, subject, law and kind of organisation.

Every figure leads to the decisions behind it. Organisations are counted by kind and never
put in an order by how they fared.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from sitegen.library.organisations import KINDS
from sitegen.model import CitedPart, CitedWork
from sitegen.pages import chart
from sitegen.pages.among import Among
from sitegen.pages.counting import Kind, Line, table
from sitegen.pages.figures import figures_of, subject_lines
from sitegen.pages.organisations import kind_of_term
from sitegen.pages.page import Download, Page
from sitegen.pages.routes import CSV, DECISIONS, FIGURES, kind_route, work_route
from sitegen.pages.site import Site
from sitegen.pages.tallied import Listing
from sitegen.pages.words import counted, span_of

MOST = 20
"""Rows of a table of what is most frequent."""

_ALL = (Kind("all", "All"),)
_CITING = (Kind("discussed", "Discussed"), Kind("recited", "Recited"))


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
        data=Download(CSV),
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
    discussed, cited = _provisions(site, laws)
    if discussed:
        note = (
            "“Discussed”: cited in words of the decision’s own. “Recited”: only in wording which it "
            "shares with others, as on the Ombudsman’s powers."
        )
        yield _table(
            "discussed", "Most discussed provisions", note, "Provision", _CITING, discussed
        )
    if cited:
        yield _table("cited", "Most cited provisions", "", "Provision", _CITING, cited)
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


class _Part(Struct, frozen=True):
    """A provision with the decisions that cite it, and those that discuss it."""

    words: str
    route: str
    cited: int
    discussed: int


def _provisions(site: Site, laws: Sequence[CitedWork]) -> tuple[list[Line], list[Line]]:
    """Return the rows of the provisions most discussed, and of those most cited."""
    parts = [_part(site, work, part) for work in laws for part in work.parts]
    by_discussed = sorted(parts, key=lambda part: (-part.discussed, part.words))
    by_cited = sorted(parts, key=lambda part: (-part.cited, part.words))
    discussed = [part for part in by_discussed[:MOST] if part.discussed]
    return _citing(site, discussed), _citing(site, by_cited[:MOST])


def _part(site: Site, work: CitedWork, part: CitedPart) -> _Part:
    standard = site.library.standard
    telling = {entry.slug for entry, each in part.mentions if each.wording not in standard}
    route = work_route("legislation", part.uri)
    return _Part(f"{work.title}, {part.label}", route, len(part.entries), len(telling))


def _citing(site: Site, parts: Sequence[_Part]) -> list[Line]:
    most = max((part.cited for part in parts), default=0)
    lines = []
    for part in parts:
        counts = [part.discussed, part.cited - part.discussed]
        href = site.config.prefix + part.route
        bar = chart.bar([kind.slug for kind in _CITING], counts, most)
        lines.append(Line(part.words, href, href, counts, ["", ""], bar))
    return lines
