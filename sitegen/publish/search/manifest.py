"""``bundles.json``: what the search page knows of the index before it loads any of it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from sitegen.publish.search.model import FACETS, Bundle, Index
from sitegen.publish.search.wasm import WASM

MANIFEST = "bundles.json"


class Listed(msgspec.Struct, frozen=True, rename={"first": "from", "last": "to"}):
    """A bundle as the search page needs it; ``path`` is relative to the manifest's folder."""

    path: str
    pages: int
    first: str | None
    last: str | None
    years: tuple[str, ...]


class Manifest(msgspec.Struct, frozen=True):
    """``bundles.json``: the bundles, newest first, and how many decisions have each value of a facet."""

    wasm: str
    pages: int
    counts: dict[str, dict[str, int]]
    bundles: tuple[Listed, ...]


def manifest(bundles: Sequence[Bundle]) -> bytes:
    """Return the file ``MANIFEST`` for bundles that are newest first."""
    listed = Manifest(
        wasm=WASM,
        pages=sum(bundle.about.pages for bundle in bundles),
        counts={facet: _total(facet, bundles) for facet in FACETS},
        bundles=tuple(_listed(bundle) for bundle in bundles),
    )
    return msgspec.json.encode(listed, order="deterministic") + b"\n"


def site_files(index: Index) -> dict[str, Path]:
    """Return the files to ship besides the manifest: where each goes below its folder, and where it is."""
    files = {
        f"{bundle.name}/{path}": bundle.folder / path
        for bundle in index.bundles
        for path in bundle.files
    }
    return files | {WASM: index.program} if index.program else files


def _total(facet: str, bundles: Sequence[Bundle]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for bundle in bundles:
        total.update(bundle.about.counts.get(facet, {}))
    return dict(sorted(total.items()))


def _listed(bundle: Bundle) -> Listed:
    about = bundle.about
    first, last = (day.isoformat() if day else None for day in (about.first, about.last))
    return Listed(f"{bundle.name}/", about.pages, first, last, about.years)
