"""The statement itself as HTML: summary, sections, numbered paragraphs, lists.

Written by hand and not by a template because it is the bulk of every page,
and rendered once for each decision. Every word comes from the decision;
numbers and letters stand in links of the class ``number``.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sitegen.library.wording import SHORTEST
from sitegen.model import CitedDecision, Item, Paragraph, Section
from sitegen.pages.annotate import Link, annotate
from sitegen.pages.escape import escape
from sitegen.pages.holes import hole


class Body(Struct, frozen=True):
    """The rendered parts of one decision, each in reading order, as HTML with holes."""

    summary: str
    statement: str


Texts = Iterator[str]
"""The texts of a decision as HTML, in the order of its passages."""


def render_body(cited: CitedDecision, link: Link) -> Body:
    """Render a decision; each longer paragraph has a hole for whether it is standard wording."""
    decision = cited.decision
    texts = annotate([passage.text.value for passage in cited.passages], cited.citations, link)
    summary = "".join([f"<p>{next(texts)}</p>" for _ in decision.summary])
    statement = "".join([_section(section, texts) for section in decision.sections])
    return Body(summary, statement)


def _section(section: Section, texts: Texts) -> str:
    heading = ""
    if section.heading is not None:
        tag = f"h{section.level}"
        words = escape(section.heading.value)
        heading = (
            f'<{tag} id="{section.id}"><a class="self" href="#{section.id}">{words}</a></{tag}>\n'
        )
    return heading + "".join([_paragraph(block, texts) for block in section.blocks])


def _paragraph(block: Paragraph, texts: Texts) -> str:
    text = next(texts)
    number = (
        f'<a class="number" href="#{block.id}" aria-label="Paragraph {block.number}">'
        f"{block.number}</a>"
        if block.number
        else ""
    )
    mark = hole("standard", block.id) if len(block.text.value) >= SHORTEST else ""
    words = f"<p>{text}</p>" if text else ""
    items = _items(block.items, block.number, texts) if block.items else ""
    return f'<div class="paragraph{mark}" id="{block.id}">{number}<div>{words}{items}</div></div>\n'


def _items(items: Sequence[Item], number: int | None, texts: Texts) -> str:
    rows = "".join([_item(item, number, texts) for item in items])
    return f'<ul class="items" role="list">{rows}</ul>'


def _item(item: Item, number: int | None, texts: Texts) -> str:
    text = next(texts)
    nested = _items(item.items, number, texts) if item.items else ""
    if item.label is None:
        return f'<li class="bullet"><span>{text}</span>{nested}</li>'
    label = escape(item.label)
    if item.id is None:
        return f'<li><span class="number">{label})</span><span>{text}</span>{nested}</li>'
    name = f"Paragraph {number} {label})" if number else f"Item {label})"
    mark = f'<a class="number" href="#{item.id}" aria-label="{name}">{label})</a>'
    return f'<li id="{item.id}">{mark}<span>{text}</span>{nested}</li>'
