"""The site without JavaScript: everything but the search itself."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS


@pytest.fixture
def plain_page(open_page: OpenPage) -> Page:
    """Open a page that runs no script."""
    return open_page(java_script_enabled=False)


def test_from_the_home_page_to_the_law_and_back(plain_page: Page, site: str) -> None:
    """A reader comes from the home page by links alone to a decision, to the Act, and back."""
    page = plain_page
    page.goto(site)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Subjects").click()
    page.get_by_role("main").get_by_role("link", name="Child protection").click()
    page.get_by_role("main").get_by_role("link", name="21 007 914").click()
    expect(page).to_have_url(site + "decisions/21-007-914/")
    law = page.get_by_role("region", name="Law cited")
    law.get_by_role("link", name=re.compile("^Local Government Act 1974")).first.click()
    statute = page.url
    assert statute.startswith(site + "statutes/ukpga/1974/7/")
    page.get_by_role("main").get_by_role("link", name="21 007 914").first.click()
    assert page.url.startswith(site + "decisions/21-007-914/")
    page.go_back()
    expect(page).to_have_url(statute)


def test_the_search_page_shows_other_ways(plain_page: Page, site: str) -> None:
    """Where search cannot run, its page says so and leads to every index."""
    plain_page.goto(site + "search/")
    main = plain_page.get_by_role("main")
    for route in ("categories/", "outcomes/", "statutes/", "organisations/", "years/"):
        expect(main.locator(f"a[href$='/{route}']").first).to_be_visible()


def test_the_search_form_leads_to_the_search_page(plain_page: Page, site: str) -> None:
    """The form of every page works as a plain form."""
    plain_page.goto(site + KINDS["decision"])
    plain_page.get_by_role("search").get_by_role("searchbox").fill("child protection")
    plain_page.get_by_role("search").get_by_role("button").click()
    assert plain_page.url == site + "search/?q=child+protection"


def test_the_contents_stand_beside_the_words(plain_page: Page, site: str) -> None:
    """Where there is room they are unfolded without a script."""
    plain_page.goto(site + KINDS["decision"])
    contents = plain_page.get_by_role("navigation", name="Contents")
    contents.get_by_role("link", name="Agreed action").click()
    expect(plain_page).to_have_url(site + KINDS["decision"] + "#agreed-action")


def test_every_anchor_of_a_decision_can_be_seen(plain_page: Page, site: str) -> None:
    """A link to a paragraph leads to words on the screen, with nothing folded away."""
    plain_page.goto(site + KINDS["decision"])
    paragraphs = plain_page.locator("[id^=p]:not([id^=page])")
    assert paragraphs.count() > 10
    for each in paragraphs.all():
        expect(each).to_be_visible()
