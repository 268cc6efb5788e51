"""The page of one decision: facts, contents, statement, law cited, other decisions."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.library.related import neighbours
from sitegen.model import CitedDecision, Decision, Entry, Field, Section, Term
from sitegen.pages.body import render_body
from sitegen.pages.digest import sha256_of
from sitegen.pages.explained import words_here
from sitegen.pages.faithful import unfaithful
from sitegen.pages.laws import laws_cited, linker
from sitegen.pages.like import likes
from sitegen.pages.official import official
from sitegen.pages.page import Page
from sitegen.pages.references import cited_rows, citing_rows
from sitegen.pages.report import report_href
from sitegen.pages.routes import decision_route
from sitegen.pages.site import Site
from sitegen.pages.terms import with_terms
from sitegen.pages.words import NOT_STATED_LABEL, name_of
from sitegen.problems import Problem
from sitegen.slug import NOT_STATED, slugify

TOP = 2
"""The level of a section's heading; a sub-heading's is lower."""

DESCRIPTION = 160
"""Characters of the summary in a page's description: what search engines show of it."""


class Part(Struct, frozen=True):
    """Some words of a fact, and where they lead."""

    words: str
    route: str | None = None


class Fact(Struct, frozen=True):
    """A row of the facts; ``printed`` where its words are the source's own."""

    kind: str
    label: str
    parts: tuple[Part, ...]
    printed: bool


class Heading(Struct, frozen=True):
    """An entry of the contents with the sub-headings below it."""

    id: str
    words: str
    below: tuple["Heading", ...] = ()


class More(Struct, frozen=True):
    """A link to all decisions that have something in common with one."""

    words: str
    route: str


class Line(Struct, frozen=True):
    """A line of furniture that was removed, and how often."""

    text: str
    times: int


def decision_page(site: Site, cited: CitedDecision, entry: Entry) -> Page:
    """Plan the page of one decision."""
    decision = cited.decision
    route = decision_route(entry.slug)
    standard = {anchor for anchor, key in entry.wording if key in site.library.standard}
    uses = site.finder.uses(cited)
    marked = with_terms(cited, uses)
    body = render_body(marked, linker(site), lambda block: block.id in standard)
    around = site.surroundings.of(entry)
    before, reference = _title(decision)
    subject = _subject_term(site, entry)
    older, newer = neighbours(entry, subject.entries)
    return Page(
        route=route,
        template="decision.html",
        title=name_of(entry),
        description=_description(entry),
        context={
            "entry": entry,
            "decision": decision,
            "body": body,
            "standard": len(standard),
            "title_before": before,
            "title_reference": reference,
            "facts": tuple(_facts(decision)),
            "contents": tuple(_contents(decision.sections)),
            "laws": laws_cited(site, cited),
            "words": tuple(words_here(cited, uses)),
            "meaning": site.glossary.outcome(entry.outcome),
            "cites": tuple(cited_rows(around.cites)),
            "cited_by": tuple(citing_rows(around.cited_by)),
            "related": tuple(likes(site, entry, around.related)),
            "more": tuple(_more(entry)),
            "older": older,
            "newer": newer,
            "subject": subject.label or "decisions without a subject",
            "neighbours_of": f"Around this decision in {subject.label or 'its list'}",
            "removed": _removed(decision),
            "removed_count": len(decision.removed),
            "official": official(entry),
            "report": report_href(site.config, entry),
            "sha256": sha256_of(decision),
            "source_route": f"{route}source.txt" if site.config.source_files else None,
        },
        area="categories/",
        trail=tuple(_trail(entry)),
        indexed=site.config.index_decisions,
        modified=entry.decided,
    )


def proved(rendered: Artifact, decision: Decision, page: Page) -> Problem | None:
    """Return the problem with a rendered page that does not show its decision word for word."""
    facts = [
        (fact.label, [part.words for part in fact.parts])
        for fact in page.context["facts"]
        if fact.printed
    ]
    return unfaithful(rendered.data.decode(), decision, facts, page.context["body"])


def _title(decision: Decision) -> tuple[str, str]:
    """Split the title as printed before the bracket that holds the reference."""
    words = decision.title.value
    at = words.rfind("(")
    return (words, "") if at < 0 else (words[:at], words[at:])


def _description(entry: Entry) -> str:
    facts = [entry.outcome, entry.category, entry.subcategory]
    known = ". ".join(fact for fact in facts if fact)
    summary = entry.summary
    if len(summary) > DESCRIPTION:
        summary = summary[:DESCRIPTION].rsplit(" ", 1)[0] + " …"
    return " ".join(part for part in (f"{known}." if known else "", summary) if part)


def _subject_term(site: Site, entry: Entry) -> Term:
    slug = slugify(entry.category) if entry.category else NOT_STATED
    return site.term("categories", (slug,))


def _facts(decision: Decision) -> Iterator[Fact]:
    missing = {"category": "Category", "outcome": "Decision", "date": "Decision date"}
    for field in decision.fields:
        kind, parts = _fact_parts(decision, field)
        missing.pop(kind, None)
        yield Fact(kind, field.label, parts, printed=True)
    for kind, label in missing.items():
        yield Fact(kind, label, (Part(NOT_STATED_LABEL),), printed=False)
    yield Fact("reference", "Reference", (Part(decision.reference),), printed=False)


def _fact_parts(decision: Decision, field: Field) -> tuple[str, tuple[Part, ...]]:
    label = " ".join(field.label.casefold().split())
    if label == "category" and decision.category and decision.subcategory:
        category, subcategory = slugify(decision.category), slugify(decision.subcategory)
        first, _, second = field.value.partition(">")
        return "category", (
            Part(first.strip(), f"categories/{category}/"),
            Part(second.strip(), f"categories/{category}/{subcategory}/"),
        )
    if label == "decision" and decision.outcome:
        return "outcome", (Part(field.value, f"outcomes/{slugify(decision.outcome)}/"),)
    if label == "decision date" and decision.decided:
        return "date", (Part(field.value, f"years/{decision.decided.year}/"),)
    return "other", (Part(field.value),)


def _contents(sections: tuple[Section, ...]) -> Iterator[Heading]:
    top: Heading | None = None
    below: list[Heading] = []
    for section in sections:
        if section.heading is None:
            continue
        heading = Heading(section.id, section.heading.value)
        if section.level != TOP and top is not None:
            below.append(heading)
            continue
        if top is not None:
            yield Heading(top.id, top.words, tuple(below))
        top, below = heading, []
    if top is not None:
        yield Heading(top.id, top.words, tuple(below))


def _more(entry: Entry) -> Iterator[More]:
    if entry.organisation:
        route = f"organisations/{slugify(entry.organisation)}/"
        yield More(f"All decisions about {entry.organisation}", route)
    if entry.category and entry.subcategory:
        path = f"{slugify(entry.category)}/{slugify(entry.subcategory)}"
        label = f"{entry.category}: {entry.subcategory}"
        yield More(f"All on {label}", f"categories/{path}/")


def _trail(entry: Entry) -> Iterator[tuple[str, str | None]]:
    yield "Subjects", "categories/"
    category = entry.category
    slug = slugify(category) if category else NOT_STATED
    yield category or NOT_STATED_LABEL, f"categories/{slug}/"
    if category and entry.subcategory:
        yield entry.subcategory, f"categories/{slug}/{slugify(entry.subcategory)}/"
    yield entry.reference, None


def _removed(decision: Decision) -> tuple[Line, ...]:
    counts = Counter(removed.text for removed in decision.removed)
    return tuple(Line(text, times) for text, times in counts.items())
