"""Markdown: which of its signs are structure; all others are words of the text.

A line is read as it is drawn where nobody can take its signs for words: hashes before a heading
and after it; emphasis around the whole of a heading, around a label above the first section,
around the line that signs the decision, around furniture and around the name in a title; a link
that is furniture; ">" before a quotation. A line that is bold from end to end and could be a heading
is one, as on a page. Emphasis and links within a paragraph stay as they were typed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from sitegen.read import forms, furniture, names
from sitegen.read.escapes import EMPHASIS, with_mark, without_escapes
from sitegen.read.labels import is_label, plain
from sitegen.read.lines import BOLD_LINE, Line, shape
from sitegen.read.signature import is_signature
from sitegen.read.tables import with_rows
from sitegen.read.title import is_title

_HASHES = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+[ \t]*")
_DEEPEST = 16
_LINK = re.compile(
    r"!?\[[ \t]*([^\[\] \t][^\[\]]*)\]"
    r"\((?:[^()\s\\]|\\.|\([^()\s]*\))*(?:[ \t]+\"[^\"]*\")?\)"
)
_ATTRIBUTES = re.compile(r"(?<=\S)[ \t]*\{[#.][^{}]*\}$")
"""Of a heading, as pandoc writes them: its anchor and classes."""
_OPENS = frozenset("*_[!")
_LEVELS = {"=": 1, "-": 2}
"""Of headings, by what the line under them consists of."""
_SHORTEST_LINE = 3


def is_markdown(lines: Sequence[Line], first: int) -> bool:
    """Tell whether lines are Markdown: by the line ``first``, or a section that statements have.

    The first stands behind hashes or is a title in bold; the name of the section behind hashes.
    A line under either says so only beside other hashes: plain text has such lines, too.
    """
    if any(_is_bold_title(line) for line in lines[first : first + 1]):
        return True
    hashes = [
        (number, _heading(line, match))
        for number, line in enumerate(lines)
        if (match := _HASHES.match(line.raw)) is not None
    ]
    if any(number == first or _is_usual(heading) for number, heading in hashes):
        return True
    return bool(hashes) and any(
        number == first or names.known(lines[number]) for number in _underlined(lines)
    )


def _is_usual(heading: Line) -> bool:
    """Tell whether a heading, with a number or without, is the name of a section."""
    return names.known(shape(heading.text, heading.number))


def _underlined(lines: Sequence[Line]) -> dict[int, int]:
    """Return the index of each heading with a line under it, and its level."""
    return {
        index: _LEVELS[under.raw[0]]
        for index, (line, under) in enumerate(pairwise(lines))
        if under.raw[0] in _LEVELS
        and not under.gap
        and not line.marker
        and len(under.raw) >= _SHORTEST_LINE
        and not under.raw.strip(under.raw[0])
        and forms.looks_like_heading(line)
    }


def _is_bold_title(line: Line) -> bool:
    return line.raw.startswith("**") and is_title(_bare(line, above=True).text)


def as_drawn(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return ``lines`` with the level of those that are headings, and without other structure."""
    drawn: list[Line] = []
    above = True
    whole = tuple(_unquoted(with_rows(map(with_mark, lines))))
    underlined = _underlined(whole)
    for index, line in enumerate(whole):
        match = _HASHES.match(line.raw)
        if match is not None:
            read = _heading(line, match)
        elif index in underlined:
            bare = _bare(line, above=above)
            read = structs.replace(bare, heading=underlined[index])
        elif line.raw[0] in _OPENS:
            read = _bare(line, above=above)
        elif above and line.marker and line.text[:1] in _OPENS:
            read = _bare_item(line)
        else:
            read = line
        if above and "](" in read.raw and is_label(read.text.partition(":")[0]):
            read = _without_links(read)
        if "\\" in read.raw:
            read = without_escapes(read)
        above = above and (not read.heading or not drawn or _is_above(read))
        drawn.append(read)
    return tuple(drawn)


def _unquoted(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines without the signs of a quotation; one of signs alone is a blank line.

    So is a backslash, which stands for an empty paragraph, and a row of empty cells.
    """
    gap = False
    for line in lines:
        if line.words in ("", "\\"):
            gap = True
            continue
        match = _QUOTED.match(line.raw) if ">" in line.raw[:_DEEPEST] else None
        if match is None:
            yield structs.replace(line, gap=True) if gap else line
            gap = False
        elif words := line.raw[match.end() :]:
            column = line.column + match.end()
            yield Line(line.number, column, words, line.indent, "", words, 0, line.gap or gap)
            gap = False
        else:
            gap = True


def _heading(line: Line, hashes: re.Match[str]) -> Line:
    start = hashes.end()
    words = line.raw[start:]
    closed = words.rstrip("#")
    if closed != words and closed[-1:] in (" ", "\t"):
        words = closed.rstrip()
    words = _ATTRIBUTES.sub("", words)
    whole = EMPHASIS.fullmatch(words) or _LINK.fullmatch(words)
    if whole is not None:
        words = whole[whole.re.groups].rstrip()
    raw = line.raw[:start] + words
    level = len(hashes[1])
    return Line(line.number, line.column, raw, 0, "", words, start, line.gap, heading=level)


def _without_links(line: Line) -> Line:
    words = _LINK.sub(lambda link: link[1].rstrip(), line.text)
    return structs.replace(line, raw=line.raw[: line.offset] + words, text=words)


def _is_above(heading: Line) -> bool:
    """Tell whether labels may follow a heading: the title, or the site's own above the summary."""
    return furniture.head_rule(heading) is not None or is_title(heading.text)


def _bare(line: Line, *, above: bool) -> Line:
    """Return a line without the signs that begin it, if these are structure."""
    link = _LINK.fullmatch(line.raw)
    if link is not None:
        bare = _without(line, link.start(1), link[1].rstrip())
        return bare if _is_furniture(bare, above=above) else line
    emphasis = EMPHASIS.match(line.raw)
    if emphasis is None:
        return line
    bare = _without(line, emphasis.start(2), (emphasis[2] + line.raw[emphasis.end() :]).rstrip())
    is_whole = emphasis.end() == len(line.raw)
    if is_whole and (_is_furniture(bare, above=above) or is_signature(bare)):
        return bare
    if above and (is_title(bare.raw) or _has_label(bare.raw, len(emphasis[2].rstrip()))):
        return bare
    if is_whole and len(emphasis[1]) > 1 and forms.looks_like_heading(bare):
        return _without(line, emphasis.start(2), bare.raw, BOLD_LINE)
    return line


def _bare_item(line: Line) -> Line:
    """Return an item above the first section without emphasis around the label that begins it."""
    emphasis = EMPHASIS.match(line.text)
    if emphasis is None:
        return line
    words = emphasis[2] + line.text[emphasis.end() :]
    if not _has_label(words, len(emphasis[2].rstrip())):
        return line
    return structs.replace(
        line,
        column=line.column + emphasis.start(2),
        raw=line.raw[: line.offset] + words,
        text=words,
    )


def _without(line: Line, signs: int, words: str, heading: int = 0) -> Line:
    return Line(line.number, line.column + signs, words, 0, "", words, 0, line.gap, heading=heading)


def _is_furniture(line: Line, *, above: bool) -> bool:
    rule = furniture.body_rule(line) or furniture.edge_rule(line)
    return rule is not None or (above and furniture.head_rule(line) is not None)


def _has_label(words: str, emphasised: int) -> bool:
    """Tell whether the first words, ``emphasised`` characters, are a label of the header."""
    label, colon, _ = words.partition(":")
    if not colon or emphasised not in (len(label.rstrip()), len(label), len(label) + 1, len(words)):
        return False
    return is_label(label) or label.endswith(" ") or plain(label) == "summary"
