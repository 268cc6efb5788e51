"""The CSV of a list."""

import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sitegen.config import Config
from sitegen.law.registry import compile_law
from sitegen.library.gather import gather
from sitegen.model import Entry
from sitegen.pages.page import Download
from sitegen.pages.site import Site, site_of
from sitegen.pages.tables import LEAST, Tables, csv_row, is_recited, table_of
from tests.entries import entry

ENTRY = entry(
    "21-007-914",
    organisation="A Council",
    outcome="Upheld",
    decided=date(2022, 6, 16),
    summary="In short.",
)


def site_with(entry: Entry) -> Site:
    """Return a site of one decision."""
    law = compile_law([], [])
    return site_of(Config("T", "t", "https://example.org/"), gather([entry], law), law)


def test_law_that_more_than_a_quarter_of_all_decisions_cite_is_recited() -> None:
    """Of a few decisions none is."""
    assert not is_recited(14_375, 57_500)
    assert is_recited(14_376, 57_500)
    assert not is_recited(1_000, 1_000)


def test_the_csv_of_a_short_list_is_in_its_link() -> None:
    """It is the file that a longer one has, to the byte; an empty list has none."""
    entry = replace(ENTRY, summary="50 % & “so”,\n#1")
    site = site_with(entry)
    short, long = [entry] * (LEAST - 1), [entry] * LEAST
    assert table_of(site, "x/", []) is None
    assert table_of(site, "x/", long, law=True) == Download("x/decisions.csv")
    most = [entry] * 1_001
    assert table_of(site, "x/", most) == Download("x/decisions.csv")
    assert table_of(site, "x/", most, law=True) == Download("x/decisions.csv", brief=True)
    found = table_of(site, "x/", short)
    assert found is not None
    assert found.within
    head, _, data = found.at.partition(",")
    assert head == "data:text/csv;charset=utf-8"
    assert unquote(data).encode() == Tables(site).table("decisions.csv", short).data


def test_a_brief_csv_says_which_decisions_they_are() -> None:
    """Three columns, by which they are found in the table of all."""
    undated = replace(ENTRY, decided=None)
    assert Tables(site_with(ENTRY)).brief("x/decisions.csv", [ENTRY, undated]).data.decode() == (
        "reference,decided,url\r\n"
        "21 007 914,2022-06-16,https://example.org/decisions/21-007-914/\r\n"
        "21 007 914,,https://example.org/decisions/21-007-914/\r\n"
    )


@given(st.lists(st.text(alphabet='a,;"=\r\n\t é’') | st.none(), min_size=2))
def test_a_row_is_what_the_standard_library_writes(values: list[str | None]) -> None:
    """Cells are quoted where the standard asks for it, and nowhere else."""
    out = io.StringIO()
    csv.writer(out).writerow(values)
    assert csv_row(values) == out.getvalue()


def test_a_cell_stays_as_it_is_and_ends_no_row() -> None:
    """What looks like a formula is evidence; commas, quotes and line ends are quoted."""
    words = '=SUM(A1), "so"\r\n+1'
    entry = replace(ENTRY, organisation=words)
    table = Tables(site_with(entry)).table("decisions.csv", [entry, entry]).data.decode()
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [row["organisation"] for row in rows] == [words, words]
    assert [row["url"] for row in rows] == ["https://example.org/decisions/21-007-914/"] * 2


def test_a_crossing_has_feeds_and_a_csv_of_its_own(built_many: Path) -> None:
    """The CSV beside it has the decisions that it lists, and its feeds the newest of them."""
    crossings = sorted(built_many.glob("o*/*/categories/**/index.html"))
    assert crossings
    for path in crossings:
        total = re.search(
            r'<p class="lede"><span class="count">(\d+) decision', path.read_text("utf-8")
        )
        assert total
        if int(total[1]) >= LEAST:
            with (path.parent / "decisions.csv").open(encoding="utf-8", newline="") as file:
                assert len(list(csv.DictReader(file))) == int(total[1])
        else:
            assert not (path.parent / "decisions.csv").exists()
        feed = json.loads((path.parent / "feed.json").read_bytes())
        assert len(feed["items"]) == min(int(total[1]), 20)
        assert (path.parent / "feed.xml").is_file()
