"""Sheets: what a decision's page is made of, as far as the decision alone says.

A sheet is made once, where its decision is read, and kept between builds. What the
other decisions say about this one is its frame (``pages.frame``).
"""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from sitegen.library.entry import longer_paragraphs
from sitegen.model import CitedDecision, Decision, Entry, Field, Section
from sitegen.pages.body import render_body
from sitegen.pages.data import decision_json
from sitegen.pages.digest import sha256_of
from sitegen.pages.explained import words_here
from sitegen.pages.faithful import Shown
from sitegen.pages.laws import Citer
from sitegen.pages.official import Official, official
from sitegen.pages.report_linked import report
from sitegen.pages.searchdoc import Searched, searched_of
from sitegen.pages.terms import Finder, with_terms
from sitegen.pages.words import NOT_STATED_LABEL
from sitegen.slug import slugify

TOP = 2
"""The level of a section's heading; a sub-heading's is lower."""


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


class Line(Struct, frozen=True):
    """A line of furniture that was removed, and how often."""

    text: str
    times: int


class Sheet(Struct, frozen=True):
    """The parts of one decision's page, and its data.

    ``shown`` is the decision itself, with holes; ``longer`` are the anchors of the
    paragraphs whose words ``Entry.wording`` identifies; ``laws`` are the rows of the
    list of law cited, as HTML; ``words`` are those of the words explained; ``sha256`` is of its text; ``data`` is ``index.json``;
    ``searched`` is what it is searched by besides that, ``linked`` what machines are told of it.
    """

    path: str
    shown: Shown
    facts: tuple[Fact, ...]
    contents: tuple[Heading, ...]
    laws: str
    words: str
    sha256: str
    removed: tuple[Line, ...]
    removed_count: int
    numbering: str
    official: Official
    longer: tuple[str, ...]
    data: bytes
    searched: Searched
    linked: bytes


def sheet_of(cited: CitedDecision, entry: Entry, citer: Citer, finder: Finder) -> Sheet:
    """Return the sheet of a decision; ``finder`` finds the words that are explained in it."""
    uses = finder.uses(cited)
    decision = cited.decision
    facts = tuple(_facts(decision))
    shown = Shown(
        title=_title(decision),
        facts=tuple(
            (fact.label, tuple(part.words for part in fact.parts)) for fact in facts if fact.printed
        ),
        body=render_body(with_terms(cited, uses), citer.link),
        sign_off=decision.sign_off.value if decision.sign_off else None,
    )
    sha256 = sha256_of(decision)
    return Sheet(
        path=decision.source_path,
        shown=shown,
        facts=facts,
        contents=tuple(_contents(decision.sections)),
        laws=citer.laws_cited(cited),
        words=words_here(cited, uses, citer.prefix),
        sha256=sha256,
        removed=_removed(decision),
        removed_count=len(decision.removed),
        numbering=decision.numbering,
        official=official(entry),
        longer=tuple(block.id for block in longer_paragraphs(decision.sections)),
        data=decision_json(cited, entry, sha256),
        searched=searched_of(cited),
        linked=report(entry, citer.law),
    )


def _title(decision: Decision) -> tuple[str, str]:
    """Split the title as printed before the bracket that holds the reference."""
    words = decision.title.value
    at = words.rfind("(")
    return (words, "") if at < 0 else (words[:at], words[at:])


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


def _removed(decision: Decision) -> tuple[Line, ...]:
    counts = Counter(removed.text for removed in decision.removed)
    return tuple(Line(text, times) for text, times in counts.items())
