"""The proof on the finished page: what it shows of a decision is what the decision says.

The reader proves that a decision has every word of its source (``read.proof``). Here
the pieces that a page is put together from are held against the decision, where they
are made (``unfaithful``), and each finished page against the pieces (``missing``), so
that no template and no change of the code can lose or alter a word unseen. It is done
for every page of every build, so it looks at strings and parses nothing.
"""

import html
import re
from collections.abc import Iterator

from msgspec import Struct

from sitegen.model import Decision
from sitegen.pages.body import Body
from sitegen.pages.digest import text_of
from sitegen.pages.escape import escape
from sitegen.problems import Problem
from sitegen.read.proof import head_texts, page_tokens, tokens

_BARE = re.compile(r'<(a|span) class="number"[^>]*>[^<]*</\1>|</?(?:a|bdi)\b[^>]*>')
"""Our numbers, and the tags of links within a text."""
_TAG = re.compile(r"<[^>]*>")


class Shown(Struct, frozen=True):
    """What a page shows of a decision, in the page's order, as HTML: with holes, or filled.

    ``facts`` are the words of the header as printed: each label with those of its parts, which
    follow one another without anything between them.
    """

    title: tuple[str, str]
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    body: Body
    sign_off: str | None


def unfaithful(shown: Shown, decision: Decision) -> Problem | None:
    """Return the problem with what a page will show, if it is not the decision word for word."""
    if _alike(shown, decision):
        return None
    words = tokens(_shown(shown))
    expected = page_tokens(decision)
    if words == expected:
        return None
    pairs = zip([*words, "nothing"], [*expected, "nothing"], strict=False)
    there, here = next(pair for pair in pairs if pair[0] != pair[1])
    message = f"the page would have {there!r} where the source has {here!r}"
    hint = "the decision is kept off the site; report the file as one that is shown wrongly"
    return Problem("error", "not-proved", decision.source_path, 1, 1, message, hint)


def _alike(shown: Shown, decision: Decision) -> bool:
    """Tell whether a page will show the decision character for character, and so its words too.

    Nearly all are, and looking at the two text by text takes half as long as word by word. Where
    it will not, the words decide: they may be parted otherwise.
    """
    head = tokens(_head(shown)) == tokens(" ".join(head_texts(decision)))
    body = shown.body
    runs = html.unescape("\n".join([*_runs(body.summary), *_runs(body.statement)]))
    texts = [runs] if shown.sign_off is None else [runs, shown.sign_off]
    # A text may have lines: what two lists say, with a line for each, is the same words if it is
    # the same characters.
    return head and "\n".join(filter(None, texts)) == text_of(decision)


def missing(page: str, shown: Shown, path: str) -> Problem | None:
    """Return the problem with the finished ``page``, if it lacks a piece; ``path`` is the source's."""
    at = 0
    for piece in _pieces(shown):
        found = page.find(piece, at)
        if found < 0:
            message = (
                "the page does not show the decision word for word: "
                f"{_words(piece).strip()[:60]!r} is not where it should be"
            )
            hint = "undo the last change to the templates or the code"
            return Problem("error", "page-differs", path, 1, 1, message, hint)
        at = found + len(piece)
    return None


def _pieces(shown: Shown) -> Iterator[str]:
    """Yield what must stand on the page, in its order, as it stands there."""
    yield from map(escape, shown.title)
    for label, parts in shown.facts:
        yield escape(label)
        # The sign between two parts has its own element, without the space around it.
        yield from (escape(part.strip()) for part in parts)
    yield shown.body.summary
    yield shown.body.statement
    if shown.sign_off is not None:
        yield escape(shown.sign_off)


def _shown(shown: Shown) -> str:
    """Return the words that are shown, in order, each piece apart from the next."""
    body = _words(f"{shown.body.summary} {shown.body.statement}")
    return f"{_head(shown)} {body} {shown.sign_off or ''}"


def _head(shown: Shown) -> str:
    facts = (f"{label} {''.join(parts)}" for label, parts in shown.facts)
    return " ".join(("".join(shown.title), *facts))


def _words(markup: str) -> str:
    """Return the words of our own markup, without the numbers that we gave."""
    return html.unescape(_TAG.sub(" ", _bare(markup)))


def _runs(markup: str) -> list[str]:
    """Return the texts of our own markup, each from tag to tag, without the numbers that we gave."""
    return [run for run in _TAG.split(_bare(markup)) if run and not run.isspace()]


def _bare(markup: str) -> str:
    """Return our own markup without links within a text, and without the numbers that we gave.

    A number has other tags on both sides.
    """
    return _BARE.sub("", markup)
