"""Saved pages of the Ombudsman's site: HTML to the lines that a text file would have.

The statement stands in ``<article id="article">``. What stands outside it is
furniture, rule ``outside-article``, save an ``h1`` that holds the title. In a page
without an article so is what stands above that ``h1``, and any ``nav`` and ``footer``. What a
browser does not draw (``htmlblocks.UNSEEN``) is no text of the page.

The parser is justhtml, which follows the HTML Standard's tree construction
(https://html.spec.whatwg.org/multipage/parsing.html) and knows the line and
column of every text; lines and columns of the result are those of the saved file.
"""

import re

from justhtml import JustHTML
from justhtml.dom import Element, Node
from justhtml.dom import Text as TextNode
from msgspec import Struct

from sitegen.problems import Problem
from sitegen.read.address import is_address
from sitegen.read.htmlblocks import PREFORMATTED, UNSEEN, Block, Blocks
from sitegen.read.htmlpairs import paired
from sitegen.read.lines import Line
from sitegen.read.title import is_title

LARGEST = 16_000_000
"""Characters; a saved page has some hundred thousand."""
MOST_TAGS = 500_000
"""Opening angle brackets, of which a saved page has some thousands."""

_BEGINNING = re.compile(
    r"(?:\s|<\?xml[^>]{0,200}\?>|<!--.{0,2000}?-->){0,20}"
    r"<(?:!doctype|html|head|body|main|article|section|div|h1|p|pre)\b",
    re.IGNORECASE | re.DOTALL,
)
# What the standard calls a bogus comment, as Word writes it: "<![if !supportLists]>", "<?xml … />".
# The parser takes these for text if it is to know where text stands.
_BOGUS = re.compile(r"<(?:!\[|\?[A-Za-z])[^<>]{3,}>")
_APART = frozenset({"footer", "nav"})
"""What belongs to a page and not to what the page is about."""
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")


class Page(Struct, frozen=True):
    """A saved page: all its lines, those in the article and those not, and its address.

    ``is_text`` says that it draws all lines as typed: a browser saved a file of text.
    """

    lines: tuple[Line, ...]
    inside: tuple[Line, ...]
    outside: tuple[Line, ...]
    source_url: str | None
    is_text: bool = False


def is_html(text: str) -> bool:
    """Tell whether a file is HTML from the way it begins."""
    return text.lstrip()[:1] == "<" and _BEGINNING.match(text.lstrip()) is not None


def read_html(text: str, path: str) -> Page | Problem:
    """Return the lines of a saved page, or a problem where it cannot be a decision's."""
    if len(text) > LARGEST or text.count("<") > MOST_TAGS:
        return Problem(
            "error",
            "too-large",
            path,
            1,
            1,
            f"a page of {len(text):,} characters and {text.count('<'):,} tags is no saved decision",
            "save the page of one decision in its place",
        )
    # The tree is only read: what is drawn from it is text, which the pages escape.
    text = _BOGUS.sub(_as_comment, text)
    tree = JustHTML(text, sanitize=False, track_node_locations=True, scripting_enabled=False).root
    body = tree.query_one("body") or tree
    article = body.query_one("#article") or body.query_one("article")
    if article is not None:
        blocks = _blocks(body, article, frozenset())
    else:
        blocks = _blocks(body, body.query_one("main") or body, _APART)
    problem = _conserved(body, blocks, path)
    if problem is not None:
        return problem
    titles = [number for number, block in enumerate(blocks) if _is_title(block)]
    begins = titles[0] if titles and article is None else 0
    titled = any(block.inside and is_title(block.line.raw) for block in blocks[begins:])
    inside: list[Line] = []
    outside: list[Line] = []
    for number, block in enumerate(blocks):
        is_inside = block.inside and number >= begins
        is_title_above = not titled and number in titles
        (inside if is_inside or is_title_above else outside).append(block.line)
    return Page(
        tuple(block.line for block in blocks),
        tuple(inside),
        tuple(outside),
        _address(tree),
        is_text=bool(blocks) and all(block.name == PREFORMATTED for block in blocks),
    )


def _as_comment(bogus: re.Match[str]) -> str:
    """Return a comment of the same length, with the same line breaks, that says nothing."""
    blank = "".join(sign if sign in "\r\n" else " " for sign in bogus[0][4:-3])
    return f"<!--{blank}-->"


def _is_title(block: Block) -> bool:
    return block.line.heading == 1 and is_title(block.line.raw)


def _blocks(root: Node, article: Node, apart: frozenset[str]) -> list[Block]:
    """Return the blocks below ``root``; a stack, as a page may be nested without end."""
    blocks = Blocks(article, apart)
    pending: list[tuple[Node | TextNode, bool]] = [(root, True)]
    while pending:
        node, opens = pending.pop()
        if isinstance(node, TextNode):
            blocks.text(node)
        elif not opens:
            blocks.close(node)
        elif node.name not in UNSEEN:
            blocks.open(node)
            pending.append((node, False))
            pending += [(child, True) for child in reversed(node.children or [])]
    return paired(blocks.finish())


def _conserved(body: Node, blocks: list[Block], path: str) -> Problem | None:
    """Return a problem unless the lines have the characters of the page, in order."""
    pending: list[Node | TextNode] = [body]
    data = []
    while pending:
        node = pending.pop()
        if isinstance(node, TextNode):
            data.append(node.data or "")
        elif node.name not in UNSEEN:
            pending += reversed(node.children or [])
    there = "".join("".join(data).split())
    here = "".join("".join(block.line.raw.split()) for block in blocks)
    if there == here:
        return None
    return Problem(
        "error",
        "not-proved",
        path,
        1,
        1,
        "the lines taken from this page are not its text",
        "the decision is kept off the site; report the file as one that the reader misreads",
    )


def _address(tree: Node) -> str | None:
    """Return the address that the page says it has, or that a browser saved it from."""
    found = [
        node.attrs.get(name)
        for selector, name in (
            ('link[rel="canonical"]', "href"),
            ('meta[property="og:url"]', "content"),
        )
        if (node := tree.query_one(selector)) is not None and isinstance(node, Element)
    ]
    for child in tree.children or []:
        saved = _SAVED_FROM.search(str(child.data or "")) if child.name == "#comment" else None
        if saved is not None:
            found.append(saved[1])
    return next((url for url in found if is_address(url)), None)
