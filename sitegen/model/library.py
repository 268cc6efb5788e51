"""Decisions as lists, indexes and counts need them."""

from msgspec import Struct

from sitegen.model.citation import CitationKind
from sitegen.model.entry import Entry, Mentions


class Term(Struct, frozen=True):
    """A value of a facet, with the decisions that have it, newest first.

    ``path`` is the slugs of its URL below the facet's own
    (``("childrens-care-services", "child-protection")``); ``label`` is how most
    sources print it; ``None`` where the value is not stated.
    """

    path: tuple[str, ...]
    label: str | None
    entries: tuple[Entry, ...]
    children: tuple["Term", ...] = ()


class CitedPart(Struct, frozen=True):
    """A part of a work that is cited: a section, a regulation, a paragraph of guidance.

    ``entries`` are the decisions that cite it or anything below it, newest
    first; ``mentions`` are all such mentions, in that order.
    """

    uri: str
    label: str
    entries: tuple[Entry, ...]
    mentions: Mentions


class CitedWork(Struct, frozen=True):
    """An Act, a statutory instrument, a guidance document or a case that decisions cite.

    ``title`` is its full title; ``entries`` the decisions that cite it or any
    part of it, newest first; ``mentions`` those of the work as a whole;
    ``parts`` are in the order of the work itself.
    """

    uri: str
    kind: CitationKind
    title: str
    entries: tuple[Entry, ...]
    mentions: Mentions
    parts: tuple[CitedPart, ...]


class Library(Struct, frozen=True):
    """Everything that the site knows, gathered from all decisions.

    ``standard`` identifies the wording that recurs across investigations, ``recited``
    that of it which recurs in so many that it is not searched.
    """

    entries: tuple[Entry, ...]
    categories: tuple[Term, ...]
    outcomes: tuple[Term, ...]
    organisations: tuple[Term, ...]
    years: tuple[Term, ...]
    works: tuple[CitedWork, ...]
    standard: frozenset[bytes]
    recited: frozenset[bytes]


Counts = dict[str, int]
"""How many decisions, or lines, have each value; the most frequent first."""


class Quality(Struct, frozen=True):
    """What the sources lacked and what could not be made out, in numbers.

    ``unknown`` counts decisions by the fact that they do not state; ``headings``
    are sections of a name that no other statement has; ``references`` are those to
    paragraphs of the statement itself, which check the restored numbers, and
    ``contradicted`` those of them that the numbers contradict; ``unlisted`` are
    instruments cited that the registry lacks; ``problems`` count by severity and code.
    """

    decisions: int
    layouts: Counts
    numbering: Counts
    unknown: Counts
    headings: Counts
    references: int
    contradicted: int
    citations: Counts
    unlisted: Counts
    problems: dict[str, Counts]
