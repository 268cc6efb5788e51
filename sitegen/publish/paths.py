"""The paths of a site's files, and which two cannot both be one."""

import unicodedata
from collections.abc import Iterable

from sitegen.problems import Problem


def collisions(paths: Iterable[str]) -> list[Problem]:
    """Return a problem for each path that cannot stand beside those before it."""
    routes = Routes()
    found = (routes.take(path) for path in paths)
    return [problem for problem in found if problem is not None]


class Routes:
    """The paths taken so far, to tell when a second artifact would land on the first.

    Two paths are one where a file system or a host would say so: when they
    differ in case or in Unicode normalisation alone, or when the file of one
    is a folder of the other.
    """

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def take(self, path: str) -> Problem | None:
        """Take ``path``, or say which path stands in its way."""
        folded = path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()
        other = self._files.get(folded) or self._folders.get(folded)
        folder, slash, _ = folded.rpartition("/")
        above: list[str] = []
        while slash and other is None and folder not in self._folders:
            other = self._files.get(folder)
            above.append(folder)
            folder, slash, _ = folder.rpartition("/")
        if other is not None:
            return _collision(path, other)
        self._files[folded] = path
        self._folders.update(dict.fromkeys(above, path))
        return None


def _collision(path: str, other: str) -> Problem:
    message = (
        f"two files of the site have the path “{path}”"
        if path == other
        else f"“{path}” and “{other}” cannot both be files of the site"
    )
    hint = "give one of the two pages another address, or publish one of them only"
    return Problem("error", "route-collision", path, 1, 1, message, hint)
