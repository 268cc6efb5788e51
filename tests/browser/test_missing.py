"""The page for missing addresses, where the address names a reference."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage


@pytest.mark.parametrize(
    ("path", "slug", "reference"),
    [
        ("decisions/21007914/", "21-007-914", "21 007 914"),
        ("decisions/24-001-411A/", "24-001-411a", "24 001 411a"),
        ("decisions/21%20007%20914", "21-007-914", "21 007 914"),
        ("decisions/housing/homelessness/21-007-914", "21-007-914", "21 007 914"),
    ],
)
def test_a_reference_in_another_form_leads_to_its_decision(
    page: Page, site_many: str, path: str, slug: str, reference: str
) -> None:
    """The reader is asked whether that is what was meant."""
    page.goto(site_many + path)
    main = page.get_by_role("main")
    expect(main).to_contain_text(f"Did you mean {reference}?")
    expect(main).not_to_contain_text("is not on this site")
    main.get_by_role("link", name=reference, exact=True).click()
    expect(page).to_have_url(f"{site_many}decisions/{slug}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(reference)


@pytest.mark.parametrize("end", ["/", "", "/index.html"])
def test_a_decision_that_is_not_here_is_told_apart(page: Page, site: str, end: str) -> None:
    """Its own address is there no more than itself: the ways are those to look for it."""
    page.goto(f"{site}decisions/21-007-915{end}")
    main = page.get_by_role("main")
    expect(main).to_contain_text("21 007 915 is not on this site.")
    expect(main).not_to_contain_text("Did you mean")
    official = main.get_by_role("link", name="on the Ombudsman’s site")
    expect(official).to_have_attribute(
        "href", "https://www.lgo.org.uk/Decisions/SearchResults?q=21+007+915"
    )
    main.get_by_role("link", name="search this one").click()
    expect(page).to_have_url(f"{site}search/?q=21+007+915")


def test_it_works_below_a_path(page: Page, site_under: str) -> None:
    """The decision that was meant is within the site."""
    page.goto(site_under + "decisions/21.007.914/")
    page.get_by_role("link", name="21 007 914", exact=True).click()
    expect(page).to_have_url(site_under + "decisions/21-007-914/")


@pytest.mark.parametrize("path", ["no-such-page/", "statutes/ukpga/1974/70/", "%zz/&/"])
def test_an_address_without_a_reference_has_no_more_to_say(
    page: Page, site: str, path: str
) -> None:
    """The page is as it was written."""
    page.goto(site + path, wait_until="networkidle")
    expect(page.get_by_role("main")).to_contain_text("There is no page at this address.")
    expect(page.get_by_role("main")).not_to_contain_text("Did you mean")
    expect(page.get_by_role("main")).not_to_contain_text("is not on this site")


def test_without_scripts_nothing_is_said_of_it(open_page: OpenPage, site: str) -> None:
    """The page is as it was written, and has no empty sentence."""
    page = open_page(java_script_enabled=False)
    page.goto(site + "decisions/21007914/")
    expect(page.get_by_role("main")).to_contain_text("There is no page at this address.")
    expect(page.get_by_text("Did you mean")).to_have_count(0)
