"""The link check: each kind of broken link is found, and no good one is called broken."""

from pathlib import Path

import pytest

from sitegen.publish import check as checking
from sitegen.publish.check import check
from sitegen.workers import Crew

BASE = "https://example.org/sub/"
GONE = "correct the link, or see why that page is not built"
NO_ID = "correct the link, or give the id"
TWICE = "give each element an id of its own"
ORPHAN = "link to it from an index, or do not build it"


def write(folder: Path, files: dict[str, str]) -> None:
    """Write the files of a site."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def said(folder: Path, files: dict[str, str], base: str = BASE) -> str:
    """Return what is wrong with a site of those files, one line a problem."""
    write(folder, files)
    return "\n".join(str(problem) for problem in check(folder, base))


GOOD = {
    "index.html": """<!doctype html><link rel="canonical" href="https://example.org/sub/">
        <link rel="stylesheet" href="/sub/assets/1/site.css"><script src="/sub/assets/1/a.js"></script>
        <a href="a/">a</a> <a href="/sub/b%20c/#p%201">b</a> <a href="">self</a> <a href="?q=1">self</a>
        <a href="#here" id="here">x</a> <a href="#top">top</a> <a href="#">top</a>
        <a href="HTTPS://EXAMPLE.ORG/sub/a/#:~:text=words">a</a> <a href="//example.org/sub/a/#p1">a</a>
        <a href="https://example.org/elsewhere/">another site of the host</a>
        <a href="https://www.legislation.gov.uk/ukpga/1974/7">law</a> <a href="mailto:a@b.example">m</a>
        <img src="data:image/png;base64,AA==" srcset="/sub/assets/1/a.svg 1x, assets/1/a.svg 2x" alt="">
        <svg><use href="/sub/assets/1/a.svg#mark" xlink:href="assets/1/a.svg"/></svg>
        <form action="/sub/search/"><label for="q" aria-describedby="here q">q</label><input id="q"></form>
        <!-- <a href="/nowhere/"> --><script>"<a href='/nowhere/'>"</script>
        """,
    "404.html": "<a href='/sub/'>home</a>",
    "a/index.html": "<p id='p1'>1</p><a href='../'>up</a><a href='./index.html#p1'>here</a>",
    "b c/index.html": "<p id='p 1'>1</p><a href='/sub'>x</a>".replace("/sub'", "/sub/'"),
    "search/index.html": "<meta http-equiv='refresh' content='3; url=../a/'>",
    "assets/1/site.css": "/* url(nowhere) */ @font-face { src: url('fonts/x.woff2') } a { b: url(#x) }",
    "assets/1/fonts/x.woff2": "",
    "assets/1/a.js": "fetch('/nowhere/')",
    "assets/1/a.svg": "<svg><g id='mark'/></svg>",
    "feed.atom": """<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/sub/x</id>
        <link href="https://example.org/sub/a/"/></feed>""",
    "sitemap.xml": """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/sub/a/</loc></url></urlset>""",
}


@pytest.mark.parametrize("base", [BASE, "https://example.org/sub"])
def test_good_site_has_nothing_wrong(tmp_path: Path, base: str) -> None:
    """Links of every kind that lead somewhere are left alone, and so are other sites."""
    assert said(tmp_path, GOOD, base) == ""


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ("<a href='/sub/b/'>", f"href=“/sub/b/” leads to b/index.html, which is not there; {GONE}"),
        ("<a href='b/'>", f"href=“b/” leads to b/index.html, which is not there; {GONE}"),
        ("<a href='A/'>", f"href=“A/” leads to A/index.html, which is not there; {GONE}"),
        (
            "<a href='/sub/a'>",
            "href=“/sub/a” leads to a folder, so only by way of a redirect; end the path with a slash",
        ),
        (
            "<a href='/a/'>",
            "href=“/a/” leads out of the site; begin it with /sub/, or make it relative",
        ),
        (
            "<a href='../a/'>",
            "href=“../a/” leads out of the site; begin it with /sub/, or make it relative",
        ),
        (
            "<a href='/sub/../x'>",
            "href=“/sub/../x” leads out of the site; begin it with /sub/, or make it relative",
        ),
        ("<a href='http://['>", "href=“http://[” is not an address; correct the address"),
        (
            "<a href='https://example.org/sub/x'>",
            f"href=“https://example.org/sub/x” leads to x, which is not there; {GONE}",
        ),
        ("<a href='#p1'>", f"href=“#p1” names an id that this page does not have; {NO_ID}"),
        ("<a href='a/#p'>", f"href=“a/#p” names an id that a/index.html does not have; {NO_ID}"),
        ("<a href='a/#P1'>", f"href=“a/#P1” names an id that a/index.html does not have; {NO_ID}"),
        ("<img src=x.png>", f"src=“x.png” leads to x.png, which is not there; {GONE}"),
        (
            "<img srcset='a/ 1x, y.png 2x'>",
            f"srcset=“y.png” leads to y.png, which is not there; {GONE}",
        ),
        (
            "<form action='/sub/s/'>",
            f"action=“/sub/s/” leads to s/index.html, which is not there; {GONE}",
        ),
        (
            "<link rel=next href='n/'>",
            f"href=“n/” leads to n/index.html, which is not there; {GONE}",
        ),
        (
            "<use xlink:href='s.svg#x'>",
            f"xlink:href=“s.svg#x” leads to s.svg, which is not there; {GONE}",
        ),
        ("<label for='q'>", f"for=“#q” names an id that this page does not have; {NO_ID}"),
        (
            "<meta http-equiv=refresh content='0;url=z/'>",
            f"content=“z/” leads to z/index.html, which is not there; {GONE}",
        ),
        (
            "<a href='/sub/b/?x&amp;y'>",
            f"href=“/sub/b/?x&y” leads to b/index.html, which is not there; {GONE}",
        ),
    ],
)
def test_broken_link_is_named_with_its_place(tmp_path: Path, html: str, problem: str) -> None:
    """Each broken link is one problem, at the line and column of its tag, that says why."""
    files = {
        "index.html": f"<p>\n  é {html}",
        "404.html": "<a href='/sub/a/'>",
        "a/index.html": "<p id=p1>",
    }
    assert said(tmp_path, files) == f"index.html:2:5: broken-link: {problem}"


def test_duplicate_id_is_reported_at_each_repetition(tmp_path: Path) -> None:
    """An id that a page has three times is reported twice, where it is repeated."""
    html = "<p id=a><p id=b>\n<p id=a>\n<p id='a'>"
    assert said(tmp_path, {"index.html": html}) == (
        f"index.html:2:1: duplicate-id: the id “a” is on this page twice; {TWICE}\n"
        f"index.html:3:1: duplicate-id: the id “a” is on this page twice; {TWICE}"
    )


def test_orphan_is_reported_as_a_warning(tmp_path: Path) -> None:
    """A page to which only itself, its head or a sitemap points is an orphan; home and 404 are not."""
    write(
        tmp_path,
        {
            "index.html": "<a href='a/'>a</a><link rel='next' href='b/'>",
            "404.html": "",
            "a/index.html": "",
            "b/index.html": "<a href='./'>self</a>",
            "sitemap.xml": "<urlset><url><loc>https://example.org/sub/b/</loc></url></urlset>",
        },
    )
    (problem,) = check(tmp_path, BASE)
    assert problem.severity == "warning"
    assert str(problem) == (
        f"b/index.html:1:1: orphan-page: no other page of the site links to this one; {ORPHAN}"
    )


def test_feeds_and_sitemaps_are_read(tmp_path: Path) -> None:
    """Links in a feed and addresses in a sitemap must lead to pages of the site."""
    files = {
        "index.html": "",
        "feed.atom": "<feed>\n<link href='https://example.org/sub/x/'/></feed>",
        "sitemap.xml": "<urlset>\n <loc>\nhttps://example.org/sub/y/\n</loc><loc>https://example.com/</loc>"
        "<loc>/sub/</loc></urlset>",
    }
    own = "is not an address of this site; a sitemap lists the site's own pages, in full"
    assert said(tmp_path, files) == (
        f"feed.atom:2:1: broken-link: href=“https://example.org/sub/x/” leads to x/index.html, which is not there; {GONE}\n"
        f"sitemap.xml:2:2: broken-link: loc=“https://example.org/sub/y/” leads to y/index.html, which is not there; {GONE}\n"
        f"sitemap.xml:4:7: broken-link: loc=“https://example.com/” {own}\n"
        f"sitemap.xml:4:38: broken-link: loc=“/sub/” {own}"
    )


def test_malformed_feed_is_a_problem_and_the_rest_is_checked(tmp_path: Path) -> None:
    """A feed that no reader would take is reported, and the other files are checked all the same."""
    files = {"index.html": "<a href=x>", "feed.atom": "<feed>\n<a></b></feed>"}
    assert said(tmp_path, files) == (
        "feed.atom:2:6: malformed-feed: mismatched tag; a reader would refuse it; see how it is made\n"
        f"index.html:1:1: broken-link: href=“x” leads to x, which is not there; {GONE}"
    )


def test_missing_font_is_found_in_the_style_sheet(tmp_path: Path) -> None:
    """A file that a style sheet names and that is not there is a broken link."""
    files = {"index.html": "", "assets/s.css": 'a {}\n@font-face { src: url( "f.woff2" ) }'}
    assert said(tmp_path, files) == (
        "assets/s.css:2:19: broken-link: url()=“f.woff2” leads to assets/f.woff2, which is not there; "
        f"{GONE}"
    )


def test_several_processes_find_what_one_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The problems are the same, in the same order, however the work is shared out."""
    pages = {
        f"{i}/index.html": f"<p id=p{i}><a href='../{i + 1}/#p{i + i % 2}'>next</a><a href='x{i}'>"
        for i in range(20)
    }
    alone = said(tmp_path, {"index.html": "<a href='0/'>"} | pages)
    assert alone.count("\n") > len(pages)
    monkeypatch.setattr(checking, "_CHUNK", 3)
    assert "\n".join(map(str, check(tmp_path, BASE, Crew(2)))) == alone
