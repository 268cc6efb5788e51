"""Put an index into a site that was built before, as a build does on its stage."""

import shutil
from pathlib import Path

from sitegen.artifact import INDEX
from sitegen.publish.search import MANIFEST, Index, manifest, site_files, vocabulary


def ship(index: Index, site: Path) -> None:
    """Write an index into the folder ``site``; without a bundle there is none."""
    if not index.bundles:
        return
    for path, source in site_files(index).items():
        target = site / INDEX / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    (site / INDEX / MANIFEST).write_bytes(manifest(index.bundles))
    for path, data in vocabulary(index.bundles):
        target = site / INDEX / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(data)
