"""One file to all that is ever made of it: read, cited, and its part of the page rendered.

What comes out depends on the file, the law, the glossary, the prefix of the site's addresses and
this code, and on nothing else, so it is kept between builds (``sitegen.cache``).
"""

from msgspec import Struct

from sitegen.cite import cite
from sitegen.law.find import Finder
from sitegen.law.registry import Law
from sitegen.library.entry import EntryWriter
from sitegen.library.quality import traits_of
from sitegen.model import CitedDecision, Record
from sitegen.pages.faithful import unfaithful
from sitegen.pages.glossary import NO_GLOSSARY, Glossary
from sitegen.pages.sheet import Sheet, SheetWriter
from sitegen.problems import Problem
from sitegen.read.reader import read


class Studied(Struct, frozen=True):
    """What a file gave: a decision's record and sheet, or neither, and its problems."""

    record: Record | None
    sheet: Sheet | None
    problems: tuple[Problem, ...]


class Study:
    """Studies one file after another, and remembers what they say alike.

    ``without`` may name ``law``, not to look for citations, ``proof``, not to prove that the page
    shows the decision word for word, and ``search``, not to say what a decision is searched by.
    """

    def __init__(
        self,
        law: Law,
        prefix: str,
        glossary: Glossary = NO_GLOSSARY,
        without: frozenset[str] = frozenset(),
    ) -> None:
        self._finder = Finder(law)
        self._writer = EntryWriter()
        self._without = without
        self._sheets = SheetWriter(law, prefix, glossary, search="search" not in without)

    def expect_many(self) -> None:
        """Get ready for more than a few files."""
        self._finder.expect_many()

    def study(self, data: bytes, path: str, source_url: str | None) -> Studied:
        """Study the bytes of one file; ``path`` stands in messages."""
        decision, problems = read(data, path, source_url)
        if decision is None:
            return Studied(None, None, tuple(problems))
        if "law" in self._without:
            cited = CitedDecision(decision, ((),) * len(decision.passages))
        else:
            cited, found = cite(decision, self._finder)
            problems += found
        entry = self._writer.entry_of(cited)
        sheet = self._sheets.sheet_of(cited, entry)
        wrong = None if "proof" in self._without else unfaithful(sheet.shown, decision)
        if wrong is not None:
            return Studied(None, None, (*problems, wrong))
        return Studied(Record(path, entry, traits_of(cited)), sheet, tuple(problems))
