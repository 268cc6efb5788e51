"""Which site is shown, and when its neighbour may be built in."""

import threading
from pathlib import Path

from sitegen.serve.shelf import Shelf
from sitegen.serve.status import Board


def test_nothing_is_shown_at_first(tmp_path: Path) -> None:
    """Before the first build there is no site to read from, and a folder to build in."""
    shelf = Shelf(tmp_path)
    with shelf.reading() as site:
        assert site is None
    assert shelf.vacant().parent == tmp_path


def test_shown_site_is_never_the_one_to_build_in(tmp_path: Path) -> None:
    """The folder to build in is always the one that is not shown."""
    shelf = Shelf(tmp_path)
    for _ in range(4):
        slot = shelf.vacant()
        shelf.show(slot)
        with shelf.reading() as site:
            assert site == slot
        assert shelf.vacant() != slot


def test_building_waits_for_the_last_reader(tmp_path: Path) -> None:
    """A folder that was shown is not built in before the last request has read from it."""
    shelf = Shelf(tmp_path)
    first = shelf.vacant()
    shelf.show(first)
    given = threading.Event()

    def take() -> None:
        assert shelf.vacant() == first
        given.set()

    with shelf.reading() as site:
        assert site == first
        shelf.show(shelf.vacant())
        waiting = threading.Thread(target=take)
        waiting.start()
        assert not given.wait(0.05)
    assert given.wait(10)
    waiting.join()


def test_revision_grows_with_each_published_build_only() -> None:
    """A page is told to load itself anew when another site is shown, and not for a failure."""
    board = Board()
    start, _ = board.read()
    board.write("building")
    board.write("failed", ("why",))
    failed, _ = board.read()
    assert (failed.revision, failed.state, failed.messages) == (start.revision, "failed", ("why",))
    board.write("building")
    board.write("published", ())
    published, _ = board.read()
    assert (published.revision, published.state, published.messages) == (
        start.revision + 1,
        "published",
        (),
    )


def test_board_wakes_who_waits() -> None:
    """Who waits for news goes on when there is some, and is told when there will be none."""
    board = Board()
    _, edition = board.read()
    board.write("building")
    assert board.wait(edition, 10)
    _, edition = board.read()
    assert board.wait(edition, 0.01)
    board.close()
    assert not board.wait(edition, 10)
