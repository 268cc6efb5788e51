"""The list of law that the search knows."""

from datetime import date

import msgspec

from sitegen.config import Config
from sitegen.law.registry import Instrument, compile_law
from sitegen.library.gather import gather
from sitegen.model import Entry, Mention
from sitegen.pages.lawlist import law_list
from sitegen.pages.site import site_of
from tests.entries import entry as entry_with

HRA = "ukpga/1998/42"
LAW = compile_law(
    [Instrument("Human Rights Act 1998", 1998, "ukpga", HRA, aliases=("HRA 1998",))], []
)


def entry(day: int, *places: str) -> Entry:
    """Return an entry that cites places in the Act."""
    mentions = tuple(
        Mention(f"{HRA}/{place}", "legislation", "", f"p{n}", f"paragraph {n}", "A sentence.")
        for n, place in enumerate(places, 1)
    )
    return entry_with(f"21-000-{day:03}", decided=date(2020, 1, day), mentions=mentions)


def test_every_place_in_a_provision_is_listed() -> None:
    """Articles of the Convention, sub-sections and their items, each with how many decisions cite it or a part."""
    entries = [
        entry(1, "schedule/1/article/8/1", "schedule/1/article/8/2", "section/6/1/a"),
        entry(2, "schedule/1/article/8", "schedule/1/article/6", "section/6/1"),
        entry(3, "schedule/1"),
    ]
    site = site_of(Config("T", "t", "https://example.org/"), gather(entries, LAW), LAW)
    ((path, title, total, names, _, parts),) = msgspec.json.decode(law_list(site).data)
    assert (path, title, total) == (HRA, "Human Rights Act 1998", 3)
    assert "human rights act 1998" in names
    assert parts == {
        "section/6": 2,
        "section/6/1": 2,
        "section/6/1/a": 1,
        "schedule/1": 3,
        "schedule/1/article/6": 1,
        "schedule/1/article/8": 2,
        "schedule/1/article/8/1": 1,
        "schedule/1/article/8/2": 1,
    }
