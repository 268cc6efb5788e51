"""What decisions are filtered by is read from their documents, and the rest of them stays."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from sitegen.publish.search.filters import filters_of, without_filters
from sitegen.publish.search.output import Filter

VALUES = st.lists(st.tuples(st.sampled_from(["outcome", "statute"]), st.text(max_size=20)))


@given(VALUES)
def test_filters_are_taken_out_of_a_document(stated: list[tuple[str, str]]) -> None:
    """Each filter comes back with its value as it stood, and nothing else is taken."""
    elements = "".join(
        f'<i data-pagefind-filter="{name}">{escape(value)}</i> ' for name, value in stated
    )
    document = f'<p><i data-pagefind-meta="date">2024</i> {elements}</p>text'
    rest, found = without_filters(document.encode())
    assert found == tuple(stated)
    left = f'<p><i data-pagefind-meta="date">2024</i> {" " * len(stated)}</p>text'
    assert rest.decode() == left


def test_a_filter_has_the_pages_of_each_value() -> None:
    """Filters and values are in order; a page that states a value twice has it once."""
    pages = [
        (("year", "2024"), ("outcome", "Upheld"), ("outcome", "Upheld")),
        (),
        (("outcome", "Not upheld"), ("outcome", "Upheld")),
    ]
    assert filters_of(pages) == [
        Filter("outcome", [("Not upheld", [2]), ("Upheld", [0, 2])]),
        Filter("year", [("2024", [0])]),
    ]


def test_what_is_of_an_act_is_in_one_part() -> None:
    """An Act and its sections are in the same part, another Act may be in another."""
    laws = ("ukpga/1989/41", "ukpga/1989/41/section/17", "ukpga/1974/7")
    parts = filters_of([tuple(("statute", law) for law in laws)])
    assert {each.name: [value for value, _ in each.values] for each in parts} == {
        "statute-2": ["ukpga/1974/7"],
        "statute-22": ["ukpga/1989/41", "ukpga/1989/41/section/17"],
    }
