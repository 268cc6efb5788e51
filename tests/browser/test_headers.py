"""The headers of netlify.toml, as they arrive with the pages that they are for."""

import re
import urllib.request
from email.message import Message
from pathlib import Path

import pytest

from sitegen.publish.headers import load_rules

_SAFE = {
    "Content-Security-Policy": re.compile(r"default-src 'none'; .*"),
    "Referrer-Policy": re.compile("no-referrer"),
    "X-Content-Type-Options": re.compile("nosniff"),
    "Strict-Transport-Security": re.compile(r"max-age=\d{8,}.*"),
}
_TYPES = {
    "": "text/html; charset=utf-8",
    "decisions.json": "application/json; charset=utf-8",
    "decisions.csv": "text/csv; charset=utf-8",
    "decisions/21-007-914/index.json": "application/json; charset=utf-8",
    "decisions/21-007-914/source.txt": "text/plain; charset=utf-8",
    "robots.txt": "text/plain; charset=utf-8",
}


def _headers(address: str) -> Message:
    with urllib.request.urlopen(address) as answer:
        found: Message = answer.headers
    return found


@pytest.mark.parametrize(
    "path", ["", "decisions/21-007-914/", "feed.xml", "decisions.json", "pagefind/bundles.json"]
)
def test_every_answer_is_safe(site: str, path: str) -> None:
    """Pages, feeds and data come with the headers that keep them harmless."""
    headers = _headers(site + path)
    assert [name for name, value in _SAFE.items() if not value.fullmatch(headers[name] or "")] == []


def test_nothing_inline_or_foreign_is_allowed(site: str) -> None:
    """The policy allows no inline code, no eval and no other host."""
    policy = _headers(site)["Content-Security-Policy"]
    sources = set(policy.replace(";", " ").split())
    assert not sources & {"'unsafe-inline'", "'unsafe-eval'", "*", "data:", "blob:", "https:"}
    assert not re.search(r"https?://", policy)


@pytest.mark.parametrize(("path", "kind"), _TYPES.items())
def test_data_says_what_it_is(site: str, path: str, kind: str) -> None:
    """Each file comes with its type, and with its encoding."""
    assert _headers(site + path)["Content-Type"] == kind


def test_only_what_never_changes_is_kept_for_a_year(built: Path, site: str) -> None:
    """Files below a folder named after their content may be kept; every other is asked for anew."""
    for path in sorted(built.rglob("*")):
        if path.is_file() and path.name != "404.html":
            name = path.relative_to(built).as_posix()
            kept = "immutable" in (
                load_rules(Path("netlify.toml")).headers_for(f"/{name}").get("Cache-Control") or ""
            )
            assert kept == bool(re.match(r"assets/[0-9a-f]{12}/", name)), name
    style = next(built.glob("assets/*/site.css")).relative_to(built).as_posix()
    assert "immutable" in _headers(site + style)["Cache-Control"]


def test_no_two_rules_set_one_header_of_a_file(built: Path) -> None:
    """Which of two rules would win is not documented, so there are never two."""
    rules = load_rules(Path("netlify.toml")).headers
    for path in built.rglob("*"):
        name = "/" + path.relative_to(built).as_posix()
        set_by = [
            header.lower() for rule in rules if rule.matches(name) for header in rule.headers()
        ]
        assert len(set_by) == len(set(set_by)), name
