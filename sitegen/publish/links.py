"""Find what a file of the site points at, and what in it can be pointed at.

Read are HTML pages and SVG pictures, Atom feeds and sitemaps, and style
sheets. Lines and columns are those of the tag, and count from 1.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.parsers import expat

from msgspec import Struct

LINKS = ("href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href")
NAMES = ("for", "list", "form", "headers", "aria-labelledby", "aria-describedby", "aria-controls")
"""Attributes whose words are ids of elements on the same page."""

_FOLLOWED = frozenset({"a", "area", "form"})
_MARKUP = (".html", ".htm", ".svg")
_FEEDS = (".xml", ".atom")
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]*)", re.IGNORECASE)
_STYLE_URL = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|/\*.*?\*/""", re.DOTALL
)


class Link(Struct, frozen=True):
    """One pointer. ``followed`` tells a link that a visitor takes from a file that is loaded."""

    line: int
    column: int
    attribute: str
    url: str
    followed: bool


class Anchor(Struct, frozen=True):
    """An element that can be pointed at by its id."""

    line: int
    column: int
    id: str


class Found(Struct, frozen=True):
    """What one file has of both, in the order of the file."""

    anchors: tuple[Anchor, ...] = ()
    links: tuple[Link, ...] = ()


def is_read(path: str) -> bool:
    """Say whether ``read`` knows how to look for links in a file of this name."""
    return path.endswith((*_MARKUP, *_FEEDS, ".css"))


def read(path: str, text: str) -> Found:
    """Return the links and anchors of the file ``path`` whose content is ``text``.

    Raises ``ValueError``, with line and column as its second and third
    argument, when a feed or sitemap is not well-formed.
    """
    if path.endswith(_MARKUP):
        return _Markup(text).found()
    if path.endswith(_FEEDS):
        return _Feed(text).found()
    return Found(links=tuple(_style_links(text)))


class _Markup(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self._anchors: list[Anchor] = []
        self._links: list[Link] = []
        self.feed(text)
        self.close()

    def found(self) -> Found:
        return Found(tuple(self._anchors), tuple(self._links))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self._anchors.append(Anchor(*self._place(), value or ""))
            elif name in LINKS:
                for url in _candidates(value or "") if name == "srcset" else (value or "",):
                    self._link(tag, name, url)
            elif name in NAMES:
                for word in (value or "").split():
                    self._link(tag, name, f"#{word}")
            elif name == "content" and tag == "meta" and ("http-equiv", "refresh") in attrs:
                match = _REFRESH.match(value or "")
                if match:
                    self._link("a", name, match[1])

    def _link(self, tag: str, attribute: str, url: str) -> None:
        self._links.append(Link(*self._place(), attribute, url.strip(), tag in _FOLLOWED))

    def _place(self) -> tuple[int, int]:
        line, offset = self.getpos()
        return line, offset + 1


class _Feed:
    def __init__(self, text: str) -> None:
        self._links: list[Link] = []
        self._located: list[str] = []
        self._place = (1, 1)
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._located.append
        try:
            self._parser.Parse(text, True)
        except expat.ExpatError as error:
            reason = expat.errors.messages[error.code]
            raise ValueError(reason, error.lineno, error.offset + 1) from error

    def found(self) -> Found:
        return Found(links=tuple(self._links))

    def _start(self, _name: str, attributes: dict[str, str]) -> None:
        self._located.clear()
        self._place = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        for name in ("href", "src"):
            if name in attributes:
                self._links.append(Link(*self._place, name, attributes[name].strip(), False))

    def _end(self, name: str) -> None:
        if name.rpartition(" ")[2] == "loc":
            self._links.append(Link(*self._place, "loc", "".join(self._located).strip(), False))
        self._located.clear()


def _candidates(srcset: str) -> Iterator[str]:
    """Yield the addresses of a ``srcset``: candidates are parted by a comma and white space."""
    for candidate in re.split(r",\s+", srcset.strip().rstrip(",")):
        yield candidate.split()[0] if candidate.split() else ""


def _style_links(text: str) -> Iterator[Link]:
    for match in _STYLE_URL.finditer(text):
        url = match[1] or match[2] or match[3]
        if url:
            before = text[: match.start()]
            column = match.start() - before.rfind("\n")
            yield Link(before.count("\n") + 1, column, "url()", url, False)
