"""From a result to its paragraph, with the words marked, and from one match to the next."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import BuildFrom, OpenPage
from tests.browser.made_up import PHRASE
from tests.building import BASE_URL

_DECISION = "decisions/21-007-914/"
_MARKED = f"{_DECISION}?mark=data&mark=breach&mark=breaches&mark=complaints+process"
_SEEN = "[...CSS.highlights.get('found') ?? []].map(String)"
_NOW = "[...CSS.highlights.get('found-now') ?? []].map(String)"


def bar(page: Page) -> Locator:
    """Return the bar that leads from match to match."""
    return page.get_by_role("region", name="Words found")


def place(page: Page) -> Locator:
    """Return what the bar says of the match that the reader is at."""
    return bar(page).get_by_role("status")


def seen(page: Page) -> list[str]:
    """Return the words that are marked, once the bar is there, in order."""
    expect(bar(page)).to_be_visible()
    found: list[str] = page.evaluate(_SEEN)
    return found


def total(page: Page) -> int:
    """Return how many matches the bar speaks of."""
    return len(seen(page))


# From a result ----------------------------------------------------------------


def test_a_passage_leads_to_its_paragraph_with_the_words_marked(page: Page, site_many: str) -> None:
    """The link says which words, the paragraph is in view, and the bar says where the reader is."""
    page.goto(site_many + "search/?q=officers+badger")
    page.get_by_role("link", name="Paragraph 6").click()
    expect(page).to_have_url(f"{site_many}decisions/{PHRASE.slug}/?mark=badger&mark=officers#p6")
    expect(page.locator("#p6")).to_be_in_viewport()
    assert seen(page) == ["badger", "badger", "officers", "badger", "badger"]
    expect(place(page)).to_have_text("3 of 5: Paragraph 6")
    assert page.evaluate(_NOW) == ["officers"]


def test_the_title_leads_to_the_decision_with_the_words_marked(page: Page, site_many: str) -> None:
    """There the reader starts at the top; the bar says how many there are."""
    page.goto(site_many + "search/?q=badger")
    page.get_by_role("link", name=f"Kent County Council {PHRASE.reference}").click()
    expect(page).to_have_url(f"{site_many}decisions/{PHRASE.slug}/?mark=badger")
    expect(place(page)).to_have_text("4 matches")
    assert page.evaluate("scrollY") == 0


def test_words_are_marked_in_every_form_that_was_found(page: Page, site_many: str) -> None:
    """What the search takes for the same word is marked, and what only begins alike is not."""
    page.goto(site_many + "search/?q=officer")
    page.locator("#page-list h3 a", has_text="20 013 052").click()
    forms = {re.sub(r"’s$", "", each.lower()) for each in seen(page)}
    assert {"officer"} <= forms <= {"officer", "officers", "office", "offices"}
    expect(page.locator(".statement")).to_contain_text("official")


def test_a_phrase_is_marked_whole(page: Page, site_many: str) -> None:
    """As one match, and its words alone are not marked."""
    page.goto(site_many + 'search/?q="sett of the badger"')
    expect(page.locator("#page-list .passages mark")).to_have_text(["sett of the badger"])
    page.get_by_role("link", name="Paragraph 6").click()
    assert seen(page) == ["sett of the badger"]
    assert "mark=sett+of+the+badger" in page.url


@pytest.mark.parametrize("query", ["section 24A(6)", "s24A(6)", "s. 24a(6)"])
def test_a_provision_is_marked_whole(page: Page, site_many: str, query: str) -> None:
    """However it was typed, with its kind, and no section without its number."""
    page.goto(f"{site_many}search/?q={query}")
    page.locator("#page-list h3 a", has_text="19 017 399").click()
    assert set(seen(page)) == {"section 24A(6)"}


def test_of_an_act_only_the_provision_asked_for_is_marked(page: Page, site_many: str) -> None:
    """In the results and on the page: its name without a year stands there for others too."""
    page.goto(f"{site_many}search/?q=s24A(6) Local Government Act")
    expect(page.locator("#page-list .passages").first).to_be_visible()
    assert set(page.locator("#page-list mark").all_inner_texts()) == {"section 24A(6)"}
    page.locator("#page-list h3 a", has_text="19 017 399").click()
    assert set(seen(page)) == {"section 24A(6)"}


def test_words_that_follow_one_another_are_one_match(page: Page, site: str) -> None:
    """Two words of the query side by side are marked together."""
    page.goto(site + _MARKED)
    assert {"data breach", "data breaches", "breach", "complaints process"} <= set(seen(page))


def test_citations_of_recited_wording_are_shown_as_such(page: Page, site_many: str) -> None:
    """Where only the law of a paragraph is searched, the result says that it is standard wording."""
    page.goto(site_many + "search/?q=24A(6)&category=Planning&year=2022")
    where = page.locator("#page-list .passages li").first
    expect(where.get_by_role("link")).to_have_text("Paragraph 4")
    expect(where.locator(".words")).to_have_text(
        "Cited in standard wording: We may decide not to start an investigation. "
        "(Local Government Act 1974, section 24A(6), as amended)"
    )
    where.get_by_role("link").click()
    expect(page.locator("#p4")).to_be_in_viewport()
    expect(place(page)).to_have_text("1 of 1: Paragraph 4")


@pytest.mark.parametrize(
    "query",
    ["data breach", "complaint process mother", '"Information Commissioner"', "24A(6) data"],
)
def test_passages_are_the_decisions_own_text(
    page: Page, site_many: str, built_many: Path, query: str
) -> None:
    """Between the signs of what is left out stands nothing that the decision does not say there."""
    page.goto(f"{site_many}search/?q={query}")
    expect(page.locator("#page-list .passages").first).to_be_visible()
    looked = 0
    for entry in page.locator("#page-list .entry").all():
        address = entry.locator("h3 a").get_attribute("href") or ""
        data = json.loads(
            (built_many / address.split("?")[0][1:] / "index.json").read_text("utf-8")
        )
        texts = dict(_texts(data))
        for passage in entry.locator(".passages li").all():
            where = (passage.get_by_role("link").get_attribute("href") or "").split("#")[1]
            words = passage.locator(".words").inner_text()
            own = words.removeprefix("Cited in standard wording: ")
            shown = own.removeprefix("… ").removesuffix(" …")
            assert f" {shown} " in f" {texts[where]} "
            assert len(shown) <= 300
            looked += 1
    assert looked


def _texts(data: dict[str, list[dict[str, list[dict[str, object]]]]]) -> list[tuple[str, str]]:
    """Return the words of each place that has an address, up to the next such place."""
    found: list[tuple[str, str]] = []

    def add(part: dict[str, object]) -> None:
        words = " ".join(str(part["text"]).split())
        if part.get("id"):
            found.append((str(part["id"]), words))
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]} {words}".strip())
        items = part.get("items")
        for item in items if isinstance(items, list) else []:
            add(item)

    for section in data["sections"]:
        for block in section["blocks"]:
            add(block)
    return found


# On the page ------------------------------------------------------------------


def test_the_bar_leads_from_match_to_match(page: Page, site: str) -> None:
    """Round from the last to the first, back again, and each is in view and told."""
    page.goto(site + _MARKED)
    count = total(page)
    forward = bar(page).get_by_role("button", name="Next")
    for at in range(1, count + 1):
        forward.click()
        expect(place(page)).to_contain_text(f"{at} of {count}: ")
        inside = page.evaluate(
            """() => {
                const [range] = CSS.highlights.get('found-now')
                const { top, bottom } = range.getBoundingClientRect()
                return top >= 0 && bottom <= document.querySelector('.marks').offsetTop
            }"""
        )
        assert inside, at
    forward.click()
    expect(place(page)).to_contain_text(f"1 of {count}: Summary")
    bar(page).get_by_role("button", name="Previous").click()
    expect(place(page)).to_contain_text(f"{count} of {count}: ")
    expect(bar(page).get_by_role("button", name="Previous")).to_be_focused()


def test_what_the_bar_says_is_a_link_to_the_place(page: Page, site: str) -> None:
    """So that the reader, and what reads to them, can go on from there."""
    page.goto(site + _MARKED + "#p12")
    place(page).get_by_role("link", name="Paragraph 12").click()
    assert page.url.endswith("#p12")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#p12') !== null")


def test_by_the_keys_alone(page: Page, site: str) -> None:
    """N and p lead on and back, and Tab goes on from the words, not from the bar."""
    page.goto(site + _MARKED + "#p11")
    expect(place(page)).to_contain_text("Paragraph 11")
    count = total(page)
    before = int(place(page).inner_text().split()[0])
    page.keyboard.press("n")
    expect(place(page)).to_contain_text(f"{before + 1} of {count}")
    page.keyboard.press("p")
    expect(place(page)).to_contain_text(f"{before} of {count}")
    within = "[...CSS.highlights.get('found-now')][0].intersectsNode(document.activeElement)"
    assert page.evaluate(within)


def test_the_buttons_by_keyboard(page: Page, site: str) -> None:
    """The bar comes first in the content, and its buttons work like any other."""
    page.goto(site + _MARKED)
    expect(place(page)).to_have_text(f"{total(page)} matches")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(bar(page).get_by_role("button", name="Next")).to_be_focused()
    page.keyboard.press("Enter")
    expect(place(page)).to_contain_text("1 of ")
    expect(bar(page).get_by_role("button", name="Next")).to_be_focused()


def test_the_keys_can_be_turned_off(page: Page, site: str) -> None:
    """Then a letter does nothing, and the bar does not speak of keys."""
    page.goto(site)
    page.evaluate("localStorage.setItem('shortcuts', 'off')")
    page.goto(site + _MARKED)
    expect(place(page)).to_have_text(f"{total(page)} matches")
    page.keyboard.press("n")
    expect(place(page)).to_have_text(f"{total(page)} matches")
    after = "getComputedStyle(document.querySelector('.marks button'), '::after').content"
    assert page.evaluate(after) == "none"


def test_the_bar_is_one_line_on_a_phone(open_page: OpenPage, site: str) -> None:
    """It leaves the words to be read, and what it leaves out is still told."""
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto(site + _MARKED + "#p12")
    expect(place(page)).to_contain_text(": Paragraph ")
    box = bar(page).bounding_box()
    assert box is not None
    assert box["height"] <= 48
    for each in bar(page).locator("button, a").all():
        target = each.bounding_box()
        assert target is not None
        assert target["height"] >= 24
        assert target["width"] >= 24
        assert box["y"] <= target["y"]
        assert target["y"] + target["height"] <= box["y"] + box["height"]


def test_clear_takes_all_of_it_away(page: Page, site: str) -> None:
    """Marks, bar and what the address had of them, without another page in the history."""
    page.goto(site + _MARKED + "#p12")
    expect(place(page)).to_contain_text("Paragraph 12")
    entries = page.evaluate("history.length")
    bar(page).get_by_role("button", name="Clear").click()
    expect(bar(page)).to_have_count(0)
    expect(page).to_have_url(site + _DECISION + "#p12")
    assert page.evaluate("CSS.highlights.size") == 0
    assert page.evaluate("history.length") == entries
    assert page.evaluate("document.activeElement.closest('#p12') !== null")


def test_folded_wording_comes_back_when_a_match_is_in_it(page: Page, site: str) -> None:
    """A match is never led to where it cannot be seen."""
    page.goto(site + "decisions/20-013-052/?mark=injustice")
    expect(bar(page)).to_be_visible()
    page.get_by_role("button", name="Fold away").click()
    folded = page.locator(".paragraph.standard", has_text="‘injustice’").locator("> div")
    expect(folded).to_be_hidden()
    for _ in range(total(page)):
        page.keyboard.press("n")
    expect(folded).to_be_visible()


# What stays as it is ----------------------------------------------------------


def test_marks_change_nothing_of_the_text(page: Page, open_page: OpenPage, site: str) -> None:
    """The statement is made of the same elements and the same words, marked or not."""
    page.goto(site + _MARKED)
    assert total(page) > 1
    plain = open_page()
    plain.goto(site + _DECISION)
    html = "document.querySelector('article').innerHTML"
    assert page.evaluate(html) == plain.evaluate(html)


def test_only_statement_and_summary_are_marked(page: Page, site: str) -> None:
    """What is ours around them, lists of law and of words explained, is not."""
    page.goto(site + _DECISION + "?mark=local+government+act&mark=maladministration&mark=previous")
    assert total(page) > 1
    outside = page.evaluate(
        """[...CSS.highlights.get('found')].filter(
            range => !range.startContainer.parentElement.closest('.summary, .body')).length"""
    )
    assert outside == 0


def test_nothing_of_it_is_loaded_without_words_to_mark(page: Page, site: str) -> None:
    """Nor is there a bar, or a highlight."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + _DECISION, wait_until="networkidle")
    assert [url for url in asked if "marks" in url] == []
    expect(bar(page)).to_have_count(0)
    page.goto(site + _DECISION + "?mark=xyzzy", wait_until="networkidle")
    expect(bar(page)).to_have_count(0)


def test_the_address_that_is_cited_has_no_marks(open_page: OpenPage, site: str) -> None:
    """Neither the canonical address nor the link that a paragraph gives."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(site + _MARKED + "#p12")
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == BASE_URL + _DECISION
    page.get_by_role("link", name="Paragraph 12", exact=True).click()
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".tools [role=status]")).to_have_text("The link is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site}{_DECISION}#p12"


def test_a_browser_that_cannot_paint_marks_shows_the_page(page: Page, site: str) -> None:
    """It lands on the paragraph, and nothing breaks."""
    page.add_init_script("delete CSS.highlights; delete Object.getPrototypeOf(CSS).highlights")
    page.goto(site + _MARKED + "#p12")
    assert page.evaluate("'highlights' in CSS") is False
    expect(page.locator("#p12")).to_be_in_viewport()
    expect(bar(page)).to_have_count(0)


def test_the_bar_is_not_printed(page: Page, site: str) -> None:
    """Paper has the words alone."""
    page.goto(site + _MARKED)
    expect(bar(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(bar(page)).to_be_hidden()


def test_strange_words_to_mark_do_no_harm(page: Page, site: str) -> None:
    """Signs that mean something in a pattern, empty ones, and tags are words like others."""
    page.goto(site + _DECISION + "?mark=&mark=26A(1)&mark=(&mark=.*&mark=<b>x</b>&mark=[&mark=+#p5")
    assert seen(page) == ["26A(1)"]
    expect(bar(page).locator("b")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_bar_hides_no_focus(open_page: OpenPage, site: str, width: int) -> None:
    """Whatever Tab comes to is not under it (WCAG 2.2, 2.4.11), nor is the way to leave the page."""
    page = open_page(viewport={"width": width, "height": 640})
    page.goto(site + _MARKED + "#p12")
    expect(bar(page)).to_be_visible()
    boxes = [page.locator(each).bounding_box() for each in (".marks", ".leave")]
    assert all(boxes)
    one, other = (each for each in boxes if each)
    assert one["y"] + one["height"] <= other["y"] or one["x"] + one["width"] <= other["x"]
    assert one["x"] >= 0
    assert one["x"] + one["width"] <= width
    hidden = []
    for _ in range(80):
        page.keyboard.press("Tab")
        hidden += page.evaluate(
            """() => {
                const focused = document.activeElement
                const bar = document.querySelector('.marks')
                if (focused === document.body || bar.contains(focused)) return []
                const { top, bottom, left, right } = bar.getBoundingClientRect()
                const box = focused.getBoundingClientRect()
                const under = box.top >= top && box.bottom <= bottom
                    && box.left >= left && box.right <= right
                return under ? [focused.outerHTML.slice(0, 100)] : []
            }"""
        )
    assert hidden == []


def test_the_best_passages_hold_the_words_together(page: Page, build_from: BuildFrom) -> None:
    """Paragraphs with all the words come before those with some, and where they are close before all."""
    far = "was seen by many people on that day, " * 12
    findings = [
        "A zebra, a zebra, and one more zebra.",
        f"The giraffe {far} and so was the zebra.",
        f"The zebra {far} and so was the giraffe.",
        f"Some zebras {far}{far} and so were giraffes.",
        "The zebra and the giraffe were seen together.",
        "No giraffe was seen again.",
    ]
    lines = "\n".join(f"  {at}. {finding}" for at, finding in enumerate(findings, 2))
    text = PHRASE.raw().replace(f"  2. {PHRASE.finding}", lines)
    site = build_from({f"{PHRASE.slug}.txt": text}, "zebra")
    page.goto(site + "search/?q=zebra+giraffe")
    links = page.locator("#page-list .passages a")
    expect(links).to_have_text(["Paragraph 7", "Paragraph 8", "Paragraph 10"])
    words = page.locator("#page-list .passages .words").last
    expect(words).to_have_text(findings[4])
    expect(words.locator("mark")).to_have_text(["zebra", "giraffe"])
