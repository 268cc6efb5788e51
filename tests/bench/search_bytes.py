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

from sitegen.publish.search import build_index
from sitegen.publish.search.cut import LARGEST
from sitegen.workers import Crew
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
_DECISIONS = "/decisions/"
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


class _Site(NamedTuple):
    """A site with an index; the data of a decision is made when it is asked for."""

    root: Path
    documents: Documents

    def sent(self, path: str) -> tuple[bytes, str] | None:
        """Return what a host sends for a path, and its kind; what it compresses is compressed."""
        file = self.root / unquote(path).lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if path.startswith(_DECISIONS):
            data = self.documents.data(file.parent.name)
        elif file.is_file():
            data = file.read_bytes()
        else:
            return None
        kind = _TYPES.get(file.suffix)
        return (gzip.compress(data, 6), kind) if kind else (data, "")


class _Handler(BaseHTTPRequestHandler):
    """Sends files, those that a host compresses in gzip."""

    protocol_version = "HTTP/1.1"

    def __init__(self, site: _Site, *arguments: object) -> None:
        self._site = site
        super().__init__(*arguments)  # type: ignore[arg-type] # handed through as they came

    def do_GET(self) -> None:
        sent = self._site.sent(urlsplit(self.path).path)
        if sent is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        data, kind = sent
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind or "application/octet-stream")
        if kind:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the base's own name
        pass


@contextmanager
def _serving(site: _Site) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Meter:
    """Notes what a page loads, and when."""

    def __init__(self, page: Page, site: _Site) -> None:
        self._site = site
        self._loaded: list[tuple[float, int]] = []
        self._start = time.time() * 1000
        page.context.on("requestfinished", self._note)

    def _note(self, request: Request) -> None:
        path = urlsplit(request.url).path
        counts = path.startswith(("/pagefind/", _DECISIONS)) or path.endswith(".js")
        if counts and (sent := self._site.sent(path)):
            size = len(sent[0])
            self._loaded.append((request.timing["startTime"] + request.timing["responseEnd"], size))

    def read(self, until: float) -> Loaded:
        """Return what had been loaded at a moment, in milliseconds since 1970."""
        sizes = [size for end, size in self._loaded if end <= until]
        return Loaded(sum(sizes), len(sizes), (until - self._start) / 1000)


def measure(browser: Browser, site: _Site, address: str, query: str) -> tuple[str, Loaded, Loaded]:
    """Return what a query found, and what was loaded to its first results and to all."""
    context = browser.new_context()
    context.add_init_script(_NOTE_THE_MOMENT)
    page = context.new_page()
    meter = _Meter(page, site)
    page.goto(f"{address}search/?{query}")
    page.locator("#page-found").wait_for(timeout=_LONG)
    # The last answer is the one that is followed by nothing more.
    page.wait_for_selector("#page-progress:empty", state="attached", timeout=_LONG)
    page.wait_for_timeout(100)
    found = page.get_by_role("status").inner_text()
    first, last = (meter.read(page.evaluate(moment)) for moment in ("window.first", "Date.now()"))
    context.close()
    return found, first, last


def site_of(documents: Documents, folder: Path, largest: int) -> tuple[_Site, float, int]:
    """Return a site with a search page and an index, the seconds that this took, and its bundles."""
    count = len(documents.searchables)
    site = folder / f"site-{count}-{largest}"
    template = folder / "template"
    shutil.rmtree(template, ignore_errors=True)
    building.build(template, building.real())
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(template / "site", site, ignore=shutil.ignore_patterns("pagefind"))
    start = time.perf_counter()
    store = folder / f"store-{count}-{largest}"
    index, problems = build_index(documents.searchables, documents, store, Crew(2), largest)
    seconds = time.perf_counter() - start
    if problems:
        raise SystemExit("\n".join(map(str, problems)))
    ship(index, site)
    return _Site(site, documents), seconds, len(index.bundles)


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
            documents = Documents(count)
            site, seconds, bundles = site_of(documents, folder, given.largest)
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
