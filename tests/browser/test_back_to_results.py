"""From a decision that was opened from results, the way back to them."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage

_SEARCH = "search/?q=data+breach"
_BACK = "Back to the results"


def _open_result(page: Page, address: str) -> None:
    page.goto(address + _SEARCH)
    page.locator("#page-list h3 a", has_text="21 007 914").click()
    page.locator("html[data-shortcuts=on]").wait_for()


def test_it_leads_back_to_the_place_in_the_results(page: Page, site_many: str) -> None:
    """The results stand as they were left, also after the reader went about in the decision."""
    page.goto(site_many + "search/?q=council")
    page.get_by_role("button", name="Show more").click()
    entries = page.locator("#page-list > li")
    expect(entries).to_have_count(20)
    entries.nth(15).get_by_role("link").first.click()
    page.locator(".statement a.number").nth(3).click()
    page.get_by_role("link", name=_BACK).click()
    expect(page).to_have_url(site_many + "search/?q=council")
    expect(entries).to_have_count(20)
    expect(entries.nth(15)).to_be_in_viewport()


def test_it_stays_when_the_page_is_loaded_again(page: Page, site: str) -> None:
    """It also stands where the decision was opened at a paragraph, and is a link with an address."""
    page.goto(site + _SEARCH)
    result = page.locator("#page-list > li", has_text="21 007 914")
    result.get_by_role("link", name="Paragraph").first.click()
    page.wait_for_url("**/decisions/21-007-914/*#p*")
    page.reload()
    back = page.get_by_role("link", name=_BACK)
    expect(back).to_have_attribute("href", site + _SEARCH)


def test_it_leads_back_without_the_history(open_page: OpenPage, site: str) -> None:
    """Where a browser cannot go to an entry of its history, the link loads the search again."""
    page = open_page()
    page.add_init_script("delete window.navigation")
    _open_result(page, site)
    page.get_by_role("link", name=_BACK).click()
    expect(page).to_have_url(site + _SEARCH)
    expect(page.locator("#page-list > li")).not_to_have_count(0)


def test_only_what_was_opened_from_results_has_it(page: Page, site: str) -> None:
    """Neither another decision has it, nor one to which its reference, typed, has led."""
    _open_result(page, site)
    expect(page.get_by_role("link", name=_BACK)).to_have_count(1)
    page.goto(site + "decisions/19-017-399/")
    page.locator("html[data-shortcuts=on]").wait_for()
    expect(page.get_by_role("link", name=_BACK)).to_have_count(0)
    page.goto(site + "search/?q=20+013+052")
    page.wait_for_url(site + "decisions/20-013-052/")
    page.locator("html[data-shortcuts=on]").wait_for()
    expect(page.get_by_role("link", name=_BACK)).to_have_count(0)


def test_it_is_not_needed(open_page: OpenPage, site: str) -> None:
    """A browser that keeps nothing opens decisions all the same."""
    page = open_page()
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('kept out') } })"
    )
    _open_result(page, site)
    expect(page.get_by_role("link", name=_BACK)).to_have_count(0)
    expect(page.get_by_role("button", name="Fold away")).to_be_visible()


def test_nothing_of_it_is_left_by_who_leaves_quickly(browser: Browser, site: str) -> None:
    """Leaving a page forgets which decisions were opened from results."""
    context = browser.new_context()
    context.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="Weather"))
    page = context.new_page()
    _open_result(page, site)
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("https://www.bbc.co.uk/**")
    page.goto(site)
    assert page.evaluate("sessionStorage.length") == 0
    context.close()
