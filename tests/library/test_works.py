"""Works cited, gathered from the decisions that cite them."""

from datetime import date

from msgspec.structs import replace

from sitegen.law.registry import Guidance, Instrument, compile_law
from sitegen.library.works import cited_works
from sitegen.model import CitationKind, Entry, Mention

LAW = compile_law(
    [
        Instrument("Care Act 2014", 2014, "ukpga", "ukpga/2014/23"),
        Instrument("Housing Act 1996", 1996, "ukpga", "ukpga/1996/52"),
    ],
    [Guidance("Care and Support Statutory Guidance", "cssg")],
)


def entry(slug: str, *uris: str, kind: CitationKind = "legislation", words: str = "") -> Entry:
    """Return an entry that cites ``uris``, each in a paragraph of its own."""
    mentions = tuple(
        Mention(uri, kind, words, f"p{n}", f"paragraph {n}", "A sentence.")
        for n, uri in enumerate(uris, 1)
    )
    day = date(2020, 1, int(slug))
    return Entry(slug, slug, None, None, None, None, day, "", None, mentions)


def test_provisions_stand_in_the_order_of_the_statute_book() -> None:
    """26 before 26A before 26B before 27, and Schedules last."""
    numbers = ["27", "26B", "26", "26A"]
    uris = ["ukpga/2014/23/schedule/2", *(f"ukpga/2014/23/section/{n}" for n in numbers)]
    (work,) = cited_works([entry("1", *uris)], LAW)
    assert [part.label for part in work.parts] == [
        "section 26",
        "section 26A",
        "section 26B",
        "section 27",
        "Schedule 2",
    ]


def test_a_sub_section_counts_for_its_section_once_a_decision() -> None:
    """A decision that cites 9(1) and 9(4) cites section 9 in one decision and two places."""
    (work,) = cited_works(
        [
            entry("2", "ukpga/2014/23/section/9/1", "ukpga/2014/23/section/9/4"),
            entry("1", "ukpga/2014/23"),
        ],
        LAW,
    )
    (part,) = work.parts
    assert ([e.slug for e in part.entries], len(part.mentions)) == (["2"], 2)
    assert [e.slug for e in work.entries] == ["2", "1"]
    assert [e.slug for e, _ in work.mentions] == ["1"]


def test_an_instrument_outside_the_registry_has_the_title_that_the_text_gave_it() -> None:
    """What the registry does not list is indexed all the same."""
    cites = entry("1", "title/tattoo-act-1969/section/1")
    named = replace(cites, names=(("title/tattoo-act-1969", "Tattoo Act 1969"),))
    (work,) = cited_works([named], LAW)
    assert work.title == "Tattoo Act 1969"


def test_guidance_is_gathered_by_document_and_paragraph() -> None:
    """Paragraph 8.9 stands before 8.27."""
    cites = entry("1", "guidance/cssg/8.27", "guidance/cssg/8.9", "guidance/cssg", kind="guidance")
    (work,) = cited_works([cites], LAW)
    assert work.title == "Care and Support Statutory Guidance"
    assert [part.label for part in work.parts] == ["paragraph 8.9", "paragraph 8.27"]


def test_a_case_is_named_as_it_was_cited() -> None:
    """There is no list of cases to take a name from."""
    cites = entry("1", "case/uksc/2015/30", kind="case", words="[2015] UKSC 30")
    (work,) = cited_works([cites], LAW)
    assert work.title == "[2015] UKSC 30"


def test_other_decisions_and_paragraphs_are_no_works() -> None:
    """References within a decision and between decisions have no page of law."""
    assert cited_works([entry("1", "decision/20-000-001", kind="decision")], LAW) == ()
