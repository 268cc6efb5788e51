"""Figures of lists: each is the number of the decisions that it leads to."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import html5lib
import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_search import found

_TOTAL = re.compile(r"([\d,]+) decisions?")


Decision = dict[str, Any]


@pytest.fixture(scope="module")
def decisions(built_many: Path) -> list[Decision]:
    """Return the data of every decision, newest first as lists have them."""
    rows: list[Decision] = json.loads((built_many / "decisions.json").read_text("utf-8"))
    for row in rows:
        folder = built_many / urlsplit(row["url"]).path.lstrip("/")
        row["cites"] = json.loads((folder / "index.json").read_text("utf-8"))["citations"]
        row["anchor"] = folder.name
    return rows


def _values(row: Decision, facet: str) -> set[str]:
    """Return what a decision has in a filter of the search."""
    if facet == "year":
        return {(row["decided"] or "Not stated")[:4]}
    if facet == "subject":
        return {f"{row['category']} > {row['subcategory']}"}
    if facet == "statute":
        return {
            part
            for each in row["cites"]
            if each["kind"] == "legislation"
            for part in _parts(each["uri"])
        }
    return {row[facet] or "Not stated"}


def _parts(uri: str) -> Iterator[str]:
    pieces = uri.split("/")
    yield "/".join(pieces[:3])
    yield "/".join(pieces[:5])


def _searched(decisions: list[Decision], query: str) -> int:
    chosen = parse_qs(query)
    return sum(
        all(_values(row, facet) & set(values) for facet, values in chosen.items())
        for row in decisions
    )


def _tree(path: Path) -> ET.Element:
    tree: ET.Element = html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)
    return tree


def _words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _figures(tree: ET.Element) -> Iterator[tuple[str, str]]:
    """Yield the link and the words of each count in the tables and the legend."""
    for cell in tree.iterfind(".//table[@class='counted']//td/a"):
        yield cell.get("href") or "", _words(cell)
    for item in tree.iterfind(".//ul[@class='legend']/li"):
        link, count = item.find("a"), item.find("span")
        if link is not None and count is not None:
            yield link.get("href") or "", _words(count)


def _behind(site: Path, decisions: list[Decision], page: Path, href: str) -> int:
    """Count the decisions that a link leads to."""
    path, _, anchor = href.partition("#")
    address = urlsplit(path)
    if address.path == "/search/":
        return _searched(decisions, address.query)
    if anchor:
        # Where a year, or a month, begins in the list itself: all that follow until the next one.
        return _of_same_period(decisions, page, anchor)
    total = _TOTAL.search(_words(_lede(_tree(site / address.path.lstrip("/") / "index.html"))))
    assert total is not None, href
    return int(total[1].replace(",", ""))


def _lede(tree: ET.Element) -> ET.Element:
    lede = tree.find(".//p[@class='lede']")
    assert lede is not None
    return lede


def _of_same_period(decisions: list[Decision], page: Path, anchor: str) -> int:
    months = page.parent.parent.name == "years"
    listed = set()
    for path in [page, *page.parent.glob("page/*/index.html")]:
        tree = _tree(path)
        listed |= {row.get("id") for row in tree.iterfind(".//li[@class='entry']")}
    if page.parent.name == "figures":
        listed = {row["anchor"] for row in decisions}
    own = [row for row in decisions if row["anchor"] in listed]
    end = 7 if months else 4
    (first,) = (row for row in own if row["anchor"] == anchor)
    period = first["decided"][:end]
    same = [row for row in own if (row["decided"] or "")[:end] == period]
    assert same[0] is first
    return len(same)


def _with_figures(site: Path) -> list[Path]:
    return [
        path
        for path in site.rglob("index.html")
        if 'class="counted"' in path.read_text("utf-8") and "decisions/2" not in str(path)
    ]


def test_each_figure_is_the_number_of_decisions_behind_it(
    built_many: Path, decisions: list[Decision]
) -> None:
    """Whether it leads to a page, into a list or to the search, what is there is what was counted."""
    seen = wrong = 0
    pages = _with_figures(built_many)
    for page in pages:
        for href, words in _figures(_tree(page)):
            seen += 1
            wrong += int(words) != _behind(built_many, decisions, page, href)
            assert not wrong, (page, href, words)
    assert len(pages) > 10
    assert seen > 300


def test_rows_add_up(built_many: Path) -> None:
    """The outcomes of a row are all of its decisions."""
    seen = 0
    for page in _with_figures(built_many):
        for row in _tree(page).iterfind(".//table[@class='counted']/tbody/tr"):
            whole, *parts = (int(_words(cell)) for cell in row.findall("td"))
            seen += bool(parts)
            assert not parts or whole == sum(parts)
    assert seen > 100


def test_a_figure_leads_to_a_search_of_its_decisions(page: Page, site_many: str) -> None:
    """A count of two facts that have no page of their own opens the search with both chosen."""
    page.goto(site_many + "organisations/leeds-city-council/categories/adult-care-services/")
    assert page.locator("table.counted").count() == 0
    page.goto(site_many + "categories/adult-care-services/")
    page.get_by_text("The figures as a table").click()
    cell = page.get_by_role("row", name="2019").get_by_role("link").nth(1)
    count = int(cell.inner_text())
    cell.click()
    found(page, count, " with these filters")


def test_few_decisions_are_said_to_be_few(page: Page, site_many: str) -> None:
    """A list of a dozen decisions warns of percentages; one of more does not."""
    warning = page.get_by_text("Few decisions")
    page.goto(site_many + "categories/adult-care-services/")
    expect(warning).to_be_visible()
    page.goto(site_many + "statutes/ukpga/1974/7/")
    expect(page.get_by_role("heading", name="In figures")).to_be_visible()
    expect(warning).to_have_count(0)


def test_charts_can_be_told_without_colours(page: Page, site_many: str) -> None:
    """Outcomes are solid, hatched and hollow, in forced colours too."""
    page.goto(site_many + "categories/")
    page.goto(site_many + "statutes/ukpga/1974/7/")
    for forced in ("none", "active"):
        page.emulate_media(forced_colors=forced)
        fills = page.locator("svg.over-time g").evaluate_all(
            "groups => groups.map(group => getComputedStyle(group).fill)"
        )
        assert len(set(fills)) == len(fills) == 3
        assert sum("page-hatch" in fill for fill in fills) == 1


def test_a_year_leads_to_where_it_begins(page: Page, site_many: str) -> None:
    """The years over a list of several pages lead to the newest decision of each."""
    page.goto(site_many + "outcomes/upheld/")
    page.get_by_role("navigation", name="Go to").get_by_role("link", name="2019").click()
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    expect(target.locator("time")).to_contain_text("2019")


@pytest.mark.parametrize("facet", ["organisations", "years", "outcomes", "categories"])
def test_no_organisation_is_put_in_an_order_of_merit(built_many: Path, facet: str) -> None:
    """Organisations stand by name wherever several of them are counted."""
    for page in (built_many / facet).rglob("index.html"):
        for group in _tree(page).iterfind(".//details[@class='onward']//ul"):
            names = [_words(link) for link in group.iterfind("li/a")]
            assert names == sorted(names, key=str.casefold)
