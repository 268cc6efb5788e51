"""Served sites, and pages of a real browser that watch for what must not happen.

Addresses are strings that end in a slash.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    WebError,
)

from tests.browser.server import serving
from tests.building import UNDER

BuildFrom = Callable[..., str]
OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[str]:
    """Serve the site of ``content/`` and return its address."""
    with serving(built) as address:
        yield address


@pytest.fixture(scope="session")
def site_under(built_under: Path) -> Iterator[str]:
    """Serve the same site below a path, as a project's page on a shared host stands."""
    with serving(built_under, UNDER) as address:
        yield address


@pytest.fixture(scope="session")
def site_many(built_many: Path) -> Iterator[str]:
    """Serve the site that has made-up decisions too, with lists of several pages."""
    with serving(built_many) as address:
        yield address


@pytest.fixture(scope="session")
def build_from(make_site: Callable[..., Path]) -> Iterator[BuildFrom]:
    """Build a site from made-up raw decisions, by file name, serve it and return its address.

    The name tells sites apart: the same one is built once a session.
    """
    with ExitStack() as stack:

        def build(
            texts: Mapping[str, str], name: str, settings: Mapping[str, str] | None = None
        ) -> str:
            folder = make_site(name, texts, settings=settings)
            return stack.enter_context(serving(folder))

        yield build


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open pages in contexts of their own, with Playwright's options for contexts.

    When the test ends it fails if any of them met an error in the console (a breach of
    the Content-Security-Policy is one), an exception that nobody caught, or a request
    to another origin than those that the test went to.
    """
    watches: list[_Watch] = []

    def open_one(**options: Any) -> Page:
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        watches.append(_Watch(context))
        return context.new_page()

    yield open_one
    found = [fault for watch in watches for fault in watch.close()]
    assert found == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """Open one page in a context of its own."""
    return open_page()


class _Watch:
    """Collects what must not happen in a context."""

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self._faults: list[str] = []
        self._origins: set[str] = set()
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)

    def close(self) -> list[str]:
        self._context.close()
        return self._faults

    def _console(self, message: ConsoleMessage) -> None:
        # That the page asked for was not found is for the test to judge.
        itself = message.page is not None and message.location["url"] == message.page.url
        if message.type == "error" and not (itself and "404 (Not Found)" in message.text):
            self._faults.append(f"{message.location['url']}: {message.text}")

    def _error(self, error: WebError) -> None:
        self._faults.append(str(error.error))

    def _request(self, request: Request) -> None:
        origin = "/".join(request.url.split("/")[:3])
        if request.is_navigation_request() and origin.startswith("http://127.0.0.1:"):
            self._origins.add(origin)
        elif origin not in self._origins and not request.url.startswith(("data:", "blob:")):
            self._faults.append(f"asked {origin} for {request.url}")
