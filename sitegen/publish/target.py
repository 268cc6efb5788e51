"""From the address in a link to the file of the site that it leads to.

The rules are those of the URL standard (https://url.spec.whatwg.org/) as a
browser applies them, and of static hosts: a path that ends in a slash is
answered with the ``index.html`` below it.
"""

from functools import lru_cache
from posixpath import normpath
from typing import Literal
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from msgspec import Struct

_REMEMBERED = 1 << 16


class Target(Struct, frozen=True):
    """Where a link leads: a file's path below the site's root, and an id in it, if any.

    ``fault`` says why it can lead nowhere; ``path`` is then empty.
    """

    path: str
    fragment: str
    fault: Literal["", "malformed", "outside", "foreign"] = ""


class Resolver:
    """Tell which file an address means, for a site whose root is ``base_url``."""

    def __init__(self, base_url: str) -> None:
        self._base = urlsplit(base_url)
        self.prefix = self._base.path if self._base.path.endswith("/") else self._base.path + "/"
        # Most links of a site are of two kinds that are quick to tell: to an id
        # of the page itself, and from the root, which means the same on every page.
        self._from_root = lru_cache(_REMEMBERED)(lambda url: self._resolve(url, ""))

    def resolve(self, url: str, page: str) -> Target | None:
        """Return where ``url`` on the file ``page`` leads; ``None`` when to another site.

        An address on the site's own host that is not below its root is
        another site when written in full, and a fault when written from ``/``.
        """
        if url.startswith("#"):
            return Target(page, _fragment(url[1:]))
        if url.startswith("/"):
            return self._from_root(url)
        return self._resolve(url, page)

    def own(self, url: str) -> bool:
        """Say whether ``url`` is absolute and below the site's root."""
        target = self.resolve(url, "") if url.startswith(("http:", "https:")) else None
        return target is not None and not target.fault

    def _resolve(self, url: str, page: str) -> Target | None:
        try:
            parts = urlsplit(url)
            if parts.scheme or parts.netloc:
                return self._absolute(parts)
            here = self.prefix + quote(page)
            joined = urlsplit(urljoin(here, url) if url else here)
        except ValueError:
            return Target("", "", "malformed")
        if not joined.path.startswith(self.prefix):
            return Target("", "", "outside")
        return self._within(joined)

    def _absolute(self, parts: SplitResult) -> Target | None:
        scheme = parts.scheme or self._base.scheme
        same = (scheme, parts.netloc.lower()) == (self._base.scheme, self._base.netloc.lower())
        if not same or not (parts.path or "/").startswith(self.prefix):
            return None
        return self._within(parts)

    def _within(self, parts: SplitResult) -> Target:
        path = unquote(parts.path.removeprefix(self.prefix))
        if path:
            path = normpath(path) + ("/" if path.endswith(("/", "/.", "/..")) else "")
        if path.startswith("../"):
            return Target("", "", "outside")
        if not path or path.endswith("/"):
            path = path.removeprefix("./") + "index.html"
        return Target(path, _fragment(parts.fragment))


def _fragment(text: str) -> str:
    """Return the id in a fragment; what follows ``:~:`` is for the browser to find text by."""
    return unquote(text).partition(":~:")[0]
