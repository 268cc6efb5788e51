"""The decisions around one: related with the reason, cited and citing, before and after."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import BuildFrom
from tests.building import real


def test_related_decisions_say_why(page: Page, site_many: str) -> None:
    """A statement of the same investigation first, then what is alike."""
    page.goto(site_many + "decisions/24-001-411a/")
    related = page.get_by_role("region", name="Related decisions").get_by_role("listitem")
    expect(related.nth(0)).to_contain_text("24 001 411b")
    expect(related.nth(0)).to_contain_text("Another statement of the same investigation")
    expect(related.nth(1)).to_contain_text("Also on charging, same organisation")
    related.nth(0).get_by_role("link").click()
    expect(page).to_have_url(site_many + "decisions/24-001-411b/")


def test_law_and_theme_and_council_are_reasons(page: Page, site: str) -> None:
    """What two decisions discuss in words of their own is named."""
    page.goto(site + "decisions/21-007-914/")
    related = page.get_by_role("region", name="Related decisions")
    expect(related).to_contain_text(
        "Also on section 24A of the Local Government Act 1974 and data protection, same subject"
    )


def test_what_is_cited_and_what_cites(page: Page, build_from: BuildFrom) -> None:
    """Both ways, with the paragraph; a decision that is not here is on the Ombudsman's site."""
    texts = real()
    texts["20-013-052.txt"] = texts["20-013-052.txt"].replace(
        "I found no fault on Ms F’s complaint against the Council.",
        "I found no fault, as in our decisions 21 007 914 and 18 000 111.",
    )
    address = build_from(texts, "citing")
    page.goto(address + "decisions/20-013-052/")
    cited = page.get_by_role("region", name="Decisions cited")
    out = cited.get_by_role("link", name="18 000 111 on the Ombudsman’s site")
    assert (out.get_attribute("href") or "").startswith("https://www.lgo.org.uk/")
    cited.get_by_role("link", name="paragraph 14").first.click()
    expect(page).to_have_url(address + "decisions/20-013-052/#p14")
    cited.get_by_role("link", name="21 007 914").click()
    citing = page.get_by_role("region", name="Cited by")
    citing.get_by_role("link", name="paragraph 14").click()
    expect(page).to_have_url(address + "decisions/20-013-052/#p14")


def test_previous_and_next_in_its_subject(page: Page, site: str) -> None:
    """From the oldest of three a reader comes to the newest by the link to the next."""
    page.goto(site + "decisions/19-017-399/")
    page.get_by_role("link", name="Next in Children's care services").click()
    page.get_by_role("link", name="Next in Children's care services").click()
    expect(page).to_have_url(site + "decisions/21-007-914/")
    expect(page.get_by_role("link", name="Next in")).to_have_count(0)
