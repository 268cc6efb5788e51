"""Joining provisions to instruments, definitions, and when to abstain."""

import pytest

from sitegen.law.find import Findings, find
from tests.law.content import LAW

SCHEDULE = "ukpga/1989/41/schedule/2/paragraph"


def found(*passages: str) -> list[str]:
    """Return the URIs that the passages of one decision cite, in order."""
    return [citation.uri for each in find(passages, LAW).citations for citation in each]


def spans(text: str) -> list[tuple[str, str]]:
    """Return the words and the URI of each citation in a text."""
    (citations,) = find([text], LAW).citations
    return [(text[each.start : each.end], each.uri) for each in citations]


def messages(findings: Findings) -> list[str]:
    """Return what the abstentions say."""
    return [f"{each.code}: {each.message}" for each in findings.abstentions]


def test_an_act_that_comes_first_belongs_to_its_first_provision() -> None:
    """The name is part of the first citation that it governs."""
    assert spans("(Local Government Act 1974, sections 26(1) and 26A(1), as amended)") == [
        ("Local Government Act 1974, sections 26(1)", "ukpga/1974/7/section/26/1"),
        ("26A(1)", "ukpga/1974/7/section/26A/1"),
    ]


def test_an_act_that_comes_last_belongs_to_its_last_provision() -> None:
    """The name is part of the last citation that it governs."""
    assert spans("under sections 20 and 22 of the Children Act 1989.") == [
        ("sections 20", "ukpga/1989/41/section/20"),
        ("22 of the Children Act 1989", "ukpga/1989/41/section/22"),
    ]


def test_a_schedule_that_comes_first_belongs_to_the_paragraph_after_the_act() -> None:
    """Paragraphs named after the Act stand for the Schedule before it, as where the Act leads."""
    assert spans("Schedule 2 of the Children Act 1989, paragraphs 6 to 7 and 10") == [
        ("Schedule 2 of the Children Act 1989, paragraphs 6 to 7", f"{SCHEDULE}/6"),
        ("Schedule 2 of the Children Act 1989, paragraphs 6 to 7", f"{SCHEDULE}/7"),
        ("10", f"{SCHEDULE}/10"),
    ]


def test_a_class_of_two_letters_is_part_of_the_words_that_name_its_schedule() -> None:
    """A class has no address of its own: its words lead to the Schedule, or the Part, that it is in."""
    words = "Class ZA of Schedule 2 to the GPDO 2015"
    assert spans(f"{words} applies.") == [(words, "uksi/2015/596/schedule/2")]


def test_the_numbers_of_a_range_share_its_span() -> None:
    """Numbers without words of their own are cited by the words of the range."""
    words = "Sections 9 to 11 of the Care Act 2014"
    assert spans(f"{words} apply.") == [
        (words, f"ukpga/2014/23/section/{number}") for number in (9, 10, 11)
    ]


def test_a_range_with_letters_is_cited_by_its_ends() -> None:
    """What lies between 508A and 508D cannot be known from the numbers."""
    assert found("sections 508A to 508D of the Education Act 1996") == [
        "ukpga/1996/56/section/508A",
        "ukpga/1996/56/section/508D",
    ]


def test_a_range_of_absurd_length_is_cited_by_its_ends() -> None:
    """A slip of the pen does not make a thousand citations."""
    assert len(found("sections 1 to 1299 of the Companies Act 2006")) == 2


def test_a_definition_holds_from_there_on() -> None:
    """A short form defined in one passage is known in all later ones, and in none before."""
    assert found(
        "Section 9 of the 2014 Act.",
        "The Care Act 2014 (“the 2014 Act”) applies.",
        "Nothing here.",
        "The Children and Families Act 2014 applies too.",
        "Section 9 of the 2014 Act.",
    ) == ["ukpga/2014/23", "ukpga/2014/6", "ukpga/2014/23/section/9"]


@pytest.mark.parametrize(
    "definition",
    [
        "(the Act)",
        "(‘the Act’)",
        "[“the Act”]",
        '("the Act")',
        "(hereafter ‘the Act’)",
        "(referred to in this statement as the Act)",
        "(as amended) (‘the Act’)",
        ", ‘the Act’,",
        ", which I will call the Act,",
        "(‘the 2004 Act’ or ‘the Act’)",
    ],
)
def test_a_definition_takes_many_forms(definition: str) -> None:
    """Brackets of both kinds, quotes of all kinds and none, and plain words define."""
    text = f"The Housing Act 2004 {definition} applies."
    assert found(text, "One passage.", "And section 5 of the Act.")[-1] == "ukpga/2004/34/section/5"


@pytest.mark.parametrize("bracket", ["(UK)", "(DFG)", "(as amended)", "(the Council)", "(England)"])
def test_a_bracket_that_defines_nothing_is_no_definition(bracket: str) -> None:
    """Initials count as a short form only if they are those of the title."""
    law = f"The Environmental Protection Act 1990 {bracket} applies."
    assert found(law, "Section 80 UK. Section 80 DFG.") == ["ukpga/1990/43"]


def test_initials_that_abbreviate_the_title_are_a_short_form() -> None:
    """Initials in a bracket stand for the instrument wherever they occur later."""
    assert found(
        "The Small Holdings and Allotments Act 1908 (SHAA).", "s 25 SHAA; a SHAA plot"
    ) == [
        "ukpga/Edw7/8/36",
        "ukpga/Edw7/8/36/section/25",
        "ukpga/Edw7/8/36",
    ]


def test_a_short_form_defined_twice_is_in_doubt() -> None:
    """Two definitions of the same words leave it open which is meant."""
    findings = find(
        ["The Care Act 2014 (the Act). The Housing Act 1996 (the Act).", "Section 9 of the Act."],
        LAW,
    )
    assert findings.citations[1] == ()
    assert messages(findings) == [
        "ambiguous-term: “the Act” may mean Housing Act 1996 or Care Act 2014"
    ]


def test_two_acts_of_one_year_leave_the_year_in_doubt() -> None:
    """Where two fit, neither is linked and both are named."""
    text = "Both the Care Act 2014 and the Children and Families Act 2014 matter. Section 9 of the 2014 Act."
    findings = find([text], LAW)
    assert [each.uri for each in findings.citations[0]] == ["ukpga/2014/23", "ukpga/2014/6"]
    (abstention,) = findings.abstentions
    assert abstention.message == (
        "“the 2014 Act” may mean Care Act 2014 or Children and Families Act 2014"
    )
    assert abstention.candidates == ("ukpga/2014/23", "ukpga/2014/6")
    assert text[abstention.start : abstention.end] == "the 2014 Act"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Section 193 of the Housing Act.",
            (
                "ambiguous-name: “Housing Act” has no year and may mean Housing Act 1985 or "
                "Housing Act 1988 or Housing Act 1996 or Housing Act 2004"
            ),
        ),
        (
            "It follows the Building Regulations.",
            (
                "year-left-out: “Building Regulations” has no year and may not mean "
                "Building Regulations 2010"
            ),
        ),
        (
            "Section 9 of the Act.",
            (
                "undefined-term: “the Act” is not defined, and nothing that it could mean is "
                "named before it"
            ),
        ),
        (
            "Section 9 of that Act.",
            "broken-chain: “that Act” points back at nothing that is certain",
        ),
        (
            "The Care Act 2014 and the Equality Act 2010 apply. Section 9 of that Act.",
            "chain-of-two: “that Act” points back at Equality Act 2010 or Care Act 2014",
        ),
    ],
)
def test_a_doubt_is_told_in_full(text: str, message: str) -> None:
    """An abstention says which words are in doubt and between what."""
    assert messages(find([text], LAW)) == [message]


def test_an_abstention_breaks_the_chain() -> None:
    """What points back at something uncertain is uncertain, whatever was named earlier."""
    text = "The Care Act 2014 applies. Section 184 of the Housing Act does, and section 188 of that Act."
    assert found(text) == ["ukpga/2014/23"]


def test_a_chain_goes_on_after_an_instrument_is_named_again() -> None:
    """Naming an instrument in full mends a broken chain."""
    text = "See the Housing Act. The Care Act 2014 applies; section 9 of that Act."
    assert found(text) == ["ukpga/2014/23", "ukpga/2014/23/section/9"]


def test_an_unknown_instrument_breaks_the_chain() -> None:
    """What points back after an Act that is not known is not the Act before that."""
    text = "The Care Act 2014 applies, and so does the Dogs Act. Section 3 of that Act."
    assert found(text) == ["ukpga/2014/23"]


def test_a_source_note_is_nothing_to_point_back_at() -> None:
    """The Act in a note at the foot of one passage is not "the Act" of the next."""
    note = "We investigate fault. (Local Government Act 1974, section 26(1), as amended)"
    assert found(note, "Section 9 of the Act says so.") == ["ukpga/1974/7/section/26/1"]


def test_the_only_act_of_the_passage_before_is_the_act() -> None:
    """Beside a provision "the Act" may be the one Act that the passage before named."""
    assert found("The Care Act 2014 applies.", "Section 9 of the Act says so.") == [
        "ukpga/2014/23",
        "ukpga/2014/23/section/9",
    ]


def test_a_name_without_its_year_is_the_one_that_was_named() -> None:
    """What a decision has named with its year it may name without."""
    assert found("The Housing Act 1996 applies.", "s193 Housing Act") == [
        "ukpga/1996/52",
        "ukpga/1996/52/section/193",
    ]


def test_memory_ends_with_the_decision() -> None:
    """A definition in one decision means nothing in the next."""
    find(["The Care Act 2014 (the Act)."], LAW)
    assert found("Section 9 of the Act.") == []


def test_an_instrument_outside_the_registry_is_named() -> None:
    """An Act named with its year is indexed under its title for the publisher to add."""
    findings = find(["Section 7 of the Theft Act 1968."], LAW)
    (citation,) = findings.citations[0]
    assert citation.uri == "title/theft-act-1968/section/7"
    (instrument,) = findings.unlisted
    assert (instrument.path, instrument.title, instrument.year) == (
        "title/theft-act-1968",
        "Theft Act 1968",
        1968,
    )


def test_a_provision_of_the_wrong_kind_is_not_cited() -> None:
    """An Act has no regulations: the Act is certain and the provision is not."""
    assert found("regulation 9 of the Care Act 2014") == ["ukpga/2014/23"]


def test_a_text_is_read_whatever_breaks_its_lines() -> None:
    """No-break spaces and line breaks are spaces like others."""
    text = "(Local\xa0Government\nAct 1974,\xa0section\n24A\xa0(6), as amended)"
    assert found(text) == ["ukpga/1974/7/section/24A/6"]


def test_a_definition_is_not_a_citation_of_its_own() -> None:
    """The bracket that defines a short form belongs to nothing."""
    assert spans("Section 9 of the Care Act 2014 (the Act) applies.") == [
        ("Section 9 of the Care Act 2014", "ukpga/2014/23/section/9")
    ]


def test_guidance_of_two_words_is_none_in_a_heading_in_capitals() -> None:
    """In capitals, "working together" may be mere words; the whole title is not."""
    assert found("WORKING TOGETHER WITH FAMILIES") == []
    path = "guidance/working-together-to-safeguard-children"
    assert found("WORKING TOGETHER TO SAFEGUARD CHILDREN") == [path]


def test_guidance_is_cited_with_its_paragraphs() -> None:
    """A paragraph of guidance is cited before or after the name, with or without its word."""
    path = "guidance/care-and-support-statutory-guidance"
    assert found(
        "Paragraph 8.27 of the Care and Support Statutory Guidance. "
        "(Care and Support Statutory Guidance, paragraphs 6.13 and 6.15) "
        "(Care and Support Statutory Guidance 2014, 8.2) "
        "Chapter 14, paragraph 14.17 of the Care and Support Statutory Guidance"
    ) == [f"{path}/{paragraph}" for paragraph in ("8.27", "6.13", "6.15", "8.2", "14.17")]


def test_a_code_may_be_defined_and_cited_by_its_short_form() -> None:
    """Definitions are for guidance as for instruments."""
    path = "guidance/send-code-of-practice"
    assert found(
        "The SEND Code of Practice (the Code) is statutory.", "Paragraph 9.61 of the Code."
    ) == [path, f"{path}/9.61"]


def test_a_list_of_absurd_length_is_no_list_of_provisions() -> None:
    """Neither labels nor numbers without end are read to their end."""
    assert found("section 1" + "(1)" * 1000 + " of the Care Act 2014") == ["ukpga/2014/23"]
    assert found("sections " + "1, " * 1000 + "2 of the Care Act 2014") == ["ukpga/2014/23"]


def test_a_passage_may_repeat_a_section_without_its_instrument() -> None:
    """What it has cited of one instrument alone, or a narrower place in it, is that instrument's."""
    section = "ukpga/1981/69/section/53"
    first = "Section 53 of the Wildlife and Countryside Act 1981 applies."
    assert found(f"{first} See section 53(2)(b).") == [section, f"{section}/2/b"]
    assert found(first, "See section 53(2)(b).") == [section]
    assert found(f"{first} See section 53(2) of the policy.") == [section]
    other = "Section 53 of the Care Act 2014 does too."
    assert f"{section}/2" not in found(f"{first} {other} See section 53(2).")
