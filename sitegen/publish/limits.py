"""How large a site is, held against what static hosts take.

The limits are those that hosts publish: Cloudflare Pages 20,000 files in all on its free plan and
100,000 on others, 25 MiB a file (https://developers.cloudflare.com/pages/platform/limits/);
GitHub Pages a site of 1 GB; GitLab Pages 200,000 files and folders; Netlify 54,000 files
in one folder.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct

from sitegen.publish.stage import size_of

_NEAR = 0.9
"""The share of a limit from which on it is worth a word."""


class Size(Struct, frozen=True):
    """A site in numbers: files, bytes, files of the fullest folder, bytes of the largest file."""

    files: int = 0
    bytes: int = 0
    fullest: int = 0
    folder: str = ""
    largest: int = 0
    file: str = ""


class _Limit(Struct, frozen=True):
    what: str
    most: int
    host: str


_FILES = (
    _Limit("files", 20_000, "Cloudflare Pages on its free plan"),
    _Limit("files", 100_000, "Cloudflare Pages"),
    _Limit("files", 200_000, "GitLab Pages"),
)
_BYTES = _Limit("bytes", 1_000_000_000, "GitHub Pages")
_FOLDER = _Limit("files in one folder", 54_000, "Netlify")
_FILE = _Limit("bytes in one file", 25 << 20, "Cloudflare Pages")


def measure(files: Mapping[str, bytes]) -> Size:
    """Return the size of a site from what identifies its files."""
    folders = Counter(path.rpartition("/")[0] for path in files)
    sizes = {path: size_of(identity) for path, identity in files.items()}
    folder, fullest = max(folders.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    file, largest = max(sizes.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    return Size(len(files), sum(sizes.values()), fullest, folder, largest, file)


def near(size: Size) -> Iterator[str]:
    """Yield a sentence for each limit that a site is near to, or past."""
    for limit in _FILES:
        yield from _said(limit, size.files, "the site")
    yield from _said(_BYTES, size.bytes, "the site")
    yield from _said(_FOLDER, size.fullest, f"{size.folder}/")
    yield from _said(_FILE, size.largest, size.file)


def _said(limit: _Limit, value: int, subject: str) -> Iterator[str]:
    if value >= limit.most * _NEAR:
        side = "more than" if value > limit.most else "nearly"
        yield (f"{subject} has {value:,} {limit.what}, {side} the {limit.most:,} of {limit.host}")
