"""Outlines: what the reader makes of the real decisions and of one file in each layout.

Beside ``layouts/b.txt`` stands ``layouts/b.outline``; the outlines of the real
decisions are in ``samples``. Compare the two with your own eyes before changing one.
"""

from pathlib import Path

import pytest

from sitegen.problems import in_order
from sitegen.read.reader import read
from tests.read.outline import outline

_HERE = Path(__file__).parent
_REAL = _HERE.parents[1] / "content" / "decisions"
_CASES = [
    *[(_REAL / f"{path.stem}.txt", path) for path in sorted(_HERE.glob("samples/*.outline"))],
    *[
        (next(p for p in path.parent.glob(f"{path.stem}.*") if p != path), path)
        for path in sorted(_HERE.glob("layouts/*.outline"))
    ],
]


@pytest.mark.parametrize(
    ("source", "expected"), _CASES, ids=[expected.stem for _, expected in _CASES]
)
def test_reads_to_its_outline(source: Path, expected: Path) -> None:
    """Every part of the source is read as the outline beside it says."""
    decision, problems = read(source.read_bytes(), source.name)
    assert decision is not None
    found = "".join(f"{problem.severity}: {problem}\n" for problem in in_order(problems))
    assert outline(decision) + found == expected.read_text(encoding="utf-8")


def test_every_layout_has_an_outline() -> None:
    """No layout of the field notes is without a file here."""
    read_as = {
        decision.layout
        for source, _ in _CASES
        if (decision := read(source.read_bytes(), source.name)[0]) is not None
    }
    assert read_as == {"A", "B", "C", "T", "D", "R", "P", "markdown", "html"}
