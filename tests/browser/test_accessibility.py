"""WCAG 2.2 AA as far as a program can tell, by axe and by the keyboard."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.kinds import KINDS, visit

_AXE = Path("tests/web/node_modules/axe-core/axe.min.js")
_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Off unless asked for by name: targets of at least 24 pixels (WCAG 2.2, 2.5.8).
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
_SCREENS = ({"width": 320, "height": 640}, {"width": 1280, "height": 900})


def _axe(page: Page) -> dict[str, Any]:
    # Evaluated by way of the debugger, which the Content-Security-Policy does not bind.
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE.read_text("utf-8"))
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", _OPTIONS)
    return result


@pytest.mark.parametrize("route", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing(page: Page, site_many: str, route: str) -> None:
    """No kind of page breaks a rule, narrow or wide, light or dark."""
    visit(page, site_many + route)
    found = []
    for screen in _SCREENS:
        for scheme in ("light", "dark"):
            page.set_viewport_size(screen)  # type: ignore[arg-type] # a dict of the right shape
            page.emulate_media(color_scheme=scheme)
            found += [
                f"{screen['width']} {scheme} {rule['id']}: {node['html'][:120]}"
                f" {node['failureSummary']}"
                for rule in _axe(page)["violations"]
                for node in rule["nodes"]
            ]
    assert found == []


@pytest.mark.parametrize("chosen", ["a.term", "#p5 > a.number", "a.cite"])
def test_axe_finds_nothing_in_what_opens(page: Page, site: str, chosen: str) -> None:
    """Nor in the card of a word, the tools of a paragraph, or the card of a citation."""
    visit(page, site + KINDS["decision"])
    page.locator(chosen).first.hover()
    page.wait_for_timeout(400)
    if chosen != "a.cite":
        page.locator(chosen).first.click()
    found = [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
        for rule in _axe(page)["violations"]
        for node in rule["nodes"]
    ]
    assert found == []


@pytest.mark.parametrize("kind", ["category", "statute", "year", "figures"])
def test_axe_finds_nothing_in_tables_of_figures(page: Page, site_many: str, kind: str) -> None:
    """Nor in the table that a chart keeps folded, on a narrow screen in the dark."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark")
    visit(page, site_many + KINDS[kind])
    page.get_by_text("The figures as a table").click()
    found = [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
        for rule in _axe(page)["violations"]
        for node in rule["nodes"]
    ]
    assert found == []
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


def test_axe_looks_for_what_we_rely_on(page: Page, site_many: str) -> None:
    """The rules on contrast and on the size of targets are among those that pages passed."""
    visit(page, site_many)
    passed = {rule["id"] for rule in _axe(page)["passes"]}
    assert {"target-size", "color-contrast", "region", "heading-order"} <= passed


def test_axe_would_find_something(page: Page, site_many: str) -> None:
    """A page without a name for a picture, or with pale letters, would not pass."""
    visit(page, site_many)
    page.evaluate(
        """() => {
            const main = document.querySelector('main')
            main.append(document.createElement('img'))
            const pale = document.createElement('p')
            pale.textContent = 'pale'
            pale.style.color = '#eee'
            main.append(pale)
        }"""
    )
    assert {"image-alt", "color-contrast"} <= {rule["id"] for rule in _axe(page)["violations"]}


def test_the_first_key_leads_past_the_navigation(page: Page, site_many: str) -> None:
    """Tab and Enter on any page move to its content."""
    visit(page, site_many + KINDS["decision"])
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    assert skip.evaluate("element => element === document.activeElement")
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


@pytest.mark.parametrize("kind", ["home", "decision", "category", "statute", "search"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_where_the_keyboard_is_can_be_seen(
    open_page: OpenPage, site_many: str, kind: str, scheme: str
) -> None:
    """Everything that Tab comes to is outlined, itself or the field that it stands in."""
    page = open_page(color_scheme=scheme)
    visit(page, site_many + KINDS[kind])
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        unseen += page.evaluate(
            """() => {
                const focused = document.activeElement
                if (focused === document.body) return []
                const outlined = element => {
                    const style = getComputedStyle(element)
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                }
                return outlined(focused) || outlined(focused.parentElement)
                    ? [] : [focused.outerHTML.slice(0, 120)]
            }"""
        )
    assert unseen == []
