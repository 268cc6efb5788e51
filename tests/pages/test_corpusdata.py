"""All decisions as open data: whole, or by year where a file would be too large for hosts."""

import csv
import io
import json
from datetime import date

from sitegen.artifact import Artifact
from sitegen.config import Config
from sitegen.law.registry import compile_law
from sitegen.library.gather import gather
from sitegen.model import Entry
from sitegen.pages.corpusdata import csv_of_all, json_of_all
from sitegen.pages.site import Site, site_of
from sitegen.pages.tables import Tables

LAW = compile_law([], [])
BASE = "https://example.org/"
DAYS = (date(2022, 6, 16), date(2022, 1, 3), date(2019, 5, 1), None)


def site() -> Site:
    """Return a site of decisions in two years and one without a date."""
    entries = [
        Entry(f"20-000-00{n}", f"20 000 00{n}", None, None, None, None, day, "In short.", None, ())
        for n, day in enumerate(DAYS)
    ]
    return site_of(Config("T", "t", BASE), gather(entries, LAW), LAW)


def loaded(made: Artifact) -> list[dict[str, object]]:
    """Return the objects of a JSON file."""
    found: list[dict[str, object]] = json.loads(made.data)
    return found


def table(made: Artifact) -> list[dict[str, str]]:
    """Return the rows of a CSV."""
    return list(csv.DictReader(io.StringIO(made.data.decode(), newline="")))


def test_what_fits_is_one_file() -> None:
    """All decisions, newest first, those without a date last."""
    given = site()
    (as_json,) = json_of_all(given)
    (as_csv,) = csv_of_all(given, Tables(given))
    assert (as_json.path, as_csv.path) == ("decisions.json", "decisions.csv")
    assert [row["decided"] for row in loaded(as_json)] == [day and str(day) for day in DAYS]
    assert [row["decided"] for row in table(as_csv)] == [str(day or "") for day in DAYS]


def test_what_is_too_large_is_cut_by_year() -> None:
    """The file that all link to lists the others, whose rows together are those of the whole."""
    given = site()
    (whole,) = json_of_all(given)
    *parts, listed = json_of_all(given, largest=len(whole.data) // 2)
    assert [part.path for part in parts] == [
        "decisions-2022.json",
        "decisions-2019.json",
        "decisions-undated.json",
    ]
    assert [row for part in parts for row in loaded(part)] == loaded(whole)
    assert listed.path == "decisions.json"
    assert loaded(listed) == [
        {"year": 2022, "decisions": 2, "url": f"{BASE}decisions-2022.json"},
        {"year": 2019, "decisions": 1, "url": f"{BASE}decisions-2019.json"},
        {"year": None, "decisions": 1, "url": f"{BASE}decisions-undated.json"},
    ]


def test_a_table_is_cut_as_the_json_is() -> None:
    """Each part is a table with the same head; an unknown year is empty."""
    given = site()
    (whole,) = csv_of_all(given, Tables(given))
    *parts, listed = csv_of_all(given, Tables(given), largest=len(whole.data) // 2)
    assert [row for part in parts for row in table(part)] == table(whole)
    assert [tuple(row.values()) for row in table(listed)] == [
        ("2022", "2", f"{BASE}decisions-2022.csv"),
        ("2019", "1", f"{BASE}decisions-2019.csv"),
        ("", "1", f"{BASE}decisions-undated.csv"),
    ]
