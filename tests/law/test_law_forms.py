"""Rarer forms of provisions: ordinals, numbers in words, letters, dots and dates."""

import pytest

from sitegen.law.find import find
from tests.law.content import LAW


def found(*passages: str) -> list[str]:
    """Return the URIs that the passages of one decision cite, in order."""
    return [citation.uri for each in find(passages, LAW).citations for citation in each]


@pytest.mark.parametrize(
    ("text", "uris"),
    [
        ("the First Schedule to the Local Government Finance Act 1992", ["schedule/1"]),
        ("paragraph 3 of the Second Schedule to the Local Government Finance Act 1992", ["schedule/2/paragraph/3"]),
        ("Local Government Finance Act 1992, Fourth Schedule, paragraph 5", ["schedule/4/paragraph/5"]),
        ("Part One of the Local Government Finance Act 1992", ["part/1"]),
        ("Local Government Finance Act 1992, Part Two", ["part/2"]),
        ("section 13A ff of the Local Government Finance Act 1992", ["section/13A"]),
        ("sections 6ff of the Local Government Finance Act 1992", ["section/6"]),
        ("Local Government Finance Act 1992 (as amended in April 2013), section 13A", ["section/13A"]),
        ("Local Government Finance Act 1992, as amended from time to time, section 13A", ["section/13A"]),
        ("The Local Government Finance Act 1992 sets out the detail in section 13A.", ["section/13A"]),
    ],
)  # fmt: skip
def test_a_provision_is_read_in_its_rarer_forms(text: str, uris: list[str]) -> None:
    """A Schedule may have its ordinal, a Part its number in words, an Act the date of its amendment."""
    assert found(text) == [f"ukpga/1992/14/{uri}" for uri in uris]


@pytest.mark.parametrize(
    "text",
    [
        "In the first schedule of works the Council listed the roof.",
        "The First Schedule to the lease lists the services.",
        "The second schedule was late.",
        "Part One of her letter was about noise.",
        "Part B of the form, and part C, were blank.",
    ],
)
def test_ordinals_and_letters_of_other_texts_cite_nothing(text: str) -> None:
    """Leases and letters have Schedules and parts too."""
    assert found(text) == []


def test_a_lettered_part_is_read_only_within_a_schedule() -> None:
    """Part B of Schedule 1 to the Building Regulations has no address of its own, and is of no Act after it."""
    assert found(
        "The Building Regulations 2010, regulation 7 and Part B of Schedule 1, and section 36 Building Act 1984"
    ) == ["uksi/2010/2214/regulation/7", "uksi/2010/2214/schedule/1", "ukpga/1984/55/section/36"]
    assert found("Schedule 1, Part M of the Building Regulations 2010") == [
        "uksi/2010/2214/schedule/1"
    ]
    assert found("Part L of the Building Regulations 2010") == ["uksi/2010/2214"]


def test_initials_before_regulations_are_not_those_of_an_act() -> None:
    """Regulations may be called after a letter group that an Act has as well."""
    assert found(
        "The Care and Support (Deferred Payment) Regulations 2014 (‘the DPA Regulations’) apply.",
        "Regulation 4 of the DPA Regulations says so.",
    ) == ["uksi/2014/2671", "uksi/2014/2671/regulation/4"]


def test_the_order_beside_an_article_is_the_only_one_of_its_passage() -> None:
    """A passage that names two orders, or none, leaves it open which is meant."""
    suitability = "Homelessness (Suitability of Accommodation) (England) Order 2003"
    priority = "Homelessness (Priority Need for Accommodation) (England) Order 2002"
    tail = "Article 4(1) of the Order says so."
    assert found(f"The {suitability} applies. {tail}") == [
        "uksi/2003/3326",
        "uksi/2003/3326/article/4/1",
    ]
    assert found(f"The {suitability} and the {priority} apply. {tail}") == [
        "uksi/2003/3326",
        "uksi/2002/2051",
    ]
    assert found(f"The {suitability} applies. Section 3 of the Order was made by the court.") == [
        "uksi/2003/3326"
    ]
    assert found(tail) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Homelessness Code of Guidance says at 6.35 that it is unlikely.", "homelessness-code-of-guidance/6.35"),
        ("Home-to-school travel and transport guidance (July 2014), paragraph 34", "home-to-school-travel-and-transport-guidance/34"),
        ("Section 9.197 of the SEND Code of Practice", "send-code-of-practice/9.197"),
        ("paragraph 1.9(a) of the School Admissions Code", "school-admissions-code/1.9"),
        ("School Admissions Code 2021, paragraph 1.9 f)", "school-admissions-code/1.9"),
    ],
)  # fmt: skip
def test_a_paragraph_with_a_point_is_read_in_guidance(text: str, place: str) -> None:
    """After "says at" too, and where it is called a section or has a letter, which has no address."""
    assert found(text) == [f"guidance/{place}"]


@pytest.mark.parametrize("words", ["Misc", "Misc.", "Miscellaneous"])
def test_a_word_of_a_title_may_be_shortened(words: str) -> None:
    """Two Acts have "Miscellaneous Provisions" in their titles, which few print in full."""
    text = f"section 52 of the Local Government ({words} Provisions) Act 1976"
    assert found(text) == ["ukpga/1976/57/section/52"]


def test_a_title_with_its_own_article_is_not_the_end_of_another() -> None:
    """Regulations named after an Act, "and The …", are no part of a longer title that begins with it."""
    assert found(
        "Section 19(1) of the Education Act 1996 and The Education (Pupil Registration) (England) "
        "Regulations 2006 apply."
    ) == ["ukpga/1996/56/section/19/1", "uksi/2006/1751"]


def test_another_section_may_stand_in_a_bracket() -> None:
    """The bracket is no end of the list."""
    assert found("Section 247 (or s.257) of the Town and Country Planning Act 1990") == [
        "ukpga/1990/8/section/247",
        "ukpga/1990/8/section/257",
    ]


def test_initials_may_say_what_a_section_is_about() -> None:
    """They are a gloss as words in a bracket are, unless the decision has given them a meaning."""
    tail = "of the Equality Act 2010"
    uris = ["ukpga/2010/15/section/149", "ukpga/2010/15/section/29"]
    assert found(f"section 149 (PSED) and section 29 (services) {tail}") == uris
    assert found(f"sections 149 (PSED) and 29 {tail}") == uris
    assert found(
        "The Housing Act 1988 (‘the HAX’) and the Housing Act 1985 (‘the HAY’) apply.",
        f"See section 5 (HAX) and section 29 {tail}.",
    ) == ["ukpga/1988/50", "ukpga/1985/68", "ukpga/1988/50/section/5", uris[1]]


def test_a_law_report_may_have_dots() -> None:
    """Both spellings have one address."""
    assert found("[1948] 1 K.B. 223") == found("[1948] 1 KB 223") == ["case/report/1948-1-kb-223"]
