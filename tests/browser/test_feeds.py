"""What programs read: feeds, the map of the site, and the open data."""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import html5lib
import pytest

from tests.building import BASE_URL

_ATOM = "{http://www.w3.org/2005/Atom}"
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_MOST_IN_A_MAP = 50_000


def _xml(text: str) -> ET.Element:
    return ET.fromstring(text.encode())  # noqa: S314 # of our own making


def _feeds(site: Path) -> list[Path]:
    return sorted(site.rglob("feed.xml"))


def _faults_of_feed(feed: ET.Element) -> list[str]:
    """Return where a feed falls short of RFC 4287, section 4.1.1 and 4.1.2."""
    faults = [] if feed.tag == f"{_ATOM}feed" else ["the root is no feed"]
    entries = feed.findall(f"{_ATOM}entry")
    for element in (feed, *entries):
        name = "feed" if element is feed else element.findtext(f"{_ATOM}title") or "entry"
        faults += [
            f"{name}: {len(found)} of {tag}"
            for tag in ("id", "title", "updated")
            if len(found := element.findall(f"{_ATOM}{tag}")) != 1
        ]
        if not urlsplit(element.findtext(f"{_ATOM}id") or "").scheme:
            faults.append(f"{name}: the id is no address")
        updated = element.findtext(f"{_ATOM}updated") or ""
        if not _INSTANT.fullmatch(updated):
            faults.append(f"{name}: updated is {updated!r}")
        else:
            datetime.fromisoformat(updated)
        links = element.findall(f"{_ATOM}link")
        kinds = [(link.get("rel", "alternate"), link.get("type")) for link in links]
        if len(set(kinds)) != len(kinds):
            faults.append(f"{name}: two links of one kind")
        if element is not feed and "alternate" not in {rel for rel, _ in kinds}:
            faults.append(f"{name}: neither content nor a link to it")
    authors = feed.findall(f"{_ATOM}author/{_ATOM}name")
    if not authors and not all(entry.findall(f"{_ATOM}author/{_ATOM}name") for entry in entries):
        faults.append("no author")
    ids = [entry.findtext(f"{_ATOM}id") for entry in entries]
    if len(set(ids)) != len(ids):
        faults.append("an entry stands twice")
    return faults


def test_every_feed_is_atom(built_many: Path) -> None:
    """Every feed parses and has all that RFC 4287 demands."""
    faults = {path: _faults_of_feed(_xml(path.read_text("utf-8"))) for path in _feeds(built_many)}
    assert len(faults) > 20
    assert {path: found for path, found in faults.items() if found} == {}


def test_a_feed_says_where_it_is(built_many: Path) -> None:
    """A feed's link to itself is its own address."""
    for path in _feeds(built_many):
        own = _xml(path.read_text("utf-8")).find(f"{_ATOM}link[@rel='self']")
        assert own is not None
        assert own.get("href") == BASE_URL + path.relative_to(built_many).as_posix()


def test_a_feed_is_newest_first(built_many: Path) -> None:
    """The feed of all decisions begins with the newest."""
    found = _xml((built_many / "feed.xml").read_text("utf-8")).findall(
        f"{_ATOM}entry/{_ATOM}updated"
    )
    dates = [each.text or "" for each in found]
    assert dates == sorted(dates, reverse=True)
    assert len(dates) == 20


def test_a_title_says_the_outcome(built: Path) -> None:
    """Few readers of feeds show what an entry is sorted under."""
    found = _xml((built / "feed.xml").read_text("utf-8")).findall(f"{_ATOM}entry/{_ATOM}title")
    assert [each.text for each in found] == [
        "Dudley Metropolitan Borough Council (21 007 914): Upheld",
        "Derbyshire County Council (20 013 052): Not upheld",
        "Milton Keynes Council (19 017 399): Closed after initial enquiries",
    ]


def _read(entry: ET.Element) -> dict[str, Any]:
    """Return what a JSON Feed has to say of an entry of the Atom feed."""
    updated = entry.findtext(f"{_ATOM}updated") or ""
    item = {
        "url": entry.findtext(f"{_ATOM}id"),
        "title": entry.findtext(f"{_ATOM}title"),
        "content_text": entry.findtext(f"{_ATOM}summary") or entry.findtext(f"{_ATOM}title"),
        "tags": [each.get("term") for each in entry.findall(f"{_ATOM}category")],
    }
    return item if updated.startswith("1974-03-01") else {**item, "date_published": updated}


def test_a_json_feed_stands_beside_each_atom_feed(built_many: Path) -> None:
    """It has all that JSON Feed 1.1 demands, and the same decisions in the same order."""
    for path in _feeds(built_many):
        atom = _xml(path.read_text("utf-8"))
        own = path.with_suffix(".json")
        feed = json.loads(own.read_text("utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"] == atom.findtext(f"{_ATOM}title")
        assert feed["feed_url"] == BASE_URL + own.relative_to(built_many).as_posix()
        assert [item["id"] for item in feed["items"]] == [item["url"] for item in feed["items"]]
        expected = [_read(entry) for entry in atom.findall(f"{_ATOM}entry")]
        assert [
            {name: item.get(name, []) for name in said}
            for item, said in zip(feed["items"], expected, strict=True)
        ] == expected


def test_pages_name_what_stands_beside_them(built_many: Path) -> None:
    """A list's feeds and its CSV are linked for programs and for people, and are there."""
    page = (built_many / "categories/housing/index.html").read_text("utf-8")
    for name, kind in (
        ("feed.xml", "application/atom+xml"),
        ("feed.json", "application/feed+json"),
        ("decisions.csv", "text/csv"),
    ):
        address = f"/categories/housing/{name}"
        assert re.search(rf'<link rel="alternate" type="{re.escape(kind)}"[^>]*"{address}"', page)
        assert f'<li><a href="{address}">' in page
        assert (built_many / address.lstrip("/")).exists()


def test_the_check_of_feeds_can_fail() -> None:
    """A feed without what RFC 4287 demands is found out."""
    feed = _xml(
        f'<feed xmlns="{_ATOM.strip("{}")}"><title>t</title><updated>today</updated>'
        "<entry><id>urn:x</id><title>e</title><updated>2022-06-16T00:00:00Z</updated></entry></feed>"
    )
    assert _faults_of_feed(feed) == [
        "feed: 0 of id",
        "feed: the id is no address",
        "feed: updated is 'today'",
        "e: neither content nor a link to it",
        "no author",
    ]


def _mapped(site: Path) -> list[str]:
    robots = (site / "robots.txt").read_text("utf-8")
    (root,) = re.findall(r"^Sitemap: (\S+)$", robots, re.MULTILINE)
    waiting, pages = [root], []
    while waiting:
        address = waiting.pop()
        assert address.startswith(BASE_URL)
        tree = _xml((site / address.removeprefix(BASE_URL)).read_text("utf-8"))
        found = [loc.text or "" for loc in tree.iter(f"{_MAP}loc")]
        assert 0 < len(found) <= _MOST_IN_A_MAP
        if tree.tag == f"{_MAP}sitemapindex":
            waiting += found
        else:
            assert tree.tag == f"{_MAP}urlset"
            pages += found
    return pages


def test_the_map_has_every_page_that_may_be_found(built_many: Path) -> None:
    """The map lists, once each, exactly the pages that do not ask search engines to keep away."""
    open_pages = {
        BASE_URL + path.parent.relative_to(built_many).as_posix().removeprefix(".") + "/"
        for path in built_many.rglob("index.html")
        if '<meta name="robots" content="noindex"' not in path.read_text("utf-8")
    }
    open_pages = {BASE_URL if page == BASE_URL + "/" else page for page in open_pages}
    mapped = _mapped(built_many)
    assert len(mapped) == len(set(mapped))
    assert set(mapped) == open_pages


def _table(path: Path) -> list[dict[str, str]]:
    text = path.read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def rows(built_many: Path) -> list[dict[str, Any]]:
    """Return the open data of all decisions."""
    found: list[dict[str, Any]] = json.loads((built_many / "decisions.json").read_text("utf-8"))
    return found


def _cell(value: str | list[str] | None) -> str:
    return "" if value is None else value if isinstance(value, str) else "; ".join(value)


def test_json_and_csv_say_the_same(built_many: Path, rows: list[dict[str, Any]]) -> None:
    """The two files have the same decisions, in the same order, with the same values."""
    table = _table(built_many / "decisions.csv")
    flat = [{name: _cell(value) for name, value in row.items()} for row in rows]
    assert table == flat


_FACETS = {
    "categories": ("category", "subcategory"),
    "outcomes": ("outcome",),
    "organisations": ("organisation",),
}


def _columns(parts: Sequence[str]) -> list[str]:
    """Return the columns in which all rows of a list are the same, whose address has these parts."""
    own: list[str] = []
    names: Iterator[str] = iter(())
    for part in parts:
        if part in _FACETS:
            names = iter(_FACETS[part])
        else:
            own.append(next(names))
    return own


def test_a_csv_beside_a_list_has_its_decisions(built_many: Path) -> None:
    """The rows of a term are those of all decisions that have its facts, in the same order."""
    whole = _table(built_many / "decisions.csv")
    seen = 0
    for facet in _FACETS:
        for path in (built_many / facet).rglob("decisions.csv"):
            rows = _table(path)
            own = _columns(path.parent.relative_to(built_many).parts)
            facts = {tuple(row[name] for name in own) for row in rows}
            assert len(facts) == 1
            assert rows == [row for row in whole if tuple(row[name] for name in own) in facts]
            seen += 1
    assert seen > 10
    assert _table(built_many / "statutes/ukpga/1974/7/decisions.csv") == whole


def test_the_data_has_every_page_once(built_many: Path, rows: list[dict[str, Any]]) -> None:
    """Each decision's page is in the data, and each row of the data has its page."""
    pages = {
        f"{BASE_URL}{path.parent.relative_to(built_many).as_posix()}/"
        for path in built_many.glob("decisions/*/index.json")
    }
    assert len(rows) == len(pages)
    assert {row["url"] for row in rows} == pages


def test_data_and_pages_say_the_same(built_many: Path, rows: list[dict[str, Any]]) -> None:
    """The facts in the data are those that stand on the page, and in the decision's own data."""
    for row in rows:
        folder = built_many / row["url"].removeprefix(BASE_URL)
        own = json.loads((folder / "index.json").read_text("utf-8"))
        shared = row.keys() & own.keys() - {"summary"}
        assert {key: row[key] for key in shared} == {key: own[key] for key in shared}
        document = html5lib.parse(
            (folder / "index.html").read_text("utf-8"), namespaceHTMLElements=False
        )
        header = document.find(".//header[@class='facts']")
        assert header is not None
        words = " ".join("".join(header.itertext()).split())
        facts = [row[key] for key in ("reference", "organisation", "category", "outcome")]
        assert [fact for fact in facts if fact is not None and fact not in words] == []
