"""What a reader of the search chooses from."""

from datetime import date

import msgspec

from sitegen.config import Config
from sitegen.law.registry import compile_law
from sitegen.library.gather import gather
from sitegen.model import Entry, Remedy
from sitegen.pages.choices import choices_of, organisation_choices
from sitegen.pages.site import site_of
from tests.entries import entry as entry_with

LAW = compile_law([], [])


def entry(number: int, **facts: object) -> Entry:
    """Return an entry of which the facts can be given."""
    known = {
        "organisation": "Buckinghamshire Council",
        "category": "Housing",
        "subcategory": "Homelessness",
        "outcome": "Upheld",
        "decided": date(2020, 1, 1),
    }
    return entry_with(f"21-000-{number:03}", **known | facts)


def test_values_stand_in_order_and_what_is_not_stated_last() -> None:
    """Each as it is printed, which is what the search finds; subjects below their category."""
    choices = choices_of(
        [
            entry(1),
            entry(2, subcategory="Allocations", decided=date(2022, 1, 1)),
            entry(3, category=None, subcategory=None, outcome=None, decided=None),
            entry(4, category="Planning", subcategory=None, outcome="Not upheld"),
        ]
    )
    assert choices.outcomes == ("Not upheld", "Upheld", "Not stated")
    assert choices.categories == (
        ("Housing", ("Allocations", "Homelessness")),
        ("Planning", ()),
        ("Not stated", ()),
    )
    assert (choices.years, choices.undated) == (("2022", "2020"), "Not stated")
    assert choices_of([entry(1)]).undated is None


def test_whether_a_sum_is_named_is_offered_where_it_is_known() -> None:
    """Only of decisions that say what was to follow, and only what some of them have."""
    without, named = (
        Remedy("Agreed action", "a", "Apologise."),
        Remedy("Remedy", "r", "Pay.", ("£5",)),
    )
    assert choices_of([entry(1)]).remedies == ()
    assert choices_of([entry(1, remedy=without)]).remedies == ("No sum named",)
    both = [entry(1, remedy=without), entry(2, remedy=named), entry(3)]
    assert choices_of(both).remedies == ("Sum named", "No sum named")


def test_an_organisation_is_found_by_its_other_names() -> None:
    """Those that `content/search.toml` has beside its own, in whatever case."""
    site = site_of(
        Config("T", "t", "https://example.org/"),
        gather([entry(1), entry(2), entry(3, organisation="Kent County Council")], LAW),
        LAW,
    )
    synonyms = (("Wycombe District Council", "BUCKINGHAMSHIRE COUNCIL"), ("DFG", "a grant"))
    listed = organisation_choices(site, synonyms)
    assert msgspec.json.decode(listed.data) == [
        ["Buckinghamshire Council", 2, "Wycombe District Council BUCKINGHAMSHIRE COUNCIL"],
        ["Kent County Council", 1, ""],
    ]
