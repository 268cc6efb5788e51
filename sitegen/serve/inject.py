"""What the preview adds to a site: a script and a style in served pages, and their files.

Nothing is inline, so the site's Content-Security-Policy lets it pass, and
nothing of it is in the files of the site.
"""

from http import HTTPStatus
from importlib.resources import files

import msgspec

from sitegen.serve.files import Answer
from sitegen.serve.status import Status

OWN = "/_sitegen/"
EVENTS = OWN + "events"
STATUS = OWN + "status"

_FILES = {
    OWN + "reload.js": ("reload.js", "text/javascript; charset=utf-8"),
    OWN + "reload.css": ("reload.css", "text/css; charset=utf-8"),
}
_FRESH = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
_WAITING = b"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Preview</title></head>
<body><h1>The site is not built yet</h1><p>This page changes when it is.</p></body></html>
"""


def with_reload(answer: Answer, revision: int) -> Answer:
    """Return ``answer`` with the script and style in it, if it is a page."""
    kind = answer.headers.get("Content-Type", "")
    if not kind.startswith("text/html"):
        return answer
    added = (
        f'<link rel="stylesheet" href="{OWN}reload.css">'
        f'<script src="{OWN}reload.js?revision={revision}"></script>'
    ).encode()
    head, end, tail = answer.body.rpartition(b"</body>")
    body = head + added + end + tail if end else answer.body + added
    return msgspec.structs.replace(answer, body=body)


def waiting() -> Answer:
    """Return the page that stands for a site that has never been built."""
    kind = {"Content-Type": "text/html; charset=utf-8"}
    return Answer(HTTPStatus.SERVICE_UNAVAILABLE, _FRESH | kind, _WAITING)


def own(path: str, status: Status) -> Answer | None:
    """Return the answer to a request for one of the preview's own files, the events apart."""
    if path == STATUS:
        headers = _FRESH | {"Content-Type": "application/json"}
        return Answer(HTTPStatus.OK, headers, msgspec.json.encode(status))
    if path in _FILES:
        name, kind = _FILES[path]
        body = (files("sitegen.serve") / name).read_bytes()
        return Answer(HTTPStatus.OK, _FRESH | {"Content-Type": kind}, body)
    return None
