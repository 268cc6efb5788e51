"""A list of decisions in either order, by links."""

import csv
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

LISTS = ("outcomes/upheld/", "statutes/ukpga/1974/7/")


def _references(page: Page) -> list[str]:
    return [found.strip() for found in page.locator(".entry .reference").all_inner_texts()]


def _order(page: Page) -> list[tuple[str, str | None]]:
    links = page.locator("[data-order] a").all()
    return [(link.inner_text(), link.get_attribute("aria-current")) for link in links]


@pytest.mark.parametrize("route", LISTS)
def test_the_oldest_first_is_the_list_the_other_way_round(
    page: Page, site_many: str, route: str
) -> None:
    """From "Oldest first" on, "Next page" leads through all decisions, the oldest first."""
    page.goto(site_many + route)
    newest = _every(page)
    page.goto(site_many + route)
    page.get_by_role("link", name="Oldest first").click()
    expect(page.get_by_role("heading", name="Decisions, oldest first")).to_be_in_viewport()
    assert _order(page) == [("Newest first", None), ("Oldest first", "true")]
    assert _every(page) == newest[::-1]
    page.get_by_role("link", name="Newest first").click()
    expect(page.get_by_role("heading", name="Decisions, newest first")).to_be_visible()
    assert page.url == site_many + route


def _every(page: Page) -> list[str]:
    """Go from page to page, each of which says which it is; return the references on all."""
    found = _references(page)
    following = page.get_by_role("link", name="Next page")
    for number in count(2):
        if not following.count():
            break
        assert f"Page {number - 1} of" in page.locator(".pager").inner_text()
        following.click()
        expect(page.locator(".pager")).to_contain_text(f"Page {number} of")
        found += _references(page)
    return found


def test_the_pager_of_the_other_order_leads_to_its_ends(page: Page, site_many: str) -> None:
    """Its first page is that of the oldest decisions, its last that of the newest."""
    page.goto(f"{site_many}decisions/page/3/?order=oldest")
    expect(page.get_by_role("heading", name="Decisions, oldest first")).to_be_visible()
    ways = [
        (link.inner_text(), link.get_attribute("rel") or "", link.get_attribute("href"))
        for link in page.locator(".pager a").all()
    ]
    assert ways == [
        ("First page", "", f"{site_many}decisions/page/5/?order=oldest"),
        ("Previous page", "prev", f"{site_many}decisions/page/4/?order=oldest"),
        ("Next page", "next", f"{site_many}decisions/page/2/?order=oldest"),
        ("Last page", "", f"{site_many}decisions/?order=oldest"),
    ]


def test_without_scripts_the_link_leads_to_the_oldest_decision(
    open_page: OpenPage, site_many: str
) -> None:
    """It stands at the end of the last page, which says truly in which order it is."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{site_many}decisions/")
    page.get_by_role("link", name="Oldest first").click()
    expect(page.get_by_role("heading", name="Decisions, newest first")).to_have_count(1)
    expect(page.locator(".entry").last).to_be_in_viewport()
    expect(page.get_by_role("link", name="Next page")).to_have_count(0)
    assert page.url.endswith(f"#{page.locator('.entry').last.get_attribute('id')}")


def test_a_list_of_a_few_decisions_gives_its_csv_without_a_file(
    page: Page, site_many: str, built_many: Path
) -> None:
    """The link is the file: it downloads, and has the decisions of the list."""
    short = next(
        path.parent
        for path in sorted(built_many.glob("organisations/*/index.html"))
        if not (path.parent / "decisions.csv").exists()
    )
    page.goto(site_many + short.relative_to(built_many).as_posix() + "/")
    with page.expect_download() as started:
        page.get_by_role("link", name="CSV", exact=True).click()
    download = started.value
    assert download.suggested_filename == "decisions.csv"
    rows = list(csv.DictReader(download.path().read_text("utf-8").splitlines()))
    assert [row["reference"] for row in rows] == _references(page)
