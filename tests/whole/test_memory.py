"""A build holds on to no more than it needs."""

import gc
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from justhtml.dom import Element

from sitegen.intake import CHUNK
from tests.whole.changing import Project
from tests.whole.conftest import ROOT

SAVED = (ROOT / "tests" / "read" / "layouts" / "saved.html").read_text("utf-8")


@pytest.fixture
def nothing_collected() -> Iterator[None]:
    """Turn the collector of values that hold one another off, as in a build."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("nothing_collected")
def test_saved_pages_are_let_go_once_they_are_read(tmp_path: Path) -> None:
    """The elements of a page hold one another: they are looked for, or all of them would stay."""
    project = Project(tmp_path, random.Random(1))  # noqa: S311 - any decisions will do
    for number in range(CHUNK):
        text = SAVED.replace("006 486", f"006 {number:03}").replace("006-486", f"006-{number:03}")
        (project.decisions / f"saved-{number}.html").write_text(text, "utf-8")
    built = project.build()
    assert built.decisions > CHUNK
    assert sum(isinstance(each, Element) for each in gc.get_objects()) == 0
