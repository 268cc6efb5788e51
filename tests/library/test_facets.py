"""Facets: grouping decisions by what they share."""

from datetime import date

from sitegen.library.facets import terms, year_of
from tests.entries import entry


def test_names_that_differ_in_case_or_ampersand_are_one_term() -> None:
    """A term is labelled as most of its decisions print it."""
    names = ["Bath & North East", "Bath and North East", "Bath and North East"]
    found = terms(
        [entry(f"20-000-00{n}", organisation=name) for n, name in enumerate(names)],
        lambda e: e.organisation,
    )
    assert [(term.path, term.label, len(term.entries)) for term in found] == [
        (("bath-and-north-east",), "Bath and North East", 3)
    ]


def test_what_is_not_stated_has_a_place_of_its_own_at_the_end() -> None:
    """An unknown value is not guessed and not lost."""
    found = terms([entry("1", outcome=None), entry("2", outcome="Upheld")], lambda e: e.outcome)
    assert [(term.path, term.label) for term in found] == [
        (("upheld",), "Upheld"),
        (("not-stated",), None),
    ]


def test_subcategories_stand_below_their_category() -> None:
    """The same subcategory in two categories is two terms."""
    found = terms(
        [
            entry("1", category="Housing", subcategory="Other"),
            entry("2", category="Planning", subcategory="Other"),
        ],
        lambda e: e.category,
        lambda e: e.subcategory,
    )
    assert [child.path for term in found for child in term.children] == [
        ("housing", "other"),
        ("planning", "other"),
    ]


def test_every_entry_is_in_exactly_one_term() -> None:
    """Nothing is lost in grouping, and nothing is counted twice."""
    entries = [
        entry(str(n), decided=date(2015 + n % 4, 1, 1) if n % 5 else None) for n in range(40)
    ]
    found = terms(entries, year_of)
    assert sorted(e.slug for term in found for e in term.entries) == sorted(e.slug for e in entries)
