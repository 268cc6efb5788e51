"""What one decision cites: the link of each citation, and the list at its foot.

A citation links to its page on this site. The list at the foot gives each
thing cited its full name, the places that cite it, and the links out: as it
stood on the day of the decision, and as it stands now.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import TypeVar

from msgspec import Struct

from sitegen.law import links, provision
from sitegen.law.registry import Law
from sitegen.library.works import KINDS, part_key, work_uri
from sitegen.model import Citation, CitedDecision
from sitegen.pages.holes import hole
from sitegen.pages.linksout import NOW, links_out
from sitegen.pages.routes import citation_route
from sitegen.pages.words import long_date

K = TypeVar("K")
V = TypeVar("V")

REMEMBERED = 5000
"""How many things cited are remembered at most."""


class Place(Struct, frozen=True):
    """Where in the decision something is cited."""

    anchor: str
    words: str


class _Known(Struct, frozen=True):
    """What is the same of a citation in every decision: how the list orders and shows it.

    ``head`` and ``out`` are HTML, its name and its links to other sites; ``now`` is the address of
    the law as it stands now, empty where there is no telling how it stood on another day.
    """

    order: tuple[object, ...]
    head: str
    out: str
    now: str


def term_id(slug: str) -> str:
    """Return the id of a term in the list of words explained at the foot of a decision."""
    return f"page-word-{slug}"


class Citer:
    """Links and lists what decisions cite, for one registry and one prefix of the site's URLs.

    It remembers what it has said of each thing cited: decisions cite the same few
    hundred provisions over and over.
    """

    def __init__(self, law: Law, prefix: str) -> None:
        self.law = law
        self.prefix = prefix
        self._known: dict[tuple[str, str], _Known] = {}
        self._openings: dict[tuple[str, ...], str] = {}

    def link(self, citations: Sequence[Citation]) -> str:
        """Return what opens the link of the citations that share a span."""
        first = citations[0]
        if first.kind == "paragraph":
            return f'<a class="within" href="{first.uri}">'
        if first.kind == "term":
            own = term_id(first.uri)
            return f'<a class="term" href="#{own}" aria-describedby="{own}-is">'
        if first.kind == "decision":
            slug = first.uri.removeprefix("decision/")
            return f'<a class="cite" href="{hole("decision", slug)}">'
        key = (first.kind, *(citation.uri for citation in citations))
        opening = self._openings.get(key)
        if opening is None:
            href = escape(self.prefix + citation_route(first.kind, first.uri))
            described = " ".join(f"{law_id(citation.uri)}-name" for citation in citations)
            opening = f'<a class="cite" href="{href}" aria-describedby="{described}">'
            self._remember(self._openings, key, opening)
        return opening

    def laws_cited(self, cited: CitedDecision) -> str:
        """Return the rows of the list of what a decision cites, as HTML.

        Works stand by title and provisions in their order, each with the places
        that cite it and its links to other sites.
        """
        decision, names = cited.decision, dict(cited.names)
        first: dict[str, tuple[Citation, str]] = {}
        places: dict[str, dict[str, str]] = defaultdict(dict)
        for passage, citations in zip(cited.passages, cited.citations, strict=True):
            for citation in citations:
                uri = citation.uri
                if citation.kind in KINDS:
                    if uri not in first:
                        words = passage.text.value[citation.start : citation.end]
                        first[uri] = citation, words
                    places[uri].setdefault(passage.anchor, passage.place)
        found = [(self._about(*each, names), uri) for uri, each in first.items()]
        found.sort(key=lambda pair: pair[0].order)
        decided = decision.decided
        then = f"As it stood on {long_date(decided)}" if decided else ""
        return "".join([_row(known, places[uri], decided, then) for known, uri in found])

    def _about(self, citation: Citation, words: str, names: Mapping[str, str]) -> _Known:
        # A case has the name that the decision gives it, and so has what the registry lacks.
        own = citation.kind == "case" or bool(
            names and work_uri(citation.kind, citation.uri) in names
        )
        key = (citation.kind, citation.uri)
        known = None if own else self._known.get(key)
        if known is None:
            work = Citation(0, 0, work_uri(citation.kind, citation.uri), citation.kind)
            title = citation_name(self.law, work, names, words).casefold()
            id_ = law_id(citation.uri)
            name = escape(citation_name(self.law, citation, names, words))
            href = escape(self.prefix + citation_route(citation.kind, citation.uri))
            unlisted = names.get(work.uri)
            out = tuple(links_out(self.law, citation.kind, citation.uri, unlisted))
            known = _Known(
                order=(
                    KINDS.index(citation.kind),
                    title,
                    part_key(citation.kind, citation.uri),
                ),
                head=(
                    f'<li id="{id_}">\n<p class="name" id="{id_}-name"><a href="{href}">{name}</a></p>'
                ),
                out=" · ".join(_out(link.href, link.words) for link in out),
                now=next((link.href for link in out if link.words == NOW), ""),
            )
            if not own:
                self._remember(self._known, key, known)
        return known

    @staticmethod
    def _remember(memory: dict[K, V], key: K, value: V) -> None:
        if len(memory) >= REMEMBERED:
            memory.clear()
        memory[key] = value


def law_id(uri: str) -> str:
    """Return the id of a work or provision in the list at the foot of a decision."""
    return "page-law-" + "".join(char if char.isalnum() else "-" for char in uri)


def _row(known: _Known, places: Mapping[str, str], decided: date | None, then: str) -> str:
    """Return a row; the law as it stood ``then``, on the day of the decision, stands before as now."""
    where = ", ".join([f'<a href="#{anchor}">{words}</a>' for anchor, words in places.items()])
    out = known.out
    if decided and known.now:
        out = f"{_out(links.as_it_stood(known.now, decided), then)} · {out}"
    return f'{known.head}\n<p class="meta">In {where}. {out}</p>\n</li>\n'


def _out(href: str, words: str) -> str:
    return f'<a rel="external" href="{escape(href)}">{words}</a>'


def citation_name(law: Law, citation: Citation, names: Mapping[str, str], words: str) -> str:
    """Return the full name of what is cited: ``Local Government Act 1974, section 24A(6)``."""
    if citation.kind == "legislation":
        cited = provision.parse(citation.uri)
        if cited.instrument in names:
            segments = provision.describe_segments(cited.segments)
            return ", ".join(part for part in (names[cited.instrument], segments) if part)
        return provision.describe(citation.uri, law)
    if citation.kind == "guidance":
        work = work_uri("guidance", citation.uri)
        code = law.code(work)
        part = citation.uri.removeprefix(work).strip("/")
        title = code.title if code else work
        return f"{title}, paragraph {part}" if part else title
    return " ".join(words.split())
