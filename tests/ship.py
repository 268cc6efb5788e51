"""Put an index into a site that was built before, as a build does on its stage."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from sitegen.publish.search import FOLDER, MANIFEST, Bundle, manifest, site_files, vocabulary


def ship(bundles: Sequence[Bundle], site: Path) -> None:
    """Write the index of ``bundles`` into the folder ``site``; without a bundle there is none."""
    if not bundles:
        return
    for path, source in site_files(bundles).items():
        target = site / FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    (site / FOLDER / MANIFEST).write_bytes(manifest(bundles))
    for path, data in vocabulary(bundles):
        target = site / FOLDER / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(data)
