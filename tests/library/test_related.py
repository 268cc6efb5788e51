"""Neighbours in a list, and decisions that are like one, with the reason."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sitegen.library.backlinks import backlinks, cites
from sitegen.library.related import MOST, Related, neighbours
from sitegen.library.themes import themes_of
from sitegen.model import CitationKind, Entry, Likeness, Mention

RECITED = b"recited"
SECTION = "ukpga/1989/41/section/{}"


def entries(count: int) -> list[Entry]:
    """Return entries a day apart, newest first, the last without a date."""
    days = [date(2022, 1, 1) - timedelta(days=n) for n in range(count - 1)]
    return [
        Entry(str(n), str(n), None, None, None, None, day, "", None, ())
        for n, day in enumerate([*days, None])
    ]


def entry(slug: str, day: int, *uris: str, summary: str = "", **facts: str) -> Entry:
    """Return an entry of a day, discussing ``uris``; a URI that begins with ``!`` is recited."""
    mentions = tuple(_mention(uri.lstrip("!"), standard=uri.startswith("!")) for uri in uris)
    decided = date(2020, 1, 1) + timedelta(days=day)
    known = {"organisation": None, "category": None, "subcategory": None, **facts}
    return Entry(
        slug, slug.replace("-", " "), known["organisation"], known["category"],
        known["subcategory"], "Upheld", decided, summary, None, mentions, b"", (), themes_of(summary),
    )  # fmt: skip


def _mention(uri: str, *, standard: bool) -> Mention:
    kind: CitationKind = "decision" if uri.startswith("decision/") else "legislation"
    return Mention(uri, kind, uri, "p1", "paragraph 1", uri, RECITED if standard else None)


def ordered(*given_entries: Entry) -> list[Entry]:
    """Return entries newest first."""
    return sorted(given_entries, key=lambda each: each.newest_first)


@pytest.mark.parametrize(("at", "older", "newer"), [(0, "1", None), (2, "3", "1"), (4, None, "3")])
def test_neighbours_are_the_next_in_time(at: int, older: str | None, newer: str | None) -> None:
    """The ends of a list have a neighbour on one side only."""
    every = entries(5)
    found = neighbours(every[at], every)
    assert [each and each.slug for each in found] == [older, newer]


def test_the_likest_come_first_with_the_reason() -> None:
    """A joint investigation, then the same rare law, then subject and council, then the council."""
    own = entry(
        "20-000-001a", 0, SECTION.format("26/3"), summary="The Council delayed.",
        organisation="Leeds City Council", category="Care", subcategory="Fostering",
    )  # fmt: skip
    every = ordered(
        own,
        entry("20-000-001b", 9),
        entry("20-000-002", 9, SECTION.format("26/7")),
        entry(
            "20-000-003", 9, summary="There was delay.", organisation="Leeds City Council",
            category="Care", subcategory="Fostering",
        ),
        entry("20-000-004", 9, organisation="LEEDS CITY COUNCIL"),
        entry("20-000-005", 9, "!" + SECTION.format("26")),
    )  # fmt: skip
    found = Related(every, {RECITED}).of(own)
    facts = [(each.other.slug, replace(each, other=found[0].other)) for each in found]
    none = Likeness(found[0].other)
    assert facts == [
        ("20-000-001b", replace(none, investigation=True)),
        ("20-000-002", replace(none, provisions=(SECTION.format("26"),))),
        ("20-000-003", replace(none, themes=("delay",), subject=True, organisation=True)),
        ("20-000-004", replace(none, organisation=True)),
    ]


def test_recited_law_makes_nothing_alike() -> None:
    """What every decision recites says nothing about one."""
    every = ordered(entry("20-000-001", 1, "!x/1/1"), entry("20-000-002", 2, "!x/1/1"))
    assert Related(every, {RECITED}).of(every[0]) == ()


@st.composite
def libraries(draw: st.DrawFn) -> list[Entry]:
    """Draw entries that share councils, subjects, themes and law."""
    number = draw(st.integers(2, 40))
    rng = random.Random(draw(st.integers(0, 999)))  # noqa: S311 - for a test
    return ordered(
        *(
            entry(
                f"20-{n:03}-000", rng.randrange(900),
                *(SECTION.format(rng.randrange(4)) for _ in range(rng.randrange(3))),
                summary=rng.choice(["delay", "noise", ""]),
                organisation=rng.choice(["A Council", "B Council"]),
                category="Care", subcategory=rng.choice(["X", "Y", "Z"]),
            )
            for n in range(number)
        )
    )  # fmt: skip


@given(libraries())
def test_a_decision_is_never_like_itself_and_nothing_is_shown_twice(every: list[Entry]) -> None:
    """There are at most as many as are shown, each once, each with a reason."""
    related = Related(every, {RECITED})
    for own in every:
        found = related.of(own)
        slugs = [each.other.slug for each in found]
        assert own.slug not in slugs
        assert len(set(slugs)) == len(slugs) <= MOST
        assert all(
            each.provisions or each.themes or each.subject or each.organisation for each in found
        )


@given(libraries(), st.randoms(use_true_random=False))
def test_the_order_in_which_decisions_come_changes_nothing(
    every: list[Entry], rng: random.Random
) -> None:
    """The same library says the same."""
    shuffled = list(every)
    rng.shuffle(shuffled)
    one, other = Related(every, {RECITED}), Related(ordered(*shuffled), {RECITED})
    assert [one.of(each) for each in every] == [other.of(each) for each in every]


def test_one_more_decision_changes_few_pages() -> None:
    """In a library of two thousand, one that is added is on few pages, and moves little else."""
    rng = random.Random(7)  # noqa: S311 - for a test
    every = [
        entry(
            f"20-{n:03}-{n % 1000:03}", n // 2,
            *(SECTION.format(rng.randrange(60)) for _ in range(rng.randrange(3))),
            summary=rng.choice(["delay", "noise", "refuse", ""]),
            organisation=f"Council {rng.randrange(80)}",
            category="Care", subcategory=str(rng.randrange(20)),
        )
        for n in range(2000)
    ]  # fmt: skip
    added = entry(
        "21-999-999", 500, SECTION.format(3), summary="delay",
        organisation="Council 3", category="Care", subcategory="3",
    )  # fmt: skip
    before, after = Related(ordered(*every), {RECITED}), Related(ordered(*every, added), {RECITED})
    changed = sum(before.of(each) != after.of(each) for each in every)
    assert 0 < changed < 60


def test_themes_are_told_from_the_words_of_a_summary() -> None:
    """Whatever the case; nothing else gives a theme."""
    assert themes_of("DELAY in a Needs Assessment") == ("delay", "assessment of needs")
    assert themes_of("We found fault.") == ()


def test_what_cites_a_decision_is_known_from_what_it_cites() -> None:
    """Both ways, newest first, each decision once with its places; never itself."""
    every = ordered(
        entry("20-000-001", 1),
        entry("20-000-002", 2, "decision/20-000-001", "decision/19-000-009"),
        entry("20-000-003", 3, "decision/20-000-001", "decision/20-000-001", "decision/20-000-003"),
    )
    newest, middle, oldest = every
    by_slug = {each.slug: each for each in every}
    assert [each.slug for each in backlinks(every)[oldest.slug]] == ["20-000-003", "20-000-002"]
    assert newest.slug not in backlinks(every)
    assert [(each.slug, each.other is None) for each in cites(middle, by_slug)] == [
        ("20-000-001", False),
        ("19-000-009", True),
    ]
    (one,) = cites(newest, by_slug)
    assert one.places == (("p1", "paragraph 1"),)
