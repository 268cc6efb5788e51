"""Stylesheet, scripts, fonts and icons, in a folder named after their content.

``/assets/<digest>/site.css``: a host may cache it for ever, and modules import
one another by relative addresses, because one digest covers all of them.
"""

import hashlib
from collections.abc import Iterator, Mapping

from msgspec import Struct

from sitegen.artifact import Artifact


class Assets(Struct, frozen=True):
    """The files below ``templates/assets`` by relative path, and their common digest."""

    files: Mapping[str, bytes]
    digest: str

    def route(self, name: str) -> str:
        """Return the route of an asset; raises ``KeyError`` for one that does not exist."""
        if name not in self.files:
            raise KeyError(name)
        return f"assets/{self.digest}/{name}"

    def artifacts(self) -> Iterator[Artifact]:
        """Yield every file where its route says."""
        for name, data in self.files.items():
            yield Artifact(self.route(name), data)


def assets_of(files: Mapping[str, bytes]) -> Assets:
    """Name the folder of ``files`` by a digest of their names and bytes."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return Assets(dict(sorted(files.items())), digest.hexdigest()[:12])
