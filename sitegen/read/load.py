"""The loader: the one place in ``read`` that touches the disk.

Every file under the folder is a decision, save names that begin with a dot and
sidecars: ``21-007-914.txt.toml`` or ``21-007-914.toml`` says of
``21-007-914.txt`` where it came from, in one line: ``source_url = "https://…"``.
What cannot be read is a ``Problem`` in the place of the file; nothing here raises for
what a folder holds.
"""

import os
import re
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from sitegen.problems import Problem
from sitegen.read.address import is_address

LARGEST = 64 * 1024 * 1024
"""Bytes; a longer file is refused unread. Decisions have some 10,000."""

_DOCUMENT = re.compile(r"\.(?:txt|text|md|markdown|html?|xhtml|toml)", re.IGNORECASE)
_TOML_PLACE = re.compile(
    r"(?P<what>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end.*)\)"
)


class Received(Struct, frozen=True):
    """A file as it came: its path for messages, where it lies, its bytes and its address."""

    path: str
    file: Path
    data: bytes
    source_url: str | None


def load(folder: Path) -> Iterator[Received | Problem]:
    """Yield every file under ``folder``, one at a time, in the order of their paths."""
    root = Path(os.path.realpath(folder))
    if not root.is_dir():
        yield _problem(str(folder), "no-folder", "there is no such folder", "create it")
        return
    yield from _folder(root, root)


def _folder(root: Path, folder: Path) -> Iterator[Received | Problem]:
    pending = [folder]
    while pending:
        entry = pending.pop()
        if entry.is_dir() and not entry.is_symlink():
            try:
                names = sorted(os.listdir(entry))  # noqa: PTH208 - names, to sort as they are
            except OSError as error:
                yield _unreadable(_shown(root, entry), error)
                continue
            seen = frozenset(names)
            below = [entry / name for name in names if not name.startswith(".")]
            refused = [_directory_in_the_way(root, path) for path in below]
            yield from (problem for problem in refused if problem)
            # The last of the list is taken first.
            pending += [
                path
                for path, problem in zip(below, refused, strict=True)
                if problem is None and path.suffix != ".toml"
            ][::-1]
            yield from _orphans(root, below, seen)
        else:
            yield from _file(root, entry)


def _directory_in_the_way(root: Path, path: Path) -> Problem | None:
    if not _DOCUMENT.fullmatch(path.suffix) or path.is_symlink() or not path.is_dir():
        return None
    return _problem(
        _shown(root, path),
        "directory",
        "a directory stands where a file is expected",
        "rename it or move it away; nothing in it was read",
    )


def _orphans(root: Path, paths: list[Path], names: frozenset[str]) -> Iterator[Problem]:
    stems = {os.path.splitext(name)[0] for name in names if not name.endswith(".toml")}  # noqa: PTH122 - a name, not a path
    for path in paths:
        if path.suffix == ".toml" and path.stem not in names and path.stem not in stems:
            yield _problem(
                _shown(root, path),
                "sidecar",
                "there is no decision that this file could speak of",
                f"delete it or give it the name of its decision with {path.suffix!r} at the end",
                severity="warning",
            )


def _file(root: Path, path: Path) -> Iterator[Received | Problem]:
    shown = _shown(root, path)
    try:
        target = path.resolve(strict=True)
        if path.is_symlink() and not target.is_relative_to(root):
            yield _problem(
                shown,
                "symlink",
                "this link leads out of the folder of decisions",
                "put the file itself in its place",
            )
            return
        facts = target.stat()
        if stat.S_ISDIR(facts.st_mode):
            yield _problem(
                shown,
                "symlink",
                "this link leads to a folder",
                "put the files themselves in its place",
            )
            return
        if not stat.S_ISREG(facts.st_mode):
            yield _problem(shown, "no-file", "this is no regular file", "move it away")
            return
        if facts.st_size > LARGEST:
            yield _problem(
                shown,
                "too-large",
                f"the file has {facts.st_size:,} bytes; a decision has some ten thousand",
                "put the text of one decision in its place",
            )
            return
        data = target.read_bytes()
    except (OSError, RuntimeError) as error:
        yield _unreadable(shown, error)
        return
    source_url, problems = _sidecar(root, path)
    yield from problems
    yield Received(shown, path, data, source_url)


def _sidecar(root: Path, path: Path) -> tuple[str | None, list[Problem]]:
    for beside in (path.with_name(path.name + ".toml"), path.with_suffix(".toml")):
        try:
            data = beside.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            # A name of 255 bytes leaves no room for ".toml": then there is no sidecar.
            if len(os.fsencode(beside.name)) > 255:  # noqa: PLR2004 - the limit of most file systems
                continue
            return None, [_unreadable(_shown(root, beside), error)]
        return _source_url(data, _shown(root, beside))
    return None, []


def _source_url(data: bytes, shown: str) -> tuple[str | None, list[Problem]]:
    try:
        values = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        match = _TOML_PLACE.fullmatch(str(error))
        what = match["what"] if match else "this is not UTF-8 text"
        return None, [
            Problem(
                "warning",
                "sidecar",
                shown,
                int(match["line"] or 1) if match else 1,
                int(match["column"] or 1) if match else 1,
                f"this is not TOML: {what}",
                'it takes one line: source_url = "https://www.lgo.org.uk/decisions/…"',
            )
        ]
    problems = [
        _problem(
            shown,
            "sidecar",
            f"{key!r} is not known here",
            "only source_url is",
            severity="warning",
        )
        for key in values
        if key != "source_url"
    ]
    url = values.get("source_url")
    if url is None or is_address(url):
        return url, problems
    problem = _problem(
        shown,
        "sidecar",
        f"{str(url)[:60]!r} is not the address of a web page",
        'write source_url = "https://www.lgo.org.uk/decisions/…"',
        severity="warning",
    )
    return None, [*problems, problem]


def _shown(root: Path, path: Path) -> str:
    """Return the path below ``root`` as text that any terminal and any JSON can hold."""
    name = os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in name
    )


def _unreadable(shown: str, error: Exception) -> Problem:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else "a loop of links"
    return _problem(
        shown,
        "unreadable",
        f"this cannot be read: {reason}",
        "give the right to read it or move it away",
    )


def _problem(shown: str, code: str, message: str, hint: str, *, severity: str = "error") -> Problem:
    return Problem(
        "warning" if severity == "warning" else "error", code, shown, 1, 1, message, hint
    )
