"""The documents that made-up decisions are searched by, without the rest of a build.

The same that ``searchdoc`` makes of them once they are read, at a fraction of the time; and
their data, which results are made of.
"""

import hashlib
from collections.abc import Iterator, Sequence

from sitegen.document import Document
from sitegen.model import (
    Citation,
    CitedDecision,
    Decision,
    Field,
    Item,
    Paragraph,
    Section,
    Text,
    passages,
)
from sitegen.model.source import Origin
from sitegen.pages.data import with_standard
from sitegen.publish.search import Searchable
from sitegen.slug import slugify
from tests.bench import written
from tests.bench.corpus import decisions
from tests.bench.wording import LGA, STANDARD
from tests.searching import data_of, document

_RECITED = frozenset(each.text for each in STANDARD)
_NOWHERE = Origin(1, 1)


class Documents:
    """A corpus of ``count`` decisions as the index needs it; documents are made as they are asked for."""

    def __init__(self, count: int) -> None:
        self._numbers: dict[str, int] = {}
        self.searchables: list[Searchable] = []
        for number, each in enumerate(decisions(count)):
            self._numbers[each.slug] = number
            digest = hashlib.blake2b(each.slug.encode(), digest_size=16).digest()
            self.searchables.append(Searchable(each.slug, each.decided, digest))

    def __call__(self, slugs: Sequence[str]) -> Iterator[Document]:
        """Yield the document of each decision."""
        for slug in slugs:
            cited, recited = self._cited(slug)
            yield document(cited, recited)

    def data(self, slug: str) -> bytes:
        """Return the ``index.json`` of a decision."""
        cited, recited = self._cited(slug)
        return with_standard(data_of(cited), sorted(recited))

    def _cited(self, slug: str) -> tuple[CitedDecision, set[str]]:
        (made,) = decisions(1, first=self._numbers[slug])
        return _read(made)


def _read(made: written.Written) -> tuple[CitedDecision, set[str]]:
    """Return a decision as if read, and the ids of its paragraphs that are recited."""
    sections, recited = [], set()
    number = 0
    for part in made.parts:
        blocks = []
        for paragraph in part.paragraphs:
            number += 1
            items = tuple(Item(None, None, Text(item)) for item in paragraph.items)
            blocks.append(Paragraph(number, f"p{number}", Text(paragraph.text), items))
            if paragraph.text in _RECITED:
                recited.add(f"p{number}")
        heading = Text(part.heading)
        sections.append(
            Section(slugify(part.heading), heading, 2 if part.level == 2 else 3, tuple(blocks))
        )
    decision = Decision(
        reference=made.reference,
        slug=made.slug,
        title=Text(made.title),
        organisation=made.organisation,
        category=made.category,
        subcategory=made.subcategory,
        outcome=made.outcome,
        decided=made.decided,
        fields=(
            Field("Category", f"{made.category} > {made.subcategory}", _NOWHERE),
            Field("Decision", made.outcome, _NOWHERE),
            Field("Decision date", made.decided.strftime("%d %b %Y"), _NOWHERE),
        ),
        summary=(Text(made.summary),),
        sections=tuple(sections),
        sign_off=None,
        removed=(),
        layout="A",
        confidence=1.0,
        numbering="restored",
        source_path="",
        source_url=None,
    )
    cited = [_recital(passage.text.value) for passage in passages(decision)]
    cited[0] = tuple(Citation(0, 0, uri) for uri in made.statutes)
    return CitedDecision(decision, tuple(cited)), recited


def _recital(text: str) -> tuple[Citation, ...]:
    """Return the citation in brackets at the end of recited wording."""
    if text not in _RECITED or not text.endswith(")"):
        return ()
    return (Citation(text.rfind(" (") + 2, len(text) - 1, LGA),)
