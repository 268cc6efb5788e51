"""Take a picture of every kind of page into ``pictures/``: narrow and wide, light and dark.

``make pictures`` runs it; the pictures are for a person to look at, and no test reads them.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Page, sync_playwright
from tqdm import tqdm

from tests.browser.chromium import launch
from tests.browser.kinds import KINDS, visit
from tests.browser.server import serving
from tests.building import SHORT_LISTS, build, made_up, real

_WIDTHS = {320: 640, 1280: 900}
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main(pictures: Path) -> None:
    """Build a site of real and made-up decisions, and picture one page of each kind in full."""
    shutil.rmtree(pictures, ignore_errors=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(Path(folder, "project"), {**made_up(), **real()}, settings=SHORT_LISTS)
        browser = launch(playwright)
        page = browser.new_page()
        with serving(site) as address:
            for kind, route in tqdm(KINDS.items(), desc="pictures"):
                visit(page, address + route)
                _picture(page, pictures, kind.replace(" ", "-"))
        browser.close()


def _picture(page: Page, pictures: Path, name: str) -> None:
    for width, height in _WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        for scheme in _SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=pictures / f"{name}-{width}-{scheme}.png", full_page=True)


if __name__ == "__main__":
    main(Path("pictures"))
