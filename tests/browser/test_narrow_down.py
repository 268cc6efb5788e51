"""Long indexes can be narrowed down in place."""

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize(
    ("route", "typed", "left"),
    [
        ("statutes/", "government 1974", "Local Government Act 1974"),
        ("organisations/", "milton KEYNES", "Milton Keynes Council"),
    ],
)
def test_the_list_shows_what_has_all_of_the_words(
    page: Page, site_many: str, route: str, typed: str, left: str
) -> None:
    """Case makes no difference; how many are left is said; emptying the box brings all back."""
    page.goto(site_many + route)
    shown = page.locator(".terms > li:visible")
    every = shown.count()
    page.get_by_label("Narrow the list").fill(typed)
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text(left)
    expect(page.get_by_role("status")).to_have_text("1 in the list")
    page.get_by_label("Narrow the list").fill("")
    expect(shown).to_have_count(every)


def test_a_heading_with_nothing_left_below_it_goes_too(page: Page, site_many: str) -> None:
    """Only the letters of what is left stand over the list."""
    page.goto(site_many + "organisations/")
    page.get_by_label("Narrow the list").fill("no such council")
    expect(page.locator("main h2:visible")).to_have_count(0)
    status = page.get_by_role("status")
    expect(status).to_have_text("0 in the list. Search the decisions for “no such council”")


def test_what_is_in_no_name_can_be_searched_for(page: Page, site_many: str) -> None:
    """A section typed into the list of Acts is one link from the decisions that cite it."""
    page.goto(site_many + "statutes/")
    page.get_by_label("Narrow the list").fill("s24A(6) & more")
    page.get_by_role("status").get_by_role("link").click()
    expect(page).to_have_url(site_many + "search/?q=s24A%286%29+%26+more")
    expect(page.get_by_role("searchbox")).to_have_value("s24A(6) & more")
