"""How a page is found, told from others and fetched: titles, descriptions, what machines are told."""

import json
import re
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request

from sitegen.publish.headers import load_rules
from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS, visit
from tests.building import BASE_URL

_TITLE = re.compile(r"<title>(.+) · Fault &amp; Remedy</title>")
_META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"')
_LINK = re.compile(r'<link rel="(\w+)"[^>]* href="([^"]*)"')
_SAID = re.compile(r'<script type="application/ld\+json">(.*)</script>')
_DECISION = re.compile(r"decisions/\d[\w-]*/index\.html")
_NOINDEX = '<meta name="robots" content="noindex">'

Texts = dict[str, str]


@pytest.fixture(scope="module")
def texts(built_many: Path) -> Texts:
    """Return every page of the site by its path."""
    return {
        path.relative_to(built_many).as_posix(): path.read_text("utf-8")
        for path in sorted(built_many.rglob("*.html"))
    }


def _said(text: str) -> list[dict[str, Any]]:
    match = _SAID.search(text)
    things: list[dict[str, Any]] = json.loads(match[1])["@graph"] if match else []
    return things


def _metas(text: str) -> dict[str, str]:
    return {name: unescape(content) for name, content in _META.findall(text)}


def _twice(words: list[str]) -> list[str]:
    return [each for each, count in Counter(words).items() if count > 1]


def test_no_two_pages_have_one_title(texts: Texts) -> None:
    """Each page can be told from every other in a row of tabs, or in a list of bookmarks."""
    titles = {path: match[1] for path, text in texts.items() if (match := _TITLE.search(text))}
    assert texts.keys() - titles.keys() == {"index.html"}
    assert _twice(list(titles.values())) == []


def test_what_tells_a_page_apart_stands_first(texts: Texts) -> None:
    """A tab shows some fifteen letters: a decision's begin with its reference, a section's with it."""
    titles = {
        path: unescape(match[1]) for path, text in texts.items() if (match := _TITLE.search(text))
    }
    decisions = [title for path, title in titles.items() if _DECISION.fullmatch(path)]
    assert len(decisions) > 40
    assert all(re.match(r"\d\d \d{3} \d{3}[a-z]? \w", title) for title in decisions)
    section = titles["statutes/ukpga/1974/7/section/26/index.html"]
    assert section.startswith("Section 26, Local Government Act 1974")


def test_descriptions_tell_pages_apart(texts: Texts) -> None:
    """Every page has one of a sentence or more, and no two lists, indexes or other pages the same."""
    found = {path: _metas(text)["description"] for path, text in texts.items()}
    assert {path: words for path, words in found.items() if len(words.split()) < 4} == {}
    assert _twice([words for path, words in found.items() if not _DECISION.fullmatch(path)]) == []


def test_every_page_says_what_it_is_where_it_is_shared(texts: Texts) -> None:
    """Its title, description, address and picture are those of the page itself."""
    for path, text in texts.items():
        metas, links = _metas(text), dict(_LINK.findall(text))
        assert metas["og:description"] == metas["description"], path
        assert metas.get("og:url") == links.get("canonical"), path
        assert ("canonical" in links) == (path != "404.html"), path
        assert metas["og:type"] == ("article" if _DECISION.fullmatch(path) else "website")
        assert metas["og:image"].startswith(BASE_URL + "assets/")
        assert links["search"] == "/opensearch.xml", path


def test_a_decision_is_told_as_a_report(texts: Texts) -> None:
    """Its address, its number and what it cites are those of its page."""
    report = _said(texts["decisions/21-007-914/index.html"])[0]
    assert report["@type"] == "Report"
    assert report["url"] == BASE_URL + "decisions/21-007-914/"
    assert (report["identifier"], report["datePublished"]) == ("21 007 914", "2022-06-16")
    assert {"Local Government Act 1974"} <= {work["name"] for work in report["citation"]}


def test_breadcrumbs_are_told_as_they_are_shown(page: Page, site_many: str, texts: Texts) -> None:
    """The steps that machines are told are those that a reader sees, in the same order."""
    assert "BreadcrumbList" not in texts["index.html"]
    for kind in ("decision", "second page of a list", "section", "glossary"):
        visit(page, site_many + KINDS[kind])
        shown = page.get_by_role("navigation", name="Breadcrumbs").get_by_role("listitem")
        things = _said(page.content())
        (told,) = [each for each in things if each["@type"] == "BreadcrumbList"]
        assert [step["name"] for step in told["itemListElement"]] == [
            words.strip() for words in shown.all_inner_texts()
        ]


def test_the_site_is_told_with_its_search_and_its_data(texts: Texts, built_many: Path) -> None:
    """The home page names files that there are."""
    (site,) = _said(texts["index.html"])
    assert site["potentialAction"]["@type"] == "SearchAction"
    files = [file["contentUrl"] for file in site["hasPart"]["distribution"]]
    assert files
    assert [url for url in files if not (built_many / url.removeprefix(BASE_URL)).is_file()] == []


def test_a_decision_is_kept_from_search_engines_in_every_form(built_many: Path) -> None:
    """Page, data and source ask not to be listed; lists, laws and prose do not."""
    rules = load_rules(Path("netlify.toml"))
    for path in built_many.rglob("*"):
        name = path.relative_to(built_many).as_posix()
        if path.suffix == ".html" and name != "404.html":
            asked = _NOINDEX in path.read_text("utf-8")
        else:
            asked = rules.headers_for(f"/{name}").get("X-Robots-Tag") == "noindex"
        own = re.fullmatch(r"decisions/\d[\w-]*/(index\.html|index\.json|source\.txt)", name)
        assert asked == bool(own) or not path.is_file() or name == "404.html", name


def test_a_page_is_fetched_before_it_is_chosen(open_page: OpenPage, site: str) -> None:
    """Where the pointer rests on a link its page is on its way, and is not asked for twice."""
    page = open_page()
    visit(page, site)
    page.get_by_role("link", name="Outcomes").first.hover()
    page.wait_for_timeout(1000)
    page.get_by_role("link", name="Outcomes").first.click()
    page.wait_for_load_state()
    how = "performance.getEntriesByType('navigation')[0].deliveryType"
    assert page.url == site + "outcomes/"
    assert page.evaluate(how) == "navigational-prefetch"


def test_a_file_is_not_fetched_before_it_is_chosen(open_page: OpenPage, site: str) -> None:
    """The data of all decisions may be large: a pointer that rests there fetches only pages."""
    page = open_page()
    ahead: list[str] = []

    def ask(request: Request) -> None:
        if request.headers.get("sec-purpose") == "prefetch":
            ahead.append(request.url)

    page.context.on("request", ask)
    visit(page, site + "data/")
    for name in ("decisions.json", "decisions.csv", "Outcomes"):
        page.get_by_role("link", name=name).first.hover()
        page.wait_for_timeout(600)
    assert ahead == [site + "outcomes/"]
