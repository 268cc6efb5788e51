"""Leaving a page quickly, where a reader may have somebody looking over their shoulder."""

from sitegen.config import Config
from sitegen.pages.page import Page


def leave_to(config: Config, page: Page) -> str | None:
    """Return where a reader of ``page`` can leave to at once, ``None`` for a page without a need.

    A page has the subjects that its breadcrumbs name; the publisher says which words
    of a subject call for it (``leave_words``), in any case.
    """
    if not config.leave_to:
        return None
    named = " > ".join(words for words, _ in page.trail).casefold()
    needed = any(words.casefold() in named for words in config.leave_words)
    return config.leave_to if needed else None
