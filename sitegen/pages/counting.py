"""Tables of counts: a row a period or a subject, a column an outcome, each count a link."""

from collections.abc import Iterable, Sequence
from html import escape

from msgspec import Struct

from sitegen.pages.chart import key
from sitegen.pages.words import NOT_STATED_LABEL, number, outcome_slug

ORDER = ("upheld", "not-upheld", "closed-after-initial-enquiries")
"""Outcomes in the order of columns; what others there may be come after them, unknown ones last."""

_SHORT = {"Closed after initial enquiries": ("Closed", " after initial enquiries")}
"""Words of a column's head: what is seen, and what else is read out."""


class Kind(Struct, frozen=True):
    """An outcome as a column: its slug, and its name as printed, if it has one."""

    slug: str
    printed: str | None

    @property
    def name(self) -> str:
        """Return the name in words."""
        return self.printed or NOT_STATED_LABEL


class Line(Struct, frozen=True):
    """A row: its words, their link, the link of the whole, and those of its counts, in order.

    A link is empty where it leads nowhere; ``bar`` is SVG, or empty.
    """

    words: str
    href: str
    total_href: str
    counts: Sequence[int]
    hrefs: Sequence[str]
    bar: str = ""


def kinds_of(outcomes: Iterable[str | None]) -> tuple[Kind, ...]:
    """Return the columns for the outcomes that there are."""
    found = [Kind(outcome_slug(outcome), outcome) for outcome in outcomes]
    return tuple(sorted(found, key=_place))


def _place(kind: Kind) -> tuple[bool, int, str]:
    known = ORDER.index(kind.slug) if kind.slug in ORDER else len(ORDER)
    return (kind.printed is None, known, kind.slug)


def linked(href: str, words: str) -> str:
    """Return words as a link, or as they are where it leads nowhere; both are HTML."""
    return f'<a href="{href}">{words}</a>' if href else words


def table(named: str, first: str, kinds: Sequence[Kind], lines: Iterable[Line]) -> str:
    """Return a table; ``named`` is the id of its heading, ``first`` heads its first column.

    With a single outcome the column of all says everything.
    """
    split = len(kinds) > 1
    heads = "".join(map(_head, kinds)) if split else ""
    rows = "".join(_row(line, split=split) for line in lines)
    return (
        f'<table class="counted" aria-labelledby="{named}"><thead><tr>'
        f'<th scope="col">{first}</th><th scope="col">All</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def legend(kinds: Sequence[Kind], counts: Sequence[int], hrefs: Sequence[str]) -> str:
    """Return the outcomes with their signs and how many decisions have each."""
    items = (
        f"<li>{key(kind.slug)} {linked(href, escape(kind.name))}"
        f' <span class="count">{number(count)}</span></li>'
        for kind, count, href in zip(kinds, counts, hrefs, strict=True)
    )
    return f'<ul class="legend" role="list">{"".join(items)}</ul>'


def _head(kind: Kind) -> str:
    seen, rest = _SHORT.get(kind.name, (kind.name, ""))
    hidden = f'<span class="hidden">{rest}</span>' if rest else ""
    return f'<th scope="col">{key(kind.slug)} {escape(seen)}{hidden}</th>'


def _row(line: Line, *, split: bool) -> str:
    counts = [sum(line.counts), *line.counts] if split else [sum(line.counts)]
    cells = "".join(
        [
            f'<td><a href="{href}">{count:,}</a></td>' if count and href else f"<td>{count:,}</td>"
            for count, href in zip(counts, (line.total_href, *line.hrefs), strict=split)
        ]
    )
    return f'<tr><th scope="row">{linked(line.href, escape(line.words))}{line.bar}</th>{cells}</tr>'
