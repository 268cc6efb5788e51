"""Documents that decisions are searched by, without a build."""

from collections.abc import Collection

from sitegen.document import Document
from sitegen.library.entry import EntryWriter, longer_paragraphs
from sitegen.model import CitedDecision, Decision, passages
from sitegen.pages.data import decision_json
from sitegen.pages.searchdoc import Searcher, document_of


def data_of(cited: CitedDecision) -> bytes:
    """Return the ``index.json`` of a decision."""
    return decision_json(cited, EntryWriter().entry_of(cited), "")


def document(cited: CitedDecision, recited: Collection[str] = ()) -> Document:
    """Return the document of a decision; ``recited`` has the ids of paragraphs that are recited."""
    told = [block.id in recited for block in longer_paragraphs(cited.decision.sections)]
    return document_of(data_of(cited), Searcher().searched_of(cited), told)


def uncited(decision: Decision) -> CitedDecision:
    """Return a decision in which no law was looked for."""
    return CitedDecision(decision, tuple(() for _ in passages(decision)))
