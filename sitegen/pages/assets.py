"""Stylesheet, scripts, fonts and icons, in a folder named after their content.

``/assets/<digest>/site.css``: a host may cache it for ever, and scripts load
one another by relative addresses, because one digest covers all of them. Comments, long
names, indentation and the cut into modules are for those who read the source, and are not sent
to readers of the site.
"""

import hashlib
from collections.abc import Iterator, Mapping

from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.pages.scripts import join_scripts
from sitegen.pages.small import small


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
    """Make scripts and styles small; name the folder by a digest of all names and bytes.

    Raises ``ConfigError`` for a script or style that cannot be read. See ``small`` for where this
    may be called.
    """
    scripts = {name: data.decode() for name, data in files.items() if name.endswith(".js")}
    joined = {name: text.encode() for name, text in join_scripts(scripts).items()}
    others = {name: data for name, data in files.items() if name not in scripts}
    sent = {**others, **joined}
    files = {name: small(name, sent[name]) for name in sorted(sent)}
    digest = hashlib.sha256()
    for name, data in files.items():
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return Assets(files, digest.hexdigest()[:12])
