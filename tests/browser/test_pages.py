"""What every kind of page does in a real browser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS, visit

_KIND = re.compile(r'<body class="([^"]*)"')
_EVERY_KIND = pytest.mark.parametrize("route", KINDS.values(), ids=KINDS.keys())
_OVERFLOW = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"


def test_no_kind_of_page_is_left_out(built_many: Path) -> None:
    """Every kind that a template declares is among the pages that these tests open."""
    pages = {path: _KIND.search(path.read_text("utf-8")) for path in built_many.rglob("*.html")}
    kinds = {match[1] for match in pages.values() if match}
    opened = [built_many / route.partition("?")[0] / "index.html" for route in KINDS.values()]
    missing = built_many / "404.html"
    covered = {match[1] for path in (*opened, missing) if (match := pages.get(path)) is not None}
    assert covered == kinds
    assert [str(path) for path in opened if not path.exists()] == [
        str(built_many / "no-such-page/index.html")
    ]


@_EVERY_KIND
def test_opens_without_a_fault(page: Page, site_many: str, route: str) -> None:
    """A page loads all that it names, from its own site, with nothing to say in the console."""
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    answer = visit(page, site_many + route)
    assert answer is not None
    assert answer.status == (404 if route == KINDS["missing"] else 200)
    assert failed == []


@pytest.mark.parametrize("kind", ["home", "decision", "search with results", "missing"])
def test_opens_below_a_path(page: Page, site_under: str, kind: str) -> None:
    """A site that stands below a path asks for nothing outside it."""
    outside: list[str] = []
    page.on("request", lambda r: None if r.url.startswith(site_under) else outside.append(r.url))
    visit(page, site_under + KINDS[kind])
    assert outside == []
    assert page.evaluate("getComputedStyle(document.body).fontFamily") != "serif"


@_EVERY_KIND
def test_fits_a_narrow_screen(page: Page, site_many: str, route: str) -> None:
    """Nothing has to be scrolled sideways at 320 pixels."""
    page.set_viewport_size({"width": 320, "height": 640})
    visit(page, site_many + route)
    assert page.evaluate(_OVERFLOW) == 0


@_EVERY_KIND
def test_fits_when_enlarged_fourfold(open_page: OpenPage, site_many: str, route: str) -> None:
    """Nothing has to be scrolled sideways on a screen of 1280 by 1024 at 400 %."""
    page = open_page(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    visit(page, site_many + route)
    assert page.evaluate(_OVERFLOW) == 0


@_EVERY_KIND
def test_fits_with_letters_twice_as_large(page: Page, site_many: str, route: str) -> None:
    """Nothing has to be scrolled sideways when a reader doubles the size of letters alone."""
    page.set_viewport_size({"width": 640, "height": 800})
    visit(page, site_many + route)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(_OVERFLOW) == 0


@_EVERY_KIND
def test_keeps_still_when_asked(page: Page, site_many: str, route: str) -> None:
    """Nothing moves or fades for a reader who has asked for less motion."""
    visit(page, site_many + route)
    moving = page.evaluate(
        """[...document.querySelectorAll('*')].filter(element => {
            const style = getComputedStyle(element)
            const longest = list => Math.max(...list.split(',').map(parseFloat))
            return longest(style.transitionDuration) > 0.01
                || (style.animationName !== 'none' && longest(style.animationDuration) > 0.01)
                || style.scrollBehavior === 'smooth'
        }).map(element => element.outerHTML.slice(0, 120))"""
    )
    assert moving == []


def test_markup_in_a_decision_stays_words(page: Page, site_many: str) -> None:
    """What looks like a tag in a source is shown as it was written, and does nothing."""
    visit(page, site_many + "decisions/23-000-666/")
    assert "<img src=x onerror=" in page.get_by_role("heading", level=1).inner_text()
    assert page.locator("img").count() == 0


def test_the_browser_says_what_breaks_the_policy(browser: Browser, site: str) -> None:
    """A script that a page did not come with is refused, and the console tells."""
    context = browser.new_context()
    told: list[str] = []
    context.on("console", lambda message: told.append(message.text))
    page = context.new_page()
    visit(page, site)
    page.evaluate(
        """() => {
            const script = document.createElement('script')
            script.textContent = 'document.title = "broken into"'
            document.head.append(script)
        }"""
    )
    assert page.title() != "broken into"
    context.close()
    assert any("Content Security Policy" in text for text in told)
