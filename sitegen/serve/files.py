"""From a requested path to the answer a static host would give."""

import os
from http import HTTPStatus
from mimetypes import MimeTypes
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from sitegen.publish.headers import Rules

HOST_CACHING = "public, max-age=0, must-revalidate"
"""What Netlify and the like say of a file that no rule is about: ask again each time."""

_OVER_TLS_ONLY = "strict-transport-security"
# Python's own table, not the machine's: the same answer everywhere.
_TYPES = MimeTypes(filenames=())
_MORE_TYPES = {
    ".atom": "application/atom+xml",
    ".js": "text/javascript",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
_TEXTS = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")


class Answer(Struct, frozen=True):
    """A response: status, headers by name, body."""

    status: HTTPStatus
    headers: dict[str, str]
    body: bytes


def answer(site: Path, prefix: str, target: str, rules: Rules) -> Answer:
    """Return what a host that has ``site`` at ``prefix`` answers to a GET of ``target``.

    ``target`` is the request's, path and query still encoded; ``prefix``
    begins and ends with a slash. A folder is its ``index.html``, and is redirected to where the
    slash at the end is missing. What is not there, is hidden or lies outside
    ``site`` is 404, with ``404.html`` as the body.
    """
    requested = urlsplit(target).path
    if not requested.startswith(prefix):
        return _moved(prefix) if requested in {"/", prefix.rstrip("/")} else _missing(site, {})
    path = unquote(requested.removeprefix(prefix))
    headers = _host_headers(f"/{path}", rules)
    file = _locate(site, path)
    if file is None:
        return _missing(site, headers)
    if file.is_dir():
        query = urlsplit(target).query
        return _moved(prefix + quote(path) + "/" + (f"?{query}" if query else ""))
    try:
        body = file.read_bytes()
    except OSError:
        return _missing(site, headers)
    return Answer(HTTPStatus.OK, _typed(file.name) | headers, body)


def _host_headers(path: str, rules: Rules) -> dict[str, str]:
    sent = {"Cache-Control": HOST_CACHING}
    for name, value in rules.headers_for(path).items():
        if name.lower() != _OVER_TLS_ONLY:
            sent = {n: v for n, v in sent.items() if n.lower() != name.lower()} | {name: value}
    return sent


def _locate(site: Path, path: str) -> Path | None:
    """Return the file, or the folder that lacks its slash, that ``path`` means."""
    parts = path.split("/")
    if parts[-1] == "":
        parts[-1] = "index.html"
    if any(not _is_plain(part) for part in parts):
        return None
    file = site.joinpath(*parts)
    # A link in the site must not lead out of it, and case counts as it does on a host.
    if os.path.realpath(file) != os.path.join(os.path.realpath(site), *parts):  # noqa: PTH118 - compared as text
        return None
    # Unlike Path.is_file these take a name that is too long for "no".
    found = os.path.isfile(file) or os.path.isfile(file / "index.html")  # noqa: PTH113 - see above
    return file if found else None


def _is_plain(part: str) -> bool:
    return part.isprintable() and bool(part) and part[0] != "." and not set(part) & set("\\:")


def _typed(name: str) -> dict[str, str]:
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name, not a path
    kind = _MORE_TYPES.get(suffix) or _TYPES.guess_type(name)[0] or "application/octet-stream"
    return {"Content-Type": kind + ("; charset=utf-8" if kind.startswith(_TEXTS) else "")}


def _missing(site: Path, headers: dict[str, str]) -> Answer:
    try:
        body = (site / "404.html").read_bytes()
    except OSError:
        body = b"<!doctype html><title>Not found</title><body><p>Not found.</p></body>"
    others = {n: v for n, v in headers.items() if n.lower() != "content-type"}
    return Answer(HTTPStatus.NOT_FOUND, others | {"Content-Type": "text/html; charset=utf-8"}, body)


def _moved(location: str) -> Answer:
    # Not a permanent one: browsers keep those, and another site may be previewed here tomorrow.
    return Answer(HTTPStatus.FOUND, {"Location": location, "Cache-Control": "no-store"}, b"")
