"""Write a whole site beside the published one, then swap the two.

Whatever happens on the way (an error, a full disk, a kill) the published
folder keeps what it had.
"""

import os
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sitegen.artifact import MARKER
from sitegen.publish.aside import Aside
from sitegen.publish.errors import PublishError
from sitegen.publish.explained import explained
from sitegen.publish.lock import hold
from sitegen.publish.spare import make_spare
from sitegen.publish.stage import Stage
from sitegen.publish.swap import neighbour, recover, refuse_foreign, swap, sweep
from sitegen.workers import Crew

_NOTE = (
    b"This folder is written by sitegen. Each build replaces it as a whole:\n"
    b"a file put here by hand is lost with the next one.\n"
)


class Publication:
    """The right to replace the site at ``output``; ``lock`` is the descriptor that holds it."""

    def __init__(self, output: Path, lock: int) -> None:
        self.output = output
        self.lock = lock
        self._staging = neighbour(output, f"building-{os.getpid()}")
        self._printing = neighbour(output, f"printing-{os.getpid()}")
        self._spare = neighbour(output, "spare")

    def id(self) -> bytes:
        """Return what identifies the site that stands; empty for one that no build signed."""
        return _id(self.output)

    def fresh(self, known: Mapping[str, bytes] | None = None) -> Stage:
        """Begin with nothing; ``known`` identifies the files that stand, if that is certain."""
        with explained(self.output):
            self._staging.mkdir()
        # Where nothing stands, no file of it need be looked for.
        stands = known is not None or self.output.exists()
        return Stage(self._staging, self.output, known if stands else {})

    def patched(
        self, known: Mapping[str, bytes], spare: bytes, behind: Collection[str]
    ) -> Stage | None:
        """Begin with the spare, if that is the site ``spare`` and differs in ``behind`` alone."""
        if not spare or _id(self._spare) != spare:
            return None
        with explained(self.output):
            self._spare.rename(self._staging)
            # Half patched it is nobody's site.
            (self._staging / MARKER).unlink()
        return Stage(self._staging, self.output, known, behind)

    def aside(self, known: Mapping[str, bytes]) -> Aside:
        """Begin to put aside what is another file than those ``known`` of the site that stands."""
        with explained(self.output):
            self._printing.mkdir()
        return Aside(self._printing, self.output, known)

    def publish(self, stage: Stage, id_: bytes, *, spare: bool) -> None:
        """Put what is on the stage in the place of the site; keep that as a ``spare``, or not."""
        stage.mark(_NOTE + b"\nbuild " + id_.hex().encode() + b"\n")
        with explained(self.output):
            swap(stage.folder, self.output, self._spare if spare else None)

    def keep_copy(self, paths: Sequence[str], crew: Crew) -> bool:
        """Make a spare of the site as it stands, for the next build; say whether there is one."""
        shutil.rmtree(self._spare, ignore_errors=True)  # of a site that nobody remembers
        return make_spare(self.output, self._staging, (MARKER, *paths), self._spare, crew)

    def clear(self) -> None:
        """Delete what was not published."""
        for folder in (self._staging, self._printing):
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def publishing(output: Path) -> Iterator[Publication]:
    """Hold the right to replace the site at ``output``, and leave nothing half done behind.

    Raises ``PublishError`` when ``output`` cannot be written, is not a build's to
    replace, or another build is at it.
    """
    output = _place(output)
    with ExitStack() as stack:
        with explained(output):
            lock = stack.enter_context(hold(neighbour(output, "lock")))
            recover(output)
            sweep(output)
            refuse_foreign(output)
        publication = Publication(output, lock)
        stack.callback(publication.clear)
        yield publication


def _id(folder: Path) -> bytes:
    try:
        words = (folder / MARKER).read_bytes()
    except OSError:
        return b""
    _, _, hexadecimal = words.rpartition(b"\nbuild ")
    try:
        return bytes.fromhex(hexadecimal.decode().strip())
    except ValueError:
        return b""


def _place(output: Path) -> Path:
    """Follow links, so that the swap happens where the folder really is, and make its parent."""
    with explained(output):
        place = output.resolve()
        if not place.name:
            message = f"{output} is the root of a disk"
            raise PublishError(message, "give a folder of its own as the output")
        place.parent.mkdir(parents=True, exist_ok=True)
        return place
