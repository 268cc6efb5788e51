"""Text as HTML: every character of it text, and none that is obeyed.

Controls of writing direction (Unicode Standard Annex 9, explicit directional
formatting) could make a line read otherwise than it is. Each stays in the text,
held in an element that it cannot reach out of and that shows its number.
"""

import re
from collections.abc import Callable

import markupsafe
from markupsafe import Markup

_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CONTROL = re.compile(f"[{_CONTROLS}]")
_HELD_OR_LOOSE = re.compile(
    rf'<bdi class="control" data-code="U\+[0-9A-F]{{4}}">[{_CONTROLS}]|[{_CONTROLS}]'
)

_SIGNS = b"\x81\xd8\x8e\x8f\xaa\xab\xac\xad\xae"
"""Bytes of which each control has one in UTF-8, and few pages any: a look for a byte is the
fastest there is, and a page has 40,000 characters."""


# What ``markupsafe.escape`` calls; that makes a ``Markup`` too, which takes ten times as long.
escaped: Callable[[str], str] = markupsafe._escape_inner  # type: ignore[attr-defined] # noqa: SLF001


def escape(text: str) -> str:
    """Return ``text`` as HTML that holds the same characters in the same order."""
    plainly = escaped(text)
    return _CONTROL.sub(_shown, plainly) if _has_control(plainly) else plainly


def plain(text: str) -> str:
    """Return ``text`` without controls of direction, for titles, attributes and data of ours."""
    return _CONTROL.sub("", text) if _has_control(text) else text


def encoded(page: str) -> tuple[str, bytes]:
    """Return ``without_controls`` of a page, and the same in UTF-8."""
    data = page.encode()
    if _may_have_control(data):
        page = without_controls(page)
        return page, page.encode()
    return page, data


def without_controls(page: str) -> str:
    """Take controls of direction out of a page, but for those that ``escape`` holds and shows.

    Whatever else a template prints, a title or an attribute, passes without them.
    """
    if not _has_control(page):
        return page
    return _HELD_OR_LOOSE.sub(lambda match: match[0] if len(match[0]) > 1 else "", page)


def markup(text: str) -> Markup:
    """Return ``escape`` of a text for a template."""
    return Markup(escape(text))  # noqa: S704 - it has just been escaped


def _has_control(text: str) -> bool:
    """Tell whether there is any: looks for bytes are several times faster than the pattern."""
    if text.isascii() or not _may_have_control(text.encode()):
        return False
    return _CONTROL.search(text) is not None


def _may_have_control(data: bytes) -> bool:
    """Tell whether a text in UTF-8 has a byte that a control has."""
    for byte in _SIGNS:  # noqa: SIM110 - a generator would cost more than the looks
        if byte in data:
            return True
    return False


def _shown(match: re.Match[str]) -> str:
    return f'<bdi class="control" data-code="U+{ord(match[0]):04X}">{match[0]}</bdi>'
