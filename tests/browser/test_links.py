"""Every link and anchor of the built site leads somewhere, at the root and below a path."""

from pathlib import Path

import pytest

from sitegen.publish.check import check
from tests.building import BASE_URL, UNDER


def _said(site: Path, base_url: str) -> list[str]:
    return [str(problem) for problem in check(site, base_url)]


@pytest.mark.parametrize("fixture", ["built", "built_many"])
def test_every_link_resolves(request: pytest.FixtureRequest, fixture: str) -> None:
    """No link is broken, no id stands twice, and every page can be reached from another."""
    assert _said(request.getfixturevalue(fixture), BASE_URL) == []


def test_every_link_resolves_below_a_path(built_under: Path) -> None:
    """The same holds where the site has to share its host."""
    assert _said(built_under, BASE_URL.rstrip("/") + UNDER) == []


def test_a_site_built_for_elsewhere_does_not_pass(built_under: Path) -> None:
    """A site that was built to stand below a path is found wrong at the root."""
    assert _said(built_under, BASE_URL) != []
