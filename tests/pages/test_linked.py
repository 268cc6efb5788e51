"""JSON-LD: what a page says to machines."""

import json
from datetime import date
from typing import Any

from msgspec.structs import replace

from sitegen.config import Config
from sitegen.law.registry import Guidance, Instrument, compile_law
from sitegen.model import CitationKind, Entry, Mention
from sitegen.pages.linked import script, website
from sitegen.pages.page import Page
from sitegen.pages.report_linked import at, report

LAW = compile_law(
    [Instrument("Care Act 2014", 2014, "ukpga", "ukpga/2014/23")],
    [Guidance("Care and Support Statutory Guidance", "cssg")],
)
CONFIG = Config("T", "Decisions, told", "https://example.org/sub/")
CITED: tuple[tuple[CitationKind, str, str], ...] = (
    ("legislation", "ukpga/2014/23/section/9/1", "section 9(1)"),
    ("paragraph", "#p3", "paragraph 3"),
    ("legislation", "ukpga/2014/23/section/18", "section 18"),
    ("guidance", "guidance/cssg/8.9", "paragraph 8.9"),
    ("case", "case/uksc/2023/42", "R (Worcestershire) v Essex [2023] UKSC 42"),
    ("legislation", "title/tattoo-act-1969/section/1", "Tattoo Act 1969, section 1"),
    ("decision", "decision/19-017-399", "19 017 399"),
)
ENTRY = Entry(
    slug="21-007-914",
    reference="21 007 914",
    organisation="A Council",
    category="Housing",
    subcategory=None,
    outcome="Upheld",
    decided=date(2022, 6, 16),
    summary="In short.",
    source_url="https://www.lgo.org.uk/decisions/housing/other/21-007-914",
    mentions=tuple(
        Mention(uri, kind, words, f"p{n}", f"paragraph {n}", "A sentence.")
        for n, (kind, uri, words) in enumerate(CITED, 1)
    ),
    names=(("title/tattoo-act-1969", "Tattoo Act 1969"),),
)


def page(*linked: Any, trail: tuple[tuple[str, str | None], ...] = ()) -> Page:
    """Return a page that says something to machines."""
    return Page("x/", "x.html", "X", "X", {}, trail=trail, linked=linked)


def test_a_decision_is_a_report_with_what_it_cites() -> None:
    """Each work cited stands once; one that is only looked up by its title has no address."""
    assert json.loads(report(ENTRY, LAW)) == {
        "@type": "Report",
        "name": "A Council (21 007 914)",
        "identifier": "21 007 914",
        "datePublished": "2022-06-16",
        "inLanguage": "en-GB",
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": "Local Government and Social Care Ombudsman",
            "url": "https://www.lgo.org.uk/",
        },
        "isBasedOn": "https://www.lgo.org.uk/decisions/housing/other/21-007-914",
        "about": [
            {"@type": "Organization", "name": "A Council"},
            {"@type": "Thing", "name": "Housing"},
        ],
        "citation": [
            {
                "@type": "Legislation",
                "name": "Care Act 2014",
                "url": "https://www.legislation.gov.uk/ukpga/2014/23",
            },
            {"@type": "CreativeWork", "name": "Care and Support Statutory Guidance"},
            {
                "@type": "CreativeWork",
                "name": "R (Worcestershire) v Essex [2023] UKSC 42",
                "url": "https://caselaw.nationalarchives.gov.uk/uksc/2023/42",
            },
            {"@type": "Legislation", "name": "Tattoo Act 1969"},
            {"@type": "Report", "identifier": "19 017 399"},
        ],
    }


def test_what_is_not_known_is_not_said() -> None:
    """A decision without facts has no date, no subject and no original."""
    bare = replace(ENTRY, organisation=None, category=None, decided=None, source_url=None)
    said = json.loads(report(replace(bare, mentions=()), LAW))
    assert said["name"] == "Organisation not stated (21 007 914)"
    assert said.keys() == {"@type", "name", "identifier", "inLanguage", "publisher"}


def test_a_decision_says_where_it_stands() -> None:
    """Its address is put in where the site is printed."""
    said = json.loads(script(CONFIG, page(at("https://example.org/x/", report(ENTRY, LAW)))))
    assert said["@context"] == "https://schema.org"
    assert said["@graph"][0]["url"] == "https://example.org/x/"
    assert said["@graph"][0]["@type"] == "Report"


def test_breadcrumbs_are_those_of_the_page() -> None:
    """They begin with the home page, and the last, which is the page itself, is no link."""
    said = json.loads(script(CONFIG, page(trail=(("Years", "years/"), ("2022", None)))))
    assert said["@graph"] == [
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": 1,
                    "name": "Home",
                    "item": "https://example.org/sub/",
                },
                {
                    "@type": "ListItem",
                    "position": 2,
                    "name": "Years",
                    "item": "https://example.org/sub/years/",
                },
                {"@type": "ListItem", "position": 3, "name": "2022"},
            ],
        }
    ]


def test_a_page_with_nothing_to_say_says_nothing() -> None:
    """There is no empty script."""
    assert script(CONFIG, page()) == ""


def test_no_words_end_the_script() -> None:
    """A name that looks like the end of a script is still a name."""
    hostile = "</script><script>alert(1)</script><!--"
    said = script(CONFIG, page(trail=((hostile, None),)))
    assert "<" not in said
    assert json.loads(said)["@graph"][0]["itemListElement"][1]["name"] == hostile


def test_the_site_is_searched_and_is_a_dataset() -> None:
    """The home page names the search, the files of open data, their span and their terms."""
    entries = [ENTRY, replace(ENTRY, decided=date(2019, 1, 2)), replace(ENTRY, decided=None)]
    said = json.loads(script(CONFIG, page(website(CONFIG, entries, {"data/", "licence/"}))))
    (site,) = said["@graph"]
    assert (
        site["potentialAction"]["target"]["urlTemplate"]
        == "https://example.org/sub/search/?q={search_term_string}"
    )
    data = site["hasPart"]
    assert (data["@type"], data["url"]) == ("Dataset", "https://example.org/sub/data/")
    assert data["license"] == "https://example.org/sub/licence/"
    assert data["temporalCoverage"] == "2019-01-02/2022-06-16"
    assert [file["contentUrl"] for file in data["distribution"]] == [
        "https://example.org/sub/decisions.json",
        "https://example.org/sub/decisions.csv",
    ]


def test_a_dataset_without_pages_of_its_own() -> None:
    """A publisher may have no page on the data or the licence, and none is named then."""
    data = json.loads(script(CONFIG, page(website(CONFIG, (), ()))))["@graph"][0]["hasPart"]
    assert data["url"] == "https://example.org/sub/"
    assert not {"license", "temporalCoverage"} & data.keys()
