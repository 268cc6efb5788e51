"""WCAG 2.2 AA as far as a program can tell, by axe, by the keyboard and by measuring."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.axe import run_axe, violations
from tests.browser.kinds import KINDS, visit
from tests.browser.opened import NARROW, WIDE

_TARGETS = "a[href], button, input, select, textarea, summary, [tabindex='0']"
# A link in a sentence is excepted, as is what a label makes larger. Sentences are told by words
# of their own beside the link.
_SMALL = """selector => [...document.querySelectorAll(selector)].filter(each => {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.matches('.skip')) return false
    const box = (each.closest('label') ?? each).getBoundingClientRect()
    if (box.width >= 24 && box.height >= 24) return false
    const around = each.parentElement.closest('p, li, dd, dt, blockquote, h1, h2, h3, td, div, section, main, body')
    const beside = [...around.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
    const words = beside.map(node => node.data).join('').replace(/[^\\p{L}\\p{N}]/gu, '')
    return !(words && getComputedStyle(each).display === 'inline')
}).map(each => `${each.outerHTML.slice(0, 120)} ${JSON.stringify(each.getBoundingClientRect())}`)"""
# One of nine points of it must be seen: not covered, and on the screen (2.4.11); and it, or the
# field that it stands in, is outlined (2.4.7).
_LOST = """selector => [...document.querySelectorAll(selector)].filter(each => {
    each.focus()
    if (document.activeElement !== each) return false
    const outlined = [each, each.parentElement].map(getComputedStyle).some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
    const points = [...each.getClientRects()].flatMap(({ x, y, width, height }) =>
        [0.1, 0.5, 0.9].flatMap(across =>
            [0.2, 0.5, 0.8].map(down => [x + width * across, y + height * down])))
    const seen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y)
        return top && (each.contains(top) || top.closest('label')?.control === each)
    })
    return !outlined || !seen
}).map(each => each.outerHTML.slice(0, 120))"""


_EDGELESS = """() => [...document.querySelectorAll(
    'button, input:not([type=checkbox]), select, [role=dialog], .leave'
)].filter(each => each.checkVisibility({ visibilityProperty: true })
    && ![each, each.parentElement].map(getComputedStyle).some(style =>
        (style.borderStyle !== 'none' && parseFloat(style.borderWidth) > 0)
        || style.textDecorationLine !== 'none')
).map(each => each.outerHTML.slice(0, 120))"""
# But for the mark of an outcome, no element, which is drawn in the reader's colour of text.
_OWN_COLOURS = """() => [...document.querySelectorAll('body *')].filter(each =>
    getComputedStyle(each).forcedColorAdjust === 'none'
).map(each => each.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", [NARROW, WIDE], ids=["narrow", "wide"])
def test_axe_finds_nothing(shown: Page, screen: Any, scheme: Any) -> None:
    """No kind of page breaks a rule, narrow or wide, light or dark."""
    shown.set_viewport_size(screen)
    shown.emulate_media(color_scheme=scheme)
    assert violations(shown) == []


def test_can_be_read_in_the_readers_own_colours(shown: Page) -> None:
    """With forced colours each control has an edge or an underline, and no colour is ours."""
    shown.emulate_media(forced_colors="active")
    assert shown.evaluate(_EDGELESS) == []
    assert shown.evaluate(_OWN_COLOURS) == []


def test_whatever_has_the_focus_is_seen(shown: Page) -> None:
    """Nothing that takes the focus is covered, off the screen or without an outline."""
    shown.keyboard.press("Tab")
    for screen in (NARROW, WIDE):
        shown.set_viewport_size(screen)
        assert shown.evaluate(_LOST, _TARGETS) == []


def test_targets_are_large_enough(shown: Page) -> None:
    """Whatever can be pressed, but for links in sentences, has 24 pixels each way (2.5.8)."""
    for screen in (NARROW, WIDE):
        shown.set_viewport_size(screen)
        assert shown.evaluate(_SMALL, _TARGETS) == []


def test_the_numbers_of_paragraphs_are_large_enough(page: Page, site_many: str) -> None:
    """They are not in a sentence, and are measured with the rest."""
    visit(page, site_many + KINDS["decision"])
    numbers = page.locator(".statement a.number")
    assert numbers.count() > 20
    boxes = [number.bounding_box() for number in numbers.all()]
    assert [box for box in boxes if not box or box["width"] < 24 or box["height"] < 24] == []


def test_what_is_lost_or_small_is_found(page: Page, site_many: str) -> None:
    """A link under something else and a small button do not pass."""
    visit(page, site_many)
    page.evaluate(
        """() => {
            const link = Object.assign(document.createElement('a'), { href: '#', id: 'lost' })
            link.textContent = 'x'
            const cover = document.createElement('div')
            cover.style.cssText = 'position: fixed; inset: 0; z-index: 9'
            document.querySelector('main').append(link, cover)
        }"""
    )
    assert any('id="lost"' in each for each in page.evaluate(_LOST, _TARGETS))
    assert any('id="lost"' in each for each in page.evaluate(_SMALL, _TARGETS))


@pytest.mark.parametrize("chosen", ["a.term", "#p5 > a.number", "a.cite"])
def test_axe_finds_nothing_in_what_opens(page: Page, site: str, chosen: str) -> None:
    """Nor in the card of a word, the tools of a paragraph, or the card of a citation."""
    visit(page, site + KINDS["decision"])
    page.locator(chosen).first.hover()
    page.wait_for_timeout(400)
    if chosen != "a.cite":
        page.locator(chosen).first.click()
    assert violations(page) == []
    assert page.evaluate(_SMALL, ".card a, .tools a, .tools button") == []


@pytest.mark.parametrize("kind", ["category", "statute", "year", "figures"])
def test_axe_finds_nothing_in_tables_of_figures(page: Page, site_many: str, kind: str) -> None:
    """Nor in the table that a chart keeps folded, on a narrow screen in the dark."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark")
    visit(page, site_many + KINDS[kind])
    page.get_by_text("The figures as a table").click()
    found = [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
        for rule in run_axe(page)["violations"]
        for node in rule["nodes"]
    ]
    assert found == []
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


def test_axe_looks_for_what_we_rely_on(page: Page, site_many: str) -> None:
    """The rules on contrast and on the size of targets are among those that pages passed."""
    visit(page, site_many)
    passed = {rule["id"] for rule in run_axe(page)["passes"]}
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
    assert {"image-alt", "color-contrast"} <= {rule["id"] for rule in run_axe(page)["violations"]}


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


@pytest.mark.parametrize("kind", ["home", "decision", "search with results"])
def test_tab_comes_to_everything_in_order(page: Page, site_many: str, kind: str) -> None:
    """The keyboard reaches what can be pressed in the order in which it is read, and all of it."""
    visit(page, site_many + KINDS[kind])
    expected = page.evaluate(
        """selector => [...document.querySelectorAll(selector)]
            .filter(each => each.tabIndex >= 0 && !each.disabled
                && each.checkVisibility({ visibilityProperty: true }))
            .map((each, at) => (each.dataset.at = at))""",
        _TARGETS,
    )
    # Nothing that opens on the way stands in between.
    reached: list[int] = []
    for _ in expected:
        page.keyboard.press("Tab")
        at = page.evaluate("+(document.activeElement.dataset.at ?? -1)")
        reached += [at] * (at >= 0)
        if at == expected[-1]:
            break
    assert reached == expected
