"""Files put aside until all of them are made: a site that is not finished has then cost nothing.

A stage that is patched is nobody's site until it is published, and one that is given up costs the
next build seconds. Where few files change, those are written apart, and the stage is patched with
all of them in a moment.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from sitegen.artifact import Artifact
from sitegen.publish.explained import explained
from sitegen.publish.stage import Stage, identity_of


class Aside:
    """The files of a site that are others than those ``known`` of the ``published`` one."""

    def __init__(self, folder: Path, published: Path, known: Mapping[str, bytes]) -> None:
        self._published = published
        self._known = known
        self._stage = Stage(folder, published, {})

    def put(self, artifact: Artifact) -> bytes:
        """Write a file if it has changed, and return what identifies it; raises ``PublishError``."""
        found = identity_of(artifact.data, len(artifact.data))
        return found if self._known.get(artifact.path) == found else self._stage.put(artifact)

    def keep(self, path: str) -> bool:
        """Say whether a file can be kept as it is published."""
        return path in self._known

    def settle(self, files: Iterable[tuple[str, bytes]], stage: Stage) -> None:
        """Put all ``files`` of the site on a stage, by path and what identifies each."""
        for path, identity in files:
            if self._known.get(path) != identity:
                stage.move(path, self._stage.folder / path)
            elif not stage.keep(path):
                with explained(self._published):
                    stage.place(path, self._published / path, identity)
