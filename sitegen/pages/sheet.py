"""Sheets: what a decision's page is made of, as far as the decision alone says.

A sheet is made once, where its decision is read, and kept between builds. What the
other decisions say about this one is its frame (``pages.frame``).
"""

from collections import Counter

from msgspec import Struct

from sitegen.law.registry import Law
from sitegen.library.entry import longer_paragraphs
from sitegen.model import CitedDecision, Decision, Entry
from sitegen.pages.body import render_body
from sitegen.pages.contents import contents_rows
from sitegen.pages.data import decision_json
from sitegen.pages.digest import sha256_of
from sitegen.pages.escape import escape
from sitegen.pages.explained import words_here
from sitegen.pages.facts import fact_rows, facts_of
from sitegen.pages.faithful import Shown
from sitegen.pages.glossary import Glossary
from sitegen.pages.laws import Citer
from sitegen.pages.official import Official, official
from sitegen.pages.report_linked import Reporter
from sitegen.pages.searchdoc import NOT_SEARCHED, Searched, Searcher
from sitegen.pages.terms import Finder, with_terms


class Sheet(Struct, frozen=True):
    """The parts of one decision's page, and its data.

    ``shown`` is the decision itself, with holes; ``longer`` are the anchors of the
    paragraphs whose words ``Entry.wording`` identifies; ``facts``, ``contents``, ``laws`` (cited),
    ``words`` (explained) and ``removed`` are the rows of these lists as HTML; ``sha256`` is
    of its text; ``data`` is ``index.json``; ``searched`` is what it is searched by besides that,
    ``linked`` what machines are told of it.
    """

    path: str
    shown: Shown
    facts: str
    contents: str
    laws: str
    words: str
    sha256: str
    removed: str
    removed_count: int
    numbering: str
    official: Official
    longer: tuple[str, ...]
    data: bytes
    searched: Searched
    linked: bytes


class SheetWriter:
    """Makes the sheets of decisions, one after the other.

    ``prefix`` is that of the site's addresses. For a site without ``search`` a sheet does not say what its
    decision is searched by.
    """

    def __init__(self, law: Law, prefix: str, glossary: Glossary, *, search: bool = True) -> None:
        self._citer = Citer(law, prefix)
        self._reporter = Reporter(law)
        self._terms = Finder(glossary)
        self._searcher = Searcher() if search else None

    def sheet_of(self, cited: CitedDecision, entry: Entry) -> Sheet:
        """Return the sheet of a decision."""
        decision, citer = cited.decision, self._citer
        uses = self._terms.uses(cited)
        facts = tuple(facts_of(decision, entry.remedy))
        sha256 = sha256_of(decision)
        return Sheet(
            path=decision.source_path,
            shown=Shown(
                title=_title(decision),
                facts=tuple([fact.words for fact in facts if fact.printed]),
                body=render_body(with_terms(cited, uses), citer.link),
                sign_off=decision.sign_off.value if decision.sign_off else None,
            ),
            facts=fact_rows(facts, decision.outcome, citer.prefix),
            contents=contents_rows(decision.sections),
            laws=citer.laws_cited(cited),
            words=words_here(cited, uses, citer.prefix),
            sha256=sha256,
            removed=_removed(decision),
            removed_count=len(decision.removed),
            numbering=decision.numbering,
            official=official(entry),
            longer=tuple(block.id for block in longer_paragraphs(decision.sections)),
            data=decision_json(cited, entry, sha256),
            searched=self._searcher.searched_of(cited) if self._searcher else NOT_SEARCHED,
            linked=self._reporter.report(entry),
        )


def _title(decision: Decision) -> tuple[str, str]:
    """Split the title as printed before the bracket that holds the reference."""
    words = decision.title.value
    at = words.rfind("(")
    return (words, "") if at < 0 else (words[:at], words[at:])


def _removed(decision: Decision) -> str:
    """Return a row for each line of furniture that was removed, with how often it was."""
    counts = Counter([removed.text for removed in decision.removed])
    return "".join(
        [
            f"<li>{escape(text)}{f' (×{times})' if times > 1 else ''}</li>\n"
            for text, times in counts.items()
        ]
    )
