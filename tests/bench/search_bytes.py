"""What a reader loads to search a site of many decisions, and how long it takes.

``python -m tests.bench.search_bytes COUNT …`` builds the index of so many made-up decisions,
serves it with the search page as a host does, compressed, and asks each query in a new
browser. It prints a table in Markdown: of each query the bytes (of 1,000 to the kB) and
requests below ``pagefind/`` and of scripts, and the seconds, to the first results and to the last.
"""

import argparse
import gzip
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Request, sync_playwright

from sitegen.publish.search import build_bundles
from sitegen.publish.search.cut import LARGEST
from tests import building
from tests.bench.search_corpus import Documents
from tests.browser.chromium import launch
from tests.ship import ship

QUERIES = {
    "common word": "q=delay",
    "word of every decision": "q=council",
    "rare word": "q=plastering",
    "three words": "q=housing+repairs+delay",
    "three common words": "q=evidence+assessment+record",
    "phrase": 'q="housing+repairs"',
    "common word of a year": "q=delay&year=2021",
    "three words of a year": "q=housing+repairs+delay&year=2021",
    "newest first": "q=delay&sort=date",
    "an outcome": "outcome=Upheld",
    "a law": "statute=ukpga/1989/41/section/17",
}
_TYPES = {
    ".js": "text/javascript",
    ".html": "text/html",
    ".css": "text/css",
    ".json": "application/json",
}
_NOTE_THE_MOMENT = """
new MutationObserver(() => {
  const found = document.querySelector("#page-found");
  if (found && !found.hidden) window.first ??= Date.now();
}).observe(document, { subtree: true, childList: true, attributes: true });
"""
_LONG = 120_000
"""Milliseconds."""


class Loaded(NamedTuple):
    """What was loaded up to a moment: bytes, requests, and seconds from the start."""

    size: int
    requests: int
    seconds: float

    def __str__(self) -> str:
        return f"{self.size / 1000:,.0f} kB, {self.requests}, {self.seconds:.1f} s"


class _Handler(BaseHTTPRequestHandler):
    """Sends files, those that a host compresses in gzip."""

    protocol_version = "HTTP/1.1"

    def __init__(self, root: Path, *arguments: object) -> None:
        self._root = root
        super().__init__(*arguments)  # type: ignore[arg-type] # handed through as they came

    def do_GET(self) -> None:
        file = self._root / unquote(urlsplit(self.path).path).lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        data, kind = file.read_bytes(), _TYPES.get(file.suffix)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind or "application/octet-stream")
        if kind:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base's own name
        pass


@contextmanager
def _serving(root: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, root)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Meter:
    """Notes what a page loads, and when."""

    def __init__(self, page: Page, root: Path) -> None:
        self._root = root
        self._loaded: list[tuple[float, int]] = []
        self._start = time.time() * 1000
        page.context.on("requestfinished", self._note)

    def _note(self, request: Request) -> None:
        path = urlsplit(request.url).path
        if path.startswith("/pagefind/") or path.endswith(".js"):
            data = (self._root / unquote(path).lstrip("/")).read_bytes()
            size = len(gzip.compress(data, 6)) if path.endswith(tuple(_TYPES)) else len(data)
            self._loaded.append((request.timing["startTime"] + request.timing["responseEnd"], size))

    def read(self, until: float) -> Loaded:
        """Return what had been loaded at a moment, in milliseconds since 1970."""
        sizes = [size for end, size in self._loaded if end <= until]
        return Loaded(sum(sizes), len(sizes), (until - self._start) / 1000)


def measure(browser: Browser, root: Path, address: str, query: str) -> tuple[str, Loaded, Loaded]:
    """Return what a query found, and what was loaded to its first results and to all."""
    context = browser.new_context()
    context.add_init_script(_NOTE_THE_MOMENT)
    page = context.new_page()
    meter = _Meter(page, root)
    page.goto(f"{address}search/?{query}")
    page.locator("#page-found").wait_for(timeout=_LONG)
    # The last answer is the one that is followed by nothing more.
    page.wait_for_selector("#page-progress:empty", state="attached", timeout=_LONG)
    page.wait_for_timeout(100)
    found = page.get_by_role("status").inner_text()
    first, last = (meter.read(page.evaluate(moment)) for moment in ("window.first", "Date.now()"))
    context.close()
    return found, first, last


def site_of(count: int, folder: Path, largest: int) -> tuple[Path, float, int]:
    """Return a site with a search page and an index, the seconds that this took, and its bundles."""
    site = folder / f"site-{count}-{largest}"
    template = folder / "template"
    shutil.rmtree(template, ignore_errors=True)
    building.build(template, building.real())
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(template / "site", site, ignore=shutil.ignore_patterns("pagefind"))
    documents = Documents(count)
    start = time.perf_counter()
    bundles, problems = build_bundles(
        documents.searchables, documents, folder / f"store-{count}-{largest}", largest=largest
    )
    seconds = time.perf_counter() - start
    if problems:
        raise SystemExit("\n".join(map(str, problems)))
    ship(bundles, site)
    return site, seconds, len(bundles)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search_bytes", description=__doc__)
    parser.add_argument("count", type=int, nargs="+", help="how many decisions")
    parser.add_argument("--largest", type=int, default=LARGEST, help="decisions in a bundle")
    parser.add_argument("--folder", type=Path, help="where the sites are made, and stay")
    given = parser.parse_args()
    with TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = given.folder or Path(temporary)
        browser = launch(playwright)
        for count in given.count:
            site, seconds, bundles = site_of(count, folder, given.largest)
            _say(f"\n{count:,} decisions, {bundles} bundles, indexed in {seconds:.0f} s\n")
            _say("| query | found | first results | all |\n|---|---|---|---|")
            with _serving(site) as address:
                for name, query in QUERIES.items():
                    found, first, last = measure(browser, site, address, query)
                    _say(f"| {name} | {found.split(' ')[0]} | {first} | {last} |")
        browser.close()


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - a script of the command line


if __name__ == "__main__":
    main()
