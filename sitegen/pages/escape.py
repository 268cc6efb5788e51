"""Text as HTML: every character of it text, and none that is obeyed.

Controls of writing direction (Unicode Standard Annex 9, explicit directional
formatting) could make a line read otherwise than it is. Each stays in the text,
held in an element that it cannot reach out of and that shows its number.
"""

import html
import re

from markupsafe import Markup

_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def escape(text: str) -> str:
    """Return ``text`` as HTML that holds the same characters in the same order."""
    escaped = html.escape(text)
    return escaped if escaped.isascii() else _CONTROL.sub(_shown, escaped)


def plain(text: str) -> str:
    """Return ``text`` without controls of direction, for titles, attributes and data of ours."""
    return text if text.isascii() else _CONTROL.sub("", text)


def finalize(value: object) -> object:
    """Make what a template prints harmless: text of a source passes without such controls."""
    return plain(value) if type(value) is str else value


def markup(text: str) -> Markup:
    """Return ``escape`` of a text for a template."""
    return Markup(escape(text))  # noqa: S704 - it has just been escaped


def _shown(match: re.Match[str]) -> str:
    return f'<bdi class="control" data-code="U+{ord(match[0]):04X}">{match[0]}</bdi>'
