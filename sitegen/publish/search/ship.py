"""Put the index into a site: the bundles' files as links to the store's, and what they share once."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from sitegen.publish.search.bundles import FOLDER
from sitegen.publish.search.kinds import Bundle
from sitegen.publish.search.manifest import MANIFEST, manifest, site_files
from sitegen.publish.search.vocabulary import vocabulary


def ship(bundles: Sequence[Bundle], site: Path) -> None:
    """Write the index of ``bundles`` into the folder ``site``; without a bundle there is none.

    The files are links to those in the store, where the file system has links: nothing may
    be written through them.
    """
    if not bundles:
        return
    made: set[str] = set()
    for path, source in site_files(bundles).items():
        target = f"{site}/{FOLDER}/{path}"
        folder = target.rpartition("/")[0]
        if folder not in made:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - strings: this runs 10⁵ times
            made.add(folder)
        _link_or_copy(str(source), target)
    (site / FOLDER / MANIFEST).write_bytes(manifest(bundles))
    for path, data in vocabulary(bundles):
        (site / FOLDER / path).parent.mkdir(exist_ok=True)
        (site / FOLDER / path).write_bytes(data)


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
