"""Kinds of organisations, as far as their names say.

A name is held against the rules below and nothing else: what a body is in law may be more
than its name tells (Durham County Council does what a district does too, and Westminster
City Council is a London borough). So a kind is called after the name. A name that fits two
kinds, or none, is of another kind.
"""

import re

from msgspec import Struct


class Kind(Struct, frozen=True):
    """A kind of organisation: ``slug`` in addresses, ``one`` and ``many`` in words."""

    slug: str
    one: str
    many: str


OTHER = Kind("other", "Other organisation", "Other organisations")

_CARE = (
    r"(care|nursing|residential|rest) homes?|(care|nursing) (centre|agency)|home ?care|domiciliary|"
    r"care (limited|ltd|group|services|plc|llp|uk)|care uk"
)

_COUNCILS = (
    (Kind("london-borough", "London borough", "London boroughs"), r"london borough"),
    (
        Kind(
            "metropolitan-council",
            "Metropolitan borough or district",
            "Metropolitan boroughs and districts",
        ),
        r"metropolitan (borough|district)",
    ),
    (Kind("county-council", "County council", "County councils"), r"county council"),
    (Kind("district-council", "District council", "District councils"), r"district council"),
    (
        Kind("city-council", "City council", "City councils"),
        r"city council|city of .+ council|council of the city of|city of \w+( corporation)?$",
    ),
    (
        Kind("borough-council", "Borough council", "Borough councils"),
        r"borough council|royal borough of|borough of",
    ),
    (
        Kind("town-or-parish-council", "Town or parish council", "Town and parish councils"),
        r"(town|parish) council",
    ),
    (Kind("council", "Council", "Councils of other names"), r"council"),
)
"""Kinds of councils; of several that a name fits, the first: they are told from one another."""

_OTHERS = (
    (
        Kind("authority", "Authority", "Parks, fire, transport and other authorities"),
        r"authority|transport for london|environment agency",
    ),
    (
        Kind("nhs-body", "NHS body", "NHS bodies"),
        r"nhs|integrated care board|clinical commissioning group|ccg|icb",
    ),
    (Kind("care-provider", "Care provider", "Care providers"), _CARE),
    (
        Kind("housing-association", "Housing association", "Housing associations"),
        r"housing (association|society)",
    ),
    (
        Kind("school", "School, academy or panel", "Schools, academies and their panels"),
        r"school|academy|academies|academy trust|appeals? panel|governing body",
    ),
)

KINDS = (*(kind for kind, _ in (*_COUNCILS, *_OTHERS)), OTHER)
"""All kinds, in the order of lists."""


def _compiled(rule: str) -> re.Pattern[str]:
    return re.compile(rf"\b({rule})(?!\w)", re.IGNORECASE)


SAID = frozenset(kind.slug for kind, _ in _COUNCILS)
"""Kinds that a name says in so many words, so that they need not be said beside it."""

_COUNCIL_RULES = tuple((kind, _compiled(rule)) for kind, rule in _COUNCILS)
_OTHER_RULES = tuple((kind, _compiled(rule)) for kind, rule in _OTHERS)


def kind_of(name: str) -> Kind:
    """Return the kind that a name tells; ``OTHER`` when it tells none, or more than one.

    >>> kind_of("Dudley Metropolitan Borough Council").one
    'Metropolitan borough or district'
    """
    found = [kind for kind, rule in _OTHER_RULES if rule.search(name)]
    council = next((kind for kind, rule in _COUNCIL_RULES if rule.search(name)), None)
    if council is not None:
        found.append(council)
    return found[0] if len(found) == 1 else OTHER
