"""How much a reader has to fetch: budgets in bytes after gzip, of 1,000 to the kB."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS, visit

_DECISION = 14_000
_STYLES = 12_000
_SCRIPTS_ELSEWHERE = 5_000
_SCRIPTS_OF_SEARCH = 14_000
_FORMATS = 1_700
_OF_SOME_QUERIES = (
    *("/law.js", "/names.js", "/groups.js", "/meant.js", "/spelling.js", "/notes.js"),
)
_OF_ONE_QUERY = 1_500
_OF_ALL_QUERIES = 6_500


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
    """Our own scripts are at most 14 kB where a reader searches, and 5 kB on any other page.

    Without what a query needs that names law, has words of other names, or words not found.
    """
    fetched: set[str] = set()
    page.context.on("request", lambda request: fetched.add(request.url))
    visit(page, site_many + KINDS[kind])
    paths = [url.removeprefix(site_many) for url in fetched if url.endswith(".js")]
    names = [path for path in paths if not path.endswith(_OF_SOME_QUERIES)]
    sizes = {name: _size((built_many / name).read_bytes()) for name in names}
    assert sizes
    assert kind != "search with results" or any(name.endswith("/worker.js") for name in sizes)
    most = _SCRIPTS_OF_SEARCH if KINDS[kind].startswith("search/") else _SCRIPTS_ELSEWHERE
    assert sum(sizes.values()) <= most, sizes


def test_what_few_queries_need_is_light(built_many: Path) -> None:
    """Each of them is at most 1.5 kB, and all together, with the fields to type in, 6.5 kB."""
    sizes = {
        path.name: _size(path.read_bytes())
        for path in built_many.glob("assets/*/search/**/*.js")
        if path.as_posix().endswith((*_OF_SOME_QUERIES, "/suggest.js"))
    }
    assert len(sizes) == len(_OF_SOME_QUERIES) + 1
    assert max(sizes.values()) <= _OF_ONE_QUERY, sizes
    assert sum(sizes.values()) <= _OF_ALL_QUERIES, sizes


def test_what_is_fetched_on_demand_is_light(built: Path) -> None:
    """The other forms of a decision, which come when a reader asks for one, are at most 1.7 kB."""
    (script,) = built.glob("assets/*/site/kept.js")
    assert _size(script.read_bytes()) <= _FORMATS
