"""Nothing moves under the reader's eyes while a page loads."""

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS, visit

_WATCH = """
window.shifts = []
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    const moved = entry.sources.map(source => (source.node?.outerHTML ?? '').slice(0, 80))
    window.shifts.push([entry.value, ...moved])
  }
}).observe({ type: 'layout-shift', buffered: true })
"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", ["home", "decision", "decision with bullets", "category"])
def test_nothing_moves(page: Page, site_many: str, kind: str, width: int) -> None:
    """No element is somewhere else when the scripts and the letters have come."""
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(_WATCH)
    visit(page, site_many + KINDS[kind])
    page.wait_for_timeout(600)
    assert page.evaluate("window.shifts") == []
