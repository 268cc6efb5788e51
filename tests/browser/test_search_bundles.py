"""An index in several bundles, as a large site needs it, is searched as one, the newest first."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from sitegen.document import Document, Passage
from sitegen.publish.search import Searchable, build_index
from sitegen.publish.search.model import FACETS
from sitegen.read.reader import read
from sitegen.workers import Crew
from tests.browser.conftest import OpenPage
from tests.browser.made_up import DECISIONS, MadeUp
from tests.browser.server import serving
from tests.building import made_up, real
from tests.searching import document, uncited
from tests.ship import ship

TOTAL = len(DECISIONS) + 3
FEW = 12
"""Decisions in a bundle: each year has its own."""
BUNDLES = {2019: "2010s"}
"""What the bundle of a year is called where that is not the year."""


@pytest.fixture(scope="module")
def built_in_bundles(built_many: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site whose index is in a bundle a year, and an undated one."""
    folder = tmp_path_factory.mktemp("bundles")
    site = folder / "site"
    shutil.copytree(built_many, site, ignore=shutil.ignore_patterns("pagefind"))
    documents: dict[str, Document] = {}
    searchables = []
    for name, text in (made_up() | real()).items():
        decision, _ = read(text.encode(), name, None)
        assert decision is not None
        documents[decision.slug] = document(uncited(decision))
        searchables.append(Searchable(decision.slug, decision.decided, b""))
    index, problems = build_index(
        searchables,
        lambda slugs: map(documents.__getitem__, slugs),
        folder / "store",
        Crew(),
        largest=FEW,
    )
    assert problems == []
    assert len(index.bundles) >= len({each.decided.year for each in DECISIONS})
    ship(index, site)
    page = site / "search" / "index.html"
    html = page.read_text("utf-8")
    assert 'data-first="500"' in html
    page.write_text(html.replace('data-first="500"', 'data-first="1"'), "utf-8")
    return site


@pytest.fixture
def with_long_runs(built_many: Path, tmp_path: Path) -> Iterator[str]:
    """Serve a site of a decision that says three words so often that each fills a run of words."""
    site = tmp_path / "site"
    shutil.copytree(built_many, site, ignore=shutil.ignore_patterns("pagefind"))
    (decision,) = (read(text.encode(), name, None)[0] for name, text in list(real().items())[:1])
    assert decision is not None
    own = document(uncited(decision))
    often = (Passage("a " * 13_000), Passage("as " * 13_000), Passage("assessment " * 13_000))
    searched = Document(own.facts, own.stated, own.passages + often)
    index, _ = build_index(
        [Searchable(decision.slug, decision.decided, b"")],
        lambda _: [searched],
        tmp_path / "store",
        Crew(),
    )
    ship(index, site)
    with serving(site) as address:
        yield address


@pytest.fixture
def bundled(built_in_bundles: Path) -> Iterator[str]:
    """Serve that site."""
    with serving(built_in_bundles) as address:
        yield address


def of_year(year: int) -> list[MadeUp]:
    """Return the made-up decisions of a year."""
    return [each for each in DECISIONS if each.decided.year == year]


def status(page: Page) -> Locator:
    """Return the line that says what was found."""
    return page.get_by_role("status")


def bundles_asked(page: Page) -> set[str]:
    """Note the years, or other times, of the bundles that the page asks for from now on."""
    asked: set[str] = set()

    def note(url: str) -> None:
        _, _, path = url.partition("/pagefind/")
        if "/" in path:
            asked.add(path.rpartition("/")[0].partition("/")[0].rpartition("-")[0])

    page.context.on("request", lambda request: note(request.url))
    return asked


def hold(page: Page, address: str) -> list[Route]:
    """Keep back what the page asks for at some addresses; return what is kept back."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.context.route(address, keep)
    return held


def test_bundles_are_searched_as_one(page: Page, bundled: str) -> None:
    """Results and counts are those of one index, and links lead to the site's own pages."""
    page.goto(bundled + "search/?q=council")
    expect(status(page)).to_have_text(f"{TOTAL} decisions for “council”")
    counts = page.locator("#page-facets fieldset").first.locator("li:visible .count")
    assert sum(int(each) for each in counts.all_inner_texts()) == TOTAL
    page.goto(bundled + 'search/?q="kept no note"&year=2022')
    wanted = [each for each in of_year(2022) if "kept no note" in each.finding]
    expect(status(page)).to_have_text(
        f'{len(wanted)} decisions for “"kept no note"” with these filters'
    )
    page.goto(bundled + "search/?q=20+013+052")
    expect(page).to_have_url(bundled + "decisions/20-013-052/")


@pytest.mark.parametrize("query", ["q=council&sort=date", "outcome=Upheld"])
def test_newest_first_across_bundles(page: Page, bundled: str, query: str) -> None:
    """In the order of dates, the decisions of all bundles follow one another from the newest."""
    page.goto(bundled + f"search/?{query}")
    expect(status(page)).to_have_text(
        re.compile(r"^\d+ decisions( for “council”| with these filters)$")
    )
    while (more := page.get_by_role("button", name="Show more")).is_visible():
        shown = page.locator("#page-list .entry").count()
        more.click()
        expect(page.locator("#page-list .entry")).not_to_have_count(shown)
    days = [each.get_attribute("datetime") for each in page.locator("#page-list time").all()]
    assert len(days) > FEW
    assert days == sorted(days, key=str, reverse=True)


def test_the_best_match_comes_first_wherever_it_is(page: Page, bundled: str) -> None:
    """In the order of relevance, an older decision that says more of it comes before newer ones."""
    page.goto(bundled + "search/?q=officers+found+report")
    expect(status(page)).to_have_text(re.compile(r"^\d+ decisions for “officers found report”$"))
    expect(page.locator("#page-list .reference").first).to_have_text("22 010 500")


@pytest.mark.parametrize("years", [[2022], [2019, 2021]])
def test_a_year_loads_only_its_bundles(page: Page, bundled: str, years: list[int]) -> None:
    """With years chosen nothing of other years is loaded, and those have no count."""
    asked = bundles_asked(page)
    page.goto(bundled + "search/?q=council&" + "&".join(f"year={year}" for year in years))
    count = sum(len(of_year(year)) for year in years)
    expect(status(page)).to_have_text(
        re.compile(r"^\d+ decisions for “council” with these filters$")
    )
    found = int((status(page).text_content() or "").split()[0])
    assert count <= found <= count + 2
    assert {BUNDLES.get(year, str(year)) for year in years} == asked
    rows = page.locator("#page-facets li:visible:has(button)")
    counted = {
        row.locator("button").get_attribute("value"): row.locator(".count").inner_text()
        for row in rows.all()
    }
    assert {value for value, count in counted.items() if count} == {str(year) for year in years}
    assert len(counted) > len(years)


def test_filters_that_are_not_chosen_are_not_loaded(page: Page, bundled: str) -> None:
    """Of the filters only those are loaded that results are counted by."""
    asked: set[str] = set()
    page.context.on("request", lambda request: asked.add(request.url.rpartition("/")[2]))
    page.goto(bundled + "search/?q=council")
    expect(status(page)).to_have_text(f"{TOTAL} decisions for “council”")
    filters = {name for name in asked if name.removesuffix(".json") in FACETS}
    assert filters <= {"category.json", "outcome.json", "remedy.json", "year.json"}
    assert {"category.json", "outcome.json"} <= filters
    assert sum(name.startswith("wasm.") for name in asked) == 1


def test_only_the_run_that_a_word_is_in_is_loaded(page: Page, with_long_runs: str) -> None:
    """Not those of the short words that it begins with, which are large: for `assessment` `a` and `as`."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(with_long_runs + "search/?q=assessment")
    expect(status(page)).to_have_text("1 decision for “assessment”")
    assert sum(url.endswith(".pf_index") for url in asked) == 1


def test_the_webassembly_is_loaded_once(page: Page, bundled: str) -> None:
    """However many bundles and searches there are, the program is fetched once."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(bundled + "search/?q=council")
    expect(status(page)).to_have_text(f"{TOTAL} decisions for “council”")
    page.get_by_role("searchbox").fill("hedge")
    expect(status(page)).to_contain_text("“hedge”")
    assert sum("/wasm." in url for url in asked) == 1


def test_newer_results_are_shown_while_older_ones_are_looked_for(
    open_page: OpenPage, bundled: str
) -> None:
    """The page shows what it has, says what it still searches, and ends up right."""
    page = open_page()
    held = hold(page, "**/pagefind/2010s-*/bundle.json")
    page.goto(bundled + "search/?q=council&sort=date")
    newer = TOTAL - len(of_year(2019))
    expect(page.locator("#page-progress")).to_contain_text(re.compile(r"Searching .*2019 …"))
    expect(status(page)).to_have_text(re.compile(r"\d+ decisions for “council” so far"))
    expect(page.locator("#page-list .entry")).to_have_count(10)
    first = page.locator("#page-list h3 a").first
    first.focus()
    assert int((status(page).text_content() or "").split()[0]) <= newer
    while not held:
        page.wait_for_timeout(50)
    for route in held:
        route.continue_()
    expect(status(page)).to_have_text(f"{TOTAL} decisions for “council”")
    expect(page.locator("#page-progress")).to_be_empty()
    expect(first).to_be_focused()


def test_a_newer_question_ends_an_older_search(open_page: OpenPage, bundled: str) -> None:
    """Bundles that a superseded search had still to open are not opened for it."""
    page = open_page()
    held = hold(page, "**/pagefind/*/index/*")
    page.goto(bundled + "search/")
    asked = bundles_asked(page)
    box = page.get_by_role("searchbox")
    box.fill("hedge")
    box.press("Enter")
    while not held:
        page.wait_for_timeout(50)
    box.fill("")
    box.press("Enter")
    for route in held:
        route.continue_()
    page.wait_for_timeout(500)
    assert len(asked) <= 1


def test_a_reader_who_saves_data_is_asked_before_the_rest(page: Page, bundled: str) -> None:
    """With Save-Data on, older bundles are searched only when the reader says so."""
    page.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })"
    )
    asked = bundles_asked(page)
    page.goto(bundled + "search/?q=council&sort=date")
    expect(page.locator("#page-progress")).to_have_text(re.compile("not searched yet"))
    expect(status(page)).to_contain_text("so far")
    assert "2010s" not in asked
    while (older := page.get_by_role("button", name="Search older decisions too")).is_visible():
        older.click()
        page.wait_for_timeout(300)
    expect(status(page)).to_have_text(f"{TOTAL} decisions for “council”")


def test_a_word_that_the_years_chosen_lack_is_said_so(page: Page, bundled: str) -> None:
    """A word that other years may have is not called unknown, and not left out."""
    page.goto(bundled + "search/?q=council+badger&year=2019")
    expect(status(page)).to_have_text("No decision found for “council badger” with these filters")
    expect(page.locator("#page-notes p")).to_have_text(
        "No decision of the years chosen has the word “badger”."
    )
    page.get_by_role("link", name="Search without the filters").click()
    expect(status(page)).to_have_text("1 decision for “council badger”")


def test_an_unknown_word_is_left_out_of_every_bundle(page: Page, bundled: str) -> None:
    """A word that no bundle has is named, and the other words are searched for in all."""
    page.goto(bundled + "search/?q=hedge+xyzzy")
    hedges = [each for each in DECISIONS if each.subject == "hedge"]
    expect(status(page)).to_have_text(f"{len(hedges)} decisions for “hedge xyzzy”")
    expect(page.locator("#page-notes p")).to_have_text(
        "No decision has the word “xyzzy”; it was left out."
    )


def test_counts_are_those_of_the_whole_in_any_bundle(page: Page, bundled: str) -> None:
    """Beside each value is what there would be with it, recounted from the decisions themselves."""
    page.goto(bundled + "search/?outcome=Upheld&category=Planning&category=Housing&year=2019..2021")
    expect(page.locator("#page-progress")).to_be_empty()
    expect(status(page)).to_have_text(re.compile(" with these filters$"))

    def wanted(but: str) -> Iterator[MadeUp]:
        for each in DECISIONS:
            fits = {
                "outcome": each.outcome == "Upheld",
                "category": each.category in {"Planning", "Housing"},
                "year": each.decided.year in {2019, 2020, 2021},
            }
            if all(fit for facet, fit in fits.items() if facet != but):
                yield each

    expected = {
        **Counter(each.outcome for each in wanted("outcome")),
        **Counter(each.category for each in wanted("category")),
    }
    rows = page.locator("#page-facets fieldset li label:visible")
    shown = {
        label.locator("span").first.inner_text(): int(label.locator(".count").inner_text())
        for label in rows.all()
    }
    assert shown == expected
    # Of other years than those chosen nothing is known, as their bundles are not opened.
    years = page.locator(".by-year li:visible", has=page.locator(".count:not(:empty)"))
    assert {row.inner_text() for row in years.all()} == {
        f"{year}\n{count}"
        for year, count in Counter(each.decided.year for each in wanted("year")).items()
        if 2019 <= year <= 2021
    }
