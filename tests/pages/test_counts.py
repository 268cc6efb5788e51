"""How many decisions each organisation has, as a table to count further with."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

from sitegen.config import Config
from sitegen.law.registry import compile_law
from sitegen.library.gather import gather
from sitegen.model import Entry
from sitegen.pages.counts import counts_of_all
from sitegen.pages.site import site_of

LAW = compile_law([], [])


def test_decisions_that_have_the_same_facts_are_counted_together() -> None:
    """A row for each, by organisation, newest year first; what is not stated is empty, and last."""
    given = [
        ("Borchester, City Council", "Housing", "Upheld", date(2022, 6, 16)),
        ("Borchester, City Council", "Housing", "Upheld", date(2022, 1, 3)),
        ("Borchester, City Council", "Housing", "Not upheld", date(2022, 1, 4)),
        ("Borchester, City Council", "Education", "Upheld", date(2022, 1, 4)),
        ("Borchester, City Council", "Housing", None, date(2023, 1, 4)),
        ("Ambridge Council", None, "Upheld", None),
        (None, "Housing", "Upheld", date(2022, 6, 16)),
    ]
    entries = [
        Entry(
            f"20-000-00{n}",
            f"20 000 00{n}",
            body,
            category,
            None,
            outcome,
            day,
            "In short.",
            None,
            (),
        )
        for n, (body, category, outcome, day) in enumerate(given)
    ]
    site = site_of(Config("T", "t", "https://example.org/"), gather(entries, LAW), LAW)
    made = counts_of_all(site)
    assert made.path == "counts.csv"
    assert made.data.decode() == (
        "organisation,year,category,outcome,decisions\r\n"
        "Ambridge Council,,,Upheld,1\r\n"
        '"Borchester, City Council",2023,Housing,,1\r\n'
        '"Borchester, City Council",2022,Education,Upheld,1\r\n'
        '"Borchester, City Council",2022,Housing,Not upheld,1\r\n'
        '"Borchester, City Council",2022,Housing,Upheld,2\r\n'
        ",2022,Housing,Upheld,1\r\n"
    )


def test_the_counts_are_those_of_the_table_of_all(built_many: Path) -> None:
    """Whoever counts the rows of ``decisions.csv`` comes to the same numbers."""
    columns = ("organisation", "year", "category", "outcome")
    with (built_many / "decisions.csv").open(encoding="utf-8", newline="") as file:
        rows = [{**row, "year": row["decided"][:4]} for row in csv.DictReader(file)]
    with (built_many / "counts.csv").open(encoding="utf-8", newline="") as file:
        counts = {
            tuple(row[name] for name in columns): int(row["decisions"])
            for row in csv.DictReader(file)
        }
    assert counts == Counter(tuple(row[name] for name in columns) for row in rows)
