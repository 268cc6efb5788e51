"""The answer to a request: what a static host would send, and never a file from elsewhere."""

from http import HTTPStatus
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.publish.headers import Rule, Rules
from sitegen.serve.files import HOST_CACHING, Answer, answer

FILES = {
    "index.html": "home",
    "404.html": "nothing here",
    "a/index.html": "a",
    "a/b c.txt": "text",
    "a/data.json": "{}",
    "feed.atom": "<feed/>",
    "x.css": "",
    "x.js": "",
    "x.svg": "<svg/>",
    "x.woff2": "",
    "sitemap.xml": "",
    "pagefind/wasm.en.pagefind": "",
    ".sitegen": "marker",
    "a/.hidden/index.html": "hidden",
}
RULES = Rules(
    (
        Rule("/*", {"X-All": "yes", "Strict-Transport-Security": "max-age=1"}),
        Rule("/a/*", {"cache-control": "x"}),
    )
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site, with a secret beside it and links that lead there."""
    folder = tmp_path / "site"
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "out").symlink_to(tmp_path)
    return folder


def get(site: Path, target: str, prefix: str = "/sub/") -> Answer:
    """Return the answer to a GET."""
    return answer(site, prefix, target, RULES)


@pytest.mark.parametrize(
    ("target", "body", "kind"),
    [
        ("/sub/", "home", "text/html; charset=utf-8"),
        ("/sub/?q=1#x", "home", "text/html; charset=utf-8"),
        ("/sub/index.html", "home", "text/html; charset=utf-8"),
        ("/sub/a/", "a", "text/html; charset=utf-8"),
        ("/sub/a/b%20c.txt", "text", "text/plain; charset=utf-8"),
        ("/sub/a/data.json", "{}", "application/json; charset=utf-8"),
        ("/sub/feed.atom", "<feed/>", "application/atom+xml; charset=utf-8"),
        ("/sub/x.css", "", "text/css; charset=utf-8"),
        ("/sub/x.js", "", "text/javascript; charset=utf-8"),
        ("/sub/x.svg", "<svg/>", "image/svg+xml; charset=utf-8"),
        ("/sub/x.woff2", "", "font/woff2"),
        ("/sub/pagefind/wasm.en.pagefind", "", "application/octet-stream"),
    ],
)
def test_file_is_sent_with_its_type(site: Path, target: str, body: str, kind: str) -> None:
    """A file is found by its address and sent with the type that its name says."""
    found = get(site, target)
    assert (found.status, found.body.decode()) == (HTTPStatus.OK, body)
    assert found.headers["Content-Type"] == kind


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/sub/a", "/sub/a/"),
        ("/sub/a?q=1&r", "/sub/a/?q=1&r"),
        ("/", "/sub/"),
        ("/sub", "/sub/"),
    ],
)
def test_folder_is_redirected_to_its_slash(site: Path, target: str, location: str) -> None:
    """A folder without its slash, and the root above the prefix, lead to the right address."""
    found = get(site, target)
    assert (found.status, found.headers["Location"]) == (HTTPStatus.FOUND, location)


@pytest.mark.parametrize(
    "target",
    [
        "/sub/nowhere",
        "/sub/nowhere/",
        "/sub/A/",
        "/sub/x.css/",
        "/sub/pagefind/",
        "/sub/pagefind",
        "/elsewhere",
        "/sub/.sitegen",
        "/sub/a/.hidden/",
        "/sub/../secret.txt",
        "/sub/%2e%2e/secret.txt",
        "/sub/..%2fsecret.txt",
        "/sub/a/..%5c..%5csecret.txt",
        "/sub//etc/passwd",
        "/sub/%2fetc/passwd",
        "/sub/link.txt",
        "/sub/out/secret.txt",
        "/sub/a%00",
        "/sub/" + "x" * 5000,
    ],
)
def test_what_is_not_of_the_site_is_404(site: Path, target: str) -> None:
    """What is missing, hidden or outside is answered with the site's own page for that."""
    found = get(site, target)
    assert (found.status, found.body) == (HTTPStatus.NOT_FOUND, b"nothing here")
    assert found.headers["Content-Type"] == "text/html; charset=utf-8"


@settings(deadline=None)  # a disk may be busy
@given(st.text(max_size=40))
def test_no_address_gets_a_file_from_outside(
    tmp_path_factory: pytest.TempPathFactory, target: str
) -> None:
    """Whatever is asked for, only files of the site are sent."""
    folder = tmp_path_factory.getbasetemp() / "outside"
    (folder / "site").mkdir(parents=True, exist_ok=True)
    (folder / "secret").write_text("secret")
    found = answer(folder / "site", "/", "/" + target, Rules())
    assert found.status in {HTTPStatus.NOT_FOUND, HTTPStatus.FOUND}
    assert b"secret" not in found.body


def test_headers_are_those_of_a_host(site: Path) -> None:
    """The rules' headers are sent but for HSTS, over the host's own habit of caching."""
    assert get(site, "/sub/x.css").headers == {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": HOST_CACHING,
        "X-All": "yes",
    }
    assert get(site, "/sub/a/").headers == {
        "Content-Type": "text/html; charset=utf-8",
        "cache-control": "x",
        "X-All": "yes",
    }
    assert get(site, "/sub/a/nowhere").headers["X-All"] == "yes"


def test_site_without_a_404_page_says_so_in_plain_words(tmp_path: Path) -> None:
    """A site that has no page for it still answers 404 with a page."""
    found = answer(tmp_path, "/", "/x", Rules())
    assert found.status == HTTPStatus.NOT_FOUND
    assert b"Not found" in found.body
