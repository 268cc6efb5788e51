"""Progress bars: for people at a terminal, whatever size it says it has."""

import os
import subprocess
import sys

import pytest

pty = pytest.importorskip("pty", reason="there are no such terminals here")

_STAGE = """
from sitegen.progress import Bars
assert list(Bars()("Indexing", ["site"], 1)) == ["site"]
"""


def shown(*, terminal: bool) -> str:
    """Return what a stage of a single step shows on standard error."""
    ours, theirs = pty.openpty() if terminal else os.pipe()
    try:
        subprocess.run([sys.executable, "-c", _STAGE], stderr=theirs, check=True)
        os.write(theirs, b".")
        return os.read(ours, 65536).decode()
    finally:
        os.close(ours)
        os.close(theirs)


def test_a_terminal_without_a_size_has_bars_too() -> None:
    """Terminals of containers and of recorders say that they have no columns and no rows."""
    assert "Indexing: " in shown(terminal=True)


def test_there_are_none_where_nobody_looks() -> None:
    """A log has lines, and no bars."""
    assert shown(terminal=False) == "."
