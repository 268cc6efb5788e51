"""Words with a special sense: explained where a decision first uses them, with scripts and without."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage

_DECISION = "decisions/21-007-914/"


@pytest.fixture
def term(page: Page, site: str) -> Locator:
    """Open a decision and return the first use of a word that the glossary explains."""
    page.goto(site + _DECISION)
    return page.locator(".statement a.term", has_text=re.compile("^fault$"))


def test_only_the_first_use_is_a_link(page: Page, term: Locator) -> None:
    """A word that stands there ten times is explained once, and its words are not changed."""
    assert page.locator(".statement").inner_text().count("fault") > 5
    expect(term).to_have_count(1)
    expect(page.locator(".summary")).to_contain_text("There is fault by the Council in how")


def test_the_explanation_is_the_description_of_the_link(page: Page, term: Locator) -> None:
    """A screen reader says it with the word, card or not."""
    expect(term).to_have_accessible_description(re.compile("^Fault. The organisation did some"))
    described = page.locator(f"[id='{term.get_attribute('aria-describedby')}']")
    expect(described).to_be_visible()


def test_pointing_at_a_word_shows_it_in_place(page: Page, term: Locator) -> None:
    """The card stands beside the word, with a way to the glossary, and goes on Escape."""
    term.hover()
    card = page.locator(".card")
    expect(card).to_contain_text("The organisation did something wrong")
    expect(card.get_by_role("link", name="In the glossary", include_hidden=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_chosen_word_is_explained_where_the_reader_is(page: Page, term: Locator) -> None:
    """The card has the focus and the words of the term for a name; Escape leads back to the word."""
    before = page.evaluate("scrollY")
    term.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name="fault")
    expect(card).to_be_focused()
    assert page.evaluate("scrollY") == before
    page.keyboard.press("Tab")
    expect(card.get_by_role("link", name="In the glossary")).to_be_focused()
    page.keyboard.press("Escape")
    expect(term).to_be_focused()
    page.wait_for_timeout(400)
    expect(page.locator(".card")).to_be_hidden()


def test_a_card_left_open_takes_no_reader_back(page: Page, term: Locator) -> None:
    """It goes with the next press elsewhere, and the page stays where the reader has gone."""
    term.click()
    expect(page.get_by_role("dialog", name="fault")).to_be_focused()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    before = page.evaluate("scrollY")
    page.get_by_role("contentinfo").click(position={"x": 5, "y": 5})
    expect(page.locator(".card")).to_be_hidden()
    assert page.evaluate("scrollY") == before


def test_a_tap_explains_a_word(open_page: OpenPage, site: str) -> None:
    """On a narrow touch screen the card fits the window; a tap elsewhere closes it."""
    page = open_page(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page.goto(site + _DECISION)
    page.locator("a.term").first.tap()
    card = page.get_by_role("dialog")
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    page.locator("h1").tap()
    expect(card).to_have_count(0)


def test_a_card_fits_a_window_that_narrows(page: Page, site: str) -> None:
    """One that stands open when a tablet is turned is put where there is room for it."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(site + _DECISION)
    page.locator("a.term").last.click()
    card = page.get_by_role("dialog")
    expect(card).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 800})
    page.wait_for_timeout(200)
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_way_to_leave_covers_no_card(open_page: OpenPage, site: str) -> None:
    """A card that is opened low on a narrow screen comes up to above the control."""
    page = open_page(viewport={"width": 320, "height": 480}, has_touch=True, is_mobile=True)
    page.goto(site + _DECISION)
    leave = page.get_by_role("link", name="Leave this page").bounding_box()
    assert leave is not None
    # Twice at most: Escape three times leaves the page.
    for term in page.locator("a.term").all()[:2]:
        # As low as it can be reached without the control in the way.
        term.evaluate("term => scrollBy(0, term.getBoundingClientRect().top - innerHeight + 110)")
        term.tap()
        box = page.get_by_role("dialog").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= leave["y"]
        assert box["y"] >= 0
        page.keyboard.press("Escape")


def test_without_scripts_a_word_leads_to_its_explanation(open_page: OpenPage, site: str) -> None:
    """It is at the foot of the page, with a link back, and one to the whole of the glossary."""
    page = open_page(java_script_enabled=False)
    page.goto(site + _DECISION)
    page.locator("a.term", has_text="injustice").click()
    expect(page).to_have_url(site + _DECISION + "#page-word-injustice")
    entry = page.locator("li:target")
    expect(entry).to_contain_text("The harm that a fault did")
    entry.get_by_role("link", name="paragraph 5").click()
    expect(page).to_have_url(site + _DECISION + "#p5")
    entry = page.locator("#page-word-injustice")
    entry.get_by_role("link", name="In the glossary").click()
    expect(page).to_have_url(site + "glossary/#injustice")
    expect(page.locator(":target")).to_have_text("Injustice")


def test_the_outcome_is_told_in_a_tag_and_in_words(page: Page, site: str) -> None:
    """Beside the facts stands what the outcome means."""
    page.goto(site + _DECISION)
    facts = page.locator("header.facts")
    expect(facts.locator(".outcome")).to_have_text("Upheld")
    expect(facts).to_contain_text("What “Upheld” means: The Ombudsman found fault")
    expect(facts).to_contain_text("21 007 914")


def test_the_glossary_is_a_page_of_its_own(page: Page, site: str) -> None:
    """Every page leads there from its foot."""
    page.goto(site)
    page.get_by_role("navigation", name="Footer").get_by_role("link", name="Words").click()
    expect(page.get_by_role("heading", name="Maladministration")).to_be_visible()
