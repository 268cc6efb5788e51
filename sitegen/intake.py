"""Files to rows: what is new or has changed is studied, the rest is remembered."""

import gc
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from sitegen.cache.cache import Cache
from sitegen.cache.packs import PackWriter
from sitegen.cache.state import Row
from sitegen.digest import digest
from sitegen.model import Record
from sitegen.problems import Problem
from sitegen.read.load import Listed, Received, receive
from sitegen.workers import Crew, Meanwhile, Work

if TYPE_CHECKING:
    from sitegen.study import Study

CHUNK = 40
"""Files that a worker reads before it reports."""

_FRESH = 2_000_000_000
"""Nanoseconds in which a file may change twice with one time stamp, on any file system."""


class Taken(Struct, frozen=True):
    """A row for each file that could be read, in the order of the scan, and how many are new."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    new: int


class Intake:
    """Takes in files, with the help of what the last build knew of them.

    ``known`` are the rows of that build by path, all of them studied as ``study`` would
    now do it, and saved at the moment ``saved`` (ns); ``withdrawn`` are references.
    """

    def __init__(
        self,
        *,
        cache: Cache,
        known: Mapping[str, Row],
        saved: int,
        withdrawn: Collection[str],
        study: Callable[[], "Study"],
    ) -> None:
        self._cache = cache
        self._known = known
        self._saved = saved
        self._withdrawn = withdrawn
        self._study = study

    def unchanged(self, listed: Listed) -> Row | None:
        """Return the row of a file that has not been touched since it was read.

        A file that changed when the state was saved, or a moment before, may have changed
        again with the same stamp: it is looked at.
        """
        row = self._known.get(listed.path)
        if row is None or row.stamp != listed.stamp or not row.stamp:
            return None
        newest = max(row.stamp[1::3])
        return row if newest + _FRESH < self._saved and self._complete(row) else None

    def untouched(self, found: Sequence[Listed | Problem]) -> bool:
        """Tell whether the files are those that are known, and none has been touched."""
        return len(found) == len(self._known) and all(
            isinstance(each, Listed) and self.unchanged(each) is not None for each in found
        )

    def take(
        self, found: Iterable[Listed | Problem], crew: Crew, meanwhile: Meanwhile | None = None
    ) -> Taken:
        """Return the rows of all files; ``crew`` studies those that need it, see its ``do``."""
        rows: list[Row | None] = []
        problems: list[Problem] = []
        pending: list[tuple[int, Listed]] = []
        for each in found:
            if isinstance(each, Problem):
                problems.append(each)
                continue
            row = self.unchanged(each)
            if row is None:
                pending.append((len(rows), each))
            rows.append(row and self._without(row))
        for at, row_or_problem in self._read(pending, crew, meanwhile):
            if isinstance(row_or_problem, Problem):
                problems.append(row_or_problem)
            else:
                rows[at] = row_or_problem
        return Taken(tuple(row for row in rows if row is not None), tuple(problems), len(pending))

    def _read(
        self, pending: Sequence[tuple[int, Listed]], crew: Crew, meanwhile: Meanwhile | None
    ) -> Iterator[tuple[int, Row | Problem]]:
        if not pending:
            return
        first = self._cache.prepare(self._known.values())
        chunks = [pending[at : at + CHUNK] for at in range(0, len(pending), CHUNK)]
        decoder = msgspec.msgpack.Decoder(list[_Result])
        study = cache(self._study)
        if len(pending) > CHUNK:
            study().expect_many()  # once, before there are several processes

        @contextmanager
        def opening(number: int) -> Iterator[Work]:
            writer = PackWriter(self._cache.packs.folder, first + number)

            def work(task: int) -> bytes:
                results = [self._result(listed, study, writer) for _, listed in chunks[task]]
                writer.flush()
                # Nobody else does it while much is made, and the nodes of a saved page hold one another.
                gc.collect(0)
                return msgspec.msgpack.encode(results)

            yield work
            writer.close()

        for task, data in crew.do("Reading", len(chunks), opening, meanwhile):
            for (at, listed), result in zip(chunks[task], decoder.decode(data), strict=True):
                # A row has the very strings and numbers of the list, and not others like them.
                row = result.row and replace(result.row, path=listed.path, stamp=listed.stamp)
                yield at, row or result.problem  # type: ignore[misc] # one of the two is there

    def _result(
        self, listed: Listed, study: "Callable[[], Study]", writer: PackWriter
    ) -> "_Result":
        received = receive(listed)
        if isinstance(received, Problem):
            return _Result(problem=received)
        content = content_of(received)
        row = self._known.get(listed.path)
        if row is not None and row.content == content and self._complete(row):
            return _Result(self._without(replace(row, stamp=listed.stamp)))
        studied = study().study(received.data, received.path, received.source_url)
        row = Row(listed.path, listed.stamp, content, (*received.problems, *studied.problems))
        record = studied.record
        if record is None or studied.sheet is None:
            return _Result(row)
        entry = record.entry
        row = replace(row, slug=entry.slug, reference=entry.reference, decided=entry.decided)
        if entry.reference in self._withdrawn:
            return _Result(row)
        encode = msgspec.msgpack.encode
        return _Result(
            replace(
                row,
                listed=digest(encode(_shown(record))),
                wording=entry.wording,
                record=writer.add(encode(record)),
                sheet=writer.add(encode(studied.sheet)),
            )
        )

    def _complete(self, row: Row) -> bool:
        """Tell whether a row has all that is needed now: a withdrawal may have ended."""
        return row.record is not None or not row.slug or row.reference in self._withdrawn

    def _without(self, row: Row) -> Row:
        """Return the row of a decision that has been withdrawn without what was kept of it."""
        if row.record is None or row.reference not in self._withdrawn:
            return row
        return replace(row, record=None, sheet=None, listed=b"", wording=b"")


def _shown(record: Record) -> Record:
    """Return what lists and the quality report show of a decision.

    What its wording does to others is looked at apart (see ``changes``), and its length
    matters only between two files of one decision.
    """
    entry = record.entry
    mentions = tuple(replace(mention, wording=None) for mention in entry.mentions)
    return Record(
        "", replace(entry, mentions=mentions, wording=b""), replace(record.traits, length=0)
    )


class _Result(Struct, frozen=True, array_like=True):
    """What a worker says of one file."""

    row: Row | None = None
    problem: Problem | None = None


def content_of(received: Received) -> bytes:
    """Return what identifies a file's bytes, and its address or what is wrong with that."""
    beside = msgspec.msgpack.encode((received.source_url, received.problems))
    return digest(received.data, beside)


def now() -> int:
    """Return the moment in nanoseconds, as file systems count it."""
    return time.time_ns()
