"""The results of a search, saved as a table."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.made_up import DECISIONS

UPHELD = [each for each in DECISIONS if each.outcome == "Upheld"]


def saved(page: Page) -> list[dict[str, str]]:
    """Press the button, and return the rows of what is saved."""
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV of these results").click()
    assert download.value.suggested_filename == "decisions.csv"
    text = Path(download.value.path()).read_bytes().decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_all_results_are_saved_and_not_only_those_shown(page: Page, site_many: str) -> None:
    """Each with what the site's own table says of it, and no other; what makes the table is loaded then."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(site_many + "search/?outcome=Upheld")
    expect(page.get_by_role("status")).to_have_text(
        f"{len(UPHELD) + 1} decisions with these filters"
    )
    assert len(UPHELD) > 10
    assert not {"csv.js", "decisions.csv"} & {*asked}
    rows = saved(page)
    assert sorted(row["reference"] for row in rows) == sorted(
        ["21 007 914", *(each.reference for each in UPHELD)]
    )
    (row,) = (row for row in rows if row["reference"] == UPHELD[0].reference)
    assert row["organisation"] == UPHELD[0].organisation
    assert row["decided"] == UPHELD[0].decided.isoformat()
    expect(page.locator("#page-table")).to_contain_text(f"{len(rows)} saved.")
    page.locator('#page-facets input[value="Housing"]').check()
    expect(page.get_by_role("status")).not_to_contain_text(str(len(rows)))
    housing = [each.reference for each in UPHELD if each.category == "Housing"]
    assert sorted(row["reference"] for row in saved(page)) == sorted(housing)


@pytest.mark.parametrize(
    ("asked", "files"), [("q=damp", {2019}), ("q=note&year=2019..2020", {2019, 2020})]
)
def test_of_a_table_cut_by_year_only_the_years_of_results_are_fetched(
    page: Page, site_many: str, built_many: Path, asked: str, files: set[int]
) -> None:
    """A large site's table is a list of its parts."""
    text = (built_many / "decisions.csv").read_bytes().decode()
    head, *lines = text.splitlines(keepends=True)
    fetched: set[int] = set()

    def listed(route: Route) -> None:
        rows = [
            f"{year},1,https://elsewhere.example/decisions-{year}.csv\r\n"
            for year in range(2017, 2025)
        ]
        route.fulfill(body="".join(["year,decisions,url\r\n", *rows]))

    def part(route: Route) -> None:
        year = int(route.request.url.removesuffix(".csv")[-4:])
        fetched.add(year)
        route.fulfill(body=head + "".join(line for line in lines if f",{year}-" in line))

    page.route("**/decisions.csv", listed)
    page.route(re.compile(r"/decisions-\d{4}[.]csv$"), part)
    page.goto(f"{site_many}search/?{asked}")
    rows = saved(page)
    assert fetched == files
    assert sorted(row["reference"] for row in rows) == sorted(
        each.reference
        for each in DECISIONS
        if each.decided.year in files and "kept no note" in each.finding
    )


def test_a_table_that_cannot_be_had_is_said(page: Page, site_many: str) -> None:
    """And nothing is saved; with no result there is no button."""
    page.route(
        "**/decisions.csv", lambda route: route.fulfill(body="nothing", content_type="text/html")
    )
    page.goto(site_many + "search/?q=damp")
    page.get_by_role("button", name="CSV of these results").click()
    expect(page.get_by_text("The table could not be loaded.")).to_be_visible()
    page.goto(site_many + "search/?q=zzzz")
    expect(page.get_by_role("status")).to_have_text("No decision found for “zzzz”")
    expect(page.get_by_role("button", name="CSV of these results")).to_be_hidden()
