"""Every page is valid HTML, by html-validate's standard preset (tests/web/html-rules.mjs)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS, visit

_NODE = Path(sys.executable).with_name("node")
_VALIDATE = Path("tests/web/node_modules/html-validate/bin/html-validate.mjs")
_RULES = Path("tests/web/html-rules.mjs")


def _faults(*paths: Path) -> list[str]:
    done = subprocess.run(
        [_NODE, _VALIDATE, "--config", _RULES, "--formatter", "json", *paths],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr
    return [
        f"{page['filePath']}:{fault['line']}:{fault['column']}: {fault['ruleId']}: {fault['message']}"
        for page in json.loads(done.stdout)
        for fault in page["messages"]
    ]


@pytest.mark.parametrize("fixture", ["built", "built_many"])
def test_every_page_is_valid(request: pytest.FixtureRequest, fixture: str) -> None:
    """No page of a site breaks a rule of HTML."""
    assert _faults(request.getfixturevalue(fixture)) == []


def test_what_scripts_make_is_valid(page: Page, site_many: str, tmp_path: Path) -> None:
    """Results, filters, the tools of a paragraph and the card of a word are valid where they stand."""
    made = []
    for kind in ("search with results", "search with filters", "search that finds nothing"):
        visit(page, site_many + KINDS[kind])
        made.append((kind, page.content()))
    visit(page, site_many + KINDS["decision"])
    for chosen in ("a.term", "#p5 > a.number"):
        page.locator(chosen).first.click()
        made.append((chosen.strip("a.#"), page.content()))
    for name, html in made:
        (tmp_path / f"{name.replace(' ', '-')[:20]}.html").write_text(html, "utf-8")
    assert _faults(tmp_path) == []


def test_an_invalid_page_is_found(tmp_path: Path) -> None:
    """A paragraph in a heading, and an id that stands twice, do not pass."""
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><title>x</title></head>'
        '<body><h1 id="a"><p id="a">words</p></h1></body></html>'
    )
    found = {fault.split(": ")[1] for fault in _faults(page)}
    assert {"element-permitted-content", "no-dup-id"} <= found
