"""The status of a preview, and who waits for news of it."""

from sitegen.serve.status import Board


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
