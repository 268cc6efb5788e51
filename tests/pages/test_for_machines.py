"""The files at the root of the site that programs look for."""

from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest

from sitegen.config import Config
from sitegen.law.registry import compile_law
from sitegen.library.gather import gather
from sitegen.model import Entry
from sitegen.pages.llms import llms
from sitegen.pages.opensearch import opensearch, short_name
from sitegen.pages.site import site_of
from sitegen.pages.sitemap import robots

CONFIG = Config("Fault & Remedy", "Decisions <told>", "https://example.org/sub/")
LAW = compile_law([], [])
_SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def entry(reference: str) -> Entry:
    """Return an entry of which nothing is known."""
    slug = reference.replace(" ", "-")
    return Entry(slug, reference, None, None, None, None, None, "", None, ())


def parsed(config: Config) -> RobotFileParser:
    """Read ``robots.txt`` as a crawler does."""
    parser = RobotFileParser()
    parser.parse(robots(config).data.decode().splitlines())
    return parser


def test_every_crawler_may_come_where_none_is_refused() -> None:
    """Pages that must not be indexed say so themselves, which a crawler has to be let in to read."""
    may = parsed(CONFIG)
    assert may.can_fetch("Googlebot", "https://example.org/sub/decisions/21-007-914/")
    assert may.site_maps() == ["https://example.org/sub/sitemap.xml"]


def test_crawlers_that_are_refused_may_fetch_nothing() -> None:
    """The publisher names them; all others stay welcome."""
    may = parsed(Config("T", "t", "https://example.org/sub/", refused_crawlers=("GPTBot", "CCBot")))
    page = "https://example.org/sub/decisions/21-007-914/"
    allowed = {name: may.can_fetch(name, page) for name in ("GPTBot", "CCBot", "Googlebot")}
    assert allowed == {"GPTBot": False, "CCBot": False, "Googlebot": True}
    assert may.site_maps() == ["https://example.org/sub/sitemap.xml"]


def test_a_browser_can_search_the_site_from_its_own_bar() -> None:
    """The description names the site and the address of a search."""
    tree = ET.fromstring(opensearch(CONFIG).data)  # noqa: S314 - we wrote it
    assert tree.findtext(f"{_SEARCH}ShortName") == "Fault & Remedy"
    assert tree.findtext(f"{_SEARCH}Description") == "Decisions <told>"
    addresses = {url.get("type"): url.get("template") for url in tree.iter(f"{_SEARCH}Url")}
    assert addresses == {
        "text/html": "https://example.org/sub/search/?q={searchTerms}",
        "application/opensearchdescription+xml": "https://example.org/sub/opensearch.xml",
    }


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Fault & Remedy", "Fault & Remedy"),
        ("Sixteen letters.", "Sixteen letters."),
        ("Decisions of the Ombudsman", "Decisions of the"),
        ("Decisions – of Ombudsmen", "Decisions – of"),
        ("Ombudsmanentscheidungen", "Ombudsmanentsche"),
    ],
)
def test_a_short_name_has_sixteen_characters_at_most(title: str, short: str) -> None:
    """A longer title is cut between words."""
    assert short_name(title) == short
    assert len(short) <= 16


def test_llms_txt_has_the_terms_and_the_data() -> None:
    """It begins as llmstxt.org asks, and names only pages that there are."""
    site = site_of(CONFIG, gather([entry("21 000 001")], LAW), LAW)
    text = llms(site, {"licence/"}).data.decode()
    assert text.startswith("# Fault & Remedy\n\n> Decisions <told>. 1 decision.\n\n")
    assert "reproduced accurately, without amendment" in text
    assert "[decisions.csv](https://example.org/sub/decisions.csv)" in text
    assert "https://example.org/sub/licence/" in text
    assert "https://example.org/sub/glossary/" not in text
