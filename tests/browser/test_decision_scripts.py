"""What scripts add to a decision: the card of a citation, and the contents that follow the reader."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage

_DECISION = "decisions/21-007-914/"


@pytest.fixture
def citation(page: Page, site: str) -> Locator:
    """Open a decision and return its first citation of law."""
    page.goto(site + _DECISION)
    return page.locator("a.cite").first


def test_a_citation_shows_its_card(page: Page, citation: Locator) -> None:
    """Under the pointer a citation shows what it cites and the links out, as the list below has them."""
    citation.hover()
    card = page.locator(".card")
    expect(card).to_be_visible()
    described = citation.get_attribute("aria-describedby") or ""
    entry = page.locator("li", has=page.locator(f"[id='{described.split()[0]}']")).last
    name = entry.locator(".name").inner_text()
    expect(card.locator("p").first).to_have_text(name)
    out = entry.locator("a[rel=external]").evaluate_all("links => links.map(link => link.href)")
    assert out
    shown = card.locator("a[rel=external]").evaluate_all("links => links.map(link => link.href)")
    assert shown[: len(out)] == out


def test_a_card_stays_while_it_is_pointed_at(page: Page, citation: Locator) -> None:
    """The pointer can go from the citation into its card; the card goes when it leaves both."""
    citation.hover()
    card = page.locator(".card")
    card.hover()
    page.wait_for_timeout(500)
    expect(card).to_be_visible()
    page.mouse.move(1, 1)
    expect(card).to_be_hidden()


def test_escape_closes_a_card(page: Page, citation: Locator) -> None:
    """Escape closes the card without moving the pointer or the focus."""
    page.keyboard.press("Tab")
    citation.focus()
    card = page.locator(".card")
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(citation).to_be_focused()


def test_a_citation_is_still_a_link(page: Page, site: str, citation: Locator) -> None:
    """A click on a citation leads to its page here, card or not."""
    href = citation.get_attribute("href") or ""
    citation.click()
    expect(page).to_have_url(site + href.removeprefix("/"))


def test_contents_say_where_the_reader_is(page: Page, site: str) -> None:
    """The contents mark the section that is being read, and only that."""
    page.goto(site + _DECISION + "#agreed-action")
    current = page.locator("nav.contents a[aria-current]")
    expect(current).to_have_text("Agreed action")
    page.goto(site + _DECISION + "#what-happened")
    expect(current).to_have_text("What happened")


@pytest.mark.parametrize(
    ("slug", "height", "part"),
    [("21-007-914", 900, 0), ("20-013-052", 640, 0), ("19-017-399", 1400, 1)],
)
def test_contents_say_it_of_every_paragraph(
    open_page: OpenPage, site: str, slug: str, height: int, part: int
) -> None:
    """Whoever comes to a paragraph by a link, from the top or the foot, is in its own section."""
    page = open_page(viewport={"width": 1280, "height": height})
    page.goto(f"{site}decisions/{slug}/")
    wrong = page.evaluate(
        """async part => {
            const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
            const from = part * document.body.scrollHeight
            const wrong = []
            let own = ''
            for (const each of document.querySelectorAll('.body > [id]')) {
                if (each.matches('h2, h3')) own = each.textContent
                scrollTo(0, from)
                await drawn()
                location.hash = each.id
                await drawn()
                await drawn()
                const marked = document.querySelector('nav.contents a[aria-current]')
                if (marked?.textContent !== own) wrong.push([each.id, marked?.textContent, own])
            }
            return wrong
        }""",
        part,
    )
    assert wrong == []


def test_a_paragraph_that_is_not_there_is_said(page: Page, site: str) -> None:
    """A link to one leads to the top, where a note says so; one that is there needs none."""
    page.goto(site + _DECISION + "#p99-b")
    note = page.get_by_text("This decision has no paragraph 99(b) here.")
    expect(note).to_be_in_viewport()
    page.evaluate("location.hash = 'p98'")
    expect(page.get_by_text("has no paragraph 98 here")).to_be_visible()
    expect(note).to_have_count(0)
    page.goto(site + _DECISION + "?#p12")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("has no paragraph")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_paragraph_that_a_link_led_to_stands_out(
    open_page: OpenPage, site: str, scheme: Any
) -> None:
    """A line of four pixels, three times as dark or light as the page (WCAG 2.2, 1.4.11), and a fill."""
    page = open_page(color_scheme=scheme)
    page.goto(site + _DECISION + "#p12")
    style = page.locator("#p12").evaluate(
        """target => {
            const { boxShadow, backgroundColor } = getComputedStyle(target)
            const paper = getComputedStyle(document.body).backgroundColor
            return { shadows: boxShadow.split(/, (?=rgb)/), fill: backgroundColor, paper }
        }"""
    )
    filled, line = style["shadows"]
    left = [float(each.split(")")[1].split("px")[0]) for each in (filled, line)]
    assert left[0] - left[1] == 4
    assert _contrast(line, style["paper"]) >= 3
    assert _contrast(line, style["fill"]) >= 3
    assert 1.1 < _contrast(style["fill"], style["paper"]) < 1.3


def _contrast(one: str, other: str) -> float:
    """Return how much lighter the lighter of two colours is, as WCAG 2.2 counts it; 1 if equal."""
    lights = sorted(map(_light, (one, other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contents_are_folded_on_a_narrow_screen(open_page: OpenPage, site: str) -> None:
    """On a narrow screen the contents do not stand between the reader and the words."""
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto(site + _DECISION)
    contents = page.locator("nav.contents details")
    expect(contents).not_to_have_attribute("open", "")
    contents.locator("summary").click()
    expect(contents.get_by_role("link", name="Agreed action")).to_be_visible()
