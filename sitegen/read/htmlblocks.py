"""Blocks: the nodes of a page, one after the other, to lines.

Every block of text is a line, and so is every part of it between two ``br``. A
list item gets the marker that a browser draws before it, and an indentation that
says how deep it stands; where a page has no numbered list, what was typed before a paragraph in
place of a marker is one. The cells of a row stand on one line, unless one of them holds more
than words: a heading or a list in a cell says that the table only lays out a page.
"""

import re

from justhtml.dom import Element, Node
from justhtml.dom import Text as TextNode
from msgspec import Struct, structs

from sitegen.read import forms
from sitegen.read.letters import letter, roman
from sitegen.read.lines import BETWEEN_CELLS, BOLD_LINE, Line, shape

UNSEEN = frozenset(
    {"#comment", "head", "iframe", "math", "noscript", "object", "script", "style", "svg"}
    | {"template", "title"}
)
"""Nodes that a browser does not draw, or draws as no text."""

_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del"}
    | {"dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "q", "s", "samp"}
    | {"small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_BOLD = frozenset({"b", "strong"})
_LISTS = frozenset({"ol", "ul", "menu"})
_SPACE = re.compile(r"[ \t\n\r\f]+")
PREFORMATTED = "pre"
"""The element whose lines and blanks are drawn as they were typed."""
_PARAGRAPHS = frozenset({"article", "body", "div", "main", "p", PREFORMATTED, "section"})
"""What a paragraph of words stands in, if only between two breaks."""
_CELLS = frozenset({"td", "th"})
_IN_CELLS = frozenset({"br", "div", "p"})
"""What a cell of words may hold besides words: Word makes each cell a paragraph or several."""
_SPACED_CELLS = re.compile(f" ?{BETWEEN_CELLS} ?")
_DEEPER = 4


class _List(Struct):
    ordered: bool
    kind: str
    next: int


class Block(Struct, frozen=True):
    """A line, the element that holds it, and whether it stands in the article."""

    line: Line
    name: str
    inside: bool


class Blocks:
    """Takes the nodes of a page in order and gives its lines.

    Lines within ``article`` are inside it, save those in elements of the names ``apart``.
    """

    def __init__(self, article: Node, apart: frozenset[str]) -> None:
        self._article = article
        self._apart = apart
        self._inside = False
        self._depth_apart = 0
        self._has_numbers = False
        self._blocks: list[Block] = []
        self._names = [""]
        self._lists: list[_List] = []
        self._bold = 0
        self._preformatted = 0
        self._in_row = False
        self._marker = ""
        self._gap = True
        self._start()

    def _start(self) -> None:
        self._parts: list[str] = []
        self._place: tuple[int, int] | None = None
        self._plain = False

    def finish(self) -> list[Block]:
        """Return the blocks."""
        self._flush()
        return self._blocks if self._has_numbers else [_typed(block) for block in self._blocks]

    def text(self, node: TextNode) -> None:
        """Take a text."""
        data = node.data or ""
        if self._preformatted:
            self._lines(node, data)
            return
        if data and not data.isspace():
            self._place = self._place or _place(node, data)
            self._plain = self._plain or not self._bold
        self._parts.append(data)

    def _lines(self, node: TextNode, data: str) -> None:
        """Take a preformatted text, each of its lines with the blanks that it begins with."""
        number, column = node.origin_line or 1, node.origin_col or 1
        for offset, raw in enumerate(data.split("\n")):
            if offset:
                self._break()
            if raw.strip():
                self._place = self._place or (number + offset, 1 if offset else column)
                self._plain = self._plain or not self._bold
            self._parts.append(raw)

    def open(self, node: Node) -> None:
        """Take an element as it opens."""
        name = node.name
        self._bold += name in _BOLD
        if name in _INLINE:
            return
        if name == "br":
            self._break()
            return
        if name in _CELLS and self._place is not None:
            self._parts.append(BETWEEN_CELLS)
        elif self._in_row:
            self._parts.append(" ")
        else:
            self._flush()
        if name == "tr":
            self._in_row = _is_row_of_words(node)
        self._names.append(name)
        if node is self._article:
            self._inside = True
        self._depth_apart += name in self._apart
        self._preformatted += name == PREFORMATTED
        attributes = node.attrs if isinstance(node, Element) else {}
        if name in _LISTS:
            start = _whole(attributes.get("start"), 1)
            self._has_numbers |= name == "ol" and self._is_inside()
            self._lists.append(_List(name == "ol", attributes.get("type") or "1", start))
        elif name == "li":
            self._item(attributes.get("value"))

    def close(self, node: Node) -> None:
        """Take an element as it closes."""
        name = node.name
        self._bold -= name in _BOLD
        if name in _INLINE or name == "br":
            return
        if name == "li" and self._marker and not self._parts:
            self._place = (node.origin_line or 1, node.origin_col or 1)
        if name == "tr":
            self._in_row = False
        if name not in _CELLS and not self._in_row:
            self._flush(empty=name == "li")
        self._names.pop()
        self._preformatted -= name == PREFORMATTED
        self._depth_apart -= name in self._apart
        if name in _LISTS:
            self._lists.pop()
        if node is self._article:
            self._inside = False

    def _is_inside(self) -> bool:
        return self._inside and not self._depth_apart

    def _item(self, value: str | None) -> None:
        if not self._lists:
            self._marker = "•"
            return
        current = self._lists[-1]
        number = _whole(value, current.next)
        current.next = number + 1
        if not current.ordered:
            self._marker = "•"
        elif current.kind in ("a", "A") and number > 0:
            self._marker = f"{letter(number)})"
        elif current.kind in ("i", "I") and number > 0:
            self._marker = f"{roman(number)})"
        else:
            self._marker = f"{number}."

    def _break(self) -> None:
        if self._in_row or _level(self._names[-1]) or self._names[-1] == "dt":
            self._parts.append(" ")
        elif self._place is None:
            self._gap = True
        else:
            self._flush()
            self._gap = False

    def _flush(self, *, empty: bool = False) -> None:
        """End the line that is open; ``empty`` says that a marker alone is a line."""
        words = "".join(self._parts)
        as_typed = self._preformatted and BETWEEN_CELLS not in words
        if not as_typed:
            words = _SPACE.sub(" ", words)
            words = _SPACED_CELLS.sub(BETWEEN_CELLS, words).strip(" ")
        words = words.rstrip()
        start = len(words) - len(words.lstrip(" \t")) if as_typed else 0
        place, plain = self._place, self._plain
        self._start()
        if not words and not (empty and self._marker):
            return
        number, column = place or (1, 1)
        marker, self._marker = self._marker, ""
        depth = _DEEPER * len(self._lists)
        line = Line(
            number=number,
            column=column,
            raw=words,
            indent=max(0, depth - (2 if marker else 1)) if depth or marker else 0,
            marker=marker,
            text=words[start:],
            offset=start,
            gap=self._gap,
            heading=_level(self._names[-1]),
        )
        self._gap = True
        if not plain and not line.heading and not depth and forms.looks_like_heading(line):
            line = structs.replace(line, heading=BOLD_LINE)
        self._blocks.append(Block(line, self._names[-1], self._is_inside()))


def _typed(block: Block) -> Block:
    """Return a paragraph with the marker that was typed before its words, if there is one."""
    line = block.line
    if block.name not in _PARAGRAPHS or not block.inside or line.indent or line.heading:
        return block
    typed = shape(line.raw, line.number, line.column, gap=line.gap)
    return Block(typed, block.name, block.inside) if typed.text else block


def _is_row_of_words(row: Node) -> bool:
    """Tell whether a row has several cells, and nothing in them but words."""
    pending = list(row.children or [])
    if sum(child.name in _CELLS for child in pending) < 2:  # noqa: PLR2004 - one cell is a frame
        return False
    pending = [below for cell in pending for below in cell.children or []]
    while pending:
        node = pending.pop()
        if isinstance(node, TextNode) or node.name in UNSEEN:
            continue
        if node.name not in _INLINE and node.name not in _IN_CELLS:
            return False
        pending += node.children or []
    return True


def _level(name: str) -> int:
    return int(name[1]) if len(name) == 2 and name[0] == "h" and name[1].isdigit() else 0  # noqa: PLR2004 - h1 to h6


def _place(node: TextNode, data: str) -> tuple[int, int]:
    """Return where the first word of a text stands in the file."""
    number, column = node.origin_line or 1, node.origin_col or 1
    before = data[: len(data) - len(data.lstrip(" \t\n\r\f"))]
    breaks = before.count("\n")
    return number + breaks, len(before) - before.rfind("\n") if breaks else column + len(before)


def _whole(value: str | None, otherwise: int) -> int:
    """Return an attribute as the number it is, ``otherwise`` where it is none."""
    if value is None or not value.strip().isdecimal() or len(value) > 6:  # noqa: PLR2004 - no list is that long
        return otherwise
    return int(value)
