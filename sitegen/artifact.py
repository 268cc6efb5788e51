"""A file of the site before it is a file."""

from msgspec import Struct

MARKER = ".sitegen"
"""The file inside an output folder by which a build knows that the folder is its own."""

INDEX = "pagefind"
"""The folder of the site in which its search index stands."""


class Artifact(Struct, frozen=True):
    """One file of the site: where it goes and what is in it.

    ``path`` is relative to the site's root, with ``/`` between its parts, such
    as ``decisions/21-007-914/index.html``. Raises ``ValueError`` for a path
    that a file below that root cannot have.
    """

    path: str
    data: bytes

    def __post_init__(self) -> None:
        parts = self.path.split("/")
        if (
            any(part in {"", ".", ".."} for part in parts)
            or "\\" in self.path
            or not self.path.isprintable()
            or parts[0].casefold() == MARKER
        ):
            msg = f"not a path below the site's root: {self.path!r}"
            raise ValueError(msg)
