"""Find a Chromium that works, or install one. ``python -m tests.browser.chromium`` says where it is.

In order: the one that ``SITEGEN_BROWSER`` names, one that is installed, the
distribution's package where we may install it, and Playwright's own download,
which is last because it is not to be had everywhere. A browser counts only when it has
shown a page: Ubuntu's ``chromium-browser`` may be a stub that asks for a snap.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_APPLICATIONS = ("Chromium", "Google Chrome")
_PACKAGES = ("chromium", "fonts-liberation")
"""Debian's packages. The fonts are for bare machines, where a page would have no letters."""


_DRAWN_PLAINLY = ("--disable-gpu", "--disable-software-rasterizer")
"""Without a graphics processor that is made up by software: a sixth of the time of a test."""


class NoBrowserError(Exception):
    """No browser was found or could be installed; the message says what to do."""


def launch(playwright: Playwright, path: str | None = None) -> Browser:
    """Start the browser at ``path``, or the one that ``SITEGEN_BROWSER`` names, or any.

    Raises ``NoBrowserError`` when there is none.
    """
    # Chromium has no sandbox for root; pages of our own are all that it is shown.
    return playwright.chromium.launch(
        executable_path=path or path_of(playwright),
        args=[*_DRAWN_PLAINLY, *(["--no-sandbox"] if os.geteuid() == 0 else [])],
    )


def path_of(playwright: Playwright) -> str:
    """Return where the browser is that ``launch`` starts; raises ``NoBrowserError`` for none."""
    path = next(_installed(playwright), None)
    if path is None:
        message = "no Chromium found; run the browser tests with: make browser"
        raise NoBrowserError(message)
    return path


def _installed(playwright: Playwright) -> Iterator[str]:
    named = os.environ.get("SITEGEN_BROWSER")
    if named:
        yield named
        return
    yield from filter(None, map(shutil.which, _NAMES))
    places = [Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in _APPLICATIONS]
    places.append(Path(playwright.chromium.executable_path))
    yield from (str(place) for place in places if place.exists())


def _works(playwright: Playwright, path: str) -> bool:
    with suppress(Error):
        browser = launch(playwright, path)
        page = browser.new_page()
        page.set_content("<title>It works</title>")
        works = page.title() == "It works"
        browser.close()
        return works
    return False


def _find() -> str | None:
    # Begun anew each time: a browser that was not there may be there now.
    with sync_playwright() as playwright:
        return next((path for path in _installed(playwright) if _works(playwright, path)), None)


def _from_distribution() -> None:
    if shutil.which("apt-get"):
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
        _run([*apt, "update"])
        _run([*apt, "install", "-y", "--no-install-recommends", *_PACKAGES])


def _from_playwright() -> None:
    arguments = [sys.executable, "-m", "playwright", "install"]
    if shutil.which("apt-get") and os.geteuid() == 0:
        arguments.append("--with-deps")
    _run([*arguments, "chromium"])


def _run(command: list[str]) -> None:
    # Whether it did any good is seen by looking for a browser again.
    with suppress(FileNotFoundError):
        subprocess.run(command, check=False, stdout=sys.stderr)


def find_or_install() -> str:
    """Return the path of a browser that was seen to work.

    Raises ``NoBrowserError`` when there is none and none could be installed.
    """
    path = _find()
    named = os.environ.get("SITEGEN_BROWSER")
    # A browser that was asked for by name is not replaced by another.
    for install in () if named else (_from_distribution, _from_playwright):
        if path is None:
            install()
            path = _find()
    if path is not None:
        return path
    found = f"{named} does not work" if named else "no Chromium was found that works"
    message = f"{found}; say where one is: make browser SITEGEN_BROWSER=/path/to/it"
    raise NoBrowserError(message)


if __name__ == "__main__":
    try:
        sys.stdout.write(find_or_install() + "\n")
    except NoBrowserError as error:
        sys.exit(str(error))
