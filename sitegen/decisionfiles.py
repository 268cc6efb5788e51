"""The files of one decision: its page, its data and its source, made from what was kept of it."""

from collections.abc import Mapping

from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.cache.cache import Cache
from sitegen.cache.state import Row
from sitegen.digest import digest
from sitegen.ground import Ground
from sitegen.intake import content_of
from sitegen.model import Entry
from sitegen.pages.data import with_standard
from sitegen.pages.decision import decision_page
from sitegen.pages.faithful import missing
from sitegen.pages.frame import Frame
from sitegen.pages.render import Renderer
from sitegen.pages.routes import decision_route
from sitegen.pages.sheet import Sheet
from sitegen.problems import Problem
from sitegen.read.load import Listed, Received, receive

PAGE, DATA, SOURCE = "index.html", "index.json", "source.txt"


class DecisionFiles(Struct, frozen=True):
    """Makes the files of decisions; ``sources`` are those that they were read from."""

    ground: Ground
    renderer: Renderer
    cache: Cache
    sources: Mapping[str, Listed]
    slugs: frozenset[str]

    def key(self, row: Row, frame: bytes) -> bytes:
        """Return what identifies all that the files of a decision are made from."""
        beside = bytes((self._has_data, self.ground.config.source_files))
        made_from = (self.ground.study_id, self.renderer.digest, beside, row.content)
        return digest(*made_from, frame)

    def paths(self, row: Row) -> list[str]:
        """Return the paths that files of a decision may have."""
        return [f"{decision_route(row.slug)}{name}" for name in (PAGE, DATA, SOURCE)]

    def of(
        self, row: Row, entry: Entry, frame: Frame
    ) -> tuple[tuple[Artifact, ...], list[Problem]]:
        """Return the files of a decision, and what is wrong with them.

        Raises ``DamagedError`` for a cache that is not whole.
        """
        sheet = self.cache.read(row.sheet, Sheet)
        _, data, source = self.paths(row)
        config, glossary = self.ground.config, self.ground.glossary
        planned, shown = decision_page(config, glossary, self.slugs, entry, sheet, frame)
        text, rendered = self.renderer.printed(planned)
        wrong = None if "proof" in self.ground.without else missing(text, shown, row.path)
        files, problems = [rendered], [wrong] if wrong is not None else []
        if self._has_data:
            of_longer = zip(sheet.longer, frame.standard, strict=True)
            standard = (paragraph for paragraph, is_standard in of_longer if is_standard)
            files.append(Artifact(data, with_standard(sheet.data, standard)))
        if self.ground.config.source_files:
            received = self._source(row)
            if isinstance(received, Problem):
                problems.append(received)
            else:
                files.append(Artifact(source, received))
        return tuple(files), problems

    @property
    def _has_data(self) -> bool:
        """Tell whether a decision's data is made: what the search finds is shown from it."""
        return not self.ground.without >= {"data", "search"}

    def _source(self, row: Row) -> bytes | Problem:
        """Return the file that a decision was read from, if it is still the same."""
        received = receive(self.sources[row.path])
        if isinstance(received, Received) and content_of(received) == row.content:
            return received.data
        message = "the file was changed or taken away while the site was built"
        return Problem("error", "source-changed", row.path, 1, 1, message, "build again")
