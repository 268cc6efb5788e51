"""Doors for someone who has never read a decision, on the home page and beyond."""

from playwright.sync_api import Page, expect


def test_whoever_is_new_finds_a_door(page: Page, site: str) -> None:
    """What the words mean, how a decision is read, what can be looked at, and where a complaint is made."""
    page.goto(site)
    door = page.get_by_role("region", name="New here?")
    complain = door.get_by_role("link", name="Make a complaint (on the Ombudsman’s site)")
    expect(complain).to_have_attribute("href", "https://www.lgo.org.uk/make-a-complaint")
    door.get_by_role("link", name="What the words mean").click()
    expect(page).to_have_url(site + "glossary/")
    page.go_back()
    door.get_by_role("link", name="How to read a decision").click()
    expect(page).to_have_url(site + "how-to-read-a-decision/")
    page.go_back()
    door.get_by_role("link", name="What the Ombudsman can look at").click()
    expect(page).to_have_url(site + "what-the-ombudsman-can-look-at/")


def test_the_indexes_of_law_lead_to_no_empty_one(page: Page, site: str) -> None:
    """No decision of this site cites a case."""
    page.goto(site + "statutes/")
    more = page.get_by_role("main").locator(".more")
    expect(more.get_by_role("link", name="Guidance")).to_be_visible()
    expect(more.get_by_role("link", name="Cases cited")).to_have_count(0)


def test_a_search_leads_to_what_words_mean(page: Page, site: str) -> None:
    """Whoever searches for “injustice” may want to know what that is."""
    page.goto(site + "search/?q=injustice")
    page.get_by_role("main").get_by_role("link", name="What the words mean").click()
    expect(page).to_have_url(site + "glossary/")


def test_feeds_are_explained(page: Page, site: str) -> None:
    """A link beside those to feeds leads to what they are good for."""
    page.goto(site + "organisations/dudley-metropolitan-borough-council/")
    page.get_by_role("link", name="What a feed is").click()
    expect(page).to_have_url(site + "data/#feeds")
    expect(page.get_by_role("heading", name="Feeds", exact=True)).to_be_in_viewport()
