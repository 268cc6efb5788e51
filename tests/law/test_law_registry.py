"""The registry of instruments and guidance in content/law, and its loader."""

import pytest

from sitegen.law.files import parse_guidance, parse_instruments
from sitegen.law.find import find
from sitegen.law.instruments import Guidance, Instrument
from sitegen.law.registry import compile_law
from tests.law.content import LAW, ROOT

ENTRIES: list[Instrument | Guidance] = [*LAW.instruments, *LAW.guidance]


def cited(text: str) -> set[str]:
    """Return the works that a text cites, provisions cut off."""
    (citations,) = find([text], LAW).citations
    return {
        entry.path
        for entry in ENTRIES
        for citation in citations
        if citation.uri == entry.path or citation.uri.startswith(f"{entry.path}/")
    }


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.title)
def test_an_example_cites_its_entry(entry: Instrument | Guidance) -> None:
    """Each entry is found in its example and not in its counter-example."""
    assert entry.path in cited(entry.example)
    assert entry.path not in cited(entry.counter_example)


@pytest.mark.parametrize("instrument", LAW.instruments, ids=lambda each: each.title)
def test_a_title_with_its_year_is_never_in_doubt(instrument: Instrument) -> None:
    """The full title cites its own instrument alone."""
    assert cited(f"It relied on the {instrument.title} at the time.") == {instrument.path}


@pytest.mark.parametrize("guidance", LAW.guidance, ids=lambda each: each.title)
def test_every_name_of_guidance_is_its_own(guidance: Guidance) -> None:
    """No two guides share a name, so every alias leads to one."""
    for name in (guidance.title, *guidance.aliases):
        assert cited(f"It relied on the {name} at the time.") == {guidance.path}


@pytest.mark.parametrize("instrument", LAW.instruments, ids=lambda each: each.title)
def test_every_alias_of_an_instrument_is_its_own(instrument: Instrument) -> None:
    """No two instruments share an alias, so every alias leads to one."""
    for name in instrument.aliases:
        assert cited(f"It relied on the {name} at the time.") == {instrument.path}


def test_the_files_of_the_project_have_no_problems() -> None:
    """What the publisher edits is sound as delivered, with all 284 instruments of the start."""
    folder = ROOT / "content" / "law"
    instruments, problems = parse_instruments(
        (folder / "instruments.toml").read_text("utf-8"), "law/instruments.toml"
    )
    guidance, more = parse_guidance(
        (folder / "guidance.toml").read_text("utf-8"), "law/guidance.toml"
    )
    assert [*problems, *more] == []
    assert len(instruments) >= 284
    assert guidance


GOOD = """[[instrument]]
title = "Care Act 2014"
path = "ukpga/2014/23"
example = "The Care Act 2014 applies."
counter-example = "He took care to act."
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            GOOD + GOOD,
            (
                "law/i.toml:6:1: law-twice: ukpga/2014/23 is the path of 'Care Act 2014' too; "
                "keep one of the two"
            ),
        ),
        (
            GOOD.replace(" 2014", ""),
            "law/i.toml:1:1: law-title: 'Care Act' has no year; end the title with the year",
        ),
        (
            GOOD.replace("ukpga/", "http://"),
            (
                "law/i.toml:1:1: law-path: 'http://2014/23' is no legislation.gov.uk path; "
                "write type, year and number, as in ukpga/2014/23"
            ),
        ),
        (
            GOOD.replace("example", "exampel", 1),
            (
                "law/i.toml:1:1: law-entry: object contains unknown field `exampel`; "
                "see the head of the file for the keys of an entry"
            ),
        ),
        (
            GOOD.replace('"ukpga', "ukpga"),
            "law/i.toml:3:8: law-toml: not TOML: Invalid value; correct the line",
        ),
        (
            "[[instruments]]\n",
            (
                "law/i.toml:1:1: law-key: 'instruments' is not known here; "
                "write entries as [[instrument]]"
            ),
        ),
    ],
)
def test_a_slip_in_the_registry_is_a_problem(text: str, message: str) -> None:
    """A slip is told with its place and what to do about it, and nothing raises."""
    instruments, problems = parse_instruments(text, "law/i.toml")
    assert [str(problem) for problem in problems] == [message]
    assert len(instruments) <= 1


def test_a_slip_in_the_guidance_is_a_problem() -> None:
    """Guidance is checked as instruments are."""
    text = '[[guidance]]\ntitle = "A"\nslug = "A b"\nexample = ""\ncounter-example = ""\n'
    guidance, problems = parse_guidance(text, "law/g.toml")
    assert guidance == []
    assert [str(problem) for problem in problems] == [
        (
            "law/g.toml:1:1: law-slug: 'A b' is no slug; "
            "use lower-case letters, figures and single hyphens"
        )
    ]


def test_an_empty_registry_finds_no_names() -> None:
    """A registry without entries is a registry: instruments named in full are still seen."""
    findings = find(["The Care Act 2014 applies."], compile_law([], []))
    assert [citation.uri for citation in findings.citations[0]] == ["title/care-act-2014"]
