"""The stages of a build, each doing one thing; ``build`` says which are needed and when."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from sitegen.asked import Built, Plan
from sitegen.cache.cache import Cache
from sitegen.cache.state import Made, Row, State
from sitegen.changes import Change, problems_after
from sitegen.clock import Clock
from sitegen.digest import differing
from sitegen.ground import Ground
from sitegen.intake import Intake, Taken, now
from sitegen.problems import Problem, counts, in_order
from sitegen.publish.aside import Aside
from sitegen.publish.limits import Size, measure
from sitegen.publish.paths import collisions
from sitegen.publish.stage import Stage
from sitegen.publish.write import Publication
from sitegen.read.load import Listed, scan
from sitegen.ready import Ready
from sitegen.searching import Searching, without_index
from sitegen.unbroken import unbroken
from sitegen.workers import Crew

if TYPE_CHECKING:
    from sitegen.press import Printed

NOTHING = b"\xc0"
"""What stands for a site that is not known, as MessagePack has it."""

FATAL = frozenset(("route-collision", "page-differs", "source-changed", "search-index"))
"""Problems of what was made: a site that has one is not published."""


class Making:
    """One build under way."""

    def __init__(
        self,
        plan: Plan,
        publication: Publication,
        cache: Cache,
        crew: Crew,
        ready: Ready | None = None,
    ) -> None:
        self.plan = plan
        self.publication = publication
        self.cache = cache
        self.crew = crew
        self.clock = Clock()
        self.began = now()
        with self.clock.stage("scan"):
            given = (plan.root, plan.config, plan.without)
            self.ground = ready.ground_of(*given) if ready else Ground(*given)
            self.search = Searching(plan, self.ground, cache, crew, self.clock)
            self.before = cache.load()
            self.found = list(scan(plan.decisions))

    def standing(self) -> State | None:
        """Return what is remembered of the site that stands, if that is the one remembered."""
        stands = self.before is not None and self.before.site == self.publication.id() != b""
        return self.before if stands else None

    def intake(self) -> Intake:
        """Return what takes files in, with what is known of them."""
        before = self.before
        known = before.rows if before is not None and before.study == self.ground.study_id else ()
        return Intake(
            cache=self.cache,
            known={row.path: row for row in known},
            saved=before.began if before is not None else 0,
            withdrawn=self.ground.withdrawn,
            study=self.ground.study,
        )

    def look_ahead(self) -> None:
        """Load what comes after reading, which one process would else do while others wait."""
        # Here and below not above: a build that finds nothing to do must not pay for it.
        import sitegen.gathering  # noqa: F401, PLC0415
        from sitegen.renderer import renderer_of  # noqa: PLC0415

        routes = [page.route for page in self.ground.prose]
        renderer_of(self.ground, routes, self.cache, self.crew)
        self.search.load()

    def as_it_was(self, before: State) -> Built:
        """Nothing has changed, so nothing is done."""
        if self._forbidden(before.problems):
            return self._nothing(before.decisions, before.problems)
        built = self._built(before.decisions, before.size, before.pages, before.problems)
        return replace(built, listed=before.listed)

    def some(
        self, changed: Sequence[Change], taken: Taken, before: State, made: Made, *, listed: bool
    ) -> Built:
        """Print the pages of some decisions; ``listed`` where nothing else can have changed."""
        problems = problems_after(changed, before.problems)
        if self._forbidden(problems):
            return self._kept_back(taken, before.decisions, problems)
        alone = [each.new for each in changed]
        rows = [row for row in taken.rows if row.record]
        known = made.searched | self.search.known_by(alone, made.recited)
        # First what takes long: a build that is ended meanwhile leaves the spare as it is.
        index, of_index = self.search.indexed(rows, known, made.recited)
        # A spare that is half patched is of no use to the next build.
        with unbroken():
            stage = self._stage(made)
            # A new index is put there by itself, with what of it has not changed.
            old = made.files if index is None else without_index(made.files)
            printed = self._printed_alone(alone, taken, made, stage)
            new = dict(printed.files)
            rest = old.keys() if stage.is_fresh else old.keys() & set(made.behind)
            for path in rest - new.keys():
                stage.keep(path)
            found = self.search.shipped(index, stage)
            new_made = replace(
                made,
                files=old | new | found,
                keys=made.keys | dict(printed.keys),
                searched=known,
            )
            problems += [*printed.problems, *of_index]
            return self._publish(stage, taken, new_made, problems, made, listed=listed)

    def _printed_alone(
        self, alone: Sequence[Row], taken: Taken, made: Made, stage: Stage
    ) -> "Printed":
        from sitegen.press import some  # noqa: PLC0415

        with self.clock.stage("print"):
            given = (self.ground, self.cache, self._files(), taken.rows, alone, made, stage)
            return some(*given, self.crew).run((), alone, self.crew)

    def every(self, taken: Taken, made: Made | None, *, few: bool = False) -> Built:
        """Gather the library and print everything, or keep what would come out as it stands.

        Where ``few`` files change they are put aside, so that a build that is ended meanwhile leaves
        the spare as it is.
        """
        from sitegen.gathering import gather_all  # noqa: PLC0415
        from sitegen.press import every  # noqa: PLC0415

        with self.clock.stage("gather"):
            gathered = gather_all(self.ground, self.cache, taken)
        decisions = len(gathered.site.library.entries)
        nothing = not decisions and not any(row.slug for row in taken.rows)
        if nothing or self._forbidden(gathered.problems):
            return self._kept_back(taken, decisions, gathered.problems)
        known = self.search.known_by(gathered.rows, gathered.recited)
        index, of_index = self.search.indexed(gathered.rows, known, gathered.recited)
        to = self.publication.aside(made.files) if few and made is not None else self._stage(made)
        with self.clock.stage("print"):
            printed = every(self.ground, self.cache, self._files(), gathered, made, to, self.crew)
        with unbroken():
            stage = self._settled(to, made, printed) if isinstance(to, Aside) else to
            found = self.search.shipped(index, stage, made)
            new_made = Made(
                decisions=decisions,
                pages=printed.pages,
                files=dict(printed.files) | found,
                keys=dict(printed.keys),
                frames=dict(printed.frames),
                prose=gathered.prose,
                searched=known,
                recited=tuple(sorted(gathered.recited)),
            )
            colliding = collisions(path for path, _ in printed.files)
            problems = [*gathered.problems, *printed.problems, *colliding, *of_index]
            return self._publish(stage, taken, new_made, problems, made)

    def _stage(self, made: Made | None) -> Stage:
        if made is None:
            return self.publication.fresh()
        spare = self.publication.patched(made.files, made.spare, frozenset(made.behind))
        return spare or self.publication.fresh(made.files)

    def _settled(self, aside: Aside, made: Made | None, printed: "Printed") -> Stage:
        """Return the stage with what was put aside and all that has not changed."""
        with self.clock.stage("publish"):
            stage = self._stage(made)
            aside.settle(printed.files, stage)
        return stage

    def _publish(  # noqa: PLR0913 - what a site is made of
        self,
        stage: Stage,
        taken: Taken,
        made: Made,
        problems: list[Problem],
        before: Made | None,
        *,
        listed: bool = True,
    ) -> Built:
        """Swap the stage in and remember what was made, or leave everything as it was."""
        problems = in_order(problems)
        size = measure(made.files, self._laid_out_alike(made, before))
        if any(each.code in FATAL for each in problems):
            return self._kept_back(taken, made.decisions, problems)
        # What stands and is not noted down would all be made anew.
        with self.clock.stage("publish"), unbroken():
            old = self.publication.id() if before is not None else b""
            behind, id_ = differing(made.files, before.files if before is not None else {}, old)
            if before is not None and not stage.is_fresh:
                for path in {*behind, *before.behind}.difference(made.files):
                    stage.remove(path)
            self.publication.publish(stage, id_, spare=before is not None)
            if before is not None:
                made = replace(made, spare=old, behind=behind)
            elif self.publication.keep_copy(tuple(made.files), self.crew):
                made = replace(made, spare=id_)
            unsaved = self.cache.keep(
                State(
                    study=self.ground.study_id,
                    ground=self.ground.id,
                    began=self.began,
                    rows=taken.rows,
                    scan=taken.problems,
                    problems=tuple(problems),
                    site=id_,
                    decisions=made.decisions,
                    pages=made.pages,
                    size=size,
                    indexed=not self.plan.quick,
                    listed=listed,
                    made=msgspec.Raw(msgspec.msgpack.encode(made)),
                )
            )
            if not unsaved:
                self.cache.keep_frames(made)
        built = self._built(made.decisions, size, made.pages, [*problems, *unsaved])
        return replace(built, listed=listed)

    def _laid_out_alike(self, made: Made, before: Made | None) -> Size | None:
        """Return the size of the site before, if the one made has its files at the same paths."""
        size = self.before.size if self.before is not None else Size()
        same = before is not None and size.files and before.files.keys() == made.files.keys()
        return size if same else None

    def _forbidden(self, problems: Iterable[Problem]) -> bool:
        return self.plan.strict and any(map(counts, problems))

    def _files(self) -> dict[str, Listed]:
        return {each.path: each for each in self.found if isinstance(each, Listed)}

    def _kept_back(self, taken: Taken, decisions: int, problems: Iterable[Problem]) -> Built:
        """Publish nothing, but remember what was read: the next build need not read it again."""
        standing = self.standing()
        self.cache.keep(
            State(
                study=self.ground.study_id,
                ground=b"",
                began=self.began,
                rows=taken.rows,
                scan=taken.problems,
                problems=(),
                site=standing.site if standing is not None else b"",
                decisions=0,
                pages=0,
                size=Size(),
                indexed=False,
                listed=False,
                made=standing.made if standing is not None else msgspec.Raw(NOTHING),
            )
        )
        return self._nothing(decisions, problems)

    def _nothing(self, decisions: int, problems: Iterable[Problem]) -> Built:
        """Say that nothing was published."""
        found = tuple(in_order(problems))
        return Built(False, decisions, Size(), 0, found, self.clock.spent())

    def _built(self, decisions: int, size: Size, pages: int, problems: Iterable[Problem]) -> Built:
        found = tuple(in_order(problems))
        return Built(True, decisions, size, pages, found, self.clock.spent())
