"""Pages of references, and the list of law that the search knows."""

from pathlib import Path

import msgspec


def test_every_decision_is_two_links_from_the_list_of_years(built_many: Path) -> None:
    """Without a script: the year, then the reference."""
    years = (built_many / "references" / "index.html").read_text("utf-8")
    found = set()
    for folder in sorted((built_many / "references").iterdir()):
        if folder.is_dir():
            assert f'href="/references/{folder.name}/"' in years
            page = (folder / "index.html").read_text("utf-8")
            found |= {
                slug.name
                for slug in (built_many / "decisions").iterdir()
                if f'href="/decisions/{slug.name}/"' in page
            }
    assert found == {path.parent.name for path in built_many.glob("decisions/*-*-*/index.html")}


def test_the_search_knows_the_law_that_has_pages(built_many: Path) -> None:
    """Each Act stands with its names, and each of its provisions leads to a page."""
    works = msgspec.json.decode((built_many / "search" / "law.json").read_bytes())
    (act,) = (work for work in works if work[0] == "ukpga/1974/7")
    path, title, total, names, _, parts = act
    assert title == "Local Government Act 1974"
    assert {"local government act 1974", "lga 1974"} <= {*names}
    assert total >= parts["section/24A"] > 40
    pages = {"/".join(part.split("/")[:2]) for part in parts}
    assert all((built_many / "statutes" / path / page / "index.html").is_file() for page in pages)
