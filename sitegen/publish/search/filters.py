"""What decisions are filtered by: taken out of their documents, and written as Pagefind would.

Pagefind writes the values of a filter in another order each time, in its file and in each
page's. Without them its pages are the same each time and are kept as they are, and what it
does not do is not waited for.
"""

import re
from collections.abc import Iterable
from html import unescape

from sitegen.publish.search.output import Filter

_STATED = re.compile(r'<i data-pagefind-filter="(\w+)">([^<]*)</i>')

Stated = tuple[tuple[str, str], ...]
"""Filters with a value that a decision has."""


def without_filters(document: bytes) -> tuple[bytes, Stated]:
    """Return a document without the elements that state its filters, and what they state."""
    text = document.decode()
    stated = tuple((name, unescape(value)) for name, value in _STATED.findall(text))
    return _STATED.sub("", text).encode(), stated


def filters_of(pages: Iterable[Stated]) -> list[Filter]:
    """Return the filters of pages that are numbered in this order, by name, with values in order."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, stated in enumerate(pages):
        for name, value in dict.fromkeys(stated):
            found.setdefault(name, {}).setdefault(value, []).append(number)
    return [Filter(name, sorted(values.items())) for name, values in sorted(found.items())]
