"""Citing a decision or a paragraph, and keeping it in another form."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import BuildFrom, OpenPage
from tests.building import BASE_URL, real

_DECISION = "decisions/21-007-914/"
_CITATION = (
    "Local Government and Social Care Ombudsman, Dudley Metropolitan Borough Council"
    " (21 007 914), 16 June 2022"
)
_CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """Open a page that may use the clipboard."""
    return open_page(permissions=["clipboard-read", "clipboard-write"])


@pytest.fixture
def saved(page: Page, site: str) -> Callable[[str], str]:
    """Return what the button of a format saves of a decision."""
    page.goto(site + _DECISION)

    def save(name: str, route: str = _DECISION) -> str:
        page.goto(site + route)
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Save {name}").click()
        expect(page.locator(".citing [role=status]")).to_have_text(f"{name} is saved.")
        assert download.value.suggested_filename.startswith(route.split("/")[1] + ".")
        return Path(download.value.path()).read_bytes().decode()

    return save


# Paragraphs -------------------------------------------------------------------


def test_a_number_offers_its_link_and_its_citation(page: Page, site: str) -> None:
    """Choosing a number goes to its paragraph and offers both; what is done is said."""
    page.goto(site + _DECISION)
    page.get_by_role("link", name="Paragraph 12", exact=True).click()
    expect(page).to_have_url(site + _DECISION + "#p12")
    tools = page.get_by_role("group", name="Paragraph 12")
    tools.get_by_role("button", name="Copy citation").click()
    expect(tools.get_by_role("status")).to_have_text("The citation is copied.")
    assert page.evaluate(_CLIPBOARD) == f"{_CITATION}, [12]"
    tools.get_by_role("button", name="Copy link").click()
    expect(tools.get_by_role("status")).to_have_text("The link is copied.")
    assert page.evaluate(_CLIPBOARD) == site + _DECISION + "#p12"
    page.keyboard.press("Escape")
    expect(tools).to_have_count(0)


def test_a_citation_is_pasted_with_its_italics(page: Page, site: str) -> None:
    """Whoever pastes into a text with letters of its own gets the name in italics."""
    page.goto(site + _DECISION)
    page.get_by_role("link", name="Paragraph 12", exact=True).click()
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator(".tools [role=status]")).to_have_text("The citation is copied.")
    html = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read()
            return (await item.getType('text/html')).text()
        }"""
    )
    assert re.search(r"<cite[^>]*>Dudley Metropolitan Borough Council</cite>", html)


def test_a_number_is_one_stop_until_it_is_chosen(page: Page, site: str) -> None:
    """Tab passes it; Enter leads to its tools, and Escape back to the number, without them."""
    page.goto(site + _DECISION)
    page.keyboard.press("Tab")
    number = page.get_by_role("link", name="Paragraph 8", exact=True)
    number.focus()
    page.wait_for_timeout(400)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Paragraph 9", exact=True)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    tools = page.get_by_role("group", name="Paragraph 8")
    expect(tools.get_by_role("button", name="Copy link")).to_be_focused()
    expect(page).to_have_url(site + _DECISION + "#p8")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(number).to_be_focused()
    expect(tools).to_have_count(0)


def test_a_number_chosen_again_puts_its_tools_away(page: Page, site: str) -> None:
    """And another takes them over."""
    page.goto(site + _DECISION)
    tools = page.locator(".tools")
    page.get_by_role("link", name="Paragraph 12", exact=True).click()
    page.get_by_role("link", name="Paragraph 11", exact=True).click()
    expect(tools).to_have_count(1)
    expect(tools).to_have_accessible_name("Paragraph 11")
    page.get_by_role("link", name="Paragraph 11", exact=True).click()
    expect(tools).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1000, 1280])
@pytest.mark.parametrize("number", ["Paragraph 13", "Paragraph 13 b)"])
def test_the_tools_cover_no_words(open_page: OpenPage, site: str, width: int, number: str) -> None:
    """They stand in the margin, or in a line of their own, and no words over or under them."""
    page = open_page(viewport={"width": width, "height": 640})
    page.goto(site + "decisions/20-013-052/")
    page.get_by_role("link", name=number, exact=True).click()
    expect(page.locator(".tools")).to_be_in_viewport()
    covered = page.evaluate(
        """() => {
            const box = document.querySelector('.tools').getBoundingClientRect()
            const words = document.querySelectorAll('.body :is(h2, h3, p, li > span), .number')
            return [...words].filter(each => {
                const range = new Range()
                range.selectNodeContents(each)
                return [...range.getClientRects()].some(line =>
                    line.right > box.left + 1 && line.left < box.right - 1
                    && line.bottom > box.top + 1 && line.top < box.bottom - 1)
            }).map(each => each.textContent)
        }"""
    )
    assert covered == []


def test_a_click_after_copying_is_not_lost(page: Page, site: str) -> None:
    """Whoever has copied and read on stays where they are, and what they choose is followed."""
    page.goto(site + _DECISION)
    page.get_by_role("link", name="Paragraph 14", exact=True).click()
    page.get_by_role("button", name="Copy citation").click()
    link = page.get_by_role("region", name="Law cited").get_by_role("link", name="paragraph 5")
    link.first.scroll_into_view_if_needed()
    link.first.click()
    expect(page).to_have_url(site + _DECISION + "#p5")


def test_an_item_is_cited_by_its_letter(page: Page, site: str) -> None:
    """Item b of paragraph 13 is [13(b)]."""
    page.goto(site + "decisions/20-013-052/")
    page.get_by_role("link", name="Paragraph 13 b)").click()
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("status").filter(has_text="copied")).to_be_visible()
    assert page.evaluate(_CLIPBOARD).endswith("(20 013 052), 9 August 2021, [13(b)]")


@pytest.mark.parametrize(
    ("place", "at"),
    [
        ("20-013-052/#p13", "13"),
        ("20-013-052/#p13-b", "13(b)"),
        ("21-007-914/#p13", "13"),
        ("21-007-914/#p5", "5"),
    ],
)
def test_the_text_is_copied_with_its_citation(
    page: Page, site: str, built: Path, place: str, at: str
) -> None:
    """The words as the data has them, items with their labels, then where they stand, and the link."""
    slug, anchor = place.split("/#")
    page.goto(f"{site}decisions/{slug}/")
    # With a card open among the words, which are not part of them.
    page.locator("a.term").first.click()
    page.locator(f"#{anchor} > a.number").click()
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator(".tools [role=status]")).to_have_text("The citation is copied.")
    citation = page.evaluate(_CLIPBOARD)
    assert citation.endswith(f", [{at}]")
    page.get_by_role("button", name="Copy text and citation").click()
    expect(page.locator(".tools [role=status]")).to_have_text(
        "The text with its citation is copied."
    )
    data = json.loads((built / "decisions" / slug / "index.json").read_text("utf-8"))
    blocks = [block for section in data["sections"] for block in section["blocks"]]
    (words,) = (
        [part["text"], *(f"{_label(item)} {item['text']}" for item in part.get("items", ()))]
        for block in blocks
        for part in (block, *block["items"])
        if part["id"] == anchor
    )
    told = [*words, "", citation, f"{site}decisions/{place}", ""]
    assert page.evaluate(_CLIPBOARD).split("\n") == told


def _label(item: dict[str, str | None]) -> str:
    return f"{item['label']})" if item["label"] else "•"


@pytest.mark.parametrize("width", [320, 1280])
def test_the_tools_are_targets_of_24_pixels_within_the_window(
    open_page: OpenPage, site: str, width: int
) -> None:
    """Numbers and tools are large enough to hit (WCAG 2.2, 2.5.8)."""
    page = open_page(viewport={"width": width, "height": 640})
    page.goto(site + _DECISION)
    page.get_by_role("link", name="Paragraph 12", exact=True).click()
    for each in page.locator(".tools button, .tools a, .body a.number").all():
        box = each.bounding_box()
        assert box is not None
        assert box["height"] >= 24
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


def test_a_clipboard_that_is_refused_is_said(open_page: OpenPage, site: str) -> None:
    """Nothing is claimed that did not happen."""
    page = open_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(site + _DECISION)
    page.get_by_role("button", name="Copy the citation").click()
    expect(page.locator(".citing [role=status]")).to_contain_text("could not be copied")


# The whole decision --------------------------------------------------------------


def test_the_citation_is_there_without_scripts(open_page: OpenPage, site: str) -> None:
    """It is plain text; the buttons, which would do nothing, are not there."""
    page = open_page(java_script_enabled=False)
    page.goto(site + _DECISION)
    citing = page.get_by_role("region", name="Cite or keep")
    expect(citing.locator(".citation")).to_have_text(_CITATION)
    expect(citing.get_by_role("button")).to_have_count(0)


def test_the_citation_can_be_copied(page: Page, site: str) -> None:
    """The one at the foot is that of the whole decision."""
    page.goto(site + _DECISION)
    page.get_by_role("button", name="Copy the citation").click()
    expect(page.locator(".citing [role=status]")).to_have_text("The citation is copied.")
    assert page.evaluate(_CLIPBOARD) == _CITATION


def test_bibtex(saved: Callable[[str], str]) -> None:
    """An entry with braces that match, the body for an author, and the day of access."""
    text = saved("BibTeX")
    assert text.startswith("@misc{lgsco-21-007-914,\n")
    assert "  author = {{Local Government and Social Care Ombudsman}},\n" in text
    assert "  title = {{Dudley Metropolitan Borough Council (21 007 914)}},\n" in text
    assert f"  url = {{{BASE_URL}{_DECISION}}},\n" in text
    assert "  date = {2022-06-16},\n  year = {2022},\n" in text
    assert re.search(r"  urldate = \{\d{4}-\d\d-\d\d\}", text)
    assert text.count("{") == text.count("}")


def test_signs_that_tex_obeys_are_escaped(page: Page, build_from: BuildFrom) -> None:
    """An ampersand, a percent sign and a brace in a summary stay what they are."""
    raw = real()["21-007-914.txt"]
    raw = raw.replace("Summary: I have", r"Summary: 5% & $3 #1 a_b {c} ~d^ \e. I have")
    address = build_from({"a.txt": raw}, "tex")
    page.goto(address + _DECISION)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save BibTeX").click()
    text = Path(download.value.path()).read_text("utf-8")
    assert r"{5\% \& \$3 \#1 a\_b \{c\} \char126{}d\char94{} \char92{}e. I have" in text


def test_ris(saved: Callable[[str], str]) -> None:
    """A record of a case, a tag a line, ended by ER."""
    lines = saved("RIS").split("\r\n")
    assert lines[0] == "TY  - CASE"
    assert lines[-2:] == ["ER  - ", ""]
    fields = dict(line.split("  - ", 1) for line in lines[:-1])
    assert fields["TI"] == "Dudley Metropolitan Borough Council (21 007 914)"
    assert (fields["DA"], fields["PY"]) == ("2022/06/16", "2022")
    assert fields["UR"] == BASE_URL + _DECISION
    assert fields["PB"] == "Local Government and Social Care Ombudsman"


def test_csl_json(saved: Callable[[str], str]) -> None:
    """One item of the type that CSL has for decisions."""
    (item,) = json.loads(saved("CSL-JSON"))
    assert item["type"] == "legal_case"
    assert item["authority"] == "Local Government and Social Care Ombudsman"
    assert item["issued"] == {"date-parts": [[2022, 6, 16]]}
    assert item["number"] == "21 007 914"
    assert item["URL"] == BASE_URL + _DECISION


@pytest.mark.parametrize("route", [_DECISION, "decisions/20-013-052/"])
def test_plain_text_and_markdown_have_every_word(
    saved: Callable[..., str], built: Path, route: str
) -> None:
    """Headings, numbers that run through, letters, and every text of the data in its order."""
    data = json.loads((built / route / "index.json").read_text("utf-8"))
    plain, marked = saved("Plain text", route), saved("Markdown", route)
    at = 0
    for section in data["sections"]:
        for block in section["blocks"]:
            start = f"\n{block['number']}. {block['text']}"
            at = plain.index(start, at)
            for item in block["items"]:
                label = f"{item['label']})" if item["label"] else "•"
                at = plain.index(f"\n    {label} {item['text']}", at)
    assert f"{BASE_URL}{route}" in plain
    assert f"## {data['sections'][0]['heading']}" in marked
    assert (
        re.sub(r"\W+", " ", plain).split("Decision date")[1].split()[3:50]
        == (re.sub(r"\W+", " ", marked).split("Decision date")[1].split()[3:50])
    )


def test_a_format_can_be_copied(page: Page, site: str) -> None:
    """Copying gives what saving does."""
    page.goto(site + _DECISION)
    page.get_by_role("button", name="Copy RIS").click()
    expect(page.locator(".citing [role=status]")).to_have_text("RIS is copied.")
    assert page.evaluate(_CLIPBOARD).startswith("TY  - CASE")


def test_data_that_cannot_be_had_is_said(page: Page, site: str) -> None:
    """The reader is told, and may try again."""
    page.context.route("**/index.json", lambda route: route.fulfill(status=503, body=""))
    page.goto(site + "decisions/21-007-914/")
    page.on("console", lambda _: None)
    page.evaluate("fetch = async () => new Response('', { status: 503 })")
    page.get_by_role("button", name="Save RIS").click()
    expect(page.locator(".citing [role=status]")).to_contain_text("could not be loaded")


# On paper ---------------------------------------------------------------------------


def test_the_printed_form(page: Page, site: str) -> None:
    """Numbers, address, the day of reading and the digest are printed; what is for use is not."""
    page.goto(site + _DECISION)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    about = page.get_by_role("region", name="About this copy")
    expect(about).to_contain_text(BASE_URL + _DECISION)
    today = page.evaluate(
        "new Date().toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric'})"
    )
    expect(about).to_contain_text(f"Read on{today}")
    digest = page.request.get(site + _DECISION + "index.json").json()["sha256"]
    expect(about).to_contain_text(digest)
    expect(page.locator("#p12 > .number")).to_be_visible()
    for unused in (".leave", ".citing button >> nth=0", ".shortcuts", "nav.contents"):
        expect(page.locator(unused)).to_be_hidden()


def test_without_scripts_the_day_is_left_to_be_written(open_page: OpenPage, site: str) -> None:
    """A line is left for it."""
    page = open_page(java_script_enabled=False)
    page.goto(site + _DECISION)
    page.emulate_media(media="print")
    box = page.locator(".read-on dd").bounding_box()
    assert box is not None
    assert box["width"] > 100


# Reporting a problem ------------------------------------------------------------------


def test_a_problem_is_reported_with_its_paragraph(page: Page, build_from: BuildFrom) -> None:
    """The link beside a number carries it; the one at the foot that of the address."""
    address = build_from(real(), "contact", {"contact": '"https://example.org/report"'})
    page.goto(address + _DECISION)
    page.get_by_role("link", name="Paragraph 12", exact=True).click()
    tools = page.get_by_role("group", name="Paragraph 12")
    link = tools.get_by_role("link", name="Report a problem")
    assert (link.get_attribute("href") or "").endswith("reference=21%20007%20914&paragraph=12")
    foot = page.locator(".provenance a[data-report]")
    assert (foot.get_attribute("href") or "").endswith("&paragraph=")
    page.evaluate(
        """() => document.addEventListener('click', event => {
            document.title = event.target.href
            event.preventDefault()
        })"""
    )
    foot.click()
    expect(page).to_have_title(re.compile("reference=21%20007%20914&paragraph=12$"))
    expect(foot).to_have_attribute("href", re.compile("&paragraph=$"))


def test_without_a_contact_no_problem_can_be_reported(page: Page, site: str) -> None:
    """There is nobody to send it to."""
    page.goto(site + _DECISION)
    expect(page.locator("a[data-report]")).to_have_count(0)
