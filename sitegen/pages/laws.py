"""What one decision cites: the link of each citation, and the list at its foot.

A citation links to its page on this site. The list at the foot gives each
thing cited its full name, the places that cite it, and the links out: as it
stood on the day of the decision, and as it stands now.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from msgspec import Struct

from sitegen.law import links, provision
from sitegen.library.works import KINDS, part_key, work_uri
from sitegen.model import Citation, CitedDecision, Decision, passages
from sitegen.pages.annotate import Link
from sitegen.pages.official import official_by_reference
from sitegen.pages.routes import citation_route, decision_route
from sitegen.pages.site import Site
from sitegen.pages.words import long_date


class Place(Struct, frozen=True):
    """Where in the decision something is cited."""

    anchor: str
    words: str


class LinkOut(Struct, frozen=True):
    """A link to another site."""

    href: str
    words: str


class CitedLaw(Struct, frozen=True):
    """One thing that the decision cites; ``route`` is its page here."""

    id: str
    name: str
    route: str | None
    places: tuple[Place, ...]
    links: tuple[LinkOut, ...]


def linker(site: Site) -> Link:
    """Return what opens the link of citations in a decision."""

    def link(citations: Sequence[Citation]) -> str | None:
        first = citations[0]
        if first.kind == "paragraph":
            return f'<a class="within" href="{first.uri}">'
        if first.kind == "term":
            own = term_id(first.uri)
            return f'<a class="term" href="#{own}" aria-describedby="{own}-is">'
        if first.kind == "decision":
            return f'<a class="cite" href="{escape(_decision_href(site, first.uri))}">'
        route = citation_route(first.kind, first.uri)
        described = " ".join(f"{law_id(citation.uri)}-name" for citation in citations)
        href = escape(site.config.prefix + route)
        return f'<a class="cite" href="{href}" aria-describedby="{described}">'

    return link


def law_id(uri: str) -> str:
    """Return the id of a work or provision in the list at the foot of a decision."""
    return "page-law-" + "".join(char if char.isalnum() else "-" for char in uri)


def term_id(slug: str) -> str:
    """Return the id of a term in the list of words explained at the foot of a decision."""
    return f"page-word-{slug}"


def laws_cited(site: Site, cited: CitedDecision) -> tuple[CitedLaw, ...]:
    """List what a decision cites, works by title and provisions in their order."""
    decision, names = cited.decision, dict(cited.names)
    first: dict[str, tuple[Citation, str]] = {}
    places: dict[str, dict[str, Place]] = defaultdict(dict)
    for passage, citations in zip(passages(decision), cited.citations, strict=True):
        for citation in citations:
            if citation.kind in KINDS:
                words = passage.text.value[citation.start : citation.end]
                first.setdefault(citation.uri, (citation, words))
                places[citation.uri].setdefault(
                    passage.anchor, Place(passage.anchor, passage.place)
                )

    def order(found: tuple[Citation, str]) -> tuple[object, ...]:
        citation, words = found
        work = Citation(0, 0, work_uri(citation.kind, citation.uri), citation.kind)
        title = citation_name(site, work, names, words).casefold()
        return KINDS.index(citation.kind), title, part_key(citation.kind, citation.uri)

    return tuple(
        CitedLaw(
            id=law_id(citation.uri),
            name=citation_name(site, citation, names, words),
            route=citation_route(citation.kind, citation.uri),
            places=tuple(places[citation.uri].values()),
            links=tuple(links_out(site, citation, decision, names)),
        )
        for citation, words in sorted(first.values(), key=order)
    )


def citation_name(site: Site, citation: Citation, names: Mapping[str, str], words: str) -> str:
    """Return the full name of what is cited: ``Local Government Act 1974, section 24A(6)``."""
    if citation.kind == "legislation":
        cited = provision.parse(citation.uri)
        if cited.instrument in names:
            segments = provision.describe_segments(cited.segments)
            return ", ".join(part for part in (names[cited.instrument], segments) if part)
        return provision.describe(citation.uri, site.law)
    if citation.kind == "guidance":
        work = work_uri("guidance", citation.uri)
        code = site.law.code(work)
        part = citation.uri.removeprefix(work).strip("/")
        title = code.title if code else work
        return f"{title}, paragraph {part}" if part else title
    return " ".join(words.split())


def links_out(
    site: Site, citation: Citation, decision: Decision, names: Mapping[str, str]
) -> Iterator[LinkOut]:
    """Yield the links to other sites of what is cited."""
    if citation.kind == "legislation":
        instrument = provision.parse(citation.uri).instrument
        if instrument in names:
            yield LinkOut(links.by_title(names[instrument]), "Look it up on legislation.gov.uk")
            return
        if decision.decided:
            yield LinkOut(
                links.legislation(citation.uri, decision.decided),
                f"As it stood on {long_date(decision.decided)}",
            )
        yield LinkOut(links.legislation(citation.uri), "As it stands now")
    elif citation.kind == "guidance":
        code = site.law.code(work_uri("guidance", citation.uri))
        if code and code.url:
            yield LinkOut(code.url, "The document")
    elif href := links.case(citation.uri):
        yield LinkOut(href, "The judgment on Find Case Law")


def _decision_href(site: Site, uri: str) -> str:
    slug = uri.removeprefix("decision/")
    if slug in site.slugs:
        return site.config.prefix + decision_route(slug)
    return official_by_reference(slug)
