"""The search by law: any of those chosen, and no more loaded than the parts that they are in."""

from playwright.sync_api import Page, expect

from sitegen.publish.search.filters import filters_of
from tests.browser.conftest import BuildFrom
from tests.browser.made_up import DECISIONS

ACTS = {
    "ukpga/1989/41": "Children Act 1989, section 17",
    "ukpga/1990/8": "Town and Country Planning Act 1990, section 70",
    "ukpga/2014/23": "Care Act 2014, section 9",
}
CITED = "Local Government Act 1974, section 24A(6)"


def part_of(law: str) -> str:
    """Return the file of the part of the filter that a law is in."""
    (part,) = filters_of([(("statute", law),)])
    return f"{part.name}.json"


def test_any_of_the_laws_chosen(page: Page, build_from: BuildFrom) -> None:
    """Two laws find what cites either, and only the files that they are in are loaded."""
    texts = {
        f"{each.slug}.txt": each.raw().replace(CITED, act)
        for each, act in zip(DECISIONS, ACTS.values(), strict=False)
    }
    address = build_from(texts, "laws")
    asked: set[str] = set()
    page.context.on("request", lambda request: asked.add(request.url.rpartition("/")[2]))
    one, _, two = ACTS
    page.goto(f"{address}search/?statute={one}&statute={two}/section/9")
    expect(page.get_by_role("status")).to_have_text("2 decisions with these filters")
    assert {name for name in asked if name.startswith("statute")} == {part_of(one), part_of(two)}
    assert part_of(one) != part_of(two)
