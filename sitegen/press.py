"""Pages to files on the stage: whatever is rendered is rendered here, by as many as may help."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from sitegen.artifact import Artifact
from sitegen.cache.cache import Cache
from sitegen.cache.packs import PackWriter, Place
from sitegen.cache.state import Made, Row
from sitegen.changes import standard_of
from sitegen.decisionfiles import DecisionFiles
from sitegen.gathering import Gathered
from sitegen.ground import Ground
from sitegen.model import Entry, Record
from sitegen.pages.frame import Frame, frame_of
from sitegen.pages.page import Page
from sitegen.pages.plan import Job, plan
from sitegen.pages.routes import decision_route
from sitegen.pages.sitemap import robots, sitemap_artifacts
from sitegen.problems import Problem
from sitegen.publish.aside import Aside
from sitegen.publish.stage import Stage
from sitegen.read.load import Listed
from sitegen.renderer import renderer_of
from sitegen.workers import Crew, Work

CHUNK = 50
"""Decisions that a worker renders before it reports."""

FrameOf = Callable[[Row, Entry], Frame]


class Printed(Struct):
    """What a part of the work made: files and what identifies them; see ``Made`` for the rest.

    ``mapped`` are the routes and dates of pages that search engines may list, ``frames`` the places
    of those frames that are new.
    """

    files: list[tuple[str, bytes]] = []
    mapped: list[tuple[str, str | None]] = []
    pages: int = 0
    keys: list[tuple[str, bytes]] = []
    frames: list[tuple[str, Place]] = []
    problems: list[Problem] = []


def some(  # noqa: PLR0913, PLR0917 - what a press needs
    ground: Ground,
    cache: Cache,
    files: Mapping[str, Listed],
    rows: Sequence[Row],
    alone: Sequence[Row],
    made: Made,
    stage: Stage,
    crew: Crew,
) -> "Press":
    """Return the press for the pages of a few decisions, while the library is what it was."""

    def frame_of(row: Row, entry: Entry) -> Frame:
        frame = cache.frame(made.frames.get(row.slug), Frame)
        return replace(frame, standard=standard_of(row, entry.wording, rows))

    renderer = renderer_of(ground, made.prose, cache, crew)
    slugs = frozenset(row.slug for row in rows if row.record)
    return Press(
        decisions=DecisionFiles(ground, renderer, cache, files, slugs),
        entries={row.slug: cache.read(row.record, Record).entry for row in alone},
        frame_of=frame_of,
        stage=stage,
        before=made,
    )


def every(  # noqa: PLR0913, PLR0917 - what a press needs
    ground: Ground,
    cache: Cache,
    files: Mapping[str, Listed],
    gathered: Gathered,
    made: Made | None,
    stage: Stage | Aside,
    crew: Crew,
) -> Printed:
    """Print the whole site."""
    site = gathered.site
    renderer = renderer_of(ground, gathered.prose, cache, crew)
    press = Press(
        decisions=DecisionFiles(ground, renderer, cache, files, site.slugs),
        entries={entry.slug: entry for entry in site.library.entries},
        frame_of=lambda _, entry: frame_of(site, entry),
        stage=stage,
        before=made,
        first=cache.keep_frames(made),
    )
    jobs = plan(site, gathered.own, data="data" not in ground.without, synonyms=ground.synonyms)
    printed = press.run(jobs, gathered.rows, crew)
    press.put(sitemap_artifacts(ground.config, printed.mapped), printed)
    press.put([robots(ground.config)], printed)
    press.put(renderer.assets.artifacts(), printed)
    return printed


class Press(Struct, frozen=True):
    """What pages are made by, and the stage that they go to.

    ``before`` is the site that is published, where it is known. Frames are kept in packs from the
    number ``first`` on; where there is none they are those of ``before``.
    """

    decisions: DecisionFiles
    entries: Mapping[str, Entry]
    frame_of: FrameOf
    stage: Stage | Aside
    before: Made | None
    first: int | None = None

    def run(self, jobs: Sequence[Job], rows: Sequence[Row], crew: Crew) -> Printed:
        """Do all jobs and print the pages of all ``rows``; the order of results is fixed."""
        chunks = [rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK)]

        @contextmanager
        def opening(number: int) -> Iterator[Work]:
            frames = None
            # Where they cannot be kept, the next build notices that they are not there.
            with suppress(OSError):
                if self.first is not None:
                    frames = PackWriter(self.decisions.cache.frames.folder, self.first + number)

            def work(task: int) -> bytes:
                printed = Printed()
                if task < len(jobs):
                    self.put(jobs[task].make(), printed)
                else:
                    for row in chunks[task - len(jobs)]:
                        self._decision(row, frames, printed)
                return msgspec.msgpack.encode(printed)

            yield work
            with suppress(OSError):
                if frames is not None:
                    frames.close()

        decoder = msgspec.msgpack.Decoder(Printed)
        results = dict(crew.do("Writing", len(jobs) + len(chunks), opening))
        whole = Printed()
        for task in range(len(results)):
            _add(whole, decoder.decode(results.pop(task)))
        return whole

    def put(self, made: Iterable[Page | Artifact], printed: Printed) -> None:
        """Render pages, and put them and other files on the stage."""
        for each in made:
            artifact = self.decisions.renderer.render(each) if isinstance(each, Page) else each
            if isinstance(each, Page):
                printed.pages += 1
                if each.indexed and each.route is not None:
                    day = each.modified.isoformat() if each.modified else None
                    printed.mapped.append((each.route, day))
            printed.files.append((artifact.path, self.stage.put(artifact)))

    def _decision(self, row: Row, frames: PackWriter | None, printed: Printed) -> None:
        """Print the files of a decision, or keep those that would come out as they stand."""
        entry = self.entries[row.slug]
        frame = self.frame_of(row, entry)
        encoded = msgspec.msgpack.encode(frame)
        key = self.decisions.key(row, encoded)
        printed.keys.append((row.slug, key))
        with suppress(OSError):
            if frames is not None:
                printed.frames.append((row.slug, frames.add(encoded)))
        if not self._kept(row, key, printed):
            files, problems = self.decisions.of(row, entry, frame)
            printed.problems += problems
            self.put(files, printed)
        printed.pages += 1
        if self.decisions.ground.config.index_decisions:
            day = entry.decided.isoformat() if entry.decided else None
            printed.mapped.append((decision_route(row.slug), day))

    def _kept(self, row: Row, key: bytes, printed: Printed) -> bool:
        """Keep the files of a decision if they were made from the same; say whether they are kept."""
        before = self.before
        if before is None or before.keys.get(row.slug) != key:
            return False
        paths = [path for path in self.decisions.paths(row) if path in before.files]
        if not all(map(self.stage.keep, paths)):
            return False
        printed.files += [(path, before.files[path]) for path in paths]
        return True


def _add(whole: Printed, part: Printed) -> None:
    whole.files += part.files
    whole.mapped += part.mapped
    whole.pages += part.pages
    whole.keys += part.keys
    whole.frames += part.frames
    whole.problems += part.problems
