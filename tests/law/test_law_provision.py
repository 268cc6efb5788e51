"""URIs of provisions taken apart, said in words, put in order and addressed."""

from datetime import date

import pytest

from sitegen.law import links
from sitegen.law.provision import describe, describe_segments, lineage, parse
from tests.law.content import LAW


@pytest.mark.parametrize(
    ("uri", "words"),
    [
        ("ukpga/1974/7", "Local Government Act 1974"),
        ("ukpga/1974/7/section/24A/6", "Local Government Act 1974, section 24A(6)"),
        (
            "ukpga/1974/7/schedule/5A/paragraph/3/b",
            "Local Government Act 1974, Schedule 5A, paragraph 3(b)",
        ),
        ("ukpga/1996/52/part/7", "Housing Act 1996, Part 7"),
        (
            "uksi/2014/2672/regulation/25/1",
            "Care and Support (Charging and Assessment of Resources) Regulations 2014, regulation 25(1)",
        ),
        ("ukpga/Geo6/11-12/29/section/29", "National Assistance Act 1948, section 29"),
    ],
)
def test_a_provision_is_said_in_words(uri: str, words: str) -> None:
    """A URI has a name that a reader knows."""
    assert describe(uri, LAW) == words


@pytest.mark.parametrize(
    ("uri", "instrument", "page", "remainder"),
    [
        ("ukpga/1974/7", "ukpga/1974/7", "ukpga/1974/7", ()),
        ("ukpga/1974/7/section/24A/6", "ukpga/1974/7", "ukpga/1974/7/section/24A", ("6",)),
        (
            "ukpga/Edw7/6/25/schedule/1/paragraph/3",
            "ukpga/Edw7/6/25",
            "ukpga/Edw7/6/25/schedule/1",
            ("paragraph", "3"),
        ),
        (
            "title/dogs-act-1871/section/2/a",
            "title/dogs-act-1871",
            "title/dogs-act-1871/section/2",
            ("a",),
        ),
    ],
)
def test_a_uri_is_taken_apart(
    uri: str, instrument: str, page: str, remainder: tuple[str, ...]
) -> None:
    """The page of a provision is its section or Schedule; the rest narrows it down."""
    provision = parse(uri)
    assert (provision.instrument, str(provision.page), provision.remainder) == (
        instrument,
        page,
        remainder,
    )


@pytest.mark.parametrize("uri", ["", "ukpga", "ukpga/2014", "ukpga/Geo6/14", "title", "a//b"])
def test_what_is_no_uri_is_refused(uri: str) -> None:
    """A string that names no instrument raises an error that quotes it."""
    with pytest.raises(ValueError, match=r"^not a legislation URI: "):
        parse(uri)


def test_provisions_stand_in_the_order_of_the_statute_book() -> None:
    """Figures go by value, inserted letters where drafters put them, Schedules last."""
    order = [
        "",
        "/section/5",
        "/section/5/2",
        "/section/5/10",
        "/section/26",
        "/section/26ZA",
        "/section/26A",
        "/section/26AA",
        "/section/26B",
        "/section/27/1/a/ii",
        "/section/27/1/a/ix",
        "/section/27/1/a/x",
        "/part/2",
        "/schedule/A1",
        "/schedule/1",
        "/schedule/5A/paragraph/3",
        "/schedule/5A/paragraph/10",
    ]
    jumbled = sorted(order)
    assert sorted(jumbled, key=lambda place: parse(f"ukpga/1/1{place}").sort_key) == order


def test_segments_alone_are_said_in_words() -> None:
    """A list under an Act's own heading need not repeat the Act."""
    assert describe_segments(("schedule", "1", "article", "8")) == "Schedule 1, article 8"
    assert describe_segments(()) == ""


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("ukpga/2014/23", "ukpga/2014/23"),
        ("ukpga/1974/7/section/24A/6", "ukpga/1974/7/section/24A#section-24A-6"),
        (
            "ukpga/1974/7/schedule/5/paragraph/5/b",
            "ukpga/1974/7/schedule/5/paragraph/5#schedule-5-paragraph-5-b",
        ),
        ("ukpga/1996/52/part/7", "ukpga/1996/52/part/VII"),
        ("ukpga/1990/43/part/2A", "ukpga/1990/43"),
        ("ukpga/2014/12/part/4/chapter/1", "ukpga/2014/12/part/4/chapter/1"),
        ("uksi/2015/596/schedule/2/part/1", "uksi/2015/596/schedule/2/part/1"),
        ("uksi/1995/418/schedule/2/part/1", "uksi/1995/418/schedule/2"),
        ("uksi/1992/613/part/6", "uksi/1992/613/part/VI"),
        ("ukpga/1992/14/schedule/1/part/1", "ukpga/1992/14/schedule/1/part/I"),
        ("ukpga/1998/42/schedule/1/article/8", "ukpga/1998/42/schedule/1/part/I/chapter/7"),
        ("ukpga/1998/42/schedule/1/article/14", "ukpga/1998/42/schedule/1"),
        ("ukpga/1998/42/schedule/1/part/2/article/2", "ukpga/1998/42/schedule/1/part/II/chapter/2"),
    ],
)
def test_legislation_has_an_address(uri: str, address: str) -> None:
    """An address leads to the page of the provision, as near as the site's scheme allows."""
    assert links.legislation(uri) == f"https://www.legislation.gov.uk/{address}"


def test_legislation_has_an_address_as_it_stood() -> None:
    """A day in the address asks for the text of that day; before 1991 there is none."""
    uri = "ukpga/1974/7/section/24A/6"
    page = "https://www.legislation.gov.uk/ukpga/1974/7/section/24A"
    assert links.legislation(uri, date(2022, 6, 16)) == f"{page}/2022-06-16#section-24A-6"
    assert links.legislation(uri, date(1980, 1, 1)) == f"{page}#section-24A-6"


def test_an_unlisted_instrument_is_looked_up_by_its_title() -> None:
    """The site's title look-up finds what the registry does not hold."""
    address = "https://www.legislation.gov.uk/id?title=Dogs%20Act%201871"
    assert links.by_title("Dogs Act 1871") == address
    assert links.legislation("title/dogs-act-1871/section/2", title="Dogs Act 1871") == address


def test_a_judgment_has_an_address_where_it_is_published() -> None:
    """Find Case Law holds some courts; a law report has no address."""
    assert links.case("case/uksc/2015/30") == "https://caselaw.nationalarchives.gov.uk/uksc/2015/30"
    assert (
        links.case("case/ewhc/admin/2022/493")
        == "https://caselaw.nationalarchives.gov.uk/ewhc/admin/2022/493"
    )
    assert links.case("case/ukhl/2007/12") is None
    assert links.case("case/report/2003-1-ac-123") is None


@pytest.mark.parametrize(
    ("uri", "places"),
    [
        ("ukpga/1974/7", [""]),
        ("ukpga/1974/7/section/24A/6", ["", "/section/24A", "/section/24A/6"]),
        (
            "ukpga/1998/42/schedule/1/article/8/2",
            ["", "/schedule/1", "/schedule/1/article/8", "/schedule/1/article/8/2"],
        ),
    ],
)
def test_a_provision_is_a_part_of_others(uri: str, places: list[str]) -> None:
    """From the instrument down, each place that has a number or a letter."""
    assert list(lineage(uri)) == [parse(uri).instrument + place for place in places]
