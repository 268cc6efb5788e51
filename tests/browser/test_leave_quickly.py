"""Leaving a page quickly, and the keyboard shortcuts that can be turned off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

_PAGE = "decisions/21-007-914/"
_AWAY = "https://www.bbc.co.uk/weather"


@pytest.fixture
def leaving(browser: Browser) -> Iterator[Page]:
    """Open a page in which the address to leave to answers without any network."""
    context = browser.new_context()
    context.route(f"{_AWAY}**", lambda route: route.fulfill(body="<title>Weather</title>"))
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("page", [_PAGE, f"{_PAGE}?mark=data#p12"])
def test_it_leads_away_and_not_back(leaving: Page, site: str, page: str) -> None:
    """The page is replaced in the history by an everyday one, with words marked on it or without."""
    leaving.goto(site)
    leaving.goto(site + page)
    expect(leaving.locator(".marks")).to_have_count(int("mark" in page))
    leaving.get_by_role("link", name="Leave this page").click()
    expect(leaving).to_have_url(_AWAY)
    leaving.go_back()
    expect(leaving).to_have_url(site)


def test_escape_three_times_leads_away(leaving: Page, site: str) -> None:
    """Twice does not, nor three times with a long while in between."""
    leaving.goto(site + _PAGE)
    leaving.locator("html[data-shortcuts=on]").wait_for()
    leaving.keyboard.press("Escape")
    leaving.keyboard.press("Escape")
    leaving.wait_for_timeout(1700)
    leaving.keyboard.press("Escape")
    expect(leaving).to_have_url(site + _PAGE)
    leaving.keyboard.press("Escape")
    leaving.keyboard.press("Escape")
    expect(leaving).to_have_url(_AWAY)


def test_the_keys_can_be_turned_off_for_good(leaving: Page, site: str) -> None:
    """The choice holds on other pages too, until it is taken back."""
    leaving.goto(site + _PAGE)
    switch = leaving.get_by_role("switch", name="Keyboard shortcuts")
    expect(switch).to_be_checked()
    switch.click()
    expect(switch).not_to_be_checked()
    leaving.goto(site + "decisions/19-017-399/")
    expect(switch).not_to_be_checked()
    for _ in range(4):
        leaving.keyboard.press("Escape")
    leaving.keyboard.press("/")
    expect(leaving).to_have_url(site + "decisions/19-017-399/")
    expect(leaving.get_by_role("searchbox")).not_to_be_focused()
    expect(leaving.locator(".leave .keys")).to_be_hidden()
    switch.click()
    leaving.keyboard.press("/")
    expect(leaving.get_by_role("searchbox")).to_be_focused()


def test_without_scripts_it_is_a_plain_link(browser: Browser, site: str) -> None:
    """It leads to the same page, and says nothing of keys."""
    context = browser.new_context(java_script_enabled=False)
    context.route(f"{_AWAY}**", lambda route: route.fulfill(body="<title>Weather</title>"))
    page = context.new_page()
    page.goto(site + _PAGE)
    link = page.get_by_role("link", name="Leave this page")
    expect(link.locator(".keys")).to_be_hidden()
    link.click()
    expect(page).to_have_url(_AWAY)
    context.close()


@pytest.mark.parametrize(
    ("route", "count"),
    [
        (_PAGE, 1),
        ("categories/childrens-care-services/child-protection/", 1),
        ("decisions/20-013-052/", 0),
        ("categories/childrens-care-services/", 0),
        ("", 0),
    ],
)
def test_only_some_subjects_have_it(page: Page, site: str, route: str, count: int) -> None:
    """Decisions on child protection, and the list of them; nothing else here."""
    page.goto(site + route)
    expect(page.get_by_role("link", name="Leave this page")).to_have_count(count)


@pytest.mark.parametrize("width", [320, 1280])
def test_it_hides_no_focus(page: Page, site: str, width: int) -> None:
    """Whatever Tab comes to is not under it (WCAG 2.2, 2.4.11)."""
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(site + _PAGE)
    page.locator("#page-related").scroll_into_view_if_needed()
    hidden = []
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden += page.evaluate(
            """() => {
                const focused = document.activeElement
                const leave = document.querySelector('.leave').getBoundingClientRect()
                if (focused === document.body || focused.matches('.leave')) return []
                const box = focused.getBoundingClientRect()
                const within = box.top >= leave.top && box.bottom <= leave.bottom
                    && box.left >= leave.left && box.right <= leave.right
                return within ? [focused.outerHTML.slice(0, 100)] : []
            }"""
        )
    assert hidden == []
