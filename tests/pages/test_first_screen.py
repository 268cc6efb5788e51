"""What the head of a page says: what it is, how much there is, and what to do next."""

import re
from pathlib import Path

import pytest

from sitegen.config import Config
from sitegen.law.registry import compile_law
from sitegen.library.gather import gather
from sitegen.model import Mention
from sitegen.pages.site import site_of
from sitegen.pages.statutes import provision_pages
from tests.entries import entry

_TAG = re.compile(r"<[^>]*>")


def html_of(site: Path, route: str) -> str:
    """Return a page of the site."""
    return (site / route / "index.html").read_text("utf-8")


def words(html: str) -> str:
    """Return what a reader sees of some HTML, white space folded."""
    return " ".join(_TAG.sub("", html).split())


def test_the_home_page_says_what_it_is_and_where_to_begin(built_many: Path) -> None:
    """Who has never heard of the Ombudsman learns what it decides on, and that this is not its site."""
    opening = (
        html_of(built_many, "").split('<div class="opening">')[1].split('<div class="known">')[0]
    )
    assert "complaints about councils and adult social care in England" in words(opening)
    assert "This is not the Ombudsman’s own site." in words(opening)
    assert 'href="/how-to-read-a-decision/"' in opening
    assert 'href="/what-the-ombudsman-can-look-at/"' in opening


@pytest.mark.parametrize(
    ("route", "leads"),
    [
        ("decisions/", True),
        ("categories/housing/", True),
        ("statutes/ukpga/1974/7/", True),
        ("statutes/ukpga/1974/7/section/26/", True),
        ("decisions/page/2/", False),
        ("organisations/derbyshire-county-council/", False),
    ],
)
def test_a_list_leads_past_what_stands_before_it(
    built_many: Path, route: str, *, leads: bool
) -> None:
    """On a telephone the figures are three screens; where nothing stands between, there is no way."""
    html = html_of(built_many, route)
    assert ('<a href="#page-list">Go to the decisions</a>' in html) is leads
    assert 'id="page-list"' in html


def test_a_list_says_what_stands_below_a_summary(built_many: Path) -> None:
    """How a remedy begins is explained once, at the head of a list that has one."""
    said = "Where something was to follow, the first words of it stand below the summary."
    assert said in words(html_of(built_many, "organisations/dudley-metropolitan-borough-council/"))
    assert said not in words(html_of(built_many, "organisations/derbyshire-county-council/"))
    assert said not in words(html_of(built_many, "decisions/page/5/"))


def test_a_search_is_offered_only_where_it_runs(built_many: Path) -> None:
    """Without scripts a search of a list leads to nothing."""
    assert '<li class="scripted"><a href="/search/?outcome=Upheld">' in html_of(
        built_many, "outcomes/upheld/"
    )


@pytest.mark.parametrize(
    ("section", "said"),
    [
        (
            "24A",
            (
                "Cited in 46 decisions, 2019 to 2024: 2 discuss it in words of their own, "
                "the others recite it in standard wording."
            ),
        ),
        ("26", "Cited in 46 decisions, 2019 to 2024, in standard wording alone."),
        ("30", "Cited in 2 decisions, 2021 to 2022."),
    ],
)
def test_a_page_of_law_says_how_many_discuss_it(built_many: Path, section: str, said: str) -> None:
    """Whoever looks for what was said of a section, not recited, sees how much that is."""
    html = html_of(built_many, f"statutes/ukpga/1974/7/section/{section}/")
    (lede,) = re.findall(r'<p class="lede">(.*?)</p>', html, re.DOTALL)
    assert words(lede) == said


@pytest.mark.parametrize(("parts", "tabled"), [(("",), False), (("/1",), True), (("", "/1"), True)])
def test_a_page_of_law_has_a_table_only_of_parts(parts: tuple[str, ...], *, tabled: bool) -> None:
    """That a section is cited as a whole, and as nothing else, needs no table."""
    section = "ukpga/1974/7/section/26"
    mentions = tuple(
        Mention(section + part, "legislation", "x", f"p{n}", f"paragraph {n}", "We may.")
        for n, part in enumerate(parts, 1)
    )
    law = compile_law([], [])
    library = gather([entry("21-000-001", mentions=mentions)], law)
    site = site_of(Config("T", "t", "https://example.org/"), library, law)
    (work,) = library.works
    (page,) = provision_pages(site, work, work.parts[0])
    assert bool(page.context["below"]) is tabled
