"""The pages of a list lead to one another, and to the first and the last."""

import re
from pathlib import Path

import pytest

PAGES = 5
"""Those of all decisions: some fifty, ten a page."""


@pytest.mark.parametrize("number", range(1, PAGES + 1))
def test_a_page_leads_to_those_beside_it_and_to_the_ends(built_many: Path, number: int) -> None:
    """The oldest decisions are one link away from the newest; no page leads to itself."""
    own = "" if number == 1 else f"page/{number}/"
    html = (built_many / "decisions" / own / "index.html").read_text("utf-8")
    (pager,) = re.findall(r'<nav class="pager".*?</nav>', html, re.DOTALL)
    assert f"Page {number} of {PAGES}" in pager
    found = {
        words: address for address, words in re.findall(r'href="/decisions/([^"]*)">(.*?)<', pager)
    }
    ways = {"First page": 1, "Previous page": number - 1, "Next page": number + 1}
    ways["Last page"] = PAGES
    if number <= 2:
        del ways["First page"]
    if number == 1:
        del ways["Previous page"]
    if number == PAGES:
        del ways["Next page"]
    if number >= PAGES - 1:
        del ways["Last page"]
    assert found == {words: "" if to == 1 else f"page/{to}/" for words, to in ways.items()}
