"""Lines: a source cut into lines, each with its indentation and list marker set apart.

A line keeps what stood in the file (``raw``) beside what it was taken to be,
so that nothing that the reader sets aside is out of reach of the proof.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from sitegen.model import Origin, Text

INDENT = " \t\f\xa0\u200b\ufeff"
"""What may stand before the words of a line; the last two are no white space, but not seen."""
# Up to three figures: a wrapped line that begins with a year ("2016. The …") is no item.
_BULLETS = "•▪◦‣●○■□►➢·∙⁃◆❖*\uf0b7\uf0a7\uf0a8\uf0d8\uf06f\uf076–—-"
"""Those of no name are Word's, from its symbol fonts."""
_LETTERS = r"\(?[a-z]{1,4}\)|\([0-9]{1,2}\)|(?:o|[a-z]\.|[ivx]{2,4}\.)(?=[ \t\xa0])"
MARKER = rf"(?:[0-9]{{1,3}}[.)]|[{_BULLETS}]|{_LETTERS})"
# With no blank after it a mark is one where it can be no word: "•delay", "1.He", but not "1.5".
_CLOSE = r"[0-9]{1,3}[.)](?=[A-Z])|[•▪◦●○■□►➢❖\uf0b7\uf0a7\uf0a8\uf0d8\uf06f\uf076](?=\S)"
# The end of a page, which indents nothing; indentation; then, perhaps, what a dump puts before a
# list item; then the words.
_SHAPE = re.compile(
    rf"\f*(?P<indent>[{INDENT}]*)"
    rf"(?:(?P<marker>{MARKER}(?=[ \t\xa0]|$)|{_CLOSE})[ \t\xa0]*)?(?P<text>.*)",
    re.DOTALL,
)
_INVISIBLE = "\u200b\ufeff"
BETWEEN_CELLS = "\u2003"
"""What stands between the cells of a row, wherever markup says that it is one."""
BOLD_LINE = 6
"""The heading level of a line that is not marked as a heading but bold from end to end."""


class Line(Struct, frozen=True, gc=False):
    """One line of a source, or one block of a page where the source is HTML.

    ``number`` and ``column`` say where ``raw`` begins in the file; ``marker`` is
    the list marker as printed or ``""``; ``text`` are the words after it, which
    begin at ``raw[offset]``. ``gap`` tells of a blank line before. Two things only markup
    can say: ``heading`` is the level of a heading (0: not said) and ``label``
    the label of a label/value pair.
    """

    number: int
    column: int
    raw: str
    indent: int
    marker: str
    text: str
    offset: int
    gap: bool = False
    heading: int = 0
    label: str = ""

    @property
    def origin(self) -> Origin:
        """Where ``text`` begins."""
        return Origin(self.number, self.column + self.offset)

    @property
    def words(self) -> str:
        """The whole line without its indentation: marker and text as printed."""
        return self.raw.lstrip(INDENT)

    def as_text(self) -> Text:
        """Return the line's words, marker aside."""
        return Text(self.text, (Origin(self.number, self.column + self.offset),))

    def beyond(self, count: int) -> "Line":
        """Return the line without the first ``count`` characters of its text."""
        start = self.offset + count
        return Line(
            self.number, self.column, self.raw, self.indent, "", self.raw[start:], start, self.gap
        )

    def unmarked(self) -> "Line":
        """Return the line with its marker, if it has one, read as words."""
        if not self.marker:
            return self
        start = len(self.raw) - len(self.words)
        return Line(
            self.number, self.column, self.raw, self.indent, "", self.words, start, self.gap
        )


def joined(lines: Sequence[Line]) -> Text:
    """Return the words of ``lines`` as one text."""
    if len(lines) == 1:
        return lines[0].as_text()
    return Text("\n".join(line.text for line in lines), tuple(line.origin for line in lines))


def is_number(marker: str) -> bool:
    """Tell whether a marker is the number of a paragraph or item."""
    return marker[:1].isdigit()


def number_of(marker: str) -> int:
    """Return the number that a marker is."""
    return int(marker.rstrip(".)"))


def is_letter(marker: str) -> bool:
    """Tell whether a marker is a letter or a small Roman figure, with a bracket or a point.

    A figure in two brackets, "(1)", counts items as letters do, and no paragraphs.
    """
    return marker[-1:] in (")", ".") and not is_number(marker)


def label_of(marker: str) -> str:
    """Return the letter or figure of a marker without what stands around it."""
    return marker.strip("().")


def shape(raw: str, number: int, column: int = 1, *, gap: bool = False) -> Line:
    """Read one line that is not blank; ``raw`` has neither a line break nor space at its end."""
    if raw[:1].isupper():  # neither indentation nor a marker, as every second line
        return Line(number, column, raw, 0, "", raw, 0, gap)
    match = _SHAPE.match(raw)
    assert match is not None  # noqa: S101 - the pattern matches any text
    indent, marker, text = match.groups()
    offset = len(raw) - len(text)
    return Line(number, column, raw, len(indent.expandtabs(4)), marker or "", text, offset, gap)


def pair(label: str, value: str, number: int, column: int) -> Line:
    """Return a label and its value as one line."""
    raw = f"{label}: {value}".rstrip()
    return Line(number, column, raw, 0, "", raw, 0, label=label)


def numbered(text: str) -> Iterable[tuple[int, str]]:
    r"""Return each line of ``text`` with its number; lines end in LF, CRLF or CR alone.

    Form feeds, NEL and the Unicode separators are white space within a line:
    editors count lines as this does.
    """
    broken = text.replace("\r\n", "\n").replace("\r", "\n")
    return enumerate(broken.split("\n"), start=1)


def split(text: str) -> list[Line]:
    """Return the lines of ``text`` that hold words."""
    lines = []
    gap = False
    invisible = any(map(text.__contains__, _INVISIBLE))
    for number, raw in numbered(text):
        words = raw.rstrip()
        if words and invisible and not words.strip(INDENT):
            words = ""
        if words:
            lines.append(shape(words, number, gap=gap))
        gap = not words
    return lines
