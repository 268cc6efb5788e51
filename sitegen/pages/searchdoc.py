"""The document that a decision is searched by, and what of it is known where the decision is read.

It is made of the decision's ``index.json``, which the search page makes results of: so both count the
words in the same way, and a place says where a word stands. What ``index.json`` does not have, the
lines of the header as printed, is counted after it.

Of recited wording only the law that it cites is searched: it is a third of all words, finds nothing
that is about anything, and a reader who looks for a section still finds who recites it.
Controls of writing direction are left out, as in results.
"""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from sitegen.document import PLAIN, Document, Passage, Span
from sitegen.law.provision import lineage
from sitegen.library.entry import longer_paragraphs
from sitegen.library.wording import SHORTEST
from sitegen.memo import Memo
from sitegen.model import Citation, CitedDecision
from sitegen.pages.escape import plain
from sitegen.pages.words import NO_SUM_NAMED, NOT_STATED_LABEL, SUM_NAMED

TITLE = 7 * PLAIN
SUMMARY = 2 * PLAIN
HEADINGS = {2: 6 * PLAIN, 3: 5 * PLAIN}
"""What words weigh, by where they stand; those of a heading by its level, as Pagefind has it."""

RECITED = PLAIN // 10
"""What a citation in recited wording weighs."""


class Searched(Struct, frozen=True, array_like=True):
    """What a decision is searched by besides its ``index.json``.

    ``cites`` says for each longer paragraph which of its words cite law; ``statutes`` are the paths of
    the law cited.
    """

    header: tuple[str, ...]
    cites: tuple[tuple[Span, ...], ...]
    statutes: tuple[str, ...]


NOT_SEARCHED = Searched((), (), ())


class Item(Struct, frozen=True):
    """An item of ``index.json``."""

    text: str
    items: tuple["Item", ...] = ()


class Section(Struct, frozen=True):
    """A section of ``index.json``; its blocks are read as items are."""

    heading: str | None
    level: int
    blocks: tuple[Item, ...]


class Data(Struct, frozen=True):
    """What is read of ``index.json`` here."""

    reference: str
    title: str
    organisation: str | None
    category: str | None
    subcategory: str | None
    outcome: str | None
    decided: str | None
    remedy: str | None
    sums: tuple[str, ...]
    summary: tuple[str, ...]
    sections: tuple[Section, ...]


class Searcher:
    """Says of decisions, one after the other, what they are searched by besides their ``index.json``."""

    def __init__(self) -> None:
        self._words = Memo(_words_citing)

    def searched_of(self, cited: CitedDecision) -> Searched:
        """Return that of a decision."""
        decision = cited.decision
        # A paragraph comes before its bullets, which may have no anchor but its own.
        by_anchor: dict[str, tuple[Span, ...]] = {}
        for passage, citations in zip(cited.passages, cited.citations, strict=True):
            if passage.anchor not in by_anchor:
                text = passage.text.value
                words = self._words.of((text, citations), len(text)) if citations else ()
                by_anchor[passage.anchor] = words
        longer = longer_paragraphs(decision.sections)
        return Searched(
            header=tuple(field.value for field in decision.fields),
            cites=tuple(by_anchor.get(block.id, ()) for block in longer),
            statutes=tuple(_statutes(cited)),
        )


def document_of(data: bytes, searched: Searched, recited: Sequence[bool]) -> Document:
    """Return the document to index a decision by, whose ``index.json`` is ``data``.

    ``recited`` tells of each longer paragraph whether it is recited wording. The filters are
    ``category``, ``subject`` (``Category > Subcategory``), ``outcome``, ``year``, ``organisation``,
    ``remedy`` (whether what was to follow names a sum) and ``statute``: the legislation.gov.uk paths of the law cited, and of what it is a part of.
    """
    read = msgspec.json.decode(data, type=Data)
    cites = iter(
        [words if told else None for told, words in zip(recited, searched.cites, strict=True)]
    )
    facts = {
        "title": read.title,
        "reference": read.reference,
        "date": read.decided,
        "organisation": read.organisation,
        "category": read.category,
        "subcategory": read.subcategory,
        "outcome": read.outcome,
    }
    passages = [
        Passage(plain(read.title), TITLE),
        *(Passage(plain(text), SUMMARY) for text in read.summary),
        *(passage for section in read.sections for passage in _section(section, cites)),
        *(Passage(plain(line)) for line in searched.header),
        *((Passage("Summary", SUMMARY),) if read.summary else ()),
    ]
    return Document(
        facts={name: plain(value) for name, value in facts.items() if value},
        stated=(*_stated(read), *(("statute", uri) for uri in searched.statutes)),
        passages=tuple(passages),
    )


def _section(section: Section, cites: Iterator[tuple[Span, ...] | None]) -> Iterator[Passage]:
    if section.heading is not None:
        yield Passage(plain(section.heading), HEADINGS[section.level])
    for block in section.blocks:
        only = next(cites) if len(block.text) >= SHORTEST else None
        if only is None:
            yield Passage(plain(block.text))
        else:
            yield Passage(plain(block.text), RECITED, only)
        yield from _items(block.items)


def _items(items: tuple[Item, ...]) -> Iterator[Passage]:
    for item in items:
        yield Passage(plain(item.text))
        yield from _items(item.items)


def _stated(read: Data) -> Iterator[tuple[str, str]]:
    for name, value in (
        ("category", read.category),
        ("outcome", read.outcome),
        ("organisation", read.organisation),
        ("year", read.decided and str(int(read.decided[:4]))),
    ):
        yield name, plain(value) if value else NOT_STATED_LABEL
    if read.category and read.subcategory:
        yield "subject", plain(f"{read.category} > {read.subcategory}")
    if read.remedy:
        yield "remedy", SUM_NAMED if read.sums else NO_SUM_NAMED


def _statutes(cited: CitedDecision) -> list[str]:
    """Return all law cited, and all that it is a part of: sub-section, section, Act."""
    uris = {
        citation.uri
        for citations in cited.citations
        for citation in citations
        if citation.kind == "legislation"
    }
    return sorted({each for uri in uris for each in lineage(uri)})


def _words_citing(cited: tuple[str, tuple[Citation, ...]]) -> tuple[Span, ...]:
    """Return which words of a text cite law, whole words, each once and in order."""
    text, citations = cited
    spans: list[Span] = []
    for start, end in sorted({(citation.start, citation.end) for citation in citations}):
        before = plain(text[:start])
        within_a_word = before != "" and not before[-1].isspace()
        first = len(before.split()) - within_a_word
        last = len(plain(text[:end]).split())
        if spans:
            first = max(first, spans[-1][1])
        if first < last:
            spans.append((first, last))
    return tuple(spans)
