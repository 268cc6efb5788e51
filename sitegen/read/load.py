"""The loader: the one place in ``read`` that touches the disk.

Every file under the folder is a decision, save names that begin with a dot and
sidecars. What cannot be read is a ``Problem`` in the place of the file; nothing
here raises for what a folder holds, and nothing outside of it is opened.
"""

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from sitegen.problems import Problem, Severity
from sitegen.read.sidecar import is_sidecar, names_for, read_sidecar

LARGEST = 64 * 1024 * 1024
"""Bytes; a longer file is refused unread. Decisions have some 10,000."""

_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".toml"})

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""A pipe must not make the reader wait for whoever writes to it."""
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""Where there is no such flag, a link has to be looked for first."""

Stamp = tuple[int, ...]
"""Size, time of change (ns) and inode of a file, and of its sidecar: another stamp, another file."""


class Listed(Struct, frozen=True):
    """A file before it is read.

    ``path`` is for messages and is below ``root``; ``file`` and ``beside`` are where it and
    its sidecar lie.
    """

    root: str
    path: str
    file: str
    beside: str | None
    stamp: Stamp


class Received(Struct, frozen=True):
    """A file as it came: its path for messages, its bytes, and its address if that is known."""

    path: str
    data: bytes
    source_url: str | None
    problems: tuple[Problem, ...] = ()


def load(folder: Path) -> Iterator[Received | Problem]:
    """Yield every file under ``folder``, one at a time, in the order of ``scan``."""
    for found in scan(folder):
        received = found if isinstance(found, Problem) else receive(found)
        if isinstance(received, Received):
            yield from received.problems
        yield received


def scan(folder: Path) -> Iterator[Listed | Problem]:
    """List every file under ``folder``: a folder's own by name, then its folders'."""
    root = os.path.realpath(folder)
    if not os.path.isdir(root):
        there = "this is no folder" if os.path.exists(root) else "there is no such folder"
        yield _problem(str(folder), "no-folder", there, "name the folder of the decisions")
        return
    pending = [""]
    while pending:
        place = pending.pop()
        try:
            with os.scandir(os.path.join(root, place)) as entries:
                found = {each.name: each for each in entries if not each.name.startswith(".")}
        except OSError as error:
            yield _unreadable(_shown(place), error)
            continue
        folders = []
        owned = _owned(found)
        for name in sorted(found):
            path = f"{place}{name}"
            if found[name].is_dir(follow_symlinks=False):
                if os.path.splitext(name)[1].lower() in _SUFFIXES:
                    yield _in_the_way(path)
                else:
                    folders.append(f"{path}/")
            elif is_sidecar(name):
                if name not in owned:
                    yield _orphan(path)
            else:
                yield _listed(root, place, found[name], found if owned else ())
        pending += reversed(folders)


def receive(listed: Listed) -> Received | Problem:
    """Read a file and its sidecar."""
    data = _bytes(listed.root, listed.file, listed.path)
    if isinstance(data, Problem):
        return data
    if listed.beside is None:
        return Received(listed.path, data, None)
    name = os.path.basename(listed.beside)
    above, slash, _ = listed.path.rpartition("/")
    shown = f"{above}{slash}{_shown(name)}"
    content = _bytes(listed.root, listed.beside, shown)
    if isinstance(content, Problem):
        return Received(listed.path, data, None, (content,))
    source_url, problems = read_sidecar(content, shown)
    return Received(listed.path, data, source_url, tuple(problems))


def _owned(names: Iterable[str]) -> frozenset[str]:
    """Return the names that sidecars of these files may have; nothing where there is no sidecar."""
    if not any(map(is_sidecar, names)):
        return frozenset()
    return frozenset(own for name in names if not is_sidecar(name) for own in names_for(name))


def _listed(root: str, place: str, entry: os.DirEntry[str], among: Collection[str]) -> Listed:
    """List a file; its sidecar, if it has one, is ``among`` these names."""
    beside = (
        next((name for name in names_for(entry.name) if name in among), None) if among else None
    )
    stamp = _stamp(entry)
    if beside is not None:
        beside = entry.path[: -len(entry.name)] + beside
        stamp += _stamp(beside)
    return Listed(root, _shown(place + entry.name), entry.path, beside, stamp)


def _stamp(file: "os.DirEntry[str] | str") -> Stamp:
    try:
        facts = os.stat(file) if isinstance(file, str) else file.stat()
    except OSError:
        return ()
    return (facts.st_size, facts.st_mtime_ns, facts.st_ino)


def _bytes(root: str, file: str, shown: str) -> bytes | Problem:
    """Return what a file holds, or the reason why it is not read."""
    try:
        descriptor = _opened(root, file)
        if descriptor is None:
            message = "this link leads out of the folder of decisions"
            return _problem(shown, "symlink", message, "put the file itself in its place")
        try:
            facts = os.fstat(descriptor)
            return _refused(shown, facts) or _whole(descriptor, facts.st_size)
        finally:
            os.close(descriptor)
    except (OSError, RuntimeError) as error:
        with suppress(OSError):  # a socket cannot be opened, and what is no file is said to be none
            return _refused(shown, os.stat(file)) or _unreadable(shown, error)
        return _unreadable(shown, error)


def _opened(root: str, file: str) -> int | None:
    """Open a file to be read; ``None`` for a link that leads out of ``root``."""
    if _NO_LINK:
        try:
            return os.open(file, _READ | _NO_LINK)
        except OSError:
            if not os.path.islink(file):
                raise
    target = os.path.realpath(file, strict=True)
    return os.open(target, _READ) if Path(target).is_relative_to(root) else None


def _whole(descriptor: int, size: int) -> bytes:
    """Return all that an open file holds, of which ``size`` bytes are expected."""
    data = os.read(descriptor, size + 1)
    if len(data) == size:
        return data
    parts = [data]
    while data:
        data = os.read(descriptor, size + 1)
        parts.append(data)
    return b"".join(parts)


def _refused(shown: str, facts: os.stat_result) -> Problem | None:
    if stat.S_ISDIR(facts.st_mode):
        message = "this link leads to a folder"
        return _problem(shown, "symlink", message, "put the files themselves in its place")
    if not stat.S_ISREG(facts.st_mode):
        return _problem(shown, "no-file", "this is no regular file", "move it away")
    if facts.st_size > LARGEST:
        message = f"the file has {facts.st_size:,} bytes; a decision has some ten thousand"
        return _problem(shown, "too-large", message, "put one decision in its place")
    return None


def _in_the_way(path: str) -> Problem:
    message = "a directory stands where a file is expected"
    hint = "rename it or move it away; nothing in it was read"
    return _problem(_shown(path), "directory", message, hint)


def _orphan(path: str) -> Problem:
    return _problem(
        _shown(path),
        "sidecar",
        "there is no decision that this file could speak of",
        "delete it, or name it after its decision: 21-007-914.txt.toml",
        severity="warning",
    )


def _shown(path: str) -> str:
    """Return a path below the root as text that any terminal and any JSON can hold."""
    if path.isascii() and path.isprintable():
        return path
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
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
