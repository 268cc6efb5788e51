"""Words of a source as messages show them: short, on one line, and without effect."""

_LONGEST = 60


def shown(words: str) -> str:
    """Return ``words`` in quotation marks, cut after 60 characters.

    What a terminal would obey or not show (line breaks, direction marks) stands as
    its escape sequence.
    """
    return repr(words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…")
