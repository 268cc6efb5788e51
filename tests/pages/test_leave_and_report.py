"""The links that depend on the publisher's settings: to leave quickly, and to report a problem."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from sitegen.config import Config
from sitegen.model import Entry
from sitegen.pages.leave import leave_to
from sitegen.pages.page import Page
from sitegen.pages.report import report_href

ENTRY = Entry(
    "21-007-914", "21 007 914", "A & B Council", "Care", "Child protection", "Upheld",
    date(2022, 6, 16), "", None, (),
)  # fmt: skip


def config(**settings: object) -> Config:
    """Return settings with the given ones."""
    return Config("T", "t", "https://example.org/sub/", **settings)  # type: ignore[arg-type] # as they come


def page(*trail: str) -> Page:
    """Return a page with these words for breadcrumbs."""
    return Page("x/", "x.html", "X", "X", {}, trail=tuple((words, None) for words in trail))


@pytest.mark.parametrize(
    ("trail", "needed"),
    [
        (("Subjects", "Children's care services", "Child Protection", "21 007 914"), True),
        (("Subjects", "Adult care services", "Safeguarding"), True),
        (("Subjects", "Planning", "Enforcement"), False),
        ((), False),
    ],
)
def test_pages_of_some_subjects_can_be_left(trail: tuple[str, ...], *, needed: bool) -> None:
    """Decisions of these subjects and the lists of them have the link, and no other page."""
    expected = "https://www.bbc.co.uk/weather" if needed else None
    assert leave_to(config(), page(*trail)) == expected


def test_the_publisher_says_where_to_and_for_what() -> None:
    """Another address, other subjects, or none."""
    planning = page("Planning")
    settings = {"leave_to": "https://example.com/", "leave_words": ("planning",)}
    assert leave_to(config(**settings), planning) == "https://example.com/"
    assert leave_to(config(leave_to=""), page("Safeguarding")) is None
    assert leave_to(config(leave_words=()), page("Safeguarding")) is None


def test_a_problem_is_reported_by_mail() -> None:
    """Subject and body carry the reference and the address, and end where the paragraph belongs."""
    href = report_href(config(contact="help@example.org"), ENTRY)
    assert href is not None
    address, _, query = href.partition("?")
    fields = parse_qs(query, keep_blank_values=True)
    assert address == "mailto:help@example.org"
    assert fields["subject"] == ["A problem with 21 007 914"]
    body = parse_qs(query + "12")["body"][0]
    assert "A & B Council (21 007 914)\r\nhttps://example.org/sub/decisions/21-007-914/" in body
    assert body.endswith("\r\nParagraph: 12")


@pytest.mark.parametrize("contact", ["https://e.org/form", "https://e.org/form?a=b#top"])
def test_a_problem_is_reported_on_a_page(contact: str) -> None:
    """The query carries the reference and, at its end, the paragraph."""
    href = report_href(config(contact=contact), ENTRY)
    assert href is not None
    fields = parse_qs(urlsplit(href + "12").query)
    assert (fields["reference"], fields["paragraph"]) == (["21 007 914"], ["12"])
    assert fields.get("a", ["b"]) == ["b"]


def test_without_a_contact_there_is_no_link() -> None:
    """Nor where the contact is no address."""
    assert report_href(config(), ENTRY) is None
    assert report_href(config(contact="the clerk, room 4"), ENTRY) is None
