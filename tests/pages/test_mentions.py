"""Mentions of a provision: their order, their headings, and the usual sentence."""

from datetime import date

from sitegen.model import Entry, Mention
from sitegen.pages.mentions import discussing, row_groups, rows, table, usual_sentence
from sitegen.pages.page import slices

RECITED = b"recited"
SECTION = "ukpga/1974/7/section/26"


def entry(day: int) -> Entry:
    """Return a decision of a day in January 2022."""
    slug, decided = f"22-000-00{day}", date(2022, 1, day)
    return Entry(slug, slug, None, None, None, None, decided, "", None, ())


def mention(
    uri: str, sentence: str = "We may.", place: int = 1, *, standard: bool = False
) -> Mention:
    """Return a mention in a paragraph."""
    wording = RECITED if standard else None
    return Mention(uri, "legislation", "x", f"p{place}", f"paragraph {place}", sentence, wording)


def test_what_discusses_stands_before_what_recites_and_the_newest_first() -> None:
    """A decision that has words of its own about a provision is worth more than a newer recital."""
    found = rows(
        "legislation",
        [
            (entry(4), mention(SECTION, standard=True)),
            (entry(3), mention(SECTION)),
            (entry(2), mention(SECTION, standard=True)),
            (entry(1), mention(SECTION)),
        ],
        {RECITED},
    )
    assert [row.entry.slug[-1] for row in found] == ["3", "1", "4", "2"]


def test_a_decision_has_one_row_with_every_paragraph() -> None:
    """Where it recites in one paragraph and discusses in another, it discusses."""
    (row,) = rows(
        "legislation",
        [
            (entry(1), mention(SECTION, "Recited.", 2, standard=True)),
            (entry(1), mention(SECTION, "Discussed.", 9)),
        ],
        {RECITED},
    )
    assert (row.sentence, row.standard) == ("Discussed.", False)
    assert row.places == (("p2", "paragraph 2"), ("p9", "paragraph 9"))


def test_sub_provisions_stand_in_order_under_their_headings() -> None:
    """26(2) comes before 26(10), and the section as a whole before both."""
    uris = [f"{SECTION}/10", SECTION, f"{SECTION}/2"]
    every = rows("legislation", [(entry(1), mention(uri)) for uri in uris], ())
    (part,) = slices(every, 50, "statutes/x/")
    groups = list(row_groups(part, lambda uri: uri, lambda uri: uri[-2:]))
    assert [group.heading for group in groups] == [SECTION, f"{SECTION}/2", f"{SECTION}/10"]


def test_what_recites_has_a_heading_of_its_own() -> None:
    """A reader of what discusses a provision sees where it ends, and the table leads to what there is."""
    every = rows(
        "legislation",
        [
            (entry(2), mention(f"{SECTION}/1", standard=True)),
            (entry(1), mention(f"{SECTION}/1")),
            (entry(1), mention(f"{SECTION}/2", standard=True)),
        ],
        {RECITED},
    )
    (part,) = slices(every, 50, "statutes/x/")
    groups = list(row_groups(part, lambda uri: f"({uri[-1]})", lambda uri: f"sub-{uri[-1]}"))
    assert [(group.id, group.heading, len(group.rows)) for group in groups] == [
        ("at-sub-1", "(1)", 1),
        ("at-sub-1-recited", "(1), in standard wording", 1),
        ("at-sub-2-recited", "(2), in standard wording", 1),
    ]
    below = list(table(every, part, 50, lambda uri: uri, lambda uri: f"sub-{uri[-1]}"))
    assert [(each.total, each.discussing, each.route) for each in below] == [
        (2, 1, "statutes/x/#at-sub-1"),
        (1, 0, "statutes/x/#at-sub-2-recited"),
    ]
    assert discussing(every) == 1


def test_the_table_says_on_which_page_a_sub_provision_begins() -> None:
    """A link from a decision finds the first row, however long the list is."""
    mentions = [(entry(day), mention(f"{SECTION}/{n}")) for n in (1, 2) for day in (1, 2, 3)]
    every = rows("legislation", mentions, ())
    first = next(slices(every, 2, "statutes/x/"))
    below = list(table(every, first, 2, lambda uri: uri, lambda uri: f"sub-{uri[-1]}"))
    assert [(each.id, each.total, each.route) for each in below] == [
        ("sub-1", 3, "statutes/x/#at-sub-1"),
        ("sub-2", 3, "statutes/x/page/2/#at-sub-2"),
    ]


def test_the_usual_sentence_is_the_one_that_most_decisions_have() -> None:
    """Quotes and case make no difference, and a decision counts once."""
    usual = usual_sentence(
        [
            (entry(5), mention(SECTION, "A rarity.")),
            (entry(4), mention(SECTION, "We look for ‘fault’.", 7)),
            (entry(4), mention(SECTION, "We look for ‘fault’.", 8)),
            (entry(3), mention(SECTION, "We look for 'fault'.")),
            (entry(2), mention(SECTION, "A rarity.")),
            (entry(1), mention(SECTION, "We look for fault.")),
        ]
    )
    assert usual is not None
    assert (usual.sentence, usual.total, usual.entry.slug[-1], usual.anchor) == (
        "We look for ‘fault’.",
        3,
        "4",
        "p7",
    )


def test_there_is_no_usual_sentence_where_none_recurs() -> None:
    """One decision alone is no usage."""
    assert usual_sentence([(entry(1), mention(SECTION, "Once."))]) is None
