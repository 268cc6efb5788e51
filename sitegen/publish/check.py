"""Follow every link of a built site that stays within it.

What other sites do is not looked at. A page is taken as a browser would take
it: an address is resolved against the page's own, an absolute address below the
base URL is the site's own, ``#top`` is always there.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import chain
from pathlib import Path

import msgspec
from msgspec import Struct

from sitegen.problems import Problem, in_order
from sitegen.publish import links
from sitegen.publish.links import Anchor, Found, Link
from sitegen.publish.target import Resolver, Target
from sitegen.workers import Crew

_CHUNK = 500
"""Files that a worker reads before it reports."""

_UNLINKED = frozenset({"index.html", "404.html"})
_HTML = (".html", ".htm")
_ANCHORED = (*_HTML, ".svg")


class _Pending(Struct, frozen=True):
    """A link to an id in another file, kept until that file has been read."""

    path: str
    link: Link
    target: Target


class _Report(Struct):
    """What reading some files gave. ``ids`` has each file's ids between NULs, to be small."""

    problems: list[Problem] = []
    ids: dict[str, str] = {}
    pending: list[_Pending] = []
    followed: set[str] = set()


def check(site: Path, base_url: str, crew: Crew | None = None) -> list[Problem]:
    """Return what is wrong with the links of the site in the folder ``site``, with the help of ``crew``.

    ``base_url`` is the address its root will have. Codes: ``broken-link``, ``duplicate-id``,
    ``malformed-feed`` (errors), ``orphan-page`` (a warning). Raises ``WorkerError``.
    """
    files = frozenset(_files(site))
    sources = sorted(path for path in files if links.is_read(path))
    chunks = [sources[at : at + _CHUNK] for at in range(0, len(sources), _CHUNK)]

    def read(task: int) -> bytes:
        return msgspec.msgpack.encode(_read_all(site, base_url, files, chunks[task]))

    done = (crew or Crew()).do("Following links", len(chunks), lambda _: nullcontext(read))
    decode = msgspec.msgpack.Decoder(_Report).decode
    reports = [decode(data) for _, data in done]
    ids = {path: known for report in reports for path, known in report.ids.items()}
    followed = set().union(*(report.followed for report in reports))
    pending = chain.from_iterable(report.pending for report in reports)
    return in_order(
        [
            *chain.from_iterable(report.problems for report in reports),
            *(_no_such_id(p) for p in pending if not _has_id(ids, p.target)),
            *_orphans(files, followed),
        ]
    )


def _files(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        inside = Path(folder).relative_to(site).as_posix()
        yield from (name if inside == "." else f"{inside}/{name}" for name in names)


def _read_all(site: Path, base_url: str, files: frozenset[str], paths: Iterable[str]) -> _Report:
    report = _Report()
    resolver = Resolver(base_url)
    for path in paths:
        text = (site / path).read_bytes().decode("utf-8", "replace")
        try:
            found = links.read(path, text)
        except ValueError as error:
            message, line, column = error.args
            hint = "a reader would refuse it; see how it is made"
            report.problems.append(
                Problem("error", "malformed-feed", path, line, column, message, hint)
            )
            continue
        _judge(report, resolver, files, path, found)
    return report


def _judge(
    report: _Report, resolver: Resolver, files: frozenset[str], path: str, found: Found
) -> None:
    report.problems.extend(_twice(path, found.anchors))
    report.ids[path] = "\0".join(["", *{anchor.id for anchor in found.anchors}, ""])
    for link in found.links:
        target = resolver.resolve(link.url, path)
        if link.attribute == "loc" and not resolver.own(link.url):
            target = Target("", "", "foreign")
        if target is None:
            continue
        fault = _fault(target, files, resolver.prefix)
        if fault:
            report.problems.append(_broken(path, link, *fault))
            continue
        if link.followed and target.path != path:
            report.followed.add(target.path)
        if target.fragment and target.path.endswith(_ANCHORED):
            pending = _Pending(path, link, target)
            if target.path != path:
                report.pending.append(pending)
            elif not _has_id(report.ids, target):
                report.problems.append(_no_such_id(pending))


def _twice(path: str, anchors: Iterable[Anchor]) -> Iterator[Problem]:
    seen: set[str] = set()
    for anchor in anchors:
        if anchor.id in seen:
            message = f"the id “{anchor.id}” is on this page twice"
            hint = "give each element an id of its own"
            yield Problem("error", "duplicate-id", path, anchor.line, anchor.column, message, hint)
        seen.add(anchor.id)


def _fault(target: Target, files: frozenset[str], prefix: str) -> tuple[str, str] | None:
    match target.fault:
        case "malformed":
            return "is not an address", "correct the address"
        case "outside":
            return "leads out of the site", f"begin it with {prefix}, or make it relative"
        case "foreign":
            return "is not an address of this site", "a sitemap lists the site's own pages, in full"
        case _ if target.path in files:
            return None
        case _ if f"{target.path}/index.html" in files:
            return "leads to a folder, so only by way of a redirect", "end the path with a slash"
        case _:
            hint = "correct the link, or see why that page is not built"
            return f"leads to {target.path}, which is not there", hint


def _has_id(ids: dict[str, str], target: Target) -> bool:
    return target.fragment.lower() == "top" or f"\0{target.fragment}\0" in ids[target.path]


def _no_such_id(pending: _Pending) -> Problem:
    where = "this page" if pending.path == pending.target.path else pending.target.path
    fault = f"names an id that {where} does not have"
    return _broken(pending.path, pending.link, fault, "correct the link, or give the id")


def _broken(path: str, link: Link, fault: str, hint: str) -> Problem:
    message = f"{link.attribute}=“{link.url}” {fault}"
    return Problem("error", "broken-link", path, link.line, link.column, message, hint)


def _orphans(files: frozenset[str], followed: set[str]) -> Iterator[Problem]:
    for path in files - followed - _UNLINKED:
        if path.endswith(_HTML):
            message = "no other page of the site links to this one"
            hint = "link to it from an index, or do not build it"
            yield Problem("warning", "orphan-page", path, 1, 1, message, hint)
