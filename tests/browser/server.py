"""Serve a built site as a host does: below a path, compressed, with the headers of ``netlify.toml``."""

import gzip
import mimetypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from sitegen.publish.headers import Rules, load_rules
from sitegen.serve.files import HOST_CACHING

_TYPES = {".js": "text/javascript", ".wasm": "application/wasm", ".woff2": "font/woff2"}
"""Those that ``mimetypes`` takes from the machine it runs on, where they may be wrong."""

_TEXTS = frozenset(("application/json", "image/svg+xml"))
"""What is text by another name, which hosts compress too."""


@lru_cache(maxsize=1_000)
def _compressed(body: bytes) -> bytes:
    """Compress a file as a host does: once, and not for each of the tests that ask for it."""
    return gzip.compress(body, 6)


@contextmanager
def serving(root: Path, prefix: str = "/") -> Iterator[str]:
    """Serve the folder ``root`` on 127.0.0.1 below ``prefix``; yield its address.

    Both ``prefix`` and the address end in a slash. Outside the prefix there is
    nothing, so that a link that forgets it is seen.
    """
    rules = load_rules(Path("netlify.toml"))
    handler = partial(_Handler, root, prefix, rules)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=partial(server.serve_forever, 0.05), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
        thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        # A browser may go away in the middle: it fetches pages ahead that nobody wants after all.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, root: Path, prefix: str, rules: Rules, *arguments: object) -> None:
        self._root, self._prefix, self._rules = root, prefix, rules
        super().__init__(*arguments)  # type: ignore[arg-type] # handed through as they came

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        inside = path.removeprefix(self._prefix)
        file = self._root / inside
        if not path.startswith(self._prefix) or ".." in Path(inside).parts:
            self._answer(HTTPStatus.NOT_FOUND, path, "text/plain", b"outside the site")
        elif file.is_dir() and not path.endswith("/"):
            self._answer(HTTPStatus.MOVED_PERMANENTLY, path, "text/plain", b"", path + "/")
        elif (file / "index.html").is_file():
            self._answer(HTTPStatus.OK, path, "text/html", (file / "index.html").read_bytes())
        elif file.is_file():
            kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
            self._answer(HTTPStatus.OK, path, kind or "application/octet-stream", file.read_bytes())
        else:
            lost = (self._root / "404.html").read_bytes()
            self._answer(HTTPStatus.NOT_FOUND, path, "text/html", lost)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _answer(
        self, status: HTTPStatus, path: str, kind: str, body: bytes, location: str = ""
    ) -> None:
        text = kind.startswith("text/") or kind.endswith(("+xml", "/xml"))
        headers = {"Content-Type": f"{kind}; charset=utf-8" if text else kind}
        headers |= self._rules.headers_for("/" + path.removeprefix(self._prefix))
        headers.setdefault("Cache-Control", HOST_CACHING)
        if text or kind in _TEXTS:
            headers["Vary"] = "Accept-Encoding"
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                body = _compressed(body)
                headers["Content-Encoding"] = "gzip"
        headers["Content-Length"] = str(len(body))
        if location:
            headers["Location"] = location
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base's own name
        pass
