"""A made-up decision, and the two forms in which it is written: as received, and as clean Markdown."""

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

SIGNED = "Investigator's decision on behalf of the Ombudsman"
FURNITURE = """\
Print this page

LGO logogram

Review your privacy settings

Required cookies

These cookies enable the website to function properly. You can only disable these by changing your browser preferences, but this will affect how the website performs.

View required cookies

Analytical cookies

Google Analytics cookies help us improve the performance of the website by understanding how visitors use the site.
We recommend you set these 'ON'.

View analytical cookies

In using Google Analytics, we do not collect or store personal information that could identify you (for example your name or address). We do not allow Google to use or share our analytics data. Google has developed a tool to help you opt out of Google Analytics cookies.

Privacy settings"""
"""What the Ombudsman's site has below a decision: it is no part of it."""


class Paragraph(NamedTuple):
    """A numbered paragraph and the bullets below it."""

    text: str
    items: tuple[str, ...] = ()


class Part(NamedTuple):
    """A heading of level 2 or 3 with its paragraphs."""

    heading: str
    level: int
    paragraphs: tuple[Paragraph, ...]


class Written(NamedTuple):
    """A decision; ``statutes`` are the paths of the Acts and provisions that it cites, in order."""

    reference: str
    organisation: str
    category: str
    subcategory: str
    outcome: str
    decided: date
    summary: str
    parts: tuple[Part, ...]
    statutes: tuple[str, ...]

    @property
    def slug(self) -> str:
        """Return the last part of its address."""
        return self.reference.replace(" ", "-")

    @property
    def title(self) -> str:
        """Return its first line."""
        return f"{self.organisation} ({self.reference})"

    def raw(self) -> str:
        """Return it as a publisher receives it: numbers restart in every part."""
        return "\n\n".join([*self._header(), *self._statement(), "Back to top", SIGNED, FURNITURE])

    def markdown(self) -> str:
        """Return it as Markdown with front matter: numbers run through the whole of it."""
        return "\n".join([*self._front_matter(), *self._body(), f"{SIGNED}\n"])

    def _header(self) -> Iterator[str]:
        yield self.title
        yield f"Category : {self.category} > {self.subcategory}"
        yield f"Decision : {self.outcome}"
        yield f"Decision date : {self.decided:%d %b %Y}"
        yield "The Ombudsman's final decision:"
        yield f"Summary: {self.summary}"

    def _statement(self) -> Iterator[str]:
        for at, part in enumerate(self.parts):
            if at and part.level == 2:
                yield "Back to top"
            yield part.heading
            lines = []
            for number, paragraph in enumerate(part.paragraphs, start=1):
                lines.append(f"  {number}. {paragraph.text}")
                lines += [f"    • {item}" for item in paragraph.items]
            if lines:
                yield "\n".join(lines)

    def _front_matter(self) -> Iterator[str]:
        def words(*values: str) -> str:
            return json.dumps(values[0] if len(values) == 1 else values, ensure_ascii=False)

        yield "+++"
        yield f"title = {words(self.title)}"
        yield f"date = {self.decided.isoformat()}"
        yield f"slug = {words(self.slug)}"
        yield f"url = {words(f'/decisions/{self.slug}/')}"
        yield f"reference = {words(self.reference)}"
        yield f"organisation = {words(self.organisation)}"
        yield f"category = {words(self.category)}"
        yield f"subcategory = {words(self.subcategory)}"
        yield f"outcome = {words(self.outcome)}"
        yield f'year = "{self.decided.year}"'
        yield f"summary = {words(self.summary)}"
        yield f"organisations = [{words(self.organisation)}]"
        yield f"categories = {words(self.category, f'{self.category}/{self.subcategory}')}"
        yield f"outcomes = [{words(self.outcome)}]"
        yield f'years = ["{self.decided.year}"]'
        yield f"statutes = [{', '.join(map(words, self.statutes))}]"
        yield "+++"

    def _body(self) -> Iterator[str]:
        number = 0
        for part in self.parts:
            yield f"\n{'#' * part.level} {part.heading}\n"
            for paragraph in part.paragraphs:
                number += 1
                marker = f"{number}. "
                yield marker + paragraph.text
                yield from (f"{' ' * len(marker)}- {item}" for item in paragraph.items)
        yield ""
