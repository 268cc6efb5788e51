"""The published folder, its neighbours, and the swap of the new site for the old.

Beside an output called ``site`` there may stand

====================== ==========================================================
``.site.lock``         held by the build that is under way
``.site.building-PID`` the site that build is writing
``.site.printing-PID`` files of it that have changed, put aside until all are made
``.site.previous``     the old site, whole, between the two renames of a swap
``.site.spare``        the site before, kept so that the next build can patch it
``.site.discarded``    an old site on its way to deletion, in any state
====================== ==========================================================

``previous`` is always whole, because only a rename makes it and only a rename
takes it away. So when ``site`` is missing and ``previous`` is there, a process
died between the two renames, and putting ``previous`` back is right.

The promise holds for a process that dies, not for a machine that loses power:
nothing here forces the disk's own cache.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from sitegen.artifact import MARKER
from sitegen.publish.errors import PublishError


def neighbour(output: Path, suffix: str) -> Path:
    """Return the path beside ``output`` that carries ``suffix``: ``.site.lock``."""
    return output.with_name(f".{output.name}.{suffix}")


def recover(output: Path) -> bool:
    """Put the old site back if a swap was cut short; say whether that was so.

    To be called under the lock, or by a reader that finds ``output`` missing.
    """
    previous = neighbour(output, "previous")
    if os.path.lexists(output) or not previous.is_dir():
        return False
    previous.rename(output)
    return True


def sweep(output: Path) -> None:
    """Delete what earlier builds left beside ``output``. To be called under the lock."""
    _discard(neighbour(output, "previous"), output)
    shutil.rmtree(neighbour(output, "discarded"), ignore_errors=True)
    begun = {neighbour(output, each).name for each in ("building", "printing")}
    for entry in sorted(output.parent.iterdir()):
        name, _, process = entry.name.rpartition("-")
        if name in begun and process.isdecimal():
            shutil.rmtree(entry, ignore_errors=True)


def refuse_foreign(output: Path) -> None:
    """Raise ``PublishError`` unless ``output`` may be replaced as a whole.

    It may when it is not there, is an empty folder, or was written by an
    earlier build, which leaves its marker inside.
    """
    if not os.path.lexists(output):
        return
    if not output.is_dir():
        message = f"{output} is a file"
        raise PublishError(message, "give a folder as the output, or remove the file")
    names = {entry.name for entry in output.iterdir()}
    if ".git" in names:
        message = f"{output} is a Git checkout, and a build replaces its output as a whole"
        raise PublishError(message, "give another folder as the output and copy the site from it")
    if names and MARKER not in names:
        message = f"{output} holds files that no build of this site put there"
        hint = "give an empty or a new folder as the output; nothing was changed"
        raise PublishError(message, hint)


def refuse_sources(output: Path, sources: Iterable[Path]) -> None:
    """Raise ``PublishError`` if ``output`` is one of ``sources``, or inside one, or around one.

    The next build would read the site as a source, or replace a source with the site.
    """
    place = output.resolve()
    for source in sources:
        folder = source.resolve()
        if place.is_relative_to(folder) or (folder.is_relative_to(place) and place.is_dir()):
            relation = "inside" if place.is_relative_to(folder) else "around"
            message = f"{output} is {relation} {source}, which the site is made from"
            raise PublishError(message, "give a folder apart from it as the output")


def swap(staging: Path, output: Path, spare: Path | None) -> None:
    """Put ``staging`` in the place of ``output``; what stood there becomes ``spare``, or goes."""
    previous = neighbour(output, "previous")
    if output.exists():
        output.rename(previous)
    try:
        staging.rename(output)
    except OSError:
        recover(output)
        raise
    if spare is not None and previous.exists():
        _discard(spare, output)
        previous.rename(spare)
    _discard(previous, output)


def _discard(previous: Path, output: Path) -> None:
    discarded = neighbour(output, "discarded")
    if previous.exists():
        shutil.rmtree(discarded, ignore_errors=True)
        previous.rename(discarded)
        shutil.rmtree(discarded, ignore_errors=True)
