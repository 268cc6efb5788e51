"""What every kind of page does in a real browser."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS, visit
from tests.browser.opened import MOVES, Opened

_KIND = re.compile(r'<body class="([^"]*)"')


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


def test_opens_without_a_fault(opened: Opened) -> None:
    """A page loads all that it names, from its own site, with nothing to say in the console."""
    assert opened.status == (404 if opened.kind == "missing" else 200)
    assert opened.failed == []
    assert opened.faults == []


def test_nothing_moves(opened: Opened) -> None:
    """No element is somewhere else when the scripts and the letters have come, narrow or wide."""
    # What these say is known when the search has ended, and pushes the ways to browse down.
    if opened.kind not in {"search for a reference", "search that finds nothing"}:
        assert opened.moves == []


def test_something_that_moves_is_found(page: Page, site_many: str) -> None:
    """What pushes the page down after it was shown is told."""
    page.add_init_script(MOVES)
    visit(page, site_many)
    page.evaluate(
        "document.body.prepend(Object.assign(document.createElement('h2'), {textContent: 'x'}))"
    )
    page.wait_for_timeout(300)
    assert page.evaluate("window.moves.length") > 0


@pytest.mark.parametrize("kind", ["home", "decision", "search with results", "missing"])
def test_opens_below_a_path(page: Page, site_under: str, kind: str) -> None:
    """A site that stands below a path asks for nothing outside it."""
    outside: list[str] = []
    page.on("request", lambda r: None if r.url.startswith(site_under) else outside.append(r.url))
    visit(page, site_under + KINDS[kind])
    assert outside == []
    assert page.evaluate("getComputedStyle(document.body).fontFamily") != "serif"


def test_is_told_by_headings_and_landmarks(shown: Page) -> None:
    """A page has one heading of the first level, skips none below, and all of it lies in landmarks."""
    levels = shown.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4')].filter(each => each.checkVisibility())"
        ".map(each => +each.tagName[1])"
    )
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert shown.get_by_role("banner").count() == 1
    assert shown.get_by_role("main").count() == 1
    assert shown.get_by_role("contentinfo").count() == 1


def test_lists_are_lists(shown: Page) -> None:
    """What is shown as a list is one to a screen reader: list styles that are off do not hide it."""
    silent = shown.evaluate(
        """[...document.querySelectorAll('ul, ol')].filter(list =>
            getComputedStyle(list).listStyleType === 'none' && list.getAttribute('role') !== 'list'
        ).map(list => list.outerHTML.slice(0, 120))"""
    )
    assert silent == []


def test_help_is_in_the_same_place(shown: Page) -> None:
    """The ways to help stand at the foot of every page, in one order, and last (WCAG 2.2, 3.2.6)."""
    links = shown.get_by_role("navigation", name="Footer").get_by_role("link")
    assert links.all_inner_texts()[:5] == [
        "About this site",
        "How to read a decision",
        "Words explained",
        "What the Ombudsman can look at",
        "Search tips",
    ]
    assert shown.get_by_role("switch", name="Keyboard shortcuts").is_visible()


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
