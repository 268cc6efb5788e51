"""A page of each kind, opened once and looked at by many tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import Struct
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    WebError,
)

from tests.browser.kinds import KINDS, visit

NARROW: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 900}

MOVES = """
window.moves = []
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    const moved = entry.sources.map(source => (source.node?.outerHTML ?? '').slice(0, 80))
    window.moves.push([entry.value, ...moved])
  }
}).observe({ type: 'layout-shift', buffered: true })
"""
"""A script that keeps in ``window.moves`` what moves after it was first shown."""


class Watch:
    """Collects what must not happen in a context.

    That is an error in the console (a breach of the Content-Security-Policy is one), an
    exception that nobody caught, or a request to another origin than those that the test went to.
    """

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self.faults: list[str] = []
        self._origins: set[str] = set()
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)

    def close(self) -> list[str]:
        """Close the context and return what was found."""
        self._context.close()
        return self.faults

    def _console(self, message: ConsoleMessage) -> None:
        # That the page asked for was not found is for the test to judge.
        itself = message.page is not None and message.location["url"] == message.page.url
        if message.type == "error" and not (itself and "404 (Not Found)" in message.text):
            self.faults.append(f"{message.location['url']}: {message.text}")

    def _error(self, error: WebError) -> None:
        self.faults.append(str(error.error))

    def _request(self, request: Request) -> None:
        origin = "/".join(request.url.split("/")[:3])
        if request.is_navigation_request() and origin.startswith("http://127.0.0.1:"):
            self._origins.add(origin)
        elif origin not in self._origins and not request.url.startswith(("data:", "blob:")):
            self.faults.append(f"asked {origin} for {request.url}")


class Opened(Struct):
    """A page of a kind as it stands open, and how its opening went.

    ``failed`` are the requests that did, ``faults`` what ``Watch`` found, and ``moves`` what
    moved after it was first shown, narrow and wide.
    """

    kind: str
    page: Page
    status: int
    failed: list[str]
    faults: list[str]
    moves: list[Any]

    def reset(self) -> None:
        """Let the page be as it was opened: wide, in no special colours, at its top."""
        self.page.set_viewport_size(WIDE)
        self.page.emulate_media(media="null", color_scheme="null", forced_colors="null")
        self.page.evaluate(
            """async () => {
                document.documentElement.removeAttribute('style')
                document.adoptedStyleSheets = []
                // What opened beside the focus, or is about to, is closed.
                await new Promise(done => setTimeout(done, 20))
                document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
                document.activeElement?.blur()
                scrollTo(0, 0)
            }"""
        )


@contextmanager
def opening(browser: Browser, site: str, kind: str) -> Iterator[Opened]:
    """Open a page of ``kind``, first narrow, then wide, in a context of its own."""
    context = browser.new_context(reduced_motion="reduce", viewport=NARROW)
    watch = Watch(context)
    page = context.new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.add_init_script(MOVES)
    moves: list[Any] = []
    status = 0
    for screen in (NARROW, WIDE):
        page.set_viewport_size(screen)
        # From elsewhere: an address that is there already, with a place in the page, would not be loaded anew.
        page.goto("about:blank")
        answer = visit(page, site + KINDS[kind])
        page.wait_for_load_state("networkidle")
        moves += page.evaluate("window.moves")
        status = answer.status if answer else 0
    yield Opened(kind, page, status, failed, watch.faults, moves)
    faults = watch.close()
    assert faults == []
