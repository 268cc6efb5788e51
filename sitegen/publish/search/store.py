"""Where finished bundles are kept from one build to the next.

Each stands in a folder named after its time and everything that it was made from, with
``contents.json`` that lists its files and their digests. It is put there by renaming, whole,
and taken from there only while every file is as it was: a store that is missing, damaged,
half deleted or of another version is as good as an empty one.
"""

import shutil
from collections.abc import Collection, Mapping
from pathlib import Path
from tempfile import mkdtemp

import msgspec

from sitegen.digest import digest
from sitegen.publish.search.model import About, Bundle

_CONTENTS = "contents.json"
_MAKING = ".making-"


class Contents(msgspec.Struct, frozen=True):
    """``contents.json``: what a bundle is, and its files by path with their digests."""

    about: About
    files: dict[str, str]


def workplace(store: Path) -> Path:
    """Make a folder in ``store`` to make a bundle in."""
    store.mkdir(parents=True, exist_ok=True)
    return Path(mkdtemp(prefix=_MAKING, dir=store))


def put(files: Mapping[str, bytes], about: About, store: Path, name: str) -> bytes:
    """Put a bundle of these files into the store; return its contents, for ``bundle_of``."""
    place = workplace(store)
    for folder in sorted({path.rpartition("/")[0] for path in files}):
        (place / folder).mkdir(exist_ok=True)
    for path, data in files.items():
        (place / path).write_bytes(data)
    digests = {path: known_by(data) for path, data in sorted(files.items())}
    contents = msgspec.json.encode(Contents(about, digests))
    (place / _CONTENTS).write_bytes(contents)
    discard(store / name)
    place.rename(store / name)
    return contents


def take(store: Path, name: str) -> Bundle | None:
    """Return the bundle of that name, ``None`` unless it is there and whole."""
    folder = store / name
    try:
        contents = msgspec.json.decode((folder / _CONTENTS).read_bytes(), type=Contents)
        whole = all(
            known_by((folder / path).read_bytes()) == known
            for path, known in contents.files.items()
        )
    except (OSError, ValueError):
        # msgspec's errors are ValueErrors, as is a path with a NUL.
        return None
    if not whole:
        return None
    return _bundle(store, name, contents)


def bundle_of(store: Path, name: str, contents: bytes) -> Bundle:
    """Return the bundle that was put into the store with these contents."""
    return _bundle(store, name, msgspec.json.decode(contents, type=Contents))


def _bundle(store: Path, name: str, contents: Contents) -> Bundle:
    return Bundle(name, store / name, tuple(contents.files), contents.about)


def prune(store: Path, names: Collection[str]) -> None:
    """Delete everything in the store but the bundles of these names."""
    if store.is_dir():
        for entry in sorted(store.iterdir()):
            if entry.name not in names:
                discard(entry)


def discard(entry: Path) -> None:
    """Delete a file or a folder as far as that is possible: what stays is not taken for a bundle."""
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry, ignore_errors=True)
    else:
        entry.unlink(missing_ok=True)


def known_by(data: bytes) -> str:
    """Return what a file is known by."""
    return digest(data).hex()
