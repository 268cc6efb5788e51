"""What identifies the program itself: its own code, Python, and the libraries that shape its output."""

import os
import sys
from pathlib import Path

from sitegen.digest import digest

_LIBRARIES = frozenset(
    (
        *(
            "ahocorasick_rs",
            "jinja2",
            "justhtml",
            "markdown_it_py",
            "markupsafe",
            "msgspec",
            "pyyaml",
        ),
        *("minify_go", "pagefind_bin"),
    )
)
_INSTALLED = ".dist-info"


def code_digest() -> bytes:
    """Return what identifies the program: another version of anything in it gives another."""
    package = Path(__file__).parents[1]
    parts = [sys.version.encode(), *(name.encode() for name in sorted(_versions()))]
    for folder, folders, names in os.walk(package):
        folders.sort()
        for name in sorted(names):
            if name.endswith(".py"):
                file = Path(folder, name)
                parts += (file.relative_to(package).as_posix().encode(), file.read_bytes())
    return digest(*parts)


def _versions() -> set[str]:
    """Return the names and versions of the libraries, as installing them has left them.

    ``importlib.metadata`` would say the same, and take as long as the rest of a build that finds
    nothing to do.
    """
    found = set()
    for place in filter(os.path.isdir, sys.path):
        for name in os.listdir(place):  # noqa: PTH208 - names
            stem = name.removesuffix(_INSTALLED).lower()
            if stem != name.lower() and stem.partition("-")[0] in _LIBRARIES:
                found.add(stem)
    return found
