"""Errors of the disk in words that say what to do."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sitegen.publish.errors import PublishError

_HINTS = {
    errno.ENOSPC: "free some space (a build needs room for a second copy of the site)",
    errno.EDQUOT: "free some space (a build needs room for a second copy of the site)",
    errno.EROFS: "give an output on a disk that can be written",
    errno.EACCES: "give an output that you may write, or change its owner or mode",
    errno.EPERM: "give an output that you may write, or change its owner or mode",
    errno.EBUSY: "a mount point cannot be swapped: give a folder inside it as the output",
    errno.EEXIST: "a part of the path is a file: give a folder below folders",
    errno.ENOTDIR: "a part of the path is a file: give a folder below folders",
    errno.ENAMETOOLONG: "give an output with a shorter path",
}


@contextmanager
def explained(output: Path | str) -> Iterator[None]:
    """Turn an error of the disk into a ``PublishError`` with what to do about it."""
    try:
        yield
    except OSError as error:
        message = f"the site cannot be written to {str(output).rstrip(os.sep)}: {error.strerror}"
        hint = _HINTS.get(error.errno or 0, "see to that and build again; nothing was changed")
        raise PublishError(message, hint) from error
