"""The HTTP side of the preview: requests in, answers and events out."""

import socket
import sys
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any
from urllib.parse import urlsplit

from sitegen.publish.headers import Rules
from sitegen.serve import inject
from sitegen.serve.files import Answer, answer
from sitegen.serve.status import Board

_HEARTBEAT = 10.0
"""Seconds without news after which a line is sent, so that a closed page is noticed."""


_SWAPS = 5
"""How often a site may be replaced while one request is answered."""
_BETWEEN = 0.2
"""Seconds that there may be none between two sites, where a system cannot exchange them at once."""


def bracketed(host: str) -> str:
    """Return a host as it stands in an address: one of IPv6 in brackets (RFC 3986, section 3.2.2)."""
    return f"[{host}]" if ":" in host else host


class Server(ThreadingHTTPServer):
    """Serve the folder ``site`` below ``prefix``, a thread a request."""

    daemon_threads = True
    # On Windows the option lets a second server take the port of the first.
    allow_reuse_address = not hasattr(socket, "SO_EXCLUSIVEADDRUSE")

    def __init__(
        self, address: tuple[str, int], site: Path, board: Board, prefix: str, rules: Rules
    ) -> None:
        self.site = site
        self.board = board
        self.prefix = prefix
        self.rules = rules
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, _Handler)

    @property
    def url(self) -> str:
        """Return the address of the home page."""
        host = bracketed(str(self.server_address[0]))
        return f"http://{host}:{self.server_port}{self.prefix}"

    def answer(self, target: str) -> Answer:
        """Return the answer to a GET of ``target``."""
        # The status is read before the site, so that a page can only be newer than it says
        # it is, and at worst loads itself once more.
        status, _ = self.board.read()
        own = inject.own(urlsplit(target).path, status)
        if own is not None:
            return own
        return inject.with_reload(self._from_site(target), status.revision)

    def _from_site(self, target: str) -> Answer:
        """Return the answer of one site: when another took its place meanwhile, ask that one."""
        for _ in range(_SWAPS):
            before = self._present()
            found = inject.waiting()
            if before is not None:
                found = answer(self.site, self.prefix, target, self.rules)
            if before == _number(self.site):
                break
        return found

    def _present(self) -> int | None:
        """Return what tells the site from another; ``None`` where there is none, and is none a moment later."""
        number = _number(self.site)
        if number is None:
            time.sleep(_BETWEEN)
            number = _number(self.site)
        return number

    def server_bind(self) -> None:
        """Take the port, without asking the name service for the host's full name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Let a browser go that left before its answer came."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _number(site: Path) -> int | None:
    """Return what tells a folder from the one that takes its place, ``None`` where there is none."""
    try:
        return site.stat().st_ino
    except OSError:
        return None


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version = "sitegen"
    sys_version = ""

    def do_GET(self) -> None:
        if urlsplit(self.path).path == inject.EVENTS:
            self._send_events()
        else:
            self._send(with_body=True)

    def do_HEAD(self) -> None:
        self._send(with_body=False)

    def log_message(self, *_: object) -> None:
        """Say nothing: a preview's requests are of no interest."""

    def _send(self, *, with_body: bool) -> None:
        found = self.server.answer(self.path)
        self.send_response(found.status)
        for name, value in found.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(found.body)))
        self.end_headers()
        if with_body:
            self.wfile.write(found.body)

    def _send_events(self) -> None:
        """Tell of each edition of the status, by Server-Sent Events (HTML Standard, 9.2)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        board = self.server.board
        told = -1
        while True:
            status, edition = board.read()
            line = ": still here\n\n" if edition == told else f"data: {status.revision}\n\n"
            self.wfile.write(line.encode())
            self.wfile.flush()
            told = edition
            if not board.wait(edition, _HEARTBEAT):
                return
