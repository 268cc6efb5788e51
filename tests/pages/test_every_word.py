"""Nothing lost, nothing added: the words of a source file are the words of its page.

What the page takes from the source is marked ``data-source``. In the order of the
page, and without the numbers and letters that the site gives paragraphs and items, it has
the words of the source, without the lines that the page declares as furniture, without list
markers, and without the colons that end a label. Neither side is taken from
the program's own reading of the source.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

ROOT = Path(__file__).parents[2]
_MARKER = re.compile(r"^[ \t]*(?:\d+\.|[a-z]\)|[•▪◦‣○●·*-])[ \t\xa0]+")
_LABEL = re.compile(r"^(Category|Decision|Decision date|Summary)\s*:", re.IGNORECASE)
_INLINE = {"a", "abbr", "b", "cite", "em", "i", "span", "strong", "time"}
_OURS = {"number"}

_FURNITURE = {
    "Analytical cookies",
    "Back to top",
    "Google Analytics cookies help us improve the performance of the website by understanding how visitors use the site.",
    "In using Google Analytics, we do not collect or store personal information that could identify you (for example your name or address). We do not allow Google to use or share our analytics data. Google has developed a tool to help you opt out of Google Analytics cookies.",
    "LGO logogram",
    "Print this page",
    "Privacy settings",
    "Required cookies",
    "Review your privacy settings",
    "The Ombudsman's final decision:",
    "These cookies enable the website to function properly. You can only disable these by changing your browser preferences, but this will affect how the website performs.",
    "View analytical cookies",
    "View required cookies",
    "We recommend you set these 'ON'.",
}
"""What the real files carry along from the page that they were copied from."""


def _words_of_source(text: str, furniture: list[str]) -> list[str]:
    left_out = Counter(furniture)
    words: list[str] = []
    for line in text.splitlines():
        if left_out[line.strip()]:
            left_out[line.strip()] -= 1
            continue
        words += _LABEL.sub(r"\1 ", _MARKER.sub("", line)).split()
    assert +left_out == Counter()
    return words


def _words_of_page(page: str) -> list[str]:
    document = html5lib.parse(page, namespaceHTMLElements=False)
    return "".join(_marked(document)).split()


def _marked(element: Element) -> Iterator[str]:
    if "data-source" in element.attrib:
        yield " "
        yield from _printed(element)
        yield " "
        return
    for child in element:
        yield from _marked(child)


def _printed(element: Element) -> Iterator[str]:
    if _OURS & set(element.get("class", "").split()):
        return
    apart = element.tag not in _INLINE
    yield " " if apart else ""
    yield element.text or ""
    for child in element:
        yield from _printed(child)
        yield child.tail or ""
    yield " " if apart else ""


def _decisions(site: Path) -> list[Path]:
    return sorted(path.parent for path in site.glob("decisions/*/source.txt"))


@pytest.mark.parametrize("fixture", ["built", "built_many"])
def test_every_word_is_on_its_page(request: pytest.FixtureRequest, fixture: str) -> None:
    """A decision's page has every word of its source, in order, and no other as the source's."""
    folders = _decisions(request.getfixturevalue(fixture))
    assert len(folders) >= 3
    for folder in folders:
        furniture = json.loads((folder / "index.json").read_text("utf-8"))["removed"]
        source = _words_of_source((folder / "source.txt").read_text("utf-8"), furniture)
        assert _words_of_page((folder / "index.html").read_text("utf-8")) == source, folder.name


def test_a_lost_word_is_missed(built: Path) -> None:
    """A page that lacks one word of its source, or has one more, does not pass."""
    page = (built / "decisions" / "21-007-914" / "index.html").read_text("utf-8")
    whole = _words_of_page(page)
    assert "has had an adverse impact" in page
    assert len(whole) > 1000
    assert _words_of_page(page.replace("an adverse impact", "an impact", 1)) != whole
    assert _words_of_page(page.replace("an adverse impact", "an often adverse impact", 1)) != whole


def test_only_furniture_is_declared_as_furniture(built: Path) -> None:
    """Of the real files nothing is left out but the lines of the page that they come from."""
    declared = {
        line
        for folder in _decisions(built)
        for line in json.loads((folder / "index.json").read_text("utf-8"))["removed"]
    }
    assert declared == _FURNITURE


def test_furniture_is_declared_on_the_page(built: Path) -> None:
    """A reader is shown which lines were left out."""
    for folder in _decisions(built):
        page = html5lib.parse(
            (folder / "index.html").read_text("utf-8"), namespaceHTMLElements=False
        )
        shown = {
            "".join(item.itertext()).partition(" (×")[0]
            for item in page.iterfind(".//section[@class='provenance']/details/ul/li")
        }
        removed = json.loads((folder / "index.json").read_text("utf-8"))["removed"]
        assert shown == set(removed)


def test_the_source_is_as_received(built: Path) -> None:
    """The source beside a decision is the publisher's file, byte for byte."""
    shown = {folder.name: (folder / "source.txt").read_bytes() for folder in _decisions(built)}
    received = {path.stem: path.read_bytes() for path in (ROOT / "content/decisions").glob("*.txt")}
    assert shown == received != {}
