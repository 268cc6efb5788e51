"""Build, show, watch; and again for as long as it runs."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sitegen.publish.headers import Rules
from sitegen.publish.lock import BusyError, hold
from sitegen.serve.build import Build, Outcome
from sitegen.serve.errors import ServeError
from sitegen.serve.server import Server
from sitegen.serve.shelf import Shelf
from sitegen.serve.status import Board
from sitegen.serve.watch import Changes, watching

Say = Callable[[str], None]

_QUIET = 0.2
_PATIENCE = 2.0


class Preview:
    """A running preview: its ``url``, and ``stop`` to end ``run``."""

    def __init__(self, build: Build, server: Server, changes: Changes, say: Say) -> None:
        self._build = build
        self._server = server
        self._changes = changes
        self._say = say
        self._stopped = threading.Event()

    @property
    def url(self) -> str:
        """Return the address of the home page."""
        return self._server.url

    def run(self) -> None:
        """Build now and after each change, until stopped."""
        self._once()
        while self._changes.wait(_QUIET, _PATIENCE, self._stopped):
            self._once()

    def stop(self) -> None:
        """Make ``run`` return after the build that is under way, if any."""
        self._stopped.set()

    def _once(self) -> None:
        board, shelf = self._server.board, self._server.shelf
        board.write("building")
        slot = shelf.vacant()
        try:
            outcome = self._build(slot)
        except Exception as error:  # noqa: BLE001 - whatever it was, the site before is still shown
            outcome = Outcome(done=False, messages=(f"{type(error).__name__}: {error}",))
        for message in outcome.messages:
            self._say(message)
        if outcome.done:
            shelf.show(slot)
            self._say(f"Built. {self.url}")
        else:
            self._say("The build failed; what is shown is the site as it was.")
        board.write("published" if outcome.done else "failed", outcome.messages)


@contextmanager
def previewing(  # noqa: PLR0913 - a server has many settings, and all but three are named
    build: Build,
    watch: Sequence[Path],
    output: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    prefix: str = "/",
    headers: Rules | None = None,
    say: Say = lambda _: None,
) -> Iterator[Preview]:
    """Set up a preview; see ``serve``. Port 0 takes any that is free."""
    with ExitStack() as stack:
        _take(output, stack)
        board = Board()
        server = _listen((host, port), Shelf(output.resolve()), board, prefix, headers or Rules())
        stack.callback(server.server_close)
        changes = stack.enter_context(watching(watch))
        thread = threading.Thread(target=server.serve_forever, args=(0.1,), name="preview")
        thread.start()
        stack.callback(thread.join)
        stack.callback(server.shutdown)
        stack.callback(board.close)
        yield Preview(build, server, changes, say)


def serve(  # noqa: PLR0913 - a server has many settings, and all but three are named
    build: Build,
    watch: Sequence[Path],
    output: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    prefix: str = "/",
    headers: Rules | None = None,
    say: Say = lambda _: None,
) -> None:
    """Show the site at ``http://host:port/prefix`` and build it when a file changes, until Ctrl-C.

    ``build`` is called with one of two folders below ``output``, the one that
    is not shown, and may find there the site of the build before last; the
    folder ``output`` is the preview's own. ``watch`` names files and folders.
    ``headers`` are sent as a host would, but for HSTS, which is not for http.
    ``say`` gets lines for the person who started it. Raises ``ServeError``
    when the port is taken, another preview has ``output``, or watching fails.
    """
    try:
        with previewing(
            build, watch, output, host=host, port=port, prefix=prefix, headers=headers, say=say
        ) as preview:
            say(f"Building. The preview is at {preview.url} (Ctrl-C ends it)")
            preview.run()
    except KeyboardInterrupt:
        say("Ended.")


def _take(output: Path, stack: ExitStack) -> None:
    try:
        output.mkdir(parents=True, exist_ok=True)
        stack.enter_context(hold(output / ".lock"))
    except BusyError as error:
        message = f"another preview uses {output}: {error.holder}"
        raise ServeError(message, "end it first, or give this one another folder") from error
    except OSError as error:
        message = f"the preview cannot write to {output}: {error.strerror}"
        raise ServeError(message, "give it a folder that you may write") from error


def _listen(
    address: tuple[str, int], shelf: Shelf, board: Board, prefix: str, rules: Rules
) -> Server:
    host, port = address
    try:
        return Server(address, shelf, board, prefix, rules)
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no such port"
        message = f"cannot listen on {host}, port {port}: {reason}"
        hint = "end what uses that port, or choose another port or host"
        raise ServeError(message, hint) from error
