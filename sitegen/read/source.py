"""Sources: a file's text as lines, whatever markup it came in."""

from typing import Literal

from msgspec import Struct

from sitegen.model import Field, Removed
from sitegen.problems import Problem
from sitegen.read import furniture, html, lines
from sitegen.read.address import is_address
from sitegen.read.frontmatter import read_front_matter
from sitegen.read.labels import plain
from sitegen.read.lines import Line
from sitegen.read.markdown import with_headings

Kind = Literal["text", "markdown", "html"]


class Source(Struct, frozen=True):
    """A file as lines.

    ``lines`` are those to read; ``whole`` are all of the file's, which the proof
    goes through; ``removed`` are those that the markup itself sets apart;
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
    if html.is_html(text):
        page = html.read_html(text, path)
        if isinstance(page, Problem):
            return page
        removed = tuple(furniture.removed(line, furniture.OUTSIDE_ARTICLE) for line in page.outside)
        return Source("html", page.inside, page.lines, (), removed, page.source_url)
    front = read_front_matter(text, path)
    if isinstance(front, Problem):
        return front
    if front is None:
        plain_lines = tuple(lines.split(text))
        first = plain_lines[len(furniture.leading(plain_lines)) :][:1]
        if first and first[0].raw.startswith("# "):
            marked = with_headings(plain_lines)
            return Source("markdown", marked, marked)
        return Source("text", plain_lines, plain_lines)
    below = with_headings([one for one in lines.split(text) if one.number > front.last_line])
    above = tuple(
        lines.pair(field.label, field.value, field.origin.line, field.origin.column)
        for field in front.fields
    )
    url = next((one.value for one in front.fields if _is_url(one)), None)
    return Source("markdown", below, (*above, *below), front.fields, (), url)


def _is_url(field: Field) -> bool:
    return plain(field.label) in ("source url", "source", "url") and is_address(field.value)
