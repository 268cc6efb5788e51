"""The preview in a real browser: the page loads itself anew, and says how a build failed."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sitegen.artifact import Artifact
from sitegen.publish.headers import load_rules
from sitegen.serve.build import Outcome
from sitegen.serve.preview import previewing
from tests.publishing import publish

PROJECT = Path(__file__).parents[2]
HTML = '<!doctype html><html lang="en"><title>A page</title><body><h1>{}</h1></body></html>'


@pytest.fixture
def opened(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Return a page, and the list of what goes wrong in it."""
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    # Browsers ask for it by themselves; its absence is not what is looked at here.
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    yield page, wrong
    page.close()


def test_open_page_follows_the_builds(opened: tuple[Page, list[str]], tmp_path: Path) -> None:
    """An open page shows each new site, and the words of a failed build as words, not as markup."""
    page, wrong = opened
    source = tmp_path / "content/source.txt"
    source.parent.mkdir()
    source.write_text("first")

    def build(output: Path, /) -> Outcome:
        text = source.read_text()
        if text == "fail":
            return Outcome(done=False, messages=("a.txt:1:1: bad: <b>one</b>", "two"))
        publish([Artifact("index.html", HTML.format(text).encode())], output)
        return Outcome(done=True, messages=("a.txt:1:1: odd: three",) if text == "odd" else ())

    rules = load_rules(PROJECT / "netlify.toml")
    output = tmp_path / "preview"
    with previewing(build, [source.parent], output, port=0, headers=lambda: rules) as preview:
        thread = threading.Thread(target=preview.run)
        thread.start()
        try:
            page.goto(preview.url)
            page.wait_for_selector("h1:text-is('first')")
            panel = page.get_by_role("region", name="Build")
            source.write_text("fail")
            panel.wait_for()
            assert panel.get_by_role("listitem").all_inner_texts() == [
                "a.txt:1:1: bad: <b>one</b>",
                "two",
            ]
            assert panel.get_by_role("heading").inner_text() == (
                "The build failed; this is the site as it was"
            )
            assert page.inner_text("h1") == "first"
            panel.get_by_role("button", name="Hide").click()
            assert panel.count() == 0
            source.write_text("odd")
            page.wait_for_selector("h1:text-is('odd')")
            panel.wait_for()
            assert panel.get_by_role("listitem").all_inner_texts() == ["a.txt:1:1: odd: three"]
            source.write_text("last")
            page.wait_for_selector("h1:text-is('last')")
            page.wait_for_timeout(200)
            assert panel.count() == 0
        finally:
            preview.stop()
            thread.join()
    # Before the first build there is only a page that waits, with the status 503.
    assert [message for message in wrong if "503" not in message] == []
