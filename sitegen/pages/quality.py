"""The quality report: what the sources lacked, and what could not be made out."""

from msgspec import Struct

from sitegen.model import Counts, Quality
from sitegen.pages.page import Page

_LAYOUTS = {
    "A": "Text with header lines and numbered items (A)",
    "B": "Text with header lines, numbers lost (B)",
    "C": "Text without header lines, numbers lost (C)",
    "T": "As C, with a table of contents (T)",
    "D": "As A, with the cookie notice first (D)",
    "R": "A report’s summary page (R)",
    "P": "A report’s chapter with its own numbers (P)",
    "markdown": "Markdown",
    "html": "A saved page (HTML)",
}


class Table(Struct, frozen=True):
    """A table of the report; ``note`` explains it, ``columns`` head it."""

    id: str
    heading: str
    note: str
    columns: tuple[str, str]
    rows: Counts


def quality_page(quality: Quality) -> Page:
    """Plan the page of the report."""
    heading = "Quality report"
    return Page(
        route="quality/",
        template="quality.html",
        title=heading,
        description="What the sources of this site lacked, and what could not be made out.",
        context={"heading": heading, "quality": quality, "tables": _tables(quality)},
        trail=((heading, None),),
    )


def _tables(quality: Quality) -> tuple[Table, ...]:
    layouts = {_LAYOUTS.get(name, name): count for name, count in quality.layouts.items()}
    problems = {
        f"{severity}: {code}": count
        for severity, codes in quality.problems.items()
        for code, count in codes.items()
    }
    return (
        Table(
            "layouts",
            "Forms in which decisions came",
            "The form is recognised from the file.",
            ("Form", "Decisions"),
            layouts,
        ),
        Table(
            "numbering",
            "Paragraph numbers",
            "Restored where the source restarts them, as printed where it has them, "
            "withheld where it lost what was numbered.",
            ("Numbers", "Decisions"),
            quality.numbering,
        ),
        Table(
            "unknown",
            "Facts that are not stated",
            "A missing fact stays unknown: it is never guessed.",
            ("Fact", "Decisions without it"),
            quality.unknown,
        ),
        Table(
            "headings",
            "Sections of an unusual name",
            "Headings that statements do not usually have.",
            ("Heading", "Times"),
            quality.headings,
        ),
        Table(
            "citations",
            "Citations linked",
            "By the kind of what they cite.",
            ("Kind", "Citations"),
            quality.citations,
        ),
        Table(
            "unlisted",
            "Law outside the registry",
            "Named with its year, and found by its title.",
            ("Title", "Decisions"),
            quality.unlisted,
        ),
        Table(
            "problems",
            "Problems",
            "An error kept something off the site, a warning did not, and a note is a citation "
            "that was left unlinked because it could not be sure.",
            ("Problem", "Times"),
            problems,
        ),
    )
