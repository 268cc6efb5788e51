"""How much a reader has to fetch: budgets in bytes after gzip, of 1,000 to the kB."""

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS, visit

_DECISION = 14_000
_STYLES = 12_000
_SCRIPTS_ELSEWHERE = 5_000
_SCRIPTS_OF_SEARCH = 15_000
_FORMATS = 1_700


def _size(data: bytes) -> int:
    return len(gzip.compress(data, 6, mtime=0))


def test_decision_pages_are_light(built: Path) -> None:
    """The HTML of a decision is at most 14 kB."""
    pages = built.glob("decisions/*-*-*/index.html")
    sizes = {path.parent.name: _size(path.read_bytes()) for path in pages}
    assert len(sizes) == 3
    assert {slug: size for slug, size in sizes.items() if size > _DECISION} == {}


def test_styles_are_light(built: Path) -> None:
    """All stylesheets together are at most 12 kB."""
    sheets = list(built.glob("assets/**/*.css"))
    assert sheets
    assert sum(_size(path.read_bytes()) for path in sheets) <= _STYLES


@pytest.mark.parametrize("kind", KINDS)
def test_scripts_are_light(page: Page, site_many: str, built_many: Path, kind: str) -> None:
    """Our own scripts are at most 15 kB where a reader searches, and 5 kB on any other page."""
    fetched: set[str] = set()
    page.context.on("request", lambda request: fetched.add(request.url))
    visit(page, site_many + KINDS[kind])
    names = [url.removeprefix(site_many) for url in fetched if url.endswith(".js")]
    sizes = {name: _size((built_many / name).read_bytes()) for name in names}
    assert sizes
    most = _SCRIPTS_OF_SEARCH if KINDS[kind].startswith("search/") else _SCRIPTS_ELSEWHERE
    assert sum(sizes.values()) <= most, sizes


def test_the_search_has_no_script_but_one(built_many: Path) -> None:
    """Whatever a reader searches for, the 15 kB are all: one script, which loads no other but for a table."""
    html = (built_many / "search" / "index.html").read_text("utf-8")
    (address,) = re.findall(r'src="/([^"]+[.]js)"', html)
    script = (built_many / address).read_bytes()
    assert _size(script) <= _SCRIPTS_OF_SEARCH
    # What Pagefind's WebAssembly calls the functions that it takes is no script.
    loaded = re.findall(
        rb"\bimport\b(?![.]meta)[^;,})]*|(?<!pagefind_web_bg)(?<![.]/search/csv)[.]js\b", script
    )
    assert loaded == [b'import("./search/csv.js"']


@pytest.mark.parametrize("name", ["site/kept.js", "search/csv.js"])
def test_what_is_fetched_on_demand_is_light(built: Path, name: str) -> None:
    """What makes other forms of a decision, or a table, comes when a reader asks for one: at most 1.7 kB."""
    (script,) = built.glob(f"assets/*/{name}")
    assert _size(script.read_bytes()) <= _FORMATS
