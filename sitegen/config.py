"""The publisher's settings, from ``sitegen.toml``."""

import re
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, Struct

from sitegen.ownfile import ConfigError, read_values

Count = Annotated[int, Meta(ge=1, le=1000)]
Words = Annotated[str, Meta(min_length=1)]
Crawler = Annotated[str, Meta(pattern=r"^[A-Za-z][A-Za-z_-]*$")]
"""The product token of a crawler (RFC 9309, 2.2.1)."""
Address = Annotated[str, Meta(pattern=r"^(https?://[!#-;=?-~]+)?$")]
"""An address of the web, or nothing."""

_HINT = "correct it; the project's own sitegen.toml shows every setting"
# Of RFC 3986 what the folder of a static host has: no user, no dots to resolve, nothing encoded.
_BASE = re.compile(
    r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?(?:/(?!\.{1,2}(?:/|$))[a-z0-9._~-]+)*/?",
    re.ASCII | re.IGNORECASE,
)
_WEB = re.compile(r"https?://[!#-;=?-~]+")
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")


class Config(Struct, frozen=True, forbid_unknown_fields=True):
    """What a publisher may set. ``base_url`` is absolute and ends in a slash.

    ``crossings_from`` decisions with two facts, as an organisation and a subject, have a list.

    ``refused_crawlers`` are the names of those that ``robots.txt`` asks to keep away.
    ``leave_to`` is where the link to leave a page quickly leads, on pages of subjects
    whose names have any of ``leave_words``.
    """

    title: Words
    tagline: Words
    base_url: str
    contact: str = ""
    source_files: bool = True
    page_size: Count = 50
    feed_size: Count = 20
    crossings_from: Count = 10
    index_decisions: bool = False
    refused_crawlers: tuple[Crawler, ...] = ()
    leave_to: Address = "https://www.bbc.co.uk/weather"
    leave_words: tuple[Words, ...] = (
        "child protection",
        "domestic abuse",
        "domestic violence",
        "safeguarding",
    )

    @property
    def prefix(self) -> str:
        """Return the path that every URL of the site begins with, as ``/`` or ``/sub/``."""
        return urlsplit(self.base_url).path

    @property
    def contact_href(self) -> str | None:
        """Return the link of a contact that is an address of the web or of e-mail."""
        if _WEB.fullmatch(self.contact):
            return self.contact
        return f"mailto:{self.contact}" if _MAIL.fullmatch(self.contact) else None


def load_config(path: Path, base_url: str | None = None) -> Config:
    """Read the settings, with ``base_url`` in place of the file's where given.

    Raises ``ConfigError`` where the file is missing, is no TOML, has an
    unknown or ill-typed setting, or the base URL is not an absolute http(s) one.
    """
    if not path.exists():
        message = f"{path}: no such file; run sitegen in the folder that holds it"
        raise ConfigError(message)
    config = read_values(path, Config, "settings", _HINT)
    return msgspec.structs.replace(config, base_url=_checked(base_url or config.base_url))


def _checked(url: str) -> str:
    try:
        absolute = _BASE.fullmatch(url) is not None and urlsplit(url).port != 0
    except ValueError:
        absolute = False
    if not absolute:
        message = f"base URL {url!r} is not of the form https://example.org/path/"
        raise ConfigError(message)
    return url if url.endswith("/") else url + "/"
