"""Every kind of page, with its address in the site that has made-up decisions too."""

from playwright.sync_api import Page, Response

KINDS = {
    "home": "",
    "decision": "decisions/21-007-914/",
    "decision with words marked": "decisions/21-007-914/?mark=data&mark=data+breach#p12",
    "decision with bullets": "decisions/19-017-399/",
    "decision of many sections": "decisions/20-013-052/",
    "decision with markup in its words": "decisions/23-000-666/",
    "all decisions": "decisions/",
    "second page of a list": "decisions/page/2/",
    "categories": "categories/",
    "category": "categories/childrens-care-services/",
    "subcategory": "categories/childrens-care-services/child-protection/",
    "outcomes": "outcomes/",
    "outcome": "outcomes/upheld/",
    "outcome on a subject": "outcomes/upheld/categories/housing/",
    "statutes": "statutes/",
    "statute": "statutes/ukpga/1974/7/",
    "section": "statutes/ukpga/1974/7/section/26/",
    "guidance": "guidance/",
    "organisations": "organisations/",
    "organisation": "organisations/dudley-metropolitan-borough-council/",
    "organisations of a kind": "organisations/kinds/county-council/",
    "organisation on a subject": "organisations/leeds-city-council/categories/adult-care-services/",
    "years": "years/",
    "year": "years/2022/",
    "figures": "figures/",
    "references": "references/21/",
    "search": "search/",
    "search with results": "search/?q=council",
    "search with filters": "search/?q=council&outcome=Upheld&year=2022",
    "search for a reference": "search/?q=24+001+411",
    "search that finds nothing": "search/?q=zyzzyva",
    "about": "about/",
    "glossary": "glossary/",
    "how to read a decision": "how-to-read-a-decision/",
    "search tips": "search-tips/",
    "accessibility": "accessibility/",
    "privacy": "privacy/",
    "licence": "licence/",
    "open data": "data/",
    "quality report": "quality/",
    "missing": "no-such-page/",
}


def visit(page: Page, address: str) -> Response | None:
    """Open an address and wait until the page is as a reader sees it, results included."""
    later = "/search/" in address or "?mark=" in address
    return page.goto(address, wait_until="networkidle" if later else "load")
