"""How large a site is, held against what static hosts take.

The limits are those that hosts publish: Cloudflare Pages 20,000 files in all on its free plan and
100,000 on others, 25 MiB a file (https://developers.cloudflare.com/pages/platform/limits/);
GitHub Pages a site of 1 GB; GitLab Pages 200,000 files and folders; Netlify 54,000 files
in one folder, and no limit to all (https://docs.netlify.com/site-deploys/overview).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from sitegen.publish.stage import size_of

_NEAR = 0.9
"""The share of a limit from which on it is worth a word."""


class Size(Struct, frozen=True):
    """A site in numbers: files, bytes, files of the fullest folder, bytes of the largest file.

    ``folders`` are all that it has.
    """

    files: int = 0
    bytes: int = 0
    fullest: int = 0
    folder: str = ""
    largest: int = 0
    file: str = ""
    folders: int = 0


class _Limit(Struct, frozen=True):
    what: str
    most: int
    host: str


_FEWER = _Limit("files", 20_000, "Cloudflare Pages on its free plan")
_FILES = _Limit("files", 100_000, "Cloudflare Pages on any plan")
_ENTRIES = _Limit("files and folders", 200_000, "GitLab Pages")
_BYTES = _Limit("bytes", 1_000_000_000, "GitHub Pages")
_FOLDER = _Limit("files in one folder", 54_000, "Netlify")
_FILE = _Limit("bytes in one file", 25 << 20, "Cloudflare Pages")


def measure(files: Mapping[str, bytes], alike: Size | None = None) -> Size:
    """Return the size of a site from what identifies its files.

    ``alike`` is that of a site with files at the same paths: its folders are not counted again.
    """
    sizes = [size_of(identity) for identity in files.values()]
    largest, file = max(zip(sizes, files, strict=True), default=(0, ""))
    size = alike or _laid_out(files)
    return replace(size, files=len(files), bytes=sum(sizes), largest=largest, file=file)


def _laid_out(paths: Iterable[str]) -> Size:
    """Return the folders of a site."""
    holding = Counter(path.rpartition("/")[0] for path in paths)
    fullest, folder = max(zip(holding.values(), holding, strict=True), default=(0, ""))
    seen = {""}
    for above in holding:
        while above not in seen:
            seen.add(above)
            above = above.rpartition("/")[0]  # noqa: PLW2901 - up, folder by folder
    return Size(fullest=fullest, folder=folder, folders=len(seen) - 1)


def near(size: Size, *, source_files: bool = False) -> Iterator[str]:
    """Yield a sentence for each limit that a site is near to, or past, and how to have fewer files.

    Of two limits of one host it is the higher one, where that is near. ``source_files`` tells
    whether each decision has one.
    """
    of_plan = list(_said(_FILES, size.files, "the site")) or list(
        _said(_FEWER, size.files, "the site")
    )
    of_files = [*of_plan, *_said(_ENTRIES, size.files + size.folders, "the site")]
    yield from of_files
    yield from _said(_BYTES, size.bytes, "the site")
    yield from _said(_FOLDER, size.fullest, f"{size.folder}/")
    yield from _said(_FILE, size.largest, size.file)
    if of_files:
        ways = ["a higher crossings_from makes fewer lists"]
        if source_files:
            ways.insert(0, "source_files = false makes one file fewer a decision")
        yield f"to have fewer files, in sitegen.toml: {'; '.join(ways)}"


def _said(limit: _Limit, value: int, subject: str) -> Iterator[str]:
    if value >= limit.most * _NEAR:
        side = "more than" if value > limit.most else "nearly"
        yield (f"{subject} has {value:,} {limit.what}, {side} the {limit.most:,} of {limit.host}")
