"""The proof on the finished page: what it shows of a decision is what the decision says.

The reader proves that a decision has every word of its source (``read.proof``);
here the page is held against the decision, so that no template and no change of the
code can lose or alter a word unseen. It is done for every page of every build, so
it looks at strings and parses nothing.
"""

import html
import re
from collections.abc import Iterator, Sequence

from sitegen.model import Decision
from sitegen.pages.body import Body
from sitegen.pages.escape import escape
from sitegen.problems import Problem
from sitegen.read import page_tokens, tokens

_OURS = re.compile(r'<(a|span) class="number"[^>]*>[^<]*</\1>')
_INLINE = re.compile(r"</?(?:a|bdi)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")

Facts = Sequence[tuple[str, Sequence[str]]]
"""The header as the page shows it: each label with the words of its parts."""


def unfaithful(page: str, decision: Decision, facts: Facts, body: Body) -> Problem | None:
    """Return the problem with ``page``, if it does not show the decision word for word."""
    at = 0
    for piece in _pieces(decision, facts, body):
        found = page.find(piece, at)
        if found < 0:
            return _problem(decision, f"{_words(piece).strip()[:60]!r} is not where it should be")
        at = found + len(piece)
    shown = list(_shown(decision, facts, body))
    expected = page_tokens(decision)
    if shown == expected:
        return None
    pairs = zip([*shown, "nothing"], [*expected, "nothing"], strict=False)
    there, here = next(pair for pair in pairs if pair[0] != pair[1])
    return _problem(decision, f"it has {there!r} where the source has {here!r}")


def _pieces(decision: Decision, facts: Facts, body: Body) -> Iterator[str]:
    """Yield what must stand on the page, in its order, as it stands there."""
    title = decision.title.value
    split = max(title.rfind("("), 0)
    yield escape(title[:split])
    yield escape(title[split:])
    for label, parts in facts:
        yield escape(label)
        yield from map(escape, parts)
    yield body.summary
    yield body.statement
    if decision.sign_off is not None:
        yield escape(decision.sign_off.value)


def _shown(decision: Decision, facts: Facts, body: Body) -> Iterator[str]:
    yield from tokens(decision.title.value)
    for label, parts in facts:
        yield from tokens(label)
        yield from tokens(" > ".join(parts))
    yield from tokens(_words(body.summary))
    yield from tokens(_words(body.statement))
    if decision.sign_off is not None:
        yield from tokens(decision.sign_off.value)


def _words(markup: str) -> str:
    """Return the words of our own markup, without the numbers that we gave."""
    return html.unescape(_TAG.sub(" ", _INLINE.sub("", _OURS.sub(" ", markup))))


def _problem(decision: Decision, message: str) -> Problem:
    return Problem(
        "error",
        "page-differs",
        decision.source_path,
        1,
        1,
        f"the page does not show the decision word for word: {message}",
        "nothing was published; undo the last change to the templates or the code",
    )
