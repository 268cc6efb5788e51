"""What scripts add to a decision: the card of a citation, and the contents that follow the reader."""

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


def test_contents_are_folded_on_a_narrow_screen(open_page: OpenPage, site: str) -> None:
    """On a narrow screen the contents do not stand between the reader and the words."""
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto(site + _DECISION)
    contents = page.locator("nav.contents details")
    expect(contents).not_to_have_attribute("open", "")
    contents.locator("summary").click()
    expect(contents.get_by_role("link", name="Agreed action")).to_be_visible()
