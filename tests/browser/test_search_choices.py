"""The filters of the search page: years as a range, subjects in two levels, fields to type in."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import BuildFrom, OpenPage
from tests.browser.made_up import DECISIONS
from tests.browser.server import serving

KENT = "Kent County Council"
REAL_YEARS = (2020, 2021, 2022)
"""The years of the real decisions."""


def results(page: Page) -> Locator:
    """Return the line that says what was found."""
    return page.get_by_role("status")


def chosen(page: Page) -> Locator:
    """Return what is chosen, as it is listed over the results."""
    return page.get_by_role("list", name="Filters in use").locator("a")


def offered(page: Page) -> Locator:
    """Return what a field offers."""
    return page.locator(".by-typing [role=option]:visible")


def between(first: int, last: int) -> int:
    """Return how many decisions are of some years."""
    years = [*(each.decided.year for each in DECISIONS), *REAL_YEARS]
    return sum(first <= year <= last for year in years)


def said(count: int) -> str:
    """Return what the page says of so many decisions."""
    return f"{count} decisions with these filters"


def test_years_are_chosen_as_a_range(page: Page, site_many: str) -> None:
    """From and to narrow the results, stand in the address and in one chip, and can be taken away."""
    page.goto(
        site_many
        + "search/?outcome=Upheld&outcome=Not+upheld&outcome=Closed+after+initial+enquiries"
    )
    page.get_by_label("From").select_option("2019")
    page.get_by_label("To").select_option("2021")
    expect(page).to_have_url(re.compile(r"&year=2019\.\.2021$"))
    expect(chosen(page).filter(has_text="Year: 2019 to 2021")).to_be_visible()
    dates = page.locator("#page-list time")
    years = {int((each.get_attribute("datetime") or "")[:4]) for each in dates.all()}
    assert years <= {2019, 2020, 2021}
    chip = chosen(page).filter(has_text="Year: 2019 to 2021")
    chip.click()
    expect(page).to_have_url(re.compile(r"^(?!.*year)"))
    expect(page.get_by_label("From")).to_have_value("")


def test_a_range_in_an_address_finds_each_of_its_years(page: Page, site_many: str) -> None:
    """What is shared is found again, with as many decisions as the years have."""
    page.goto(site_many + "search/?year=2019..2020")
    expect(results(page)).to_have_text(said(between(2019, 2020)))
    expect(page.get_by_label("From")).to_have_value("2019")
    expect(page.get_by_label("To")).to_have_value("2020")


def test_a_range_the_wrong_way_round_is_turned(page: Page, site_many: str) -> None:
    """To may be chosen before from, and earlier."""
    page.goto(site_many + "search/?year=2021")
    page.get_by_label("To").select_option("2019")
    expect(page).to_have_url(site_many + "search/?year=2019..2021")


def test_the_bar_of_a_year_chooses_it(page: Page, site_many: str) -> None:
    """Each bar is a button that says its year and count; pressed again it lets go."""
    page.goto(site_many + "search/?q=council")
    own = between(2020, 2020)
    bar = page.locator("#page-facets").get_by_role("button", name="2020")
    expect(bar).to_have_text(f"2020{own}")
    bar.click()
    expect(results(page)).to_have_text(f"{own} decisions for “council” with these filters")
    expect(bar).to_have_attribute("aria-pressed", "true")
    expect(bar).to_be_focused()
    bar.click()
    expect(page).to_have_url(site_many + "search/?q=council")


def test_bars_are_as_long_as_their_counts(page: Page, site_many: str) -> None:
    """The longest is that of the year with most results, and others are in proportion."""
    page.goto(site_many + "search/?q=council")
    rows = page.locator(".by-year li:visible")
    expect(rows.first).to_be_visible()
    counts = [int(each) for each in rows.locator(".count").all_inner_texts()]
    shares = [
        float(each.evaluate("bar => bar.style.getPropertyValue('--share')"))
        for each in rows.locator(".bar-of").all()
    ]
    assert shares == pytest.approx([count / max(counts) for count in counts])


def test_an_organisation_is_chosen_by_typing(page: Page, site_many: str) -> None:
    """By keyboard alone: words, an arrow, Enter; the list comes when the field is reached."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_many + "search/?q=council")
    expect(results(page)).not_to_be_empty()
    assert not [url for url in asked if url.endswith("/organisations.json")]
    field = page.get_by_role("combobox", name="Organisation")
    field.focus()
    field.press_sequentially("counc ken")
    option = offered(page).filter(has_text=KENT)
    own = [each for each in DECISIONS if each.organisation == KENT]
    expect(option).to_have_text(f"{KENT} {len(own)}")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    field.press("Enter")
    expect(chosen(page).first).to_contain_text(f"Organisation: {KENT}")
    expect(results(page)).to_have_text(f"{len(own)} decisions for “council” with these filters")
    expect(field).to_be_focused()
    expect(field).to_have_value("")


def test_an_organisation_is_chosen_by_another_name(page: Page, site_many: str) -> None:
    """A former name leads to the one that the decisions have."""
    page.route(
        "**/organisations.json",
        lambda route: route.fulfill(json=[[KENT, 3, "Weald Council"], ["Dorset Council", 2, ""]]),
    )
    page.goto(site_many + "search/?q=council")
    field = page.get_by_role("combobox", name="Organisation")
    field.focus()
    field.press_sequentially("weald")
    expect(offered(page)).to_have_text([f"{KENT} 3"])


def test_several_organisations_are_chosen(page: Page, site_many: str) -> None:
    """A second one adds its decisions."""
    names = sorted({each.organisation for each in DECISIONS})[:2]
    page.goto(site_many + "search/?q=council")
    field = page.get_by_role("combobox", name="Organisation")
    for name in names:
        field.focus()
        field.press_sequentially(name)
        offered(page).filter(has_text=name).first.click()
        expect(chosen(page).filter(has_text=name)).to_be_visible()
    own = [each for each in DECISIONS if each.organisation in names]
    expect(results(page)).to_have_text(f"{len(own)} decisions for “council” with these filters")


@pytest.mark.parametrize("typed", ["section 24A(6)", "s24a(6) local"])
def test_a_place_in_a_section_is_chosen_as_it_is_written(
    page: Page, site_many: str, typed: str
) -> None:
    """The section alone would be too much; the chip has the place as lawyers write it."""
    page.goto(site_many + "search/?q=council")
    field = page.get_by_role("combobox", name="Law")
    field.focus()
    field.press_sequentially(typed)
    expect(offered(page)).to_have_text(
        [f"Local Government Act 1974, section 24A(6) {len(DECISIONS) + 2}"]
    )
    offered(page).click()
    expect(chosen(page).first).to_contain_text("Law: Local Government Act 1974, section 24A(6) ×")
    expect(page).to_have_url(re.compile("statute=ukpga%2F1974%2F7%2Fsection%2F24A%2F6$"))


def test_between_values_of_one_filter_stands_or(page: Page, site_many: str) -> None:
    """For a decision has any of them; between filters, of which it has all, it does not."""
    page.goto(site_many + "search/?outcome=Upheld&category=Housing&category=Planning&year=2019")
    chips = page.get_by_role("list", name="Filters in use").get_by_role("listitem")
    expect(chips).to_have_text(
        [
            re.compile("^Remove the filter Subject: Housing"),
            re.compile("^or Remove the filter Subject: Planning"),
            re.compile("^Remove the filter Outcome: Upheld"),
            re.compile("^Remove the filter Year: 2019"),
            "Clear all filters",
        ]
    )


@pytest.mark.parametrize("typed", ["s24A local", "LGA 1974 24A"])
def test_law_is_chosen_by_its_short_form(page: Page, site_many: str, typed: str) -> None:
    """`s24A local` leads to section 24A of the Act, and the chip has its name."""
    page.goto(site_many + "search/?q=council")
    field = page.get_by_role("combobox", name="Law")
    field.focus()
    field.press_sequentially(typed)
    offered(page).first.click()
    expect(chosen(page).first).to_contain_text("Law: Local Government Act 1974, section 24A ×")
    expect(page).to_have_url(re.compile("statute=ukpga%2F1974%2F7%2Fsection%2F24A$"))


def test_escape_closes_the_list_and_nothing_fits_is_said(page: Page, site_many: str) -> None:
    """The words stay, and what there is not is said in place."""
    page.goto(site_many + "search/?q=council")
    field = page.get_by_role("combobox", name="Organisation")
    field.focus()
    field.press_sequentially("kent")
    expect(offered(page).first).to_be_visible()
    field.press("Escape")
    expect(offered(page)).to_have_count(0)
    expect(field).to_have_value("kent")
    field.press_sequentially("xyz")
    expect(page.get_by_text("None found")).to_be_visible()


def test_a_list_that_cannot_be_had_is_said(page: Page, site_many: str) -> None:
    """And it is asked for again when the reader comes back to the field."""
    page.context.route(
        "**/organisations.json", lambda route: route.fulfill(status=200, body="no list")
    )
    page.goto(site_many + "search/?q=council")
    field = page.get_by_role("combobox", name="Organisation")
    field.focus()
    expect(page.get_by_text("The list could not be loaded.")).to_be_visible()
    page.context.unroute("**/organisations.json")
    page.get_by_role("combobox", name="Law").focus()
    field.focus()
    field.press_sequentially("kent")
    expect(offered(page).first).to_be_visible()


def test_subjects_are_offered_below_their_category(page: Page, site_many: str) -> None:
    """With counts; another category takes the subject away, which is within the first."""
    planning = [each for each in DECISIONS if each.category == "Planning"]
    below = Counter(each.subcategory for each in planning)
    page.goto(site_many + "search/?category=Planning")
    boxes = page.locator('#page-facets input[name="subject"]:visible')
    expect(boxes).to_have_count(len(below))
    rows = page.locator("#page-facets li li:visible")
    assert sorted(rows.all_inner_texts()) == sorted(f"{name}\n{n}" for name, n in below.items())
    name, count = below.most_common()[0]
    page.get_by_role("checkbox", name=name).check()
    expect(results(page)).to_have_text(
        f"{count} decision{'' if count == 1 else 's'} with these filters"
    )
    expect(chosen(page).filter(has_text=f"Subject: Planning › {name}")).to_be_visible()
    page.locator('#page-facets input[value="Housing"]').check()
    expect(page).to_have_url(re.compile(r"^(?!.*subject)"))
    expect(boxes).to_have_count(0)


def test_a_narrow_page_says_how_many_filters_are_on(open_page: OpenPage, site_many: str) -> None:
    """The filters are folded there, and what is on is told all the same."""
    page = open_page(viewport={"width": 320, "height": 700})
    page.goto(site_many + "search/?q=council&outcome=Upheld&year=2019..2021")
    expect(page.locator("#page-narrow summary")).to_have_text("Filters 2 in use")
    expect(page.get_by_role("combobox", name="Organisation")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_while_one_types_or_nothing_is_found(
    open_page: OpenPage, site_many: str, width: int
) -> None:
    """With the list of a field open, subjects open, and with no result."""
    page = open_page(viewport={"width": width, "height": 900})
    page.goto(site_many + "search/?q=council&category=Planning")
    expect(results(page)).not_to_be_empty()
    page.evaluate("document.querySelector('#page-narrow').open = true")
    field = page.get_by_role("combobox", name="Organisation")
    field.focus()
    field.press_sequentially("council")
    expect(offered(page).first).to_be_visible()
    field.press("ArrowDown")
    assert violations(page) == []
    page.goto(site_many + "search/?q=zzzz")
    expect(results(page)).to_have_text("No decision found for “zzzz”")
    assert violations(page) == []


def test_lists_count_what_their_filters_find(built_many: Path) -> None:
    """The row of an organisation has as many as the site lists of it; so has that of a provision."""
    decisions = json.loads((built_many / "decisions.json").read_bytes())
    names = Counter(each["organisation"] or "Not stated" for each in decisions)
    rows = json.loads((built_many / "search" / "organisations.json").read_bytes())
    assert [row[:2] for row in rows] == [[name, count] for name, count in sorted(names.items())]
    works = json.loads((built_many / "search" / "law.json").read_bytes())
    provisions = {path: parts for path, _, _, _, _, parts in works}
    assert provisions["ukpga/1974/7"]["section/24A"] == len(DECISIONS) + 2


def test_a_site_without_decisions_says_so(
    make_site: Callable[..., Path], open_page: OpenPage
) -> None:
    """Where all were withdrawn there is nothing to search, and no index that cannot be loaded."""
    one = DECISIONS[0]
    site = make_site("none", {"one.txt": one.raw()})
    project = site.parent
    (project / "content" / "withdrawn.toml").write_text(f'references = ["{one.reference}"]\n')
    command = [sys.executable, "-m", "sitegen", "build"]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    with serving(site) as address:
        page = open_page()
        page.goto(address + "search/?q=council")
        expect(page.get_by_text("There are no decisions on this site yet.")).to_be_visible()
        expect(results(page)).to_be_empty()


def test_decisions_are_found_by_what_was_to_follow(page: Page, build_from: BuildFrom) -> None:
    """A sum named or none narrows the results, and is said with its filter's name."""
    agreed = ["The Council will pay Ms X £250."] * 2 + ["The Council will apologise."]
    texts = {f"{each.slug}.txt": each.raw() for each in DECISIONS[:5]}
    for each, action in zip(DECISIONS, agreed, strict=False):
        text = texts[f"{each.slug}.txt"]
        texts[f"{each.slug}.txt"] = text.replace(
            "Final decision", f"Agreed action\n\n  1. {action}\n\nBack to top\n\nFinal decision"
        )
    page.goto(build_from(texts, "remedies") + "search/?q=council")
    expect(results(page)).to_have_text("5 decisions for “council”")
    expect(page.get_by_label("No sum named")).to_be_visible()
    page.get_by_label("Sum named", exact=False).first.check()
    expect(results(page)).to_have_text("2 decisions for “council” with these filters")
    expect(page).to_have_url(re.compile(r"remedy=Sum\+named$"))
    expect(chosen(page).first).to_have_text(re.compile("Action agreed or recommended: Sum named"))


def test_what_is_typed_stands_before_the_years(page: Page, site: str) -> None:
    """One council, or one law, is asked for without going past a bar for each year."""
    page.goto(site + "search/?q=council")
    names = page.locator("#page-facets [data-facet]")
    assert names.all_inner_texts() == [
        "Outcome",
        "Action agreed or recommended",
        "Subject",
        "Organisation",
        "Law",
        "Year",
    ]
