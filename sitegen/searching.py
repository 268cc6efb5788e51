"""The search of a build: its index made anew where it is asked for, or left as it stands."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from sitegen.artifact import INDEX
from sitegen.asked import Plan
from sitegen.cache.cache import Cache
from sitegen.cache.state import Made, Row
from sitegen.clock import Clock
from sitegen.ground import Ground
from sitegen.problems import Problem
from sitegen.publish.stage import Stage
from sitegen.searchable import searched
from sitegen.workers import Crew

if TYPE_CHECKING:
    from sitegen.publish.search import Index


class Searching(Struct, frozen=True):
    """What an index is made with."""

    plan: Plan
    ground: Ground
    cache: Cache
    crew: Crew
    clock: Clock

    @property
    def makes_index(self) -> bool:
        """Tell whether this build has an index of its own."""
        return "search" not in self.plan.without and not self.plan.quick

    def load(self) -> None:
        """Load what makes an index, before it is needed."""
        if self.makes_index:
            import sitegen.indexing  # noqa: PLC0415 - a build that does without must not pay for it
            import sitegen.publish.search.bundle  # noqa: F401, PLC0415 - the same

    def known_by(self, rows: Sequence[Row], recited: Collection[bytes]) -> dict[str, bytes]:
        """Return what identifies that by which each decision is searched."""
        if "search" in self.plan.without:
            return {}  # a build with a search stands on other ground, and makes all of it
        return searched(rows, frozenset(recited), self.ground.study_id)

    def indexed(
        self, rows: Sequence[Row], known: Mapping[str, bytes], recited: Collection[bytes]
    ) -> tuple["Index | None", list[Problem]]:
        """Make the index in the cache, and say what went wrong, unless this build has none."""
        if not self.makes_index:
            return None, []
        from sitegen.indexing import indexed  # noqa: PLC0415 - the same

        with self.clock.stage("index"):
            return indexed(rows, known, frozenset(recited), self.cache, self.crew)

    def shipped(
        self, index: "Index | None", stage: Stage, made: Made | None = None
    ) -> dict[str, bytes]:
        """Put an index on the stage, or that of the site ``made`` before; return its files."""
        if index is not None:
            from sitegen.indexing import ship  # noqa: PLC0415 - the same

            return dict(ship(index, stage))
        if "search" in self.plan.without or made is None:
            return {}
        files = made.files
        return {at: files[at] for at in files if _is_of_index(at) and stage.keep(at)}


def without_index(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a site but for those of its index."""
    return {path: each for path, each in files.items() if not _is_of_index(path)}


def _is_of_index(path: str) -> bool:
    return path.startswith(f"{INDEX}/")
