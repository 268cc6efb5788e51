"""Every kind of page as readers need it: narrow, enlarged, spaced out, still, or on paper."""

import pytest
from playwright.sync_api import Page

from tests.browser.opened import NARROW, WIDE

_OVERFLOW = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
# WCAG 2.2, 1.4.12; the space after paragraphs is twice the size of the letters.
_SPACED = """() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* {
        line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important
    } p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets = [sheet]
}"""
# What is for screen readers alone is cut off on purpose, and so are pictures of one line.
_CUT_OFF = """() => [...document.querySelectorAll('body *:not(.hidden, input, svg *)')].filter(each => {
    const style = getComputedStyle(each)
    const cut = (overflow, whole, shown) =>
        ['hidden', 'clip'].includes(overflow) && whole > shown + 1
    return cut(style.overflowX, each.scrollWidth, each.clientWidth)
        || cut(style.overflowY, each.scrollHeight, each.clientHeight)
}).map(each => each.outerHTML.slice(0, 120))"""
_PAPER = 673
"""Pixels between the margins of an A4 sheet: 178 mm of 1/96 inch."""


@pytest.mark.parametrize("height", [640, 256], ids=["narrow", "enlarged fourfold"])
def test_fits_a_narrow_screen(shown: Page, height: int) -> None:
    """Nothing is scrolled sideways at 320 pixels, or at 400 % of 1280 by 1024 (WCAG 2.2, 1.4.10)."""
    shown.set_viewport_size({"width": 320, "height": height})
    assert shown.evaluate(_OVERFLOW) == 0


@pytest.mark.parametrize("width", [640, 320], ids=["tablet", "phone"])
def test_fits_with_letters_twice_as_large(shown: Page, width: int) -> None:
    """Nothing is scrolled sideways when a reader doubles the size of letters alone (1.4.4)."""
    shown.set_viewport_size({"width": width, "height": 800})
    shown.evaluate("document.documentElement.style.fontSize = '200%'")
    assert shown.evaluate(_OVERFLOW) == 0


def test_fits_with_letters_spaced_out(shown: Page) -> None:
    """Nothing is cut off or scrolled sideways with the space that a reader may need (1.4.12)."""
    for screen in (NARROW, WIDE):
        shown.set_viewport_size(screen)
        shown.evaluate(_SPACED)
        assert shown.evaluate(_OVERFLOW) == 0
        assert shown.evaluate(_CUT_OFF) == []


def test_keeps_still_when_asked(shown: Page) -> None:
    """Nothing moves or fades for a reader who has asked for less motion."""
    moving = shown.evaluate(
        """[...document.querySelectorAll('*')].filter(element => {
            const style = getComputedStyle(element)
            const longest = list => Math.max(...list.split(',').map(parseFloat))
            return longest(style.transitionDuration) > 0.01
                || (style.animationName !== 'none' && longest(style.animationDuration) > 0.01)
                || style.scrollBehavior === 'smooth'
        }).map(element => element.outerHTML.slice(0, 120))"""
    )
    assert moving == []


def test_is_fit_for_paper(shown: Page) -> None:
    """On paper, even from a dark screen, are black words that fit it, and nothing to press."""
    shown.emulate_media(media="print", color_scheme="dark")
    shown.set_viewport_size({"width": _PAPER, "height": 900})
    assert shown.evaluate(_OVERFLOW) == 0
    assert shown.get_by_role("heading", level=1).is_visible()
    pressed = "button, input, select, nav[aria-label=Main], nav[aria-label=Breadcrumbs], .skip"
    assert shown.locator(pressed).filter(visible=True).all_inner_texts() == []
    colours = shown.evaluate(
        "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
