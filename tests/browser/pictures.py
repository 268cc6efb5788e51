"""Take a picture of every kind of page into ``pictures/``: narrow and wide, light and dark.

``make pictures`` runs it; the pictures are for a person to look at, and no test reads them. Also
pictured are what opens on a page, the states of a search, the reader's own colours, and in
``pictures/readme`` those that the README shows, to be copied into ``docs`` when the look has changed.
"""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, Page, Route, sync_playwright
from tqdm import tqdm

from tests.bench.corpus import decisions
from tests.browser.chromium import launch
from tests.browser.kinds import KINDS, visit
from tests.browser.opened import NARROW, WIDE
from tests.browser.server import serving
from tests.building import SHORT_LISTS, build, made_up, real

_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_MADE_UP = 400
"""Decisions of the benchmark's, since three hide every problem of lists, counts and filters."""
_OWN_COLOURS = ("home", "decision", "search with results", "statute")
_README = {
    "decision": "decisions/21-007-914/",
    "search": "search/?q=data+breach",
    "subject": "categories/childrens-care-services/",
}

State = Callable[[Page, str], None]


def _word(page: Page, address: str) -> None:
    visit(page, address + KINDS["decision"])
    page.locator("a.term").first.click()


def _citation(page: Page, address: str) -> None:
    visit(page, address + KINDS["decision"])
    page.locator(".statement a.cite").first.hover()
    page.wait_for_timeout(400)


def _paragraph(page: Page, address: str) -> None:
    visit(page, address + KINDS["decision"])
    page.locator("#p5 > a.number").click()


def _target(page: Page, address: str) -> None:
    visit(page, address + KINDS["decision"] + "#p12")


def _never(_: Route) -> None:
    """Leave a request without an answer."""


def _slow(page: Page, address: str) -> None:
    page.route("**/pagefind/**", _never)
    page.goto(address + KINDS["search with results"])
    page.wait_for_timeout(1500)


def _failed(page: Page, address: str) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=503, body="")

    page.route("**/pagefind/**", refuse)
    page.goto(address + KINDS["search with results"])
    page.wait_for_timeout(1500)


def _typed(page: Page, address: str) -> None:
    visit(page, address + KINDS["search"])
    page.get_by_role("searchbox").press_sequentially("maladminstration in asse")
    page.wait_for_timeout(1500)


STATES: dict[str, State] = {
    "decision, a word explained": _word,
    "decision, a citation": _citation,
    "decision, tools of a paragraph": _paragraph,
    "decision, a paragraph linked to": _target,
    "search, on its way": _slow,
    "search, failed": _failed,
    "search, while typing": _typed,
}
"""What a page shows after something was done on it."""


def main(pictures: Path) -> None:
    """Build a site of real and made-up decisions, and picture it."""
    shutil.rmtree(pictures, ignore_errors=True)
    made = {f"{each.slug}.txt": each.raw() for each in decisions(_MADE_UP)}
    texts = {**made, **made_up(), **real()}
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(Path(folder, "project"), texts, settings=SHORT_LISTS)
        browser = launch(playwright)
        with serving(site) as address:
            for take in tqdm(list(_takes(browser, address, pictures)), desc="pictures"):
                take()
        browser.close()


def _takes(browser: Browser, address: str, pictures: Path) -> Iterator[Callable[[], None]]:
    def of_kind(kind: str) -> None:
        with browser.new_page() as page:
            visit(page, address + KINDS[kind])
            for screen in (NARROW, WIDE):
                page.set_viewport_size(screen)
                for scheme in _SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    _save(page, pictures, f"{kind} {screen['width']} {scheme}", whole=True)

    def of_state(name: str) -> None:
        for screen in (NARROW, WIDE):
            for scheme in _SCHEMES:
                with browser.new_page(viewport=screen, color_scheme=scheme) as page:
                    STATES[name](page, address)
                    _save(page, pictures, f"{name} {screen['width']} {scheme}")
                    page.unroute_all(behavior="ignoreErrors")

    def in_own_colours(kind: str) -> None:
        for scheme in _SCHEMES:
            with browser.new_page(
                viewport=WIDE, color_scheme=scheme, forced_colors="active"
            ) as page:
                visit(page, address + KINDS[kind])
                _save(page, pictures, f"{kind} own colours {scheme}")

    def for_readme(name: str) -> None:
        with browser.new_page(viewport=WIDE) as page:
            visit(page, address + _README[name])
            _save(page, pictures / "readme", name)

    yield from (partial(of_kind, kind) for kind in KINDS)
    yield from (partial(of_state, name) for name in STATES)
    yield from (partial(in_own_colours, kind) for kind in _OWN_COLOURS)
    yield from (partial(for_readme, name) for name in _README)


def _save(page: Page, folder: Path, name: str, *, whole: bool = False) -> None:
    file = name.replace(",", "").replace(" ", "-") + ".png"
    page.screenshot(path=folder / file, full_page=whole)


if __name__ == "__main__":
    main(Path("pictures"))
