"""Furniture: the lines that belong to the page a decision was taken from, not to it.

Every rule stands in ``RULES`` with the line that it is for. A line is furniture
only as a whole, only in its region, and what is taken off stands in
``Decision.removed`` under the rule's name. Regions:

``edge``
    An unbroken run before the title or at the end of the file. The source was cut
    anywhere, so the first line of the file may be the end of such a line, and the last the
    beginning of one; but only beside a whole one or the line that signs the decision.
    "Back to" at the end is the beginning of "Back to top" where that stands further above.
``body``
    Anywhere after the title.
``head``
    Between the title and the first section.
"""

from collections.abc import Sequence
from string import ascii_letters
from typing import Literal

from msgspec import Struct

from sitegen.model import Removed
from sitegen.read.fold import fold
from sitegen.read.lines import Line
from sitegen.read.signature import is_signature


class Rule(Struct, frozen=True):
    """A rule's name, where it holds, and the line it is for."""

    name: str
    region: Literal["edge", "body", "head"]
    example: str


BACK_TO_TOP = "back-to-top"
STATEMENT_HEADING = "statement-heading"

RULES: tuple[Rule, ...] = (
    Rule(BACK_TO_TOP, "body", "Back to top"),
    Rule(STATEMENT_HEADING, "head", "The Ombudsman's final decision:"),
    Rule(STATEMENT_HEADING, "head", "The Ombudsmen's final decision:"),
    Rule(STATEMENT_HEADING, "head", "The Ombudsman's decision:"),
    Rule("summary-heading", "head", "Summary"),
    Rule("print-link", "edge", "Print this page"),
    Rule("logo", "edge", "LGO logogram"),
    Rule("cookie-banner", "edge", "Review your privacy settings"),
    Rule("cookie-banner", "edge", "Required cookies"),
    Rule(
        "cookie-banner",
        "edge",
        "These cookies enable the website to function properly. You can only disable these by "
        "changing your browser preferences, but this will affect how the website performs.",
    ),
    Rule("cookie-banner", "edge", "View required cookies"),
    Rule("cookie-banner", "edge", "Analytical cookies"),
    Rule(
        "cookie-banner",
        "edge",
        "Google Analytics cookies help us improve the performance of the website by "
        "understanding how visitors use the site.",
    ),
    Rule("cookie-banner", "edge", "We recommend you set these 'ON'."),
    Rule("cookie-banner", "edge", "View analytical cookies"),
    Rule(
        "cookie-banner",
        "edge",
        "In using Google Analytics, we do not collect or store personal information that could "
        "identify you (for example your name or address). We do not allow Google to use or share "
        "our analytics data. Google has developed a tool to help you opt out of Google Analytics "
        "cookies.",
    ),
    Rule("cookie-banner", "edge", "Privacy settings"),
)

# Rules without a line of their own: the place alone makes these furniture.
CONTENTS_LIST = "contents-list"  # "- The complaint" in a list of headings under the title
SOURCE_ADDRESS = (
    "source-address"  # "https://www.lgo.org.uk/decisions/…" on the line above the title
)
REPEATED_TITLE = (
    "repeated-title"  # the title once more right below it: that of the page, of the text
)
OUTSIDE_ARTICLE = "outside-article"  # "Home" in the menu of a saved web page
PAGE_NUMBER = "page-number"  # "Page 2 of 4" in text that was taken out of a PDF
DIVIDER = "divider"  # "-----" on a line of its own

_EDGE = {fold(rule.example): rule.name for rule in RULES if rule.region == "edge"}
# As printed, which spares folding: a page has a dozen of these lines.
_EDGE_PRINTED = {rule.example: rule.name for rule in RULES if rule.region == "edge"}
_BODY = {fold(rule.example): rule.name for rule in RULES if rule.region == "body"}
_HEAD = {fold(rule.example).rstrip(":"): rule.name for rule in RULES if rule.region == "head"}
_LONGEST = max(len(rule.example) for rule in RULES) * 2
# A line that begins with one of these letters is none of the body's furniture: most need no folding.
_NOT_BODY = frozenset(ascii_letters) - {
    letter for folded in _BODY for letter in (folded[0], folded[0].upper())
}


def body_rule(line: Line) -> str | None:
    """Return the name of the rule that makes ``line`` furniture within a statement."""
    if line.marker or line.text[:1] in _NOT_BODY or len(line.raw) > _LONGEST:
        return None
    return _BODY.get(fold(line.text))


def head_rule(line: Line) -> str | None:
    """Return the name of the rule that makes ``line`` furniture above the statement."""
    if len(line.raw) > _LONGEST or line.marker:
        return None
    return _HEAD.get(fold(line.text).rstrip(": "))


def leading(lines: Sequence[Line]) -> list[Removed]:
    """Return the furniture that opens a file; its length is the count of lines to skip."""
    found: list[Removed] = []
    for index, line in enumerate(lines):
        rule = edge_rule(line) or body_rule(line)
        if rule is None and not found and index + 1 < len(lines) and edge_rule(lines[index + 1]):
            rule = _cut(line, at_end=False)
        if rule is None:
            break
        found.append(removed(line, rule))
    return found


def trailing(lines: Sequence[Line]) -> list[Removed]:
    """Return the furniture that closes a file, in the order of the file."""
    found: list[Removed] = []
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        rule = edge_rule(line) or body_rule(line)
        if rule is None and not found and index:
            below = _is_below(lines[index - 1])
            rule = _cut(line, at_end=True) if below else _cut_top(line, lines)
        if rule is None:
            break
        found.append(removed(line, rule))
    return found[::-1]


def removed(line: Line, rule: str) -> Removed:
    """Return ``line`` as what was taken off under ``rule``."""
    return Removed(rule, line.words, line.number)


def edge_rule(line: Line) -> str | None:
    """Return the name of the rule that makes ``line`` furniture above or below all else."""
    if len(line.raw) > _LONGEST or line.marker:
        return None
    return _EDGE_PRINTED.get(line.text) or _EDGE.get(fold(line.text))


def _is_below(line: Line) -> bool:
    """Tell whether what follows ``line`` can be furniture."""
    return is_signature(line) or edge_rule(line) is not None


def _cut(line: Line, *, at_end: bool) -> str | None:
    if len(line.raw) > _LONGEST:
        return None
    text = fold(line.words)  # "y. You can only disable": the end of a word is no marker
    for whole, name in _EDGE.items():
        if whole.startswith(text) if at_end else whole.endswith(text):
            return name
    return None


def _cut_top(line: Line, lines: Sequence[Line]) -> str | None:
    """Return the rule of a last line cut after "Back to"; one word is not enough to tell."""
    if line.marker or not line.text.startswith("Back to") or len(line.text) > _LONGEST:
        return None
    is_top = any(whole.startswith(fold(line.text)) for whole in _BODY)
    return BACK_TO_TOP if is_top and any(map(body_rule, lines)) else None
