"""The loader: the one place in ``read`` that touches the disk.

Every file under the folder is a decision, save names that begin with a dot and
sidecars. What cannot be read is a ``Problem`` in the place of the file; nothing
here raises for what a folder holds, and nothing outside of it is opened.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from sitegen.problems import Problem, Severity
from sitegen.read.sidecar import is_sidecar, names_for, read_sidecar

LARGEST = 64 * 1024 * 1024
"""Bytes; a longer file is refused unread. Decisions have some 10,000."""

_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".toml"})


class Received(Struct, frozen=True):
    """A file as it came: its path for messages, where it lies, its bytes and its address."""

    path: str
    file: Path
    data: bytes
    source_url: str | None


def load(folder: Path) -> Iterator[Received | Problem]:
    """Yield every file under ``folder``, one at a time: a folder's own by name, then its folders'."""
    root = Path(os.path.realpath(folder))
    if not root.is_dir():
        there = "this is no folder" if root.exists() else "there is no such folder"
        yield _problem(str(folder), "no-folder", there, "name the folder of the decisions")
        return
    pending = [root]
    while pending:
        place = pending.pop()
        if place != root and not _is_folder(place):
            continue
        try:
            names = sorted(name for name in os.listdir(place) if not name.startswith("."))  # noqa: PTH208 - names, in the order of their characters
        except OSError as error:
            yield _unreadable(_shown(root, place), error)
            continue
        yield from _orphans(root, place, names)
        folders = []
        present = frozenset(names)
        for name in names:
            path = place / name
            if _is_folder(path):
                if path.suffix.lower() in _SUFFIXES:
                    yield _in_the_way(root, path)
                else:
                    folders.append(path)
            elif not is_sidecar(name):
                yield from _file(root, path, present)
        pending += reversed(folders)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _file(root: Path, path: Path, present: frozenset[str]) -> Iterator[Received | Problem]:
    data = _bytes(root, path)
    if isinstance(data, Problem):
        yield data
        return
    source_url = None
    beside = next((path.with_name(name) for name in names_for(path.name) if name in present), None)
    if beside is not None:
        content = _bytes(root, beside)
        if isinstance(content, Problem):
            yield content
        else:
            source_url, problems = read_sidecar(content, _shown(root, beside))
            yield from problems
    yield Received(_shown(root, path), path, data, source_url)


def _bytes(root: Path, path: Path) -> bytes | Problem:
    """Return what a file holds, or the reason why it is not read."""
    try:
        target = path.resolve(strict=True) if path.is_symlink() else path
        facts = target.stat()
        refused = _refused(root, path, target, facts)
        return refused or target.read_bytes()
    except (OSError, RuntimeError) as error:
        return _unreadable(_shown(root, path), error)


def _refused(root: Path, path: Path, target: Path, facts: os.stat_result) -> Problem | None:
    shown = _shown(root, path)
    if target is not path and not target.is_relative_to(root):
        message = "this link leads out of the folder of decisions"
        return _problem(shown, "symlink", message, "put the file itself in its place")
    if stat.S_ISDIR(facts.st_mode):
        message = "this link leads to a folder"
        return _problem(shown, "symlink", message, "put the files themselves in its place")
    if not stat.S_ISREG(facts.st_mode):
        return _problem(shown, "no-file", "this is no regular file", "move it away")
    if facts.st_size > LARGEST:
        message = f"the file has {facts.st_size:,} bytes; a decision has some ten thousand"
        return _problem(shown, "too-large", message, "put one decision in its place")
    return None


def _in_the_way(root: Path, path: Path) -> Problem:
    message = "a directory stands where a file is expected"
    hint = "rename it or move it away; nothing in it was read"
    return _problem(_shown(root, path), "directory", message, hint)


def _orphans(root: Path, place: Path, names: Sequence[str]) -> Iterator[Problem]:
    owned = {own for name in names if not is_sidecar(name) for own in names_for(name)}
    for name in names:
        if is_sidecar(name) and name not in owned and not _is_folder(place / name):
            yield _problem(
                _shown(root, place / name),
                "sidecar",
                "there is no decision that this file could speak of",
                "delete it, or name it after its decision: 21-007-914.txt.toml",
                severity="warning",
            )


def _shown(root: Path, path: Path) -> str:
    """Return the path below ``root`` as text that any terminal and any JSON can hold."""
    name = os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in name
    )


def _unreadable(shown: str, error: Exception) -> Problem:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else "a loop of links"
    message = f"this cannot be read: {reason}"
    return _problem(shown, "unreadable", message, "give the right to read it or move it away")


def _problem(
    shown: str, code: str, message: str, hint: str, *, severity: Severity = "error"
) -> Problem:
    return Problem(severity, code, shown, 1, 1, message, hint)
