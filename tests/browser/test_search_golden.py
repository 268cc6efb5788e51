"""Golden queries: what readers type, and what must come first, over decisions with known words."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import msgspec
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import BuildFrom
from tests.browser.opened import Watch
from tests.building import real

HERE = Path(__file__).parent / "golden"


class Query(msgspec.Struct, forbid_unknown_fields=True):
    """A row of the table; see its head."""

    why: str
    q: str
    first: list[str] = []
    count: int | None = None
    absent: list[str] = []
    says: str = ""
    goes: str = ""
    named: list[str] = []
    more: str = ""

    @property
    def filters(self) -> str:
        """Return what the page adds to the count."""
        return " with these filters" if "=" in self.more and "sort=" not in self.more else ""


QUERIES = msgspec.convert(
    tomllib.loads((HERE / "queries.toml").read_text("utf-8"))["query"], list[Query]
)

_RAW = """\
{organisation} ({reference})

Category : {category}

Decision : {outcome}

Decision date : {day}

The Ombudsman's final decision:

Summary: {summary}

The Ombudsman’s role and powers

  1. When considering complaints, if there was no fault in how the organisation made its decision, we cannot question whether that decision was right or wrong simply because the complainant disagrees with it.

Back to top

What I found

{found}

Back to top

Final decision

  1. I have completed my investigation.

Back to top

Investigator's decision on behalf of the Ombudsman

Print this page
"""


def decisions() -> dict[str, str]:
    """Return the raw decisions by file name."""
    text = (HERE / "decisions.txt").read_text("utf-8").partition("\n\n")[2]
    raw = {}
    for each in text.split("\n\n"):
        head, summary, *found = each.strip().splitlines()
        reference, organisation, category, outcome, day = head.split(" | ")
        raw[f"{reference.replace(' ', '-')}.txt"] = _RAW.format(
            reference=reference,
            organisation=organisation,
            category=category,
            outcome=outcome,
            day=day,
            summary=summary,
            found="\n".join(f"  {at}. {words}" for at, words in enumerate(found, 1)),
        )
    return raw


@pytest.fixture(scope="session")
def golden(build_from: BuildFrom) -> str:
    """Serve a site of these decisions and the real ones."""
    return build_from(decisions() | real(), "golden")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Open one page for all queries: what has been loaded need not be loaded again."""
    context = browser.new_context(reduced_motion="reduce")
    watch = Watch(context)
    yield context.new_page()
    assert watch.close() == []


@pytest.mark.parametrize("asked", QUERIES, ids=[query.why for query in QUERIES])
def test_a_golden_query(page: Page, golden: str, asked: Query) -> None:
    """What a reader means comes first, and the page says how it took the words."""
    page.goto(f"{golden}search/?q={quote(asked.q)}&{asked.more}")
    if asked.goes:
        page.wait_for_url(f"{golden}decisions/{asked.goes}/")
        return
    status = page.get_by_role("status")
    if asked.named:
        expect(status).to_have_text(f"{len(asked.named)} decisions have the reference {asked.q}")
        expect(page.locator("#page-named .reference")).to_have_text(asked.named)
    elif asked.count is not None:
        expect(status).to_have_text(f"{_found(asked.count)} for “{asked.q}”{asked.filters}")
    else:
        expect(status).to_contain_text(" for “")
    # The notes are written last.
    expect(page.locator("#page-progress")).to_be_empty()
    if asked.says:
        expect(page.locator("#page-notes")).to_contain_text(asked.says)
    listed = page.locator("#page-list .entry h3 .reference").all_inner_texts()
    assert listed[: len(asked.first)] == asked.first
    assert not {*asked.absent} & {*listed}


def test_there_are_enough() -> None:
    """There are at least 40 golden queries, and each says something that could be wrong."""
    assert len(QUERIES) >= 40
    assert all(
        each.first or each.goes or each.says or each.named or each.count is not None
        for each in QUERIES
    )


def _found(count: int) -> str:
    return f"{count} decision{'' if count == 1 else 's'}" if count else "No decision found"
