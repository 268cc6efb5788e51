"""What identifies the program itself: its own code, Python, and the libraries that shape its output."""

import os
import sys
from importlib.metadata import version
from pathlib import Path

from sitegen.digest import digest

_LIBRARIES = (
    *("jinja2", "justhtml", "markdown-it-py", "markupsafe", "msgspec", "pyyaml"),
    *("rcssmin", "rjsmin", "pagefind-bin"),
)


def code_digest() -> bytes:
    """Return what identifies the program: another version of anything in it gives another."""
    package = Path(__file__).parents[1]
    parts = [sys.version.encode(), *(f"{name} {version(name)}".encode() for name in _LIBRARIES)]
    for folder, folders, names in os.walk(package):
        folders.sort()
        for name in sorted(names):
            if name.endswith(".py"):
                file = Path(folder, name)
                parts += (file.relative_to(package).as_posix().encode(), file.read_bytes())
    return digest(*parts)
