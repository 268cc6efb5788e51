"""The statement itself as HTML: summary, sections, numbered paragraphs, lists.

Written by hand and not by a template because it is the bulk of every page,
and rendered once for each decision. Every word comes from the decision;
numbers and letters stand in links of the class ``number``.
"""

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from sitegen.model import Citation, CitedDecision, Item, Paragraph, Section, Text
from sitegen.pages.annotate import Link, annotate
from sitegen.pages.escape import escape


class Body(Struct, frozen=True):
    """The rendered parts of one decision, each in reading order."""

    summary: Markup
    statement: Markup


Cited = Iterator[tuple[Citation, ...]]
IsStandard = Callable[[Paragraph], bool]


def render_body(cited: CitedDecision, link: Link, is_standard: IsStandard) -> Body:
    """Render a decision; ``is_standard`` marks a paragraph as standard wording."""
    decision = cited.decision
    citations = iter(cited.citations)
    summary = "".join(f"<p>{_text(text, citations, link)}</p>" for text in decision.summary)
    statement = "".join(
        _section(section, citations, link, is_standard) for section in decision.sections
    )
    return Body(Markup(summary), Markup(statement))  # noqa: S704 - every word went through escape


def _text(text: Text, citations: Cited, link: Link) -> str:
    return annotate(text.value, next(citations), link)


def _section(section: Section, citations: Cited, link: Link, is_standard: IsStandard) -> str:
    heading = ""
    if section.heading is not None:
        tag = f"h{section.level}"
        words = escape(section.heading.value)
        heading = (
            f'<{tag} id="{section.id}"><a class="self" href="#{section.id}">{words}</a></{tag}>\n'
        )
    blocks = "".join(
        _paragraph(block, citations, link, standard=is_standard(block)) for block in section.blocks
    )
    return heading + blocks


def _paragraph(block: Paragraph, citations: Cited, link: Link, *, standard: bool) -> str:
    text = _text(block.text, citations, link)
    number = (
        f'<a class="number" href="#{block.id}" aria-label="Paragraph {block.number}"'
        f">{block.number}</a>"
        if block.number
        else ""
    )
    mark = ' class="paragraph standard"' if standard else ' class="paragraph"'
    words = f"<p>{text}</p>" if text else ""
    items = _items(block.items, block.number, citations, link)
    return f'<div{mark} id="{block.id}">{number}<div>{words}{items}</div></div>\n'


def _items(items: Sequence[Item], number: int | None, citations: Cited, link: Link) -> str:
    if not items:
        return ""
    rows = "".join(_item(item, number, citations, link) for item in items)
    return f'<ul class="items" role="list">{rows}</ul>'


def _item(item: Item, number: int | None, citations: Cited, link: Link) -> str:
    text = _text(item.text, citations, link)
    nested = _items(item.items, number, citations, link)
    if item.label is None:
        return f'<li class="bullet"><span>{text}</span>{nested}</li>'
    label = escape(item.label)
    if item.id is None:
        return f'<li><span class="number">{label})</span><span>{text}</span>{nested}</li>'
    name = f"Paragraph {number} {label})" if number else f"Item {label})"
    mark = f'<a class="number" href="#{item.id}" aria-label="{name}">{label})</a>'
    return f'<li id="{item.id}">{mark}<span>{text}</span>{nested}</li>'
