"""``sitemap.xml`` (the sitemaps protocol 0.9) and ``robots.txt``."""

from collections.abc import Iterator, Sequence
from html import escape

from sitegen.artifact import Artifact
from sitegen.config import Config

MOST = 50_000
"""URLs that the protocol allows in one file."""

_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap_artifacts(
    config: Config, pages: Sequence[tuple[str, str | None]]
) -> Iterator[Artifact]:
    """Render the map of ``pages``, pairs of route and date; in several files if it must be.

    Pages that ask not to be indexed are for the caller to leave out.
    """
    if len(pages) <= MOST:
        yield Artifact("sitemap.xml", _urls(config, pages))
        return
    names = []
    for start in range(0, len(pages), MOST):
        names.append(f"sitemap-{start // MOST + 1}.xml")
        yield Artifact(names[-1], _urls(config, pages[start : start + MOST]))
    rows = "".join(
        f"<sitemap><loc>{escape(config.base_url + name)}</loc></sitemap>\n" for name in names
    )
    yield Artifact("sitemap.xml", _document("sitemapindex", rows))


def robots(config: Config) -> Artifact:
    """Render ``robots.txt`` (RFC 9309). Pages that must not be indexed say so themselves.

    A crawler has to be let in to read that, so nothing is disallowed but to those that the
    publisher has refused. Such a group stands for the one of all others, and says it all.
    """
    groups = ["User-agent: *\nDisallow:\n"]
    if config.refused_crawlers:
        names = "".join(f"User-agent: {name}\n" for name in config.refused_crawlers)
        groups.append(f"{names}Disallow: {config.prefix}\n")
    groups.append(f"Sitemap: {config.base_url}sitemap.xml\n")
    return Artifact("robots.txt", "\n".join(groups).encode())


def _urls(config: Config, pages: Sequence[tuple[str, str | None]]) -> bytes:
    rows = "".join(
        f"<url><loc>{escape(config.base_url + route)}</loc>"
        + (f"<lastmod>{day}</lastmod>" if day else "")
        + "</url>\n"
        for route, day in pages
    )
    return _document("urlset", rows)


def _document(root: str, rows: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {_NAMESPACE}>\n{rows}</{root}>\n'.encode()
    )
