"""The rules of netlify.toml: how they match, and what the project's own say."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.ownfile import ConfigError
from sitegen.publish.headers import Rule, Rules, load_rules

PROJECT = Path(__file__).parents[2] / "netlify.toml"
_OF_SCRIPTS = {"'wasm-unsafe-eval'", "'inline-speculation-rules'"}
PATHS = [
    "/",
    "/404.html",
    "/assets/0123abcd/site.css",
    "/assets/0123abcd/fonts/a.woff2",
    "/decisions.csv",
    "/decisions/21-007-914/",
    "/decisions/21-007-914/index.json",
    "/decisions/21-007-914/source.txt",
    "/feed.xml",
    "/outcomes/upheld/feed.xml",
    "/pagefind/2022-0123456789abcdef/index/0.pf_index",
    "/pagefind/bundles.json",
    "/robots.txt",
    "/search/",
    "/sitemap.xml",
]


@pytest.mark.parametrize(
    ("pattern", "matched", "unmatched"),
    [
        ("/*", ["/", "/a", "/a/b/c.html"], []),
        ("/assets/*", ["/assets", "/assets/", "/assets/a/b.css", "/ASSETS/x"], ["/", "/assets2/x"]),
        ("/*.json", ["/a.json", "/a/b.json"], ["/a.jsonx", "/ajson", "/a.json/b"]),
        ("/a/:name/c", ["/a/b/c", "/a/b/c/"], ["/a/c", "/a/b/b/c"]),
        ("/a", ["/a", "/a/", "/A"], ["/", "/ab", "/a/b"]),
        ("/a.b", ["/a.b"], ["/axb"]),
    ],
)
def test_patterns_match_as_netlify_has_it(
    pattern: str, matched: list[str], unmatched: list[str]
) -> None:
    """A pattern matches just the paths that Netlify's rules say."""
    rule = Rule(pattern, {})
    assert [path for path in matched + unmatched if rule.matches(path)] == matched


def test_later_rule_wins_whatever_its_case() -> None:
    """Where two rules set one header the later counts, under whichever spelling."""
    rules = Rules((Rule("/*", {"X-One": "a", "X-Two": "b"}), Rule("/x", {"x-one": "c"})))
    assert rules.headers_for("/x") == {"x-one": "c", "X-Two": "b"}
    assert rules.headers_for("/y") == {"X-One": "a", "X-Two": "b"}


def test_values_are_put_on_one_line(tmp_path: Path) -> None:
    """A value of several lines, or a list, becomes one line with commas."""
    file = tmp_path / "netlify.toml"
    file.write_text(
        "[[headers]]\nfor = '/*'\n[headers.values]\na = '''\nx,\n  y'''\nb = ['x', ' y ']\n"
    )
    assert load_rules(file).headers_for("/") == {"a": "x, y", "b": "x, y"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[headers]]\nfor = 1", "expected `str`, got `int` - at `$.headers[0].for`"),
        ("[[headers]]\nfor = '/*'", "object missing required field `values` - at `$.headers[0]`"),
        ("[headers", "expected ']' at the end of a table declaration"),
    ],
)
def test_file_that_cannot_be_used_says_why(tmp_path: Path, text: str, said: str) -> None:
    """An ill-formed file is refused with its name, the reason and the form of a rule."""
    file = tmp_path / "netlify.toml"
    file.write_text(text)
    hint = 'a rule is [[headers]] with for = "/*" and below it [headers.values]'
    with pytest.raises(ConfigError) as refused:
        load_rules(file)
    assert str(refused.value) == f"{file}:1:1: headers: {said}; {hint}"


def test_a_site_for_another_host_needs_no_file(tmp_path: Path) -> None:
    """Where there is no ``netlify.toml``, no rule is about any path."""
    assert load_rules(tmp_path / "netlify.toml").headers_for("/") == {}


@settings(deadline=None)  # a disk may be busy
@given(st.lists(st.sampled_from(["decisions", "pagefind", "assets", "a.json", "b.txt", "x"])))
def test_no_two_of_the_projects_rules_set_one_header(parts: list[str]) -> None:
    """No header of the project's depends on which of two rules a host prefers."""
    path = "/" + "/".join(parts)
    names = [
        name.lower()
        for rule in load_rules(PROJECT).headers
        if rule.matches(path)
        for name in rule.headers()
    ]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", PATHS)
def test_policy_allows_nothing_inline_and_nothing_from_elsewhere(path: str) -> None:
    """Every path has a policy that starts from nothing and names no host and no unsafe-inline.

    Inline speculation rules are no code: they name pages that a browser may fetch ahead.
    """
    policy = load_rules(PROJECT).headers_for(path)["Content-Security-Policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    sources = {source for value in directives.values() for source in value.split()}
    assert sources == {"'none'", "'self'", *_OF_SCRIPTS}
    assert [d for d, v in directives.items() if _OF_SCRIPTS & {*v.split()}] == ["script-src"]


@pytest.mark.parametrize("path", PATHS)
def test_only_hashed_assets_are_kept_for_long(path: str) -> None:
    """A browser keeps without asking only what changes its name when it changes."""
    caching = load_rules(PROJECT).headers_for(path).get("Cache-Control", "")
    assert ("immutable" in caching) == path.startswith("/assets/")


_XML = ("/feed.xml", "/outcomes/upheld/feed.xml", "/sitemap.xml", "/opensearch.xml")


@pytest.mark.parametrize("path", _XML)
def test_feeds_and_only_they_are_sent_as_atom(path: str) -> None:
    """A feed is sent with the type that readers look for, and no other XML is."""
    sent = load_rules(PROJECT).headers_for(path).get("Content-Type", "")
    assert sent.startswith("application/atom+xml") == path.endswith("feed.xml")


def test_build_is_what_the_makefile_offers() -> None:
    """The host runs the project's own target, with its address, and publishes its output."""
    build = tomllib.loads(PROJECT.read_text())["build"]
    assert build["command"] == 'make site BASE_URL="$URL/"'
    assert build["publish"] == "site"
    assert build["processing"] == {"skip_processing": True}
