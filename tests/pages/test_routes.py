"""Addresses: where things stand on the site."""

import pytest

from sitegen.model import CitationKind, Term
from sitegen.pages.routes import (
    citation_route,
    decision_route,
    numbered,
    output_path,
    term_route,
)


def test_a_decision_stands_at_its_reference() -> None:
    """The address of a decision is made of its reference alone."""
    assert decision_route("24-001-411a", "p12-b") == "decisions/24-001-411a/#p12-b"


def test_a_term_stands_below_its_facet() -> None:
    """A subcategory stands below its category."""
    term = Term(("childrens-care-services", "child-protection"), "Child protection", ())
    assert term_route("categories", term) == "categories/childrens-care-services/child-protection/"


@pytest.mark.parametrize(
    ("kind", "uri", "route"),
    [
        ("legislation", "ukpga/1974/7", "statutes/ukpga/1974/7/"),
        ("legislation", "ukpga/1974/7/section/24A", "statutes/ukpga/1974/7/section/24A/"),
        ("legislation", "ukpga/1974/7/section/24A/6", "statutes/ukpga/1974/7/section/24A/#sub-6"),
        (
            "legislation",
            "ukpga/1974/7/schedule/5A/paragraph/3",
            "statutes/ukpga/1974/7/schedule/5A/#sub-paragraph-3",
        ),
        ("guidance", "guidance/care-and-support/8.27", "guidance/care-and-support/#sub-8.27"),
        ("case", "case/uksc/2015/30", "cases/uksc/2015/30/"),
    ],
)
def test_a_citation_leads_to_the_page_of_what_it_names(
    kind: CitationKind, uri: str, route: str
) -> None:
    """Sections have pages of their own; what is below them has an anchor there."""
    assert citation_route(kind, uri) == route


def test_the_first_page_of_a_list_is_the_list() -> None:
    """Only the pages after the first have a number in their address."""
    assert [numbered("years/2022/", page) for page in (1, 2)] == [
        "years/2022/",
        "years/2022/page/2/",
    ]


@pytest.mark.parametrize(
    ("route", "path"),
    [("", "index.html"), ("years/", "years/index.html"), ("feed.xml", "feed.xml")],
)
def test_a_page_is_served_from_the_index_of_its_folder(route: str, path: str) -> None:
    """A route that ends in a slash is a folder with an index in it."""
    assert output_path(route) == path
