"""Take over the search index of the site before, when it would come out the same.

Each bundle is signed with a digest of all that went into it. A byte of a page,
a page more or less, another option or another version gives another digest.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

_SIGNATURE = "input.blake2b"


def digest(site: Path, pages: Iterable[Path], settings: Sequence[str]) -> str:
    """Return the digest of an index of ``pages``, in order, made with ``settings``."""
    whole = hashlib.blake2b(repr(tuple(settings)).encode(), digest_size=32)
    for page in pages:
        data = page.read_bytes()
        whole.update(f"\0{page.relative_to(site).as_posix()}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.hexdigest()


def sign(folder: Path, value: str) -> None:
    """Write the digest into the bundle in ``folder``."""
    (folder / _SIGNATURE).write_text(value + "\n", "ascii")


def take_over(old: Path, new: Path, value: str) -> bool:
    """Make ``new`` a copy of the bundle ``old`` if that is signed with ``value``; say if so."""
    try:
        if (old / _SIGNATURE).read_text("ascii").strip() != value:
            return False
    except (OSError, UnicodeDecodeError):
        return False
    try:
        shutil.copytree(old, new, copy_function=_link_or_copy)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        return False
    return True


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
