"""Sources: a file's text as lines, whatever markup it came in."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, structs

from sitegen.model import Field, Removed
from sitegen.problems import Problem
from sitegen.read import furniture, lines
from sitegen.read.address import is_address
from sitegen.read.breaks import find_breaks
from sitegen.read.columns import with_columns
from sitegen.read.labelled import with_values
from sitegen.read.labels import plain
from sitegen.read.lines import Line
from sitegen.read.markdown import as_drawn, is_markdown
from sitegen.read.title import is_title

if TYPE_CHECKING:
    from sitegen.read.frontmatter import FrontMatter
    from sitegen.read.html import Page

_ADDRESS = re.compile(r"(?:(?:source|url) ?: ?)?(https?://[^\s<>]{1,400})", re.IGNORECASE)

Kind = Literal["text", "markdown", "html"]


class Source(Struct, frozen=True):
    """A file as lines, each as its markup draws it.

    ``lines`` are those to read; ``whole`` are all of the file's, which the proof
    goes through; ``removed`` are those that the markup itself or a break sets apart;
    ``fields`` is the front matter; ``source_url`` the address that the file gives.
    """

    kind: Kind
    lines: tuple[Line, ...]
    whole: tuple[Line, ...]
    fields: tuple[Field, ...] = ()
    removed: tuple[Removed, ...] = ()
    source_url: str | None = None


def read_source(text: str, path: str) -> Source | Problem:
    """Return ``text`` as lines, or a problem where its markup cannot be read."""
    page = _page(text, path)
    if isinstance(page, Problem):
        return page
    if page is not None and page.is_text:
        whole = tuple(with_values(with_columns(page.inside)))
        source = Source("text", whole, whole, source_url=page.source_url)
        return _without_breaks(source, text)
    if page is not None:
        removed = tuple(furniture.removed(line, furniture.OUTSIDE_ARTICLE) for line in page.outside)
        return Source("html", page.inside, page.lines, (), removed, page.source_url)
    front = _front_matter(text, path)
    if isinstance(front, Problem):
        return front
    if front is None:
        kind, read = _plain_or_marked(text)
        whole = tuple(with_values(with_columns(read)))
        return _without_breaks(_without_address(Source(kind, whole, whole)), text)
    drawn = as_drawn([one for one in lines.split(text) if one.number > front.last_line])
    below = tuple(with_columns(drawn))
    above = tuple(
        lines.pair(field.label, field.value, field.origin.line, field.origin.column)
        for field in front.fields
    )
    url = next((one.value for one in front.fields if _is_url(one)), None)
    source = Source("markdown", below, (*above, *below), front.fields, (), url)
    return _without_breaks(source, text)


def _without_address(source: Source) -> Source:
    """Take the address that stands above the title, if one does, as that of the source."""
    match = _ADDRESS.fullmatch(source.lines[0].raw) if source.lines else None
    if match is None or not is_address(match[1]) or not any(map(_is_title, source.lines[1:2])):
        return source
    removed = (furniture.removed(source.lines[0], furniture.SOURCE_ADDRESS),)
    return structs.replace(source, lines=source.lines[1:], removed=removed, source_url=match[1])


def _is_title(line: Line) -> bool:
    return is_title(line.text)


def _without_breaks(source: Source, text: str) -> Source:
    breaks = find_breaks(source.lines, text)
    if not breaks:
        return source
    taken = {one.line for one in breaks}
    rest = tuple(line for line in source.lines if line.number not in taken)
    return structs.replace(source, lines=rest, removed=(*source.removed, *breaks))


def _plain_or_marked(text: str) -> tuple[Kind, Sequence[Line]]:
    found = lines.split(text)
    # Most files have neither sign, and need no second look.
    if ("#" in text or "*" in text) and is_markdown(found, len(furniture.leading(found))):
        return "markdown", as_drawn(found)
    return "text", found


# The libraries that read markup take longer to load than a decision takes to read: they are
# loaded for the first file that begins as if it had any.


def _page(text: str, path: str) -> "Page | Problem | None":
    if text.lstrip()[:1] != "<":
        return None
    from sitegen.read import html  # noqa: PLC0415

    return html.read_html(text, path) if html.is_html(text) else None


def _front_matter(text: str, path: str) -> "FrontMatter | Problem | None":
    if not text.startswith(("---", "+++")):
        return None
    from sitegen.read.frontmatter import read_front_matter  # noqa: PLC0415

    return read_front_matter(text, path)


def _is_url(field: Field) -> bool:
    return plain(field.label) in ("source url", "source", "url") and is_address(field.value)
