"""The page of one decision: facts, contents, statement, law cited, other decisions."""

from collections.abc import Collection, Iterator

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from sitegen.config import Config
from sitegen.model import Entry
from sitegen.pages.body import Body
from sitegen.pages.faithful import Shown
from sitegen.pages.frame import Frame
from sitegen.pages.glossary import Glossary
from sitegen.pages.holes import fill
from sitegen.pages.official import official_by_reference
from sitegen.pages.page import Page
from sitegen.pages.report import report_href
from sitegen.pages.report_linked import at
from sitegen.pages.routes import decision_route
from sitegen.pages.sheet import Sheet
from sitegen.pages.words import NOT_STATED_LABEL
from sitegen.slug import NOT_STATED, slugify

DESCRIPTION = 160
"""Characters of the summary in a page's description: what search engines show of it."""


class More(Struct, frozen=True):
    """A link to all decisions that have something in common with one."""

    words: str
    route: str


def decision_page(  # noqa: PLR0913, PLR0917 - all that a page is made from
    config: Config,
    glossary: Glossary,
    slugs: Collection[str],
    entry: Entry,
    sheet: Sheet,
    frame: Frame,
) -> tuple[Page, Shown]:
    """Plan the page of one decision; return it with what it must show, to prove it by.

    ``slugs`` are those of the decisions on this site.
    """
    route = decision_route(entry.slug)
    shown = _filled(config, slugs, sheet, frame)
    subject = frame.subject
    before, reference = shown.title
    page = Page(
        route=route,
        template="decision.html",
        title=_title(entry),
        description=_description(entry),
        context={
            "entry": entry,
            "sheet": sheet,
            "frame": frame,
            "summary": Markup(shown.body.summary),  # noqa: S704 - every word went through escape
            "statement": Markup(shown.body.statement),  # noqa: S704 - the same
            "facts": Markup(sheet.facts),  # noqa: S704 - and in all that a sheet has as HTML
            "contents": Markup(sheet.contents),  # noqa: S704 - the same
            "removed": Markup(sheet.removed),  # noqa: S704 - the same
            "laws": Markup(sheet.laws),  # noqa: S704 - the same
            "standard": sum(frame.standard),
            "words": Markup(sheet.words),  # noqa: S704 - the same
            "meaning": glossary.outcome(entry.outcome),
            "more": tuple(_more(entry)),
            "report": report_href(config, entry),
            "title_before": before,
            "title_reference": reference,
            "subject": subject or "decisions without a subject",
            "neighbours_of": f"Around this decision in {subject or 'its list'}",
            "source_route": f"{route}source.txt" if config.source_files else None,
        },
        area="categories/",
        trail=tuple(_trail(entry)),
        indexed=config.index_decisions,
        modified=entry.decided,
        linked=(at(config.base_url + route, sheet.linked),),
    )
    return page, shown


def _title(entry: Entry) -> str:
    """Return the reference before the organisation, which has many decisions side by side."""
    return f"{entry.reference} {entry.organisation or 'Organisation not stated'}"


def _filled(config: Config, slugs: Collection[str], sheet: Sheet, frame: Frame) -> Shown:
    standard = dict(zip(sheet.longer, frame.standard, strict=True))

    def value(kind: str, name: str) -> str:
        if kind == "standard":
            return " standard" if standard[name] else ""
        if name in slugs:
            return config.prefix + decision_route(name)
        return official_by_reference(name)

    body = sheet.shown.body
    return replace(sheet.shown, body=Body(fill(body.summary, value), fill(body.statement, value)))


def _description(entry: Entry) -> str:
    facts = [entry.outcome, entry.category, entry.subcategory]
    known = ". ".join(fact for fact in facts if fact)
    summary = entry.summary
    if len(summary) > DESCRIPTION:
        summary = summary[:DESCRIPTION].rsplit(" ", 1)[0] + " …"
    return " ".join(part for part in (f"{known}." if known else "", summary) if part)


def _more(entry: Entry) -> Iterator[More]:
    if entry.organisation:
        route = f"organisations/{slugify(entry.organisation)}/"
        yield More(f"All decisions about {entry.organisation}", route)
    if entry.category and entry.subcategory:
        path = f"{slugify(entry.category)}/{slugify(entry.subcategory)}"
        label = f"{entry.category}: {entry.subcategory}"
        yield More(f"All on {label}", f"categories/{path}/")


def _trail(entry: Entry) -> Iterator[tuple[str, str | None]]:
    yield "Subjects", "categories/"
    category = entry.category
    slug = slugify(category) if category else NOT_STATED
    yield category or NOT_STATED_LABEL, f"categories/{slug}/"
    if category and entry.subcategory:
        yield entry.subcategory, f"categories/{slug}/{slugify(entry.subcategory)}/"
    yield entry.reference, None
