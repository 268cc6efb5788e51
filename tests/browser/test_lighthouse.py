"""What Lighthouse says of the site but for its speed, which ``make lighthouse`` measures."""

import pytest
from playwright.sync_api import Playwright

from tests.browser.chromium import path_of
from tests.browser.lighthouse import GOALS, PAGES, Judged, Lost, faults, judge

_KINDS = ("home", "decision", "list", "statute", "search with results")


@pytest.mark.browser
def test_lighthouse_finds_nothing(playwright: Playwright, site_many: str) -> None:
    """Accessibility, best practices and search engines: all that it looks for is as it should be."""
    urls = [site_many + PAGES[kind] for kind in _KINDS]
    judged = judge(path_of(playwright), GOALS, urls)
    assert [each.url for each in judged] == urls
    assert {each.url: found for each in judged if (found := faults(each, GOALS))} == {}


def test_what_is_lost_is_told() -> None:
    """A score below its goal counts, unless what cost it is the site's policy alone."""
    policy = Lost("seo", "is-crawlable", "Page is blocked from indexing", "")
    pale = Lost("accessibility", "color-contrast", "Pale letters", "<p>")
    scores = {"accessibility": 96, "best-practices": 100, "seo": 66}
    assert faults(Judged("x", scores, (policy, pale)), GOALS) == [
        "accessibility 96\n  accessibility: Pale letters: <p>"
    ]
    assert faults(Judged("x", {"seo": 66}, (policy,)), GOALS) == []
