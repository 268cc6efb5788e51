"""The lists of terms: what they are called, and what they offer."""

import re
from datetime import date
from pathlib import Path

import pytest

from sitegen.config import Config
from sitegen.law.registry import compile_law
from sitegen.library.gather import gather
from sitegen.model import Remedy
from sitegen.pages.page import Page
from sitegen.pages.plan import plan
from sitegen.pages.rows import Rows, Said
from sitegen.pages.site import site_of
from tests.entries import entry

LAW = compile_law([], [])
DAY = date(2022, 6, 16)
SITE = site_of(
    Config("T", "t", "https://example.org/"),
    gather(
        [
            entry("21-000-001", decided=DAY),
            entry(
                "21-000-002",
                organisation="A & B Council",
                category="Housing",
                subcategory="Homelessness",
                outcome="Upheld",
                decided=DAY,
            ),
        ],
        LAW,
    ),
    LAW,
)
PAGES = {
    made.route: made
    for job in plan(SITE, (), data=False)
    for made in job.make()
    if isinstance(made, Page) and made.route is not None
}


@pytest.mark.parametrize(
    ("route", "search"),
    [
        ("categories/housing/", "search/?category=Housing"),
        ("categories/housing/homelessness/", "search/?subject=Housing%20%3E%20Homelessness"),
        ("categories/not-stated/", "search/?category=Not%20stated"),
        ("organisations/a-and-b-council/", "search/?organisation=A%20%26%20B%20Council"),
        ("organisations/not-stated/", "search/?organisation=Not%20stated"),
        ("years/2022/", "search/?year=2022"),
    ],
)
def test_a_list_offers_a_search_of_its_own_decisions_alone(route: str, search: str) -> None:
    """Where the search has no such filter, there is no offer that would find others."""
    assert PAGES[route].context["search_route"] == search


def test_no_two_lists_have_one_title() -> None:
    """Tabs, bookmarks and screen readers tell pages apart by their titles."""
    titles = [page.title for page in PAGES.values()]
    assert sorted(set(titles)) == sorted(titles)


def test_the_home_page_ranks_no_organisation(built_many: Path) -> None:
    """It leads to their kinds and to all from A to Z, and to none by how many decisions it has."""
    html = (built_many / "index.html").read_text("utf-8")
    card = html.split(">Organisations</a></h3>")[1].split("</section>")[0]
    routes = re.findall(r'href="/(organisations/[^"]*)"', card)
    assert routes[-1] == "organisations/"
    assert len(routes) > 2
    assert all(route.startswith("organisations/kinds/") for route in routes[:-1])
    assert "from A to Z" in card


_HEADING = re.compile(r"<h3>.*?</h3>")
_TAG = re.compile(r"<[^>]+>")


@pytest.mark.parametrize(
    ("route", "heading", "subject"),
    [
        ("decisions/", "Leeds City Council 20 000 100", "Adult care services › Charging"),
        ("outcomes/upheld/", "Leeds City Council 20 000 100", "Adult care services › Charging"),
        ("categories/adult-care-services/", "Leeds City Council 20 000 100", "Charging"),
        ("categories/adult-care-services/charging/", "Leeds City Council 20 000 100", ""),
        (
            "outcomes/upheld/categories/adult-care-services/",
            "Leeds City Council 20 000 100",
            "Charging",
        ),
        ("organisations/leeds-city-council/", "Adult care services › Charging 20 000 100", ""),
        (
            "organisations/leeds-city-council/categories/adult-care-services/",
            "Charging 20 000 100",
            "",
        ),
    ],
)
def test_a_row_does_not_repeat_what_its_list_says(
    built_many: Path, route: str, heading: str, subject: str
) -> None:
    """Rows of an organisation lead with the subject, and those on a subject have what is below it."""
    pages = [built_many / route / "index.html", *sorted((built_many / route).glob("page/*/*.html"))]
    (row,) = (
        found[0]
        for page in pages
        for found in re.finditer(
            r'<li class="entry" id="20-000-100">.*?</li>', page.read_text("utf-8"), re.DOTALL
        )
    )
    assert [_TAG.sub("", each) for each in _HEADING.findall(row)] == [heading]
    below = re.findall(r'<span class="subject">(.*)</span></p>', row)
    assert [_TAG.sub("", each) for each in below] == [subject] * bool(subject)


def test_a_row_says_what_was_to_follow() -> None:
    """Its words, and those sums that are not among them, beside a link to the section."""
    remedy = Remedy("Agreed action", "agreed-action", "It will pay £300 …", ("£300", "£50"))
    row = Rows("/").entry(entry("21-007-914", remedy=remedy))
    assert (
        '<p class="remedy"><a href="/decisions/21-007-914/#agreed-action">Agreed action</a>'
        ' It will pay £300 … <span class="sums">Sums named: £50</span></p>\n</li>' in row
    )


def test_what_cites_a_provision_says_what_was_to_follow() -> None:
    """The line over a sentence leads to the section, with the sums named there."""
    remedy = Remedy("Agreed action", "agreed-action", "It will pay £300.", ("£300",))
    assert (
        Rows("/")
        .head(entry("21-007-914", remedy=remedy))
        .endswith(
            ' <span class="remedy"><a href="/decisions/21-007-914/#agreed-action">Agreed action</a>'
            " (names £300)</span>"
        )
    )


def test_headings_of_an_organisation_without_subjects_tell_decisions_apart() -> None:
    """What is not stated is said to be so, and the reference follows."""
    rows = Rows("/")
    told = rows.entry(entry("21-000-001", organisation="A & B Council"), Said(organisation=True))
    assert '<h3><a href="/decisions/21-000-001/">Subject not stated ' in told
    assert "A &amp; B Council" not in told


@pytest.mark.parametrize(
    ("route", "span"),
    [("years/2022/", ""), ("outcomes/upheld/", "2022"), ("decisions/", "2022")],
)
def test_a_list_does_not_say_its_year_twice(route: str, span: str) -> None:
    """The years of its decisions stand under the heading, unless they are the heading."""
    assert PAGES[route].context["span"] == span


def test_there_is_no_empty_index_but_that_of_law() -> None:
    """Where no decision cites guidance or a case, none is made, and none is led to."""
    assert {"statutes/", "guidance/", "cases/"} & set(PAGES) == {"statutes/"}
    assert PAGES["statutes/"].context["beside"] == ()
