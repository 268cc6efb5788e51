"""Standard wording: folded away when the reader asks, and never out of reach."""

import pytest
from playwright.sync_api import Locator, Page, expect

_DECISION = "decisions/20-013-052/"
_STANDARD = "p3"
"""The paragraph that 21 007 914 has in the same words."""


@pytest.fixture
def words(page: Page, site: str) -> Locator:
    """Open a decision and return the words of a paragraph of standard wording."""
    page.goto(site + _DECISION)
    return page.locator(f"#{_STANDARD}.standard > div")


def test_it_is_shown_until_it_is_folded(page: Page, words: Locator) -> None:
    """One button folds all of it away and back; the number stays."""
    expect(words).to_be_visible()
    page.get_by_role("button", name="Fold away").click()
    expect(words).to_be_hidden()
    expect(page.locator(f"#{_STANDARD} > .number")).to_be_visible()
    page.get_by_role("button", name="Unfold").click()
    expect(words).to_be_visible()


def test_one_paragraph_can_be_unfolded_from_the_keyboard(page: Page, words: Locator) -> None:
    """Its own button shows it, and the words have the focus then."""
    page.get_by_role("button", name="Fold away").click()
    page.locator(f"#{_STANDARD}").get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(words).to_be_visible()
    expect(words).to_be_focused()


def test_a_link_to_a_folded_paragraph_shows_it(page: Page, words: Locator) -> None:
    """Nothing that is linked to is hidden."""
    page.get_by_role("button", name="Fold away").click()
    page.evaluate(f"location.hash = '{_STANDARD}'")
    expect(words).to_be_visible()


def test_a_search_in_the_page_finds_what_is_folded(page: Page, words: Locator) -> None:
    """The browser may reveal it, and tells the page so."""
    page.get_by_role("button", name="Fold away").click()
    assert words.get_attribute("hidden") == "until-found"
    words.dispatch_event("beforematch")
    expect(words).to_be_visible()


def test_it_is_always_printed(page: Page, words: Locator) -> None:
    """On paper nothing is folded."""
    page.get_by_role("button", name="Fold away").click()
    page.emulate_media(media="print")
    box = words.bounding_box()
    assert box is not None
    assert box["height"] > 20
    assert words.evaluate("each => getComputedStyle(each).contentVisibility") == "visible"


def test_without_scripts_all_of_it_stands_there(page: Page, site: str) -> None:
    """Folding is the script's alone: the page as it is sent hides nothing."""
    html = page.request.get(site + _DECISION).text()
    assert "until-found" not in html
