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
from sitegen.digest import digest
from sitegen.gathering import Gathered
from sitegen.ground import Ground
from sitegen.intake import content_of
from sitegen.model import Entry, Record
from sitegen.pages.data import with_standard
from sitegen.pages.decision import decision_page
from sitegen.pages.faithful import missing
from sitegen.pages.frame import Frame, frame_of
from sitegen.pages.page import Page
from sitegen.pages.plan import Job, plan
from sitegen.pages.render import Renderer
from sitegen.pages.routes import decision_route
from sitegen.pages.sheet import Sheet
from sitegen.pages.sitemap import robots, sitemap_artifacts
from sitegen.problems import Problem
from sitegen.publish.stage import Stage
from sitegen.read.load import Listed, Received, receive
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

    return Press(
        ground=ground,
        renderer=renderer_of(ground, made.prose, cache, crew),
        cache=cache,
        files=files,
        slugs=frozenset(row.slug for row in rows if row.record),
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
    stage: Stage,
    crew: Crew,
) -> Printed:
    """Print the whole site."""
    site = gathered.site
    press = Press(
        ground=ground,
        renderer=renderer_of(ground, gathered.prose, cache, crew),
        cache=cache,
        files=files,
        slugs=site.slugs,
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
    press.put(press.renderer.assets.artifacts(), printed)
    return printed


class Press(Struct, frozen=True):
    """All that pages are made from, and the stage that they go to.

    ``before`` is the site that is published, where it is known. Frames are kept in packs from the
    number ``first`` on; where there is none they are those of ``before``.
    """

    ground: Ground
    renderer: Renderer
    cache: Cache
    files: Mapping[str, Listed]
    slugs: frozenset[str]
    entries: Mapping[str, Entry]
    frame_of: FrameOf
    stage: Stage
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
                    frames = PackWriter(self.cache.frames.folder, self.first + number)

            def work(task: int) -> bytes:
                printed = Printed()
                if task < len(jobs):
                    self._job(jobs[task], printed)
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
            artifact = self.renderer.render(each) if isinstance(each, Page) else each
            if isinstance(each, Page):
                printed.pages += 1
                if each.indexed and each.route is not None:
                    day = each.modified.isoformat() if each.modified else None
                    printed.mapped.append((each.route, day))
            printed.files.append((artifact.path, self.stage.put(artifact)))

    @property
    def _has_data(self) -> bool:
        """Tell whether a decision's data is made: what the search finds is shown from it."""
        return not self.ground.without >= {"data", "search"}

    def _job(self, job: Job, printed: Printed) -> None:
        self.put(job.make(), printed)

    def _decision(self, row: Row, frames: PackWriter | None, printed: Printed) -> None:
        entry = self.entries[row.slug]
        frame = self.frame_of(row, entry)
        encoded = msgspec.msgpack.encode(frame)
        beside = bytes((self._has_data, self.ground.config.source_files))
        made_from = (self.ground.study_id, self.renderer.digest, beside, row.content)
        key = digest(*made_from, encoded)
        printed.keys.append((row.slug, key))
        with suppress(OSError):
            if frames is not None:
                printed.frames.append((row.slug, frames.add(encoded)))
        if self._kept(row, entry, key, printed):
            return
        sheet = self.cache.read(row.sheet, Sheet)
        page, shown = decision_page(
            self.ground.config, self.ground.glossary, self.slugs, entry, sheet, frame
        )
        route = decision_route(row.slug)
        text, rendered = self.renderer.printed(page)
        wrong = None if "proof" in self.ground.without else missing(text, shown, row.path)
        if wrong is not None:
            printed.problems.append(wrong)
        files: list[Page | Artifact] = [rendered]
        if self._has_data:
            of_longer = zip(sheet.longer, frame.standard, strict=True)
            standard = (paragraph for paragraph, is_standard in of_longer if is_standard)
            files.append(Artifact(f"{route}index.json", with_standard(sheet.data, standard)))
        if self.ground.config.source_files:
            source = self._source(row)
            if isinstance(source, Problem):
                printed.problems.append(source)
            else:
                files.append(Artifact(f"{route}source.txt", source))
        self.put(files, printed)
        self._counted(page.route, entry, printed)

    def _kept(self, row: Row, entry: Entry, key: bytes, printed: Printed) -> bool:
        """Keep the files of a decision whose page would come out as it stands; say if so."""
        before = self.before
        if before is None or before.keys.get(row.slug) != key:
            return False
        route = decision_route(row.slug)
        paths = [f"{route}{name}" for name in ("index.html", "index.json", "source.txt")]
        paths = [path for path in paths if path in before.files]
        if not all(map(self.stage.keep, paths)):
            return False
        printed.files += [(path, before.files[path]) for path in paths]
        self._counted(route, entry, printed)
        return True

    def _counted(self, route: str | None, entry: Entry, printed: Printed) -> None:
        printed.pages += 1
        if self.ground.config.index_decisions and route is not None:
            printed.mapped.append((route, entry.decided.isoformat() if entry.decided else None))

    def _source(self, row: Row) -> bytes | Problem:
        """Return the file that a decision was read from, if it is still the same."""
        received = receive(self.files[row.path])
        if isinstance(received, Received) and content_of(received) == row.content:
            return received.data
        message = "the file was changed or taken away while the site was built"
        return Problem("error", "source-changed", row.path, 1, 1, message, "build again")


def _add(whole: Printed, part: Printed) -> None:
    whole.files += part.files
    whole.mapped += part.mapped
    whole.pages += part.pages
    whole.keys += part.keys
    whole.frames += part.frames
    whole.problems += part.problems
