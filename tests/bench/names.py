"""Names: places, organisations, providers, and people as the Ombudsman writes them, by letters."""

from itertools import accumulate, product
from random import Random

from tests.bench.vocabulary import Pool

_ORGANISATIONS = 350

_FIRST = (
    "Ash Beck Black Brad Bram Brent Brock Bur Cald Carl Chal Char Clay Cold Corn Cran Crow Dar "
    "Deal Den Dray East Elm Ever Fair Far Farn Fen Glen Grey Had Hal Ham Hart Haver Hazel Heath "
    "High Hol Horn Hurst Kel Kings Lang Lark Lin Long Low Mal Mar Mel Mer Mill Moor Nether New Nor "
    "Oak Old Orm Pen Pick Quarn Raven Red Rush Salt Sel Shel Stan Stoke Sut Thorn Tilling Up Wal "
    "War West Whit Wil Win Wood Wyn Yar"
)
_SECOND = (
    "bourne bridge brook burgh bury by combe cott dale den don fell field ford gate grove ham hay "
    "head hill hurst ing land leigh ley low marsh mere minster mouth over port ridge sea shaw shire "
    "side stead stock stone thorpe ton wald wardine water well wick wold wood worth"
)
_HOMES = "House|Lodge|Court|Grange|Manor|Care Limited|Homecare|Nursing Home|Lettings|Builders Ltd"
_KINDS = (
    "{} City Council",
    "{} County Council",
    "{} District Council",
    "London Borough of {}",
    "{} Metropolitan Borough Council",
    "{} Borough Council",
    "{} Council",
    "{} Borough Council",
    "{} District Council",
    "NHS {} Integrated Care Board (ICB)",
)
_LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ"
_TITLES = ("Mr", "Mrs", "Ms", "Miss")


def _mixed(words: list[str], seed: str) -> list[str]:
    return Random(seed).sample(words, len(words))


_PLACES = _mixed(
    [f"{first}{second}" for first, second in product(_FIRST.split(), _SECOND.split())], "places"
)
PLACE = Pool(_PLACES, exponent=0.8)
PROVIDER = Pool(
    [
        f"{place} {_HOMES.split('|')[number % 10]}"
        for number, place in enumerate(_mixed(_PLACES, "providers"))
    ],
    exponent=0.6,
)
ORGANISATIONS = tuple(
    _KINDS[number % len(_KINDS)].format(place)
    for number, place in enumerate(_mixed(_PLACES, "organisations")[:_ORGANISATIONS])
)
_WEIGHTS = tuple(accumulate((rank + 12) ** -0.85 for rank in range(_ORGANISATIONS)))


def organisation(random: Random) -> str:
    """Draw an organisation: some are complained about far more than others."""
    return random.choices(ORGANISATIONS, cum_weights=_WEIGHTS)[0]


def people(random: Random) -> tuple[str, str]:
    """Draw whoever complains and another person: ``Mr X``, ``Ms Y``."""
    first, second = random.sample(_LETTERS, 2)
    return (
        f"{random.choice(_TITLES)} {first}",
        f"{random.choice(_TITLES)} {second}",
    )
