"""What the last build left for the next: the files it read, and the site that it made of them.

One file, written in one step. It is checked by its digest and its version; one that is
damaged, cut short or of another version counts as not there.
"""

import os
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Raw, Struct

from sitegen.cache.packs import Place
from sitegen.digest import SIZE, digest
from sitegen.problems import Problem
from sitegen.publish.limits import Size

_VERSION = b"sitegen memo 3\n"


class Row(Struct, frozen=True, array_like=True, gc=False):
    """One file as it was read.

    ``content`` identifies its bytes and address, ``listed`` what lists show of its
    decision, ``wording`` is that of its entry; ``record`` and ``sheet`` tell where the rest
    stands. A file that is no decision has problems and no slug.
    """

    path: str
    stamp: tuple[int, ...]
    content: bytes
    problems: tuple[Problem, ...]
    slug: str = ""
    reference: str = ""
    decided: date | None = None
    listed: bytes = b""
    wording: bytes = b""
    record: Place | None = None
    sheet: Place | None = None


class Made(Struct, frozen=True):
    """The site that a build made. All by path or slug; digests identify bytes.

    ``files`` identifies every file, ``keys`` all that a decision's page was made from,
    ``frames`` tell where those pages' frames stand; ``prose`` are the routes of the publisher's own
    pages; ``searched`` identifies what each decision is searched by, and ``recited`` the wording that is
    not; ``spare`` identifies the site before, if that is kept, and ``behind`` are the paths in which
    it differs.
    """

    decisions: int
    pages: int
    files: dict[str, bytes]
    keys: dict[str, bytes]
    frames: dict[str, Place]
    prose: tuple[str | None, ...]
    searched: dict[str, bytes]
    recited: tuple[bytes, ...]
    spare: bytes = b""
    behind: tuple[str, ...] = ()


class State(Struct, frozen=True):
    """Everything that is remembered.

    ``study`` identifies what all rows depend on besides their files, ``ground`` what the
    site depends on besides the decisions; ``began`` is the moment (ns) at which the
    build began; ``scan`` are the problems of files that could not be read, ``problems``
    all of them; ``site`` identifies the site that was made, ``indexed`` tells whether its search
    index is that of these decisions, ``listed`` whether its lists are, and ``made`` is its ``Made``, encoded: it is large, and not needed
    when nothing has changed.
    """

    study: bytes
    ground: bytes
    began: int
    rows: tuple[Row, ...]
    scan: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    site: bytes
    decisions: int
    pages: int
    size: Size
    indexed: bool
    listed: bool
    made: Raw


def load(path: Path) -> State | None:
    """Return the state in the file ``path``, ``None`` where there is none that is whole."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head = len(_VERSION) + SIZE
    check, body = data[len(_VERSION) : head], memoryview(data)[head:]
    if not data.startswith(_VERSION) or digest(body) != check:
        return None
    try:
        return msgspec.msgpack.decode(body, type=State)
    except msgspec.MsgspecError:
        return None


def save(path: Path, state: State) -> None:
    """Put ``state`` in the place of what the file ``path`` held; raises ``OSError``."""
    body = msgspec.msgpack.encode(state)
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        file.write(_VERSION + digest(body))
        file.write(body)
    os.replace(part, path)  # noqa: PTH105 - it replaces on every system


def made_of(state: State) -> Made | None:
    """Return what the site of ``state`` was made of, ``None`` where that cannot be read."""
    try:
        return msgspec.msgpack.decode(state.made, type=Made)
    except msgspec.MsgspecError:
        return None
