"""Categories as the Ombudsman's site names them, by the words of its addresses.

A decision's address is ``/decisions/CATEGORY/SUBCATEGORY/REFERENCE``
(https://www.lgo.org.uk/decisions). A file that lost its header lines may
still have its address; a name that is not in the table is not made up from it.
"""

import re
from urllib.parse import urlsplit

_NAMES: dict[str, tuple[str, ...]] = {
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


def _address(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower().replace("'", "")).strip("-")


_BY_ADDRESS = {
    (_address(category), _address(subcategory)): (category, subcategory)
    for category, subcategories in _NAMES.items()
    for subcategory in subcategories
}
_LEVELS = 2
_CATEGORY = {_address(category): category for category in _NAMES}


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
