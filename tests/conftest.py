"""What tests of several rooms share: built sites and a browser, each made once a session.

Workers of one session share the sites: the first that needs one builds it behind
a lock, the others take it from the session's folder. Each worker has one browser; a
test that uses it bears the mark ``browser`` by itself.
"""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests import building
from tests.browser.chromium import launch

# No absolute time is asserted, and a run tries what the last one tried. What fails is shown as it
# was found: making a whole decision smaller takes many minutes (--hypothesis-profile=default does).
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
settings.register_profile("sitegen", deadline=None, derandomize=True, phases=_PHASES)
settings.load_profile("sitegen")

MakeSite = Callable[..., Path]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that drives a browser."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def make_site(tmp_path_factory: pytest.TempPathFactory) -> MakeSite:
    """Build a site of its own from raw decisions, by file name, and return its folder.

    ``base_url`` is where it shall stand; ``settings`` replace lines of
    ``sitegen.toml``, each value as TOML. A site of the same name is built only once.
    """
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make(
        name: str,
        texts: Mapping[str, str],
        base_url: str = building.BASE_URL,
        settings: Mapping[str, str] | None = None,
    ) -> Path:
        project = shared / f"project-{name}"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (project / "done").exists():
                shutil.rmtree(project, ignore_errors=True)
                building.build(project, texts, base_url, settings)
                (project / "done").touch()
        return project / "site"

    return make


@pytest.fixture(scope="session")
def built(make_site: MakeSite) -> Path:
    """Return the folder of the site of ``content/``."""
    return make_site("real", building.real())


@pytest.fixture(scope="session")
def built_under(make_site: MakeSite) -> Path:
    """Return the folder of the same site, built to stand below ``building.UNDER``."""
    return make_site("under", building.real(), building.BASE_URL.rstrip("/") + building.UNDER)


@pytest.fixture(scope="session")
def built_many(make_site: MakeSite) -> Path:
    """Return the folder of a site with made-up decisions too, and lists of several pages."""
    texts = {**building.made_up(), **building.real()}
    return make_site("many", texts, settings=building.SHORT_LISTS)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start Playwright, once a worker."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start the browser, once a worker."""
    started = launch(playwright)
    yield started
    started.close()
