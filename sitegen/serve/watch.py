"""Notice that a file has changed, once for a burst of changes."""

import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from sitegen.serve.errors import ServeError

_CHANGES = frozenset({"created", "modified", "moved", "deleted"})
_CACHES = frozenset({"__pycache__", "node_modules"})


class Changes(FileSystemEventHandler):
    """Remember that something of interest has changed since it was last asked.

    ``roots`` are files and folders; what is in hidden folders, caches and
    editors' own files is of no interest.
    """

    def __init__(self, roots: Iterable[Path]) -> None:
        self._roots = [Path(os.path.realpath(root)) for root in roots]
        self._changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take note of ``event`` (called by the observer's thread)."""
        folder_touched = event.is_directory and event.event_type == "modified"
        if event.event_type not in _CHANGES or folder_touched:
            return
        if any(self._matters(os.fsdecode(p)) for p in (event.src_path, event.dest_path) if p):
            self._changed.set()

    def pending(self) -> bool:
        """Tell whether something has changed since it was last waited for."""
        return self._changed.is_set()

    def wait(self, quiet: float, patience: float, stopped: threading.Event) -> bool:
        """Wait for a change and then for ``quiet`` seconds without another.

        Changes that never cease are waited for no longer than ``patience``
        seconds. Return ``False`` when ``stopped`` was set meanwhile.
        """
        while not self._changed.wait(0.1):
            if stopped.is_set():
                return False
        for _ in range(max(1, round(patience / quiet))):
            self._changed.clear()
            if stopped.wait(quiet) or not self._changed.is_set():
                break
        return not stopped.is_set()

    def _matters(self, name: str) -> bool:
        path = Path(os.path.realpath(name))
        return any(_is_source(path, root) for root in self._roots if path.is_relative_to(root))


def _is_source(path: Path, root: Path) -> bool:
    parts = path.relative_to(root).parts
    scratch = path.name.endswith(("~", ".swp", ".swx", ".tmp", ".pyc")) or path.name == "4913"
    return not scratch and not any(part.startswith(".") or part in _CACHES for part in parts)


@contextmanager
def watching(roots: Iterable[Path]) -> Iterator[Changes]:
    """Watch ``roots`` during the ``with`` block; a root need not be there yet.

    Raises ``ServeError`` when the system refuses to watch.
    """
    roots = list(roots)
    changes = Changes(roots)
    observer = Observer()
    # A file is watched by way of its folder: editors replace files, and a watch stays with the old.
    folders = {_nearest(root) for root in roots if not root.is_dir()}
    try:
        for root in {root.resolve() for root in roots if root.is_dir()}:
            observer.schedule(changes, str(root), recursive=True)
        for folder in folders:
            observer.schedule(changes, str(folder), recursive=False)
        observer.start()
    except OSError as error:
        message = f"the system refuses to watch the files: {error.strerror}"
        hint = "on Linux, raise fs.inotify.max_user_watches and max_user_instances"
        raise ServeError(message, hint) from error
    try:
        yield changes
    finally:
        observer.stop()
        observer.join()


def _nearest(path: Path) -> Path:
    """Return the folder nearest to ``path`` that exists."""
    return next(folder for folder in path.resolve().parents if folder.is_dir())
