"""Kinds of organisations: what a name says, and no more."""

import pytest

from sitegen.library.organisations import KINDS, OTHER, kind_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Dudley Metropolitan Borough Council", "metropolitan-council"),
        ("City of Bradford Metropolitan District Council", "metropolitan-council"),
        ("London Borough of Barnet", "london-borough"),
        ("Kent County Council", "county-council"),
        ("East Devon District Council", "district-council"),
        ("Leeds City Council", "city-council"),
        ("City of York Council", "city-council"),
        ("Royal Borough of Windsor and Maidenhead Council", "borough-council"),
        ("Swindon Borough Council", "borough-council"),
        ("Shirehampton Parish Council", "town-or-parish-council"),
        ("Milton Keynes Council", "council"),
        ("Council of the Isles of Scilly", "council"),
        ("Peak District National Park Authority", "authority"),
        ("NHS Mid and South Essex Integrated Care Board (ICB)", "nhs-body"),
        ("Imperial College Healthcare NHS Trust", "nhs-body"),
        ("Bupa Care Homes (CFC Homes) Limited", "care-provider"),
        ("Sunnyside Care Group", "care-provider"),
        ("Red Rose Homecare Ltd", "care-provider"),
        ("Thames Valley Housing Association", "housing-association"),
        ("St Mary’s Church of England Primary School", "school"),
        ("Harris Academy Peckham", "school"),
    ],
)
def test_a_name_tells_its_kind(name: str, slug: str) -> None:
    """The words of the name decide, and what councils call themselves is kept."""
    assert kind_of(name).slug == slug


@pytest.mark.parametrize(
    "name",
    [
        "HC-One Limited",
        "Allied Healthcare Group",
        "Careline Windows",
        "Councillor Services plc",
        "Kent County Council School Admission Appeals Panel",
        "NHS Nursing Home Commissioning",
        "",
    ],
)
def test_a_name_that_tells_nothing_or_two_things_is_of_another_kind(name: str) -> None:
    """Nothing is guessed: a part of a word is no word, and two kinds are no kind."""
    assert kind_of(name) is OTHER


def test_kinds_have_addresses_and_names_of_their_own() -> None:
    """No two kinds share a slug, a singular or a plural."""
    for words in zip(*((kind.slug, kind.one, kind.many) for kind in KINDS), strict=True):
        assert len(set(words)) == len(KINDS)
