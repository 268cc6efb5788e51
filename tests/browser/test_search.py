"""The search page: real index, real browser, decisions whose counts are known beforehand."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.made_up import DECISIONS, HOSTILE, JOINT, MadeUp

PHRASE = "22 010 500"
REAL = "21 007 914"


def found(page: Page, count: int, rest: str = "") -> None:
    """Wait until the page says that it found ``count`` decisions."""
    words = f"{count} decision{'' if count == 1 else 's'}" if count else "No decision found"
    expect(page.get_by_role("status")).to_have_text(words + rest)


def listed(page: Page) -> list[str]:
    """Return the references of the results, in their order."""
    return page.locator("#page-list .entry h3 .reference").all_inner_texts()


def box(page: Page) -> Locator:
    """Return the search box."""
    return page.get_by_role("searchbox")


def choice(page: Page, value: str) -> Locator:
    """Return the checkbox of a value, or the button of a year."""
    return page.locator(f'#page-facets :is(input, button)[value="{value}"]')


def count_of(page: Page, value: str) -> str:
    """Return the count that stands beside a filter."""
    own = f':is(label:has(input[value="{value}"]), button[value="{value}"])'
    return page.locator(f"#page-facets {own} .count").inner_text()


def about(subject: str) -> list[MadeUp]:
    """Return the made-up decisions about a subject."""
    return [each for each in DECISIONS if each.subject == subject]


def about_subcategory(name: str) -> list[MadeUp]:
    """Return the made-up decisions of a subcategory."""
    return [each for each in DECISIONS if each.subcategory == name]


def counts(decisions: Sequence[MadeUp], facet: Callable[[MadeUp], object]) -> dict[str, str]:
    """Return how many decisions have each value, as the page prints it."""
    return {str(value): str(n) for value, n in Counter(map(facet, decisions)).items()}


# Finding ---------------------------------------------------------------------


def test_a_word_finds_its_paragraph(page: Page, site_many: str) -> None:
    """A word finds the decision, and a link leads to the numbered paragraph that has it."""
    page.goto(site_many + "search/?q=officers+badger")
    found(page, 1, " for “officers badger”")
    assert listed(page) == [PHRASE]
    expect(page.locator("#page-list mark")).to_have_text(["badger", "officers", "badger", "badger"])
    page.get_by_role("link", name="Paragraph 6").click()
    expect(page).to_have_url(site_many + "decisions/22-010-500/?mark=badger&mark=officers#p6")
    expect(page.locator("#p6")).to_be_in_viewport()
    expect(page.locator("#p6")).to_contain_text("the sett of the badger")


def test_facts_stand_with_a_result(page: Page, site_many: str) -> None:
    """A result says whose decision it is, its outcome, day and subject, as lists elsewhere do."""
    page.goto(site_many + "search/?q=badger")
    result = page.locator("#page-list .entry")
    link = result.get_by_role("link", name="Kent County Council 22 010 500")
    expect(link).to_have_attribute("href", "/decisions/22-010-500/?mark=badger")
    expect(result.locator(".outcome")).to_have_class("outcome not-upheld")
    expect(result.locator("> .meta")).to_have_text(
        "Not upheld 30 September 2022 Planning › Enforcement"
    )


def test_what_was_to_follow_stands_with_a_result(page: Page, site_many: str) -> None:
    """A result says what the section with the remedy is called, how it begins, and the sums named there."""
    page.goto(site_many + "search/?q=Dudley")
    entry = page.locator("#page-list .entry").first
    expect(entry.locator("> .meta")).to_have_text(
        "Upheld 16 June 2022 Children's care services › Child protection"
    )
    expect(entry.locator("> .remedy")).to_contain_text(
        "Agreed action: The Council will within one month of the date of this decision"
    )
    page.goto(site_many + "search/?q=Derbyshire")
    expect(entry).to_contain_text("Derbyshire")
    expect(entry.locator("> .remedy")).to_be_hidden()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"sett of the badger"', [PHRASE]),
        ("“sett of the badger”", [PHRASE]),
        ('"badger of the sett"', []),
        ('"sett of the badger" officers', [PHRASE]),
        ('"sett of the badger" hedge', []),
    ],
)
def test_a_phrase_is_found_as_it_stands(
    page: Page, site_many: str, query: str, expected: list[str]
) -> None:
    """Words in quotation marks must stand in that order, also beside other words."""
    page.goto(site_many + "search/")
    box(page).fill(query)
    box(page).press("Enter")
    found(page, len(expected), f" for “{query}”")
    assert listed(page) == expected


@pytest.mark.parametrize("query", ['"kept no note" hedge', '"no note of the hedge"'])
def test_phrases_have_right_counts(page: Page, site_many: str, query: str) -> None:
    """A phrase, alone or beside a word, is counted and filtered like any other query."""
    hedges = about("hedge")
    upheld = [each for each in hedges if each.outcome == "Upheld"]
    page.goto(f"{site_many}search/?q={query}&outcome=Upheld")
    found(page, len(upheld), f" for “{query}” with these filters")
    assert sorted(listed(page)) == sorted(each.reference for each in upheld)
    for value, count in counts(hedges, lambda each: each.outcome).items():
        assert count_of(page, value) == count
    for value, count in counts(upheld, lambda each: each.category).items():
        assert count_of(page, value) == count


@pytest.mark.parametrize(
    "query",
    [
        "21 007 914",
        "21007914",
        "21-007-914",
        "(21 007 914)",
        "21\u00a0007\u00a0914",
        "Ref: 21-007-914",
        "https://www.lgo.org.uk/decisions/children-s-care-services/child-protection/21-007-914",
    ],
)
def test_a_reference_in_any_form_finds_its_decision(page: Page, site_many: str, query: str) -> None:
    """However a reference is typed or pasted, Enter leads straight to its decision."""
    page.goto(site_many + "search/")
    box(page).fill(query)
    box(page).press("Enter")
    page.wait_for_url(site_many + "decisions/21-007-914/")


def test_while_typing_a_reference_is_the_first_result(page: Page, site_many: str) -> None:
    """A reference that is only typed is named above the results; nobody is taken away."""
    page.goto(site_many + "search/")
    box(page).press_sequentially(REAL, delay=20)
    found(page, 1, f" has the reference {REAL}")
    named = page.get_by_role("region", name="With this reference")
    expect(named.get_by_role("link")).to_have_text(f"Dudley Metropolitan Borough Council {REAL}")
    expect(page).to_have_url(site_many + "search/?q=21+007+914")


def test_a_reference_from_any_page_leads_to_its_decision(page: Page, site_many: str) -> None:
    """From the box of any page too, and Back leads to that page."""
    page.goto(site_many + "about/")
    box(page).fill(REAL)
    box(page).press("Enter")
    page.wait_for_url(site_many + "decisions/21-007-914/")
    page.go_back()
    expect(page).to_have_url(site_many + "about/")


def test_a_joint_reference_finds_every_part(page: Page, site_many: str) -> None:
    """Without its letter a joint reference stands for all its decisions, with it for one."""
    page.goto(site_many + "search/?q=24-001-411")
    named = page.locator("#page-named .reference")
    expect(named).to_have_text([each.reference for each in JOINT])
    box(page).fill("24001411B")
    expect(named).to_have_text(["24 001 411b"])


def test_the_beginning_of_a_reference_finds_those_that_begin_so(page: Page, site_many: str) -> None:
    """Where the last figure is missing; what only has these numbers in its text is not among them."""
    page.goto(site_many + "search/?q=24+001+41")
    found(page, 2, " have the reference 24 001 41…")
    named = page.locator("#page-named .reference")
    expect(named).to_have_text([each.reference for each in JOINT])
    # Nor is anybody taken to the only one.
    page.goto(site_many + "search/?q=19+017+39")
    found(page, 1, " has the reference 19 017 39…")
    expect(named).to_have_text(["19 017 399"])
    box(page).fill("99 001 41")
    expect(page.locator("#page-notes")).to_contain_text("Decision 99 001 41… is not on this site.")


def test_a_title_finds_its_decision(page: Page, site_many: str) -> None:
    """A title pasted whole finds the decision by the reference in it."""
    page.goto(site_many + "search/?q=Milton+Keynes+Council+(19+017+399)")
    expect(page.locator("#page-named .reference")).to_have_text("19 017 399")


def test_a_reference_that_is_not_here_leads_to_the_ombudsman(page: Page, site_many: str) -> None:
    """For a decision that the site does not have, the reader is sent to the Ombudsman's search."""
    page.goto(site_many + "search/?q=99+001+001")
    notes = page.locator("#page-notes")
    expect(notes).to_contain_text("Decision 99 001 001 is not on this site.")
    link = notes.get_by_role("link", name="the Ombudsman’s own search")
    expect(link).to_have_attribute("href", "https://www.lgo.org.uk/decisions")
    expect(notes.get_by_role("listitem").filter(has_text="Check the spelling")).to_have_count(0)


@pytest.mark.parametrize(
    "query",
    ["24A(6)", "section 24A(6)", "section 24A (6)", "s24A(6)", "s. 24a(6)", "sec 24A(6)", "24A"],
)
def test_a_section_is_found_in_any_form(page: Page, site_many: str, query: str) -> None:
    """A section is found however it is written: 44 made-up decisions and two real ones cite it."""
    page.goto(site_many + "search/")
    box(page).fill(query)
    box(page).press("Enter")
    found(page, len(DECISIONS) + 2, f" for “{query}”")


def test_an_unknown_word_is_said_and_left_out(page: Page, site_many: str) -> None:
    """A word that no decision has is named, and the other words are searched for."""
    page.goto(site_many + "search/?q=damp+dampxyzzy+xyzzy")
    found(page, len(about("damp")), " for “damp dampxyzzy xyzzy”")
    expect(page.locator("#page-notes p")).to_have_text(
        [f"No decision has the word “{word}”; it was left out." for word in ("dampxyzzy", "xyzzy")]
    )


def test_nothing_found_says_what_to_do(page: Page, site_many: str) -> None:
    """Where nothing is found the page offers to drop the filters, and shows other ways in."""
    page.goto(site_many + "search/?q=badger&year=2019")
    found(page, 0, " for “badger” with these filters")
    expect(page.get_by_role("heading", name="Or browse 47 decisions")).to_be_visible()
    page.get_by_role("link", name="Search without the filters").click()
    found(page, 1, " for “badger”")
    expect(page).to_have_url(site_many + "search/?q=badger")
    expect(page.get_by_role("heading", name="Or browse 47 decisions")).to_be_hidden()


def test_nothing_found_for_an_unknown_word_alone(page: Page, site_many: str) -> None:
    """A word that no decision has finds nothing, though Pagefind would find what it begins with."""
    page.goto(site_many + "search/?q=dampxyzzy")
    found(page, 0, " for “dampxyzzy”")
    expect(page.locator("#page-notes p")).to_have_text("No decision has the word “dampxyzzy”.")
    assert listed(page) == []


@pytest.mark.parametrize("query", ["damp EHC needs assessment", '"damp" "council tax"'])
def test_nothing_found_for_a_name_or_phrase_among_others_advises_fewer(
    page: Page, site_many: str, query: str
) -> None:
    """Names that are looked for as a whole, and phrases, can be too many just as words can."""
    page.goto(site_many + "search/?" + urlencode({"q": query}))
    expect(page.locator("#page-notes li").filter(has_text="Try fewer words")).to_be_visible()


@pytest.mark.parametrize("query", ['"', "???", "- –", '" "'])
def test_signs_alone_are_nothing_to_search_for(page: Page, site_many: str, query: str) -> None:
    """They do not find all decisions: the page says that there is no word, and shows other ways in."""
    page.goto(site_many + "search/?" + urlencode({"q": query}))
    expect(page.get_by_role("status")).to_have_text("There is no word in this to search for.")
    expect(page.get_by_role("heading", name="Or browse 47 decisions")).to_be_visible()
    expect(page.locator("#page-list")).to_be_hidden()
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()
    box(page).fill("badger")
    found(page, 1, " for “badger”")


def test_figures_of_any_script_are_a_word(page: Page, site_many: str) -> None:
    """Which no decision has."""
    page.goto(site_many + "search/?q=२१")
    found(page, 0, " for “२१”")


@pytest.mark.parametrize("query", ["hedge -council", "-council hedge"])
def test_a_minus_leaves_nothing_out_and_that_is_said(
    page: Page, site_many: str, query: str
) -> None:
    """The word is looked for, as others are; a hyphen within a word is none."""
    page.goto(site_many + "search/?" + urlencode({"q": query}))
    found(page, len(about("hedge")), f" for “{query}”")
    expect(page.locator("#page-notes p")).to_have_text(
        "Words cannot be left out of a search: “-council” was looked for like any other word."
    )
    box(page).fill("hedge - council")
    found(page, len(about("hedge")), " for “hedge - council”")
    expect(page.locator("#page-notes")).not_to_contain_text("left out of a search")


# Filters, order and length ----------------------------------------------------


def test_filters_count_what_they_would_leave(page: Page, site_many: str) -> None:
    """Beside each value stands the number of results with it and the other facets' filters."""
    damp = about("damp")
    page.goto(
        site_many
        + "search/?q=damp&outcome=Upheld&outcome=Not+upheld&category=Planning&category=Housing"
    )
    outcomes, categories = ("Upheld", "Not upheld"), ("Planning", "Housing")
    of_outcome = [each for each in damp if each.outcome in outcomes]
    of_category = [each for each in damp if each.category in categories]
    both = [each for each in of_outcome if each in of_category]
    found(page, len(both), " for “damp” with these filters")
    assert sorted(listed(page)) == sorted(each.reference for each in both)
    expected = {
        **counts(of_category, lambda each: each.outcome),
        **counts(of_outcome, lambda each: each.category),
        **counts(both, lambda each: each.decided.year),
    }
    assert {value: count_of(page, value) for value in expected} == expected
    shown = page.locator("#page-facets li:visible")
    assert shown.count() == len(expected)


def test_filters_alone_list_newest_first(page: Page, site_many: str) -> None:
    """Without a query all that match are listed, newest first, with right counts."""
    upheld = [each for each in DECISIONS if each.outcome == "Upheld"]
    page.goto(site_many + "search/?outcome=Upheld")
    found(page, len(upheld) + 1, " with these filters")
    days = [each.get_attribute("datetime") or "" for each in page.locator("#page-list time").all()]
    assert days == sorted(days, reverse=True)
    assert days[0] == "2024-11-21"
    assert count_of(page, "Not upheld") == str(
        sum(each.outcome == "Not upheld" for each in DECISIONS) + 1
    )
    expect(page.get_by_label("Order")).to_be_disabled()


def test_order_by_date(page: Page, site_many: str) -> None:
    """A query's results are put newest first when the reader asks for that."""
    page.goto(site_many + "search/?q=damp")
    found(page, len(about("damp")), " for “damp”")
    page.get_by_label("Order").select_option("Newest first")
    expect(page).to_have_url(site_many + "search/?q=damp&sort=date")
    newest = sorted(about("damp"), key=lambda each: each.decided, reverse=True)
    expect(page.locator("#page-list h3 .reference")).to_have_text([n.reference for n in newest])


def test_chosen_filters_can_be_taken_away(page: Page, site_many: str) -> None:
    """What is chosen stands above the results, each with a link that takes it away, and one for all."""
    page.goto(site_many + "search/?q=damp&outcome=Upheld&category=Housing&year=2019")
    chosen = page.get_by_role("list", name="Filters in use")
    page.get_by_role("link", name="Remove the filter Subject: Housing").click()
    expect(chosen.get_by_role("listitem")).to_have_count(3)
    expect(page).to_have_url(site_many + "search/?q=damp&outcome=Upheld&year=2019")
    expect(page.get_by_role("heading", name="Results")).to_be_focused()
    chosen.get_by_role("link", name="Clear all filters").click()
    expect(chosen.get_by_role("listitem")).to_have_count(0)
    expect(page).to_have_url(site_many + "search/?q=damp")
    expect(choice(page, "Upheld")).not_to_be_checked()


def test_more_results_are_shown_and_stay(page: Page, site_many: str) -> None:
    """Results come ten at a time; going on is told to the keyboard, and Back brings all again."""
    page.goto(site_many + "search/?q=council")
    expect(page.get_by_text("10 of 47 shown")).to_be_visible()
    page.get_by_role("button", name="Show more").click()
    expect(page.get_by_text("20 of 47 shown")).to_be_visible()
    eleventh = page.locator("#page-list .entry h3 a").nth(10)
    expect(eleventh).to_be_focused()
    eleventh.click()
    expect(page.locator("article")).to_be_visible()
    page.go_back()
    expect(page.get_by_text("20 of 47 shown")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_back_from_a_decision_leads_to_the_place(
    open_page: OpenPage, site_many: str, width: int
) -> None:
    """Though the browser has not kept the page, which Playwright does not let it do."""
    page = open_page(viewport={"width": width, "height": 700})
    page.goto(site_many + "search/?q=council")
    page.get_by_role("button", name="Show more").click()
    expect(page.get_by_text("20 of 47 shown")).to_be_visible()
    link = page.locator("#page-list h3 a").nth(17)
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    expect(page.locator("article")).to_be_visible()
    page.go_back()
    expect(page.get_by_text("20 of 47 shown")).to_be_visible()
    expect(link).to_be_in_viewport()
    assert page.evaluate("scrollY") == before


# The address and the keyboard -------------------------------------------------


def test_back_forward_and_a_shared_link(page: Page, open_page: OpenPage, site_many: str) -> None:
    """The address is the state: Back and Forward go through it, and it can be shared."""
    page.goto(site_many + "search/")
    box(page).fill("damp")
    box(page).press("Enter")
    found(page, 10, " for “damp”")
    choice(page, "Upheld").check()
    found(page, 4, " for “damp” with these filters")
    choice(page, "Not upheld").check()
    found(page, 7, " for “damp” with these filters")
    address = page.url
    page.go_back()
    found(page, 4, " for “damp” with these filters")
    expect(choice(page, "Not upheld")).not_to_be_checked()
    page.go_back()
    found(page, 10, " for “damp”")
    page.go_forward()
    page.go_forward()
    found(page, 7, " for “damp” with these filters")
    references = listed(page)
    other = open_page()
    other.goto(address)
    found(other, 7, " for “damp” with these filters")
    expect(box(other)).to_have_value("damp")
    assert listed(other) == references


def test_filters_can_be_skipped(page: Page, site_many: str) -> None:
    """From the box Tab comes to a link that leads over them, and nothing is searched anew."""
    page.goto(site_many + "search/?q=council")
    found(page, len(DECISIONS) + 3, " for “council”")
    page.get_by_role("button", name="Show more").click()
    expect(page.get_by_text("20 of 47 shown")).to_be_visible()
    page.locator(".hint a").last.focus()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the results")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Results")).to_be_focused()
    expect(page).to_have_url(site_many + "search/?q=council")
    expect(page.get_by_text("20 of 47 shown")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Order")).to_be_focused()


def test_on_a_phone_results_are_seen_at_once(open_page: OpenPage, site_many: str) -> None:
    """The hint above them is short, says nothing of keys that a phone lacks, and stays where it is."""
    page = open_page(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page.goto(site_many + "search/")
    hint = page.locator(".lead .hint")
    expect(page.get_by_text("on any page to come to the search box")).to_be_hidden()
    before = hint.bounding_box()
    box(page).fill("badger")
    found(page, 1, " for “badger”")
    expect(page.get_by_role("heading", name="Results")).to_be_in_viewport()
    assert hint.bounding_box() == before


def test_results_while_typing(page: Page, site_many: str) -> None:
    """Results come while the reader types, without an entry in the history for each letter."""
    page.goto(site_many + "search/")
    before = page.evaluate("history.length")
    box(page).press_sequentially("badger", delay=120)
    found(page, 1, " for “badger”")
    expect(page).to_have_url(site_many + "search/?q=badger")
    assert page.evaluate("history.length") == before


def test_by_keyboard_alone(page: Page, site_many: str) -> None:
    """From any page: slash, words, Enter; a filter by Tab and Space; on to a result and into it."""
    page.goto(site_many + "decisions/21-007-914/")
    page.keyboard.press("/")
    page.keyboard.type("damp")
    page.keyboard.press("Enter")
    found(page, 10, " for “damp”")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    upheld = choice(page, "Upheld")
    _tab_to(page, upheld)
    page.keyboard.press("Space")
    found(page, 4, " for “damp” with these filters")
    expect(upheld).to_be_focused()
    first = page.locator("#page-list h3 a").first
    _tab_to(page, first)
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_be_visible()


def _tab_to(page: Page, target: Locator) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("Tab does not lead there")


def test_a_slash_in_a_field_is_a_slash(page: Page, site_many: str) -> None:
    """The shortcut leaves alone what is typed in a field, and other shortcuts."""
    page.goto(site_many)
    page.keyboard.press("Control+/")
    expect(box(page)).not_to_be_focused()
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("5/5A")
    expect(box(page)).to_have_value("5/5A")


def test_under_a_path(page: Page, site_under: str) -> None:
    """A site that stands below a path searches its own index and links to its own pages."""
    page.goto(site_under)
    box(page).fill("data breach")
    box(page).press("Enter")
    expect(page).to_have_url(site_under + "search/?q=data+breach")
    found(page, 2, " for “data breach”")
    page.locator("#page-list h3 a").first.click()
    expect(page).to_have_url(re.compile(re.escape(f"{site_under}decisions/21-007-914/?mark=data&")))


def test_recited_wording_is_not_searched_but_its_law_is(page: Page, site_many: str) -> None:
    """Of what twenty investigations have in the same words, only the law cited is found."""
    page.goto(site_many + "search/?q=start+investigation")
    expect(page.get_by_role("status")).not_to_contain_text(str(len(DECISIONS)))
    page.goto(site_many + "search/?q=24A(6)&category=Planning&year=2022")
    place = page.locator("#page-list .passages li").first
    expect(place.get_by_role("link")).to_have_text("Paragraph 4")
    expect(place.locator(".words")).to_contain_text("Local Government Act 1974, section 24A(6)")


@pytest.mark.parametrize(
    ("name", "value", "words", "count"),
    [
        (
            "subject",
            "Planning > Enforcement",
            "Subject: Planning › Enforcement",
            len(about_subcategory("Enforcement")),
        ),
        ("organisation", "Kent County Council", "Organisation: Kent County Council", None),
        (
            "statute",
            "ukpga/1974/7/section/24A",
            "Law: Local Government Act 1974, section 24A",
            len(DECISIONS) + 2,
        ),
    ],
)
def test_facets_of_many_values_are_chosen_by_address(  # noqa: PLR0913, PLR0917 - a row of the table
    page: Page, site_many: str, name: str, value: str, words: str, count: int | None
) -> None:
    """A subject, an organisation or a law in the address narrows the results, and can be taken away."""
    expected = count or sum(each.organisation == value for each in DECISIONS)
    page.goto(f"{site_many}search/?{urlencode({name: value})}")
    found(page, expected, " with these filters")
    chosen = page.get_by_role("list", name="Filters in use")
    chosen.get_by_role("link").filter(has_text=words).click()
    expect(page.locator("#page-found")).to_be_hidden()


# What must not happen ----------------------------------------------------------


def test_markup_in_a_decision_stays_text(page: Page, site_many: str) -> None:
    """Tags in a title or a paragraph are shown as they are written and make nothing."""
    page.goto(site_many + "search/?q=zugzwang")
    found(page, 1, " for “zugzwang”")
    result = page.locator("#page-list .entry")
    expect(result.get_by_role("link").first).to_have_text(
        f"{HOSTILE.organisation} {HOSTILE.reference}"
    )
    expect(result.locator(".words")).to_have_text(HOSTILE.finding)
    assert result.locator("img, b").count() == 0
    page.goto(site_many + "search/?q=<img src=x onerror=alert(1)>")
    expect(page.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0


def test_an_older_answer_never_covers_a_newer_one(page: Page, site_many: str) -> None:
    """An answer that is late, because its part of the index was, is dropped."""
    page.goto(site_many + "search/?q=council")
    expect(page.get_by_text("10 of 47 shown")).to_be_visible()
    held = page.evaluate_handle(
        """() => {
          const send = Worker.prototype.postMessage;
          const held = { late: [], done: false };
          Worker.prototype.postMessage = function (message) {
            const mine = JSON.stringify(message.args ?? "").includes("hedge");
            if (mine && !held.done) held.late.push(() => send.call(this, message));
            else send.call(this, message);
          };
          held.release = () => { held.done = true; for (const each of held.late) each(); };
          return held;
        }"""
    )
    box(page).fill("hedge")
    page.wait_for_function("held => held.late.length > 0", arg=held)
    box(page).fill("badger")
    found(page, 1, " for “badger”")
    held.evaluate("held => held.release()")
    page.wait_for_timeout(500)
    found(page, 1, " for “badger”")
    assert listed(page) == [PHRASE]


@pytest.mark.parametrize(
    "part", ["bundles.json", "wasm.*", "*/bundle.json", "*/index/*", "*/filter/*", "*/slugs.json"]
)
def test_an_index_that_cannot_be_had(open_page: OpenPage, site_many: str, part: str) -> None:
    """When a part of the index cannot be loaded the page says so, and tries again when asked."""
    page = open_page()
    lost = [True]
    page.context.route(
        f"**/pagefind/{part}",
        lambda route: (
            route.fulfill(status=200, body="no part of an index") if lost[0] else route.continue_()
        ),
    )
    page.goto(site_many + "search/?q=badger")
    expect(page.get_by_role("status")).to_have_text("The search index could not be loaded.")
    expect(page.get_by_role("heading", name="Or browse 47 decisions")).to_be_visible()
    lost[0] = False
    page.get_by_role("button", name="Try again").click()
    found(page, 1, " for “badger”")


def test_a_slow_index_is_said(open_page: OpenPage, site_many: str) -> None:
    """While the index is on its way the page says that it is searching."""
    page = open_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.context.route("**/pagefind/bundles.json", hold)
    page.goto(site_many + "search/?q=badger")
    expect(page.get_by_role("status")).to_have_text("Searching …")
    for route in held:
        route.continue_()
    found(page, 1, " for “badger”")


def test_a_reader_who_saves_data_is_asked_first(page: Page, site_many: str) -> None:
    """With Save-Data on, nothing is loaded or searched before the reader says so."""
    page.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })"
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_many + "search/")
    box(page).press_sequentially("badger", delay=60)
    page.wait_for_timeout(600)
    assert [url for url in asked if "/pagefind/" in url] == []
    box(page).press("Enter")
    found(page, 1, " for “badger”")
