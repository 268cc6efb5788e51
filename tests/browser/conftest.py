"""Served sites, and pages of a real browser that watch for what must not happen.

Addresses are strings that end in a slash.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import KINDS
from tests.browser.opened import Opened, Watch, opening
from tests.browser.server import serving
from tests.building import UNDER

BuildFrom = Callable[..., str]
OpenPage = Callable[..., Page]

# Nothing is asserted of time: what will come may take longer where others share the machine.
expect.set_options(timeout=20_000)


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

    When the test ends it fails if ``Watch`` has found anything in any of them.
    """
    watches: list[Watch] = []

    def open_one(**options: Any) -> Page:
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        watches.append(Watch(context))
        return context.new_page()

    yield open_one
    found = [fault for watch in watches for fault in watch.close()]
    assert found == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """Open one page in a context of its own."""
    return open_page()


@pytest.fixture(scope="session", params=KINDS)
def opened(request: pytest.FixtureRequest, browser: Browser, site_many: str) -> Iterator[Opened]:
    """Open a page of each kind; all tests of one kind share it."""
    with opening(browser, site_many, request.param) as each:
        yield each


@pytest.fixture
def shown(opened: Opened) -> Page:
    """Return a page of each kind as it was opened, whatever the test before has done to it."""
    opened.reset()
    return opened.page
