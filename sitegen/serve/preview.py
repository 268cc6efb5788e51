"""Build, show, watch; and again for as long as it runs."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from msgspec.structs import replace

from sitegen.ownfile import ConfigError
from sitegen.publish.headers import Rules
from sitegen.publish.lock import BusyError, hold
from sitegen.serve.build import Build, Outcome, Refresh
from sitegen.serve.errors import ServeError
from sitegen.serve.server import Server
from sitegen.serve.status import Board
from sitegen.serve.watch import Changes, watching

Say = Callable[[str], None]
Headers = Callable[[], Rules]
"""Reads the headers to send; raises ``ConfigError``."""

_QUIET = 0.02
"""Seconds in which an editor has written all of a file. What changes later is built again."""

_PATIENCE = 2.0


class Preview:
    """A running preview: its ``url``, and ``stop`` to end ``run``."""

    def __init__(  # noqa: PLR0913, PLR0917 - what it brings together
        self,
        build: Build,
        refresh: Refresh | None,
        headers: Headers,
        server: Server,
        changes: Changes,
        say: Say,
    ) -> None:
        self._build = build
        self._refresh = refresh
        self._headers = headers
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
        while True:
            outcome = self._once()
            if outcome.done:
                self._refreshed(outcome)
            if not self._changes.wait(_QUIET, _PATIENCE, self._stopped):
                return

    def stop(self) -> None:
        """Make ``run`` return after the build that is under way, if any."""
        self._stopped.set()

    def _wanted_elsewhere(self) -> bool:
        return self._changes.pending() or self._stopped.is_set()

    def _once(self) -> Outcome:
        board = self._server.board
        board.write("building")
        outcome = _guarded(lambda: self._build(self._server.site))
        try:
            self._server.rules = self._headers()
        except ConfigError as error:  # those before are still sent
            outcome = replace(outcome, messages=(*outcome.messages, str(error)))
        for message in outcome.messages:
            self._say(message)
        if outcome.done:
            self._say(f"Built. {self.url}")
        else:
            self._say("The build failed; what is shown is the site as it was.")
        board.write("published" if outcome.done else "failed", outcome.messages)
        return outcome

    def _refreshed(self, shown: Outcome) -> None:
        """Bring the rest up to date; what is shown stays shown, and the next change ends it.

        Only where pages were ``behind`` are they shown anew: nobody reads while the search is made.
        """
        refresh = self._refresh
        if refresh is None:
            return
        outcome = _guarded(lambda: refresh(self._server.site, self._wanted_elsewhere))
        if outcome.done and shown.behind:
            self._server.board.write("published", outcome.messages)
        elif not outcome.done and not self._wanted_elsewhere():
            for message in outcome.messages:
                self._say(message)
            left = "Lists and the search were" if shown.behind else "The search was"
            self._say(f"{left} not brought up to date; the pages are.")


def _guarded(make: Callable[[], Outcome]) -> Outcome:
    """Return how something ended, by an exception too: the site before is still shown."""
    try:
        return make()
    except Exception as error:  # noqa: BLE001 - whatever it was
        return Outcome(done=False, messages=(f"{type(error).__name__}: {error}",))


@contextmanager
def previewing(  # noqa: PLR0913 - a server has many settings, and all but three are named
    build: Build,
    watch: Sequence[Path],
    output: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    prefix: str = "/",
    headers: Headers = Rules,
    refresh: Refresh | None = None,
    say: Say = lambda _: None,
) -> Iterator[Preview]:
    """Set up a preview; see ``serve``. Port 0 takes any that is free."""
    with ExitStack() as stack:
        _take(output, stack)
        board = Board()
        site = output.resolve() / "site"
        server = _listen((host, port), site, board, prefix, headers())
        stack.callback(server.server_close)
        changes = stack.enter_context(watching(watch))
        thread = threading.Thread(target=server.serve_forever, args=(0.1,), name="preview")
        thread.start()
        stack.callback(thread.join)
        stack.callback(server.shutdown)
        stack.callback(board.close)
        yield Preview(build, refresh, headers, server, changes, say)


def serve(  # noqa: PLR0913 - a server has many settings, and all but three are named
    build: Build,
    watch: Sequence[Path],
    output: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    prefix: str = "/",
    headers: Headers = Rules,
    refresh: Refresh | None = None,
    say: Say = lambda _: None,
) -> None:
    """Show the site at ``http://host:port/prefix`` and build it when a file changes, until Ctrl-C.

    ``build`` is called with the folder that is shown, below ``output``, and replaces the
    site there in one step; the folder ``output`` is the preview's own. ``refresh`` is called after
    it, and stopped when a file changes meanwhile. ``watch`` names files and folders.
    ``headers`` reads, before each build is shown, which headers are sent as a host would, but for
    HSTS, which is not for http.
    ``say`` gets lines for the person who started it. Raises ``ServeError``
    when the port is taken, another preview has ``output``, or watching fails.
    """
    try:
        with previewing(
            build,
            watch,
            output,
            host=host,
            port=port,
            prefix=prefix,
            headers=headers,
            refresh=refresh,
            say=say,
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
    address: tuple[str, int], site: Path, board: Board, prefix: str, rules: Rules
) -> Server:
    host, port = address
    try:
        return Server(address, site, board, prefix, rules)
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no such port"
        message = f"cannot listen on {host}, port {port}: {reason}"
        hint = "end what uses that port, or choose another port or host"
        raise ServeError(message, hint) from error
