"""Filters: which decisions have each value."""

from sitegen.publish.search.filters import filters_of
from sitegen.publish.search.output import Filter, pack


def test_a_filter_has_the_pages_of_each_value() -> None:
    """Filters and values are in order; a page that states a value twice has it once."""
    pages = [
        (("year", "2024"), ("outcome", "Upheld"), ("outcome", "Upheld")),
        (),
        (("outcome", "Not upheld"), ("outcome", "Upheld")),
    ]
    assert filters_of(pages) == [
        Filter("outcome", {"Not upheld": [2], "Upheld": [0, 2]}),
        Filter("year", {"2024": [0]}),
    ]


def test_what_is_of_an_act_is_in_one_part() -> None:
    """An Act and its sections are in the same part, another Act may be in another."""
    laws = ("ukpga/1989/41", "ukpga/1989/41/section/17", "ukpga/1974/7")
    parts = filters_of([tuple(("statute", law) for law in laws)])
    assert {each.name: list(each.values) for each in parts} == {
        "statute-2": ["ukpga/1974/7"],
        "statute-22": ["ukpga/1989/41", "ukpga/1989/41/section/17"],
    }


def test_a_filter_says_how_far_it_is_to_the_next_page() -> None:
    """In its file stand differences, which are smaller than numbers, from the first page on."""
    assert (
        pack(Filter("year", {"2024": [0, 2, 9], "2025": [3]})) == b'[["2024",[0,2,7]],["2025",[3]]]'
    )
