"""Crossings: lists of decisions with two facts, and the figures that lead to them."""

from datetime import date

from markupsafe import Markup

from sitegen.config import Config
from sitegen.law.registry import compile_law
from sitegen.library.gather import gather
from sitegen.model import Entry
from sitegen.pages.figures import ENOUGH, FEW, Figures
from sitegen.pages.page import Page
from sitegen.pages.plan import plan
from sitegen.pages.routes import output_path
from sitegen.pages.site import Site, site_of
from sitegen.publish.paths import collisions
from tests.entries import entry as entry_with

LAW = compile_law([], [])
FROM = 3


def entry(number: int, **facts: str | None) -> Entry:
    """Return an entry of which the facts can be given, one a day from 2020 on."""
    known = {
        "organisation": "Dudley Council",
        "category": "Housing",
        "subcategory": "Homelessness",
        "outcome": "Upheld",
        "decided": date(2020 + number % 3, 1, 1 + number % 28),
    }
    return entry_with(f"21-000-{number:03}", **known | facts)


def site(entries: list[Entry]) -> Site:
    """Return a site in which three decisions make a crossing."""
    config = Config("T", "t", "https://example.org/", page_size=2, crossings_from=FROM)
    return site_of(config, gather(entries, LAW), LAW)


def pages(entries: list[Entry]) -> dict[str, Page]:
    """Return the pages of a site by route."""
    return {
        made.route: made
        for job in plan(site(entries), (), data=False)
        for made in job.make()
        if isinstance(made, Page) and made.route is not None
    }


def figures(page: Page) -> Figures:
    """Return the figures of a list that has some."""
    found = page.context["figures"]
    assert isinstance(found, Figures)
    return found


def test_enough_decisions_with_two_facts_have_a_list() -> None:
    """From the number in the settings on, and at both levels of subjects; no fewer."""
    made = pages(
        [entry(n) for n in range(FROM)]
        + [entry(50 + n, outcome="Not upheld") for n in range(FROM - 1)]
    )
    crossings = {route for route in made if "/categories/" in route and "page/" not in route}
    assert crossings == {
        "organisations/dudley-council/categories/housing/",
        "outcomes/upheld/categories/housing/",
        "outcomes/upheld/categories/housing/homelessness/",
    }
    assert made["outcomes/upheld/categories/housing/"].context["total"] == FROM
    assert "outcomes/upheld/categories/housing/page/2/" in made


def test_what_is_not_stated_has_no_crossing() -> None:
    """Two unknown facts are no fact."""
    nothing = dict.fromkeys(("organisation", "category", "subcategory", "outcome"))
    made = pages([entry(n, **nothing) for n in range(ENOUGH)])
    assert not [route for route in made if "/categories/" in route]


def test_no_name_makes_two_pages_one() -> None:
    """Subjects and organisations may be called as parts of addresses are."""
    names = ("Page", "2", "Categories", "Kinds", "Feed.xml")
    rows = [
        entry(at * 100 + n, category=category, subcategory=below, organisation=organisation)
        for at, (category, below, organisation) in enumerate(
            (one, other, third) for one in names for other in names[:2] for third in names[:1]
        )
        for n in range(4)
    ] + [entry(5000 + n, organisation=name) for name in names for n in range(4)]
    unique = {each.slug: each for each in rows}
    made = [
        output_path(page.route)
        for job in plan(site(list(unique.values())), (), data=False)
        for page in job.make()
        if isinstance(page, Page) and page.route is not None
    ]
    assert collisions(made) == []


def test_an_organisation_is_said_to_be_of_its_kind() -> None:
    """The kind that the name tells stands over it, and has an index of its own."""
    made = pages([entry(1), entry(2, organisation="London Borough of Barnet")])
    assert made["organisations/london-borough-of-barnet/"].context["eyebrow"] == (
        "London borough",
        "organisations/kinds/london-borough/",
    )
    assert "organisations/kinds/council/" in made


def test_a_list_that_can_be_counted_at_a_glance_has_no_figures() -> None:
    """From ten decisions on there are figures, if there is more than one year or subject."""
    few = [entry(n) for n in range(ENOUGH - 1)]
    assert pages(few)["outcomes/upheld/"].context["figures"] is None
    enough = pages([*few, entry(90)])["outcomes/upheld/"]
    assert figures(enough).few
    assert figures(enough).by_period
    assert figures(pages([entry(n) for n in range(FEW)])["outcomes/upheld/"]).few is False


def test_figures_stand_on_the_first_page_alone() -> None:
    """The other pages of a list have its decisions."""
    made = pages([entry(n) for n in range(ENOUGH)])
    assert made["outcomes/upheld/page/2/"].context["figures"] is None


def test_names_are_escaped_in_figures() -> None:
    """Tables are made by hand, and a name may hold anything."""
    rows = [entry(n, category='<b>"&' if n % 2 else "Housing") for n in range(ENOUGH)]
    found = figures(pages(rows)["outcomes/upheld/"])
    assert "<b>" not in found.by_subject
    assert Markup.escape("<b>") in found.by_subject


def test_a_fact_in_two_forms_is_one_row_and_found_in_both() -> None:
    """Names that differ in case alone are counted together, and searched for in each form."""
    rows = [entry(n, category="HOUSING" if n % 3 == 0 else "Housing") for n in range(ENOUGH)]
    rows += [entry(30 + n, category="Planning", outcome="Not upheld") for n in range(2)]
    table = figures(pages(rows)["organisations/dudley-council/"]).by_subject
    assert table.count("<tr>") == 3
    assert "category=HOUSING&amp;category=Housing" in table
