"""Prose pages from Markdown: the folder ``content/pages``, one page a file.

The first heading of level 1 is the page's title, the first paragraph after it
its description. The text is the publisher's own, but raw HTML stays text.
"""

from collections.abc import Mapping
from itertools import count, pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from sitegen.pages.official import official_by_reference
from sitegen.pages.page import Page
from sitegen.problems import Problem
from sitegen.slug import slugify

_AREAS = {"about": "about/"}


def prose_pages(files: Mapping[str, str], prefix: str) -> tuple[list[Page], list[Problem]]:
    """Plan a page for each ``name.md``; links that begin with ``/`` get the site's prefix."""
    pages: list[Page] = []
    problems: list[Problem] = []
    parser = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    for name, text in sorted(files.items()):
        tokens = parser.parse(text)
        title = _first(tokens, "h1")
        if title is None:
            problems.append(_no_title(name))
            continue
        _place(tokens, prefix)
        html = Markup(parser.renderer.render(tokens, parser.options, {}))  # noqa: S704 - markdown-it-py escapes the text, and raw HTML is off
        slug = name.removesuffix(".md")
        route = None if slug == "404" else f"{slug}/"
        pages.append(
            Page(
                route=route,
                template="prose.html" if route else "missing.html",
                title=title,
                description=_first(tokens, "p") or title,
                context={"body": html, "official": official_by_reference("")},
                area=_AREAS.get(slug),
                trail=((title, None),) if route else (),
                indexed=route is not None,
            )
        )
    return pages, problems


def _first(tokens: list[Token], tag: str) -> str | None:
    """Return the plain words of the first element of a kind."""
    for opening, inline in pairwise(tokens):
        if opening.tag == tag and opening.nesting == 1 and inline.children is not None:
            words = "".join(
                " " if child.type == "softbreak" else child.content for child in inline.children
            )
            return " ".join(words.split())
    return None


def _place(tokens: list[Token], prefix: str) -> None:
    """Give headings an id, and links and pictures from the site's root its prefix."""
    seen: set[str] = set()
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag != "h1":
            words = "".join(child.content for child in inline.children or ())
            slug = _unused(slugify(words), seen)
            seen.add(slug)
            opening.attrSet("id", slug)
    for token in tokens:
        for child in token.children or ():
            for name in ("href", "src"):
                address = child.attrGet(name)
                if isinstance(address, str) and address.startswith("/"):
                    child.attrSet(name, prefix + address[1:])


def _unused(slug: str, seen: set[str]) -> str:
    return next(each for n in count(1) if (each := slug if n == 1 else f"{slug}-{n}") not in seen)


def _no_title(name: str) -> Problem:
    return Problem(
        "error",
        "page-without-title",
        f"content/pages/{name}",
        1,
        1,
        "the page has no heading of level 1",
        "begin it with a line such as '# About this site'",
    )
