"""Addresses of web pages, as front matter, a sidecar or a saved page gives them."""

from typing import TypeGuard
from urllib.parse import urlsplit


def is_address(url: object) -> TypeGuard[str]:
    """Tell whether ``url`` is an http(s) address without white space."""
    if not isinstance(url, str) or len(url.split()) != 1:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
