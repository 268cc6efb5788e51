"""Categories as the Ombudsman's site names them, by the words of its addresses.

A decision's address is ``/decisions/CATEGORY/SUBCATEGORY/REFERENCE``
(https://www.lgo.org.uk/decisions). A file that lost its header lines may
still have its address; a name that is not in the table is not made up from it.
"""

import re
from urllib.parse import urlsplit

CATEGORIES: dict[str, tuple[str, ...]] = {
    "Adult care services": (
        "Assessment and care plan",
        "Charging",
        "COVID-19",
        "Direct payments",
        "Disabled facilities grants",
        "Domiciliary care",
        "Other",
        "Residential care",
        "Safeguarding",
        "Transition from childrens services",
        "Transport",
    ),
    "Benefits and tax": (
        "Council tax",
        "Council tax support",
        "COVID-19",
        "Housing benefit and council tax benefit",
        "Local welfare payments",
        "Other",
    ),
    "Children's care services": (
        "Adoption",
        "Child protection",
        "COVID-19",
        "Disabled children",
        "Fostering",
        "Friends and family carers",
        "Looked after children",
        "Other",
    ),
    "Education": (
        "Alternative provision",
        "COVID-19",
        "Other",
        "School admissions",
        "School exclusions",
        "School transport",
        "Special educational needs",
    ),
    "Environment and regulation": (
        "Antisocial behaviour",
        "Cemeteries and crematoria",
        "COVID-19",
        "Drainage",
        "Health and safety",
        "Licensing",
        "Noise",
        "Other",
        "Pollution",
        "Refuse and recycling",
        "Trading standards",
        "Trees",
    ),
    "Health": (
        "Assessment and funding",
        "Care and treatment",
        "Charging",
        "COVID-19",
        "Hospital acute services",
        "Mental health services",
        "Other",
    ),
    "Housing": (
        "Allocations",
        "Council house sales and leaseholders",
        "COVID-19",
        "Homelessness",
        "Managing council tenancies",
        "Other",
        "Private housing",
    ),
    "Other categories": (
        "Commercial and contracts",
        "Councillor conduct and standards",
        "COVID-19",
        "Elections and electoral register",
        "Employment and pensions",
        "Land",
        "Leisure and culture",
        "Other",
    ),
    "Planning": (
        "Building control",
        "COVID-19",
        "Enforcement",
        "Other",
        "Planning advice",
        "Planning applications",
    ),
    "Transport and highways": (
        "COVID-19",
        "Highway adoption",
        "Highway repair and maintenance",
        "Other",
        "Parking and other penalties",
        "Public transport",
        "Rights of way",
        "Street furniture and lighting",
        "Traffic management",
    ),
}
"""Each category with its subcategories, as the Ombudsman's site prints them."""


_GAPS = re.compile(r"[^a-z0-9]+")


def address_of(name: str) -> str:
    """Return what a category or a subcategory is called in the Ombudsman's addresses.

    It is in lower case, with a hyphen for whatever is no letter or digit.

    >>> address_of("Children's care services")
    'children-s-care-services'
    """
    return _GAPS.sub("-", name.lower()).strip("-")


def _addresses(name: str) -> set[str]:
    """Return how an address may have a name: lists of addresses go about without apostrophes too."""
    return {address_of(name), address_of(name.replace("'", ""))}


_BY_ADDRESS = {
    (first, second): (category, subcategory)
    for category, subcategories in CATEGORIES.items()
    for subcategory in subcategories
    for first in _addresses(category)
    for second in _addresses(subcategory)
}
_LEVELS = 2
_CATEGORY = {address: category for category in CATEGORIES for address in _addresses(category)}


def is_decision(source_url: str) -> bool:
    """Tell whether an address is of the form that names a category."""
    return len(_parts(source_url)) > _LEVELS


def from_url(source_url: str) -> tuple[str | None, str | None]:
    """Return category and subcategory of a decision's address, each ``None`` if not known.

    >>> from_url("https://www.lgo.org.uk/decisions/housing/homelessness/24-013-880")
    ('Housing', 'Homelessness')
    """
    parts = _parts(source_url)
    if len(parts) <= _LEVELS:
        return None, None
    both = _BY_ADDRESS.get((parts[1], parts[2]))
    return both or (_CATEGORY.get(parts[1]), None)


def _parts(source_url: str) -> list[str]:
    """Return the parts of the path ``decisions/category/subcategory/…``, or none."""
    try:
        parts = urlsplit(source_url).path.lower().strip("/").split("/")
    except ValueError:
        return []
    return parts if parts[0] == "decisions" else []
