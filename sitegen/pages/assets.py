"""Stylesheet, scripts, fonts and icons, in a folder named after their content.

``/assets/<digest>/site.css``: a host may cache it for ever, and modules import
one another by relative addresses, because one digest covers all of them. Comments
and indentation are for those who read the source, and are not sent to readers of the site.
"""

import hashlib
from collections.abc import Iterator, Mapping

import rcssmin  # type: ignore[import-untyped] # it has no annotations
import rjsmin  # type: ignore[import-untyped] # it has no annotations
from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.pages.joined import imported, joined

JOINED = ("site.js", "site/decision.js")
"""Scripts that are sent as one file with the modules that they import."""


class Assets(Struct, frozen=True):
    """The files below ``templates/assets`` by relative path, and their common digest."""

    files: Mapping[str, bytes]
    digest: str

    def route(self, name: str) -> str:
        """Return the route of an asset; raises ``LookupError`` for one that does not exist."""
        if name not in self.files:
            message = f"there is no asset {name!r}"
            raise LookupError(message)
        return f"assets/{self.digest}/{name}"

    def artifacts(self) -> Iterator[Artifact]:
        """Yield every file where its route says."""
        for name, data in self.files.items():
            yield Artifact(self.route(name), data)


def assets_of(files: Mapping[str, bytes]) -> Assets:
    """Make scripts and styles small; name the folder by a digest of all names and bytes."""
    whole = _joined(files)
    small = {name: _small(name, whole[name]) for name in sorted(whole)}
    digest = hashlib.sha256()
    for name, data in small.items():
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return Assets(small, digest.hexdigest()[:12])


def _joined(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    entries = [name for name in JOINED if name in files]
    within = {each for name in entries for each in imported(files, name)}
    whole = {name: data for name, data in files.items() if name not in within}
    return whole | {name: joined(files, name) for name in entries}


def _small(name: str, data: bytes) -> bytes:
    if name.endswith(".js"):
        return str(rjsmin.jsmin(data.decode())).encode()
    if name.endswith(".css"):
        return str(rcssmin.cssmin(data.decode())).encode()
    return data
