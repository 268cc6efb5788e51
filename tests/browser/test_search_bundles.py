"""An index in several bundles, as a large site needs it, is searched as one."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.made_up import DECISIONS
from tests.browser.server import serving

_GLOBS = {"newer": "decisions/2[1-4]-*/index.html", "older": "decisions/{19,20}-*/index.html"}


@pytest.fixture
def site_in_two(built_many: Path, tmp_path: Path) -> Iterator[str]:
    """Serve a site whose index is in two bundles, newer references first."""
    site = tmp_path / "site"
    shutil.copytree(built_many, site, ignore=shutil.ignore_patterns("pagefind"))
    for name, glob in _GLOBS.items():
        options = ["--output-subdir", f"pagefind/{name}", "--glob", glob, "--force-language", "en"]
        command = [sys.executable, "-m", "pagefind_bin", "--site", ".", *options, "--silent"]
        subprocess.run(command, cwd=site, check=True)
    page = site / "search" / "index.html"
    one = 'data-bundles="/pagefind/"'
    both = " ".join(f"/pagefind/{name}/" for name in _GLOBS)
    text = page.read_text("utf-8")
    assert one in text
    page.write_text(text.replace(one, f'data-bundles="{both}"'), "utf-8")
    with serving(site) as address:
        yield address


def test_two_bundles_are_searched_as_one(page: Page, site_in_two: str) -> None:
    """Results and counts are those of one index, and links lead to the site's own pages."""
    total = len(DECISIONS) + 3
    page.goto(site_in_two + "search/?q=maladministration")
    expect(page.get_by_role("status")).to_have_text(f"{total} decisions for “maladministration”")
    counts = page.locator("#page-facets fieldset").first.locator("li:visible .count")
    assert sum(int(each) for each in counts.all_inner_texts()) == total
    page.goto(site_in_two + 'search/?q="kept no note"&year=2022')
    wanted = [each for each in DECISIONS if "kept no note" in each.finding]
    of_year = [each for each in wanted if each.decided.year == 2022]
    status = f'{len(of_year)} decisions for “"kept no note"” with these filters'
    expect(page.get_by_role("status")).to_have_text(status)
    page.goto(site_in_two + "search/?q=20+013+052")
    page.locator("#page-named").get_by_role("link").click()
    expect(page).to_have_url(site_in_two + "decisions/20-013-052/")
