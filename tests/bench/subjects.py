"""Subjects: categories as the Ombudsman names them, how often they come up, and their law.

``sections`` are those that decisions cite, the most cited first. Shares are of 1,000 decisions.
"""

from itertools import accumulate
from random import Random
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Instrument(NamedTuple):
    """An Act or statutory instrument, and its provisions that are cited."""

    title: str
    path: str
    sections: tuple[str, ...]
    kind: str = "section"

    @property
    def provisions(self) -> str:
        """Return the plural of its kind of provision."""
        return f"{self.kind}s"


class Subject(NamedTuple):
    """A category with what its decisions are about; ``topics`` are its own nouns."""

    share: int
    name: str
    below: tuple[str, ...]
    topics: tuple[str, ...]
    law: tuple[Instrument, ...]


def _act(title: str, path: str, sections: str, kind: str = "section") -> Instrument:
    return Instrument(title, path, tuple(sections.split()), kind)


def _subject(share: int, name: str, below: str, topics: str, *law: Instrument) -> Subject:
    return Subject(share, name, tuple(below.split("|")), tuple(topics.split("|")), law)


_CARE = _act(
    "Care Act 2014",
    "ukpga/2014/23",
    "9 18 42 14 17 24 25 27 13 10 20 1 2 8 19 26 31 32 35 37 67 68 69 117 21 22 33 34 59 62",
)
_CHILDREN = _act(
    "Children Act 1989",
    "ukpga/1989/41",
    "17 26 47 20 31 22 23 24 34 8 14A 14F 25 26A 27 37 38 46 59 3 22C 22G 23C 23CA 24B 83",
)
_FAMILIES = _act(
    "Children and Families Act 2014",
    "ukpga/2014/6",
    "42 36 44 37 19 51 61 43 45 38 39 40 48 49 25 26 27 30 32 41 54 55",
)

SUBJECTS = (
    _subject(
        190,
        "Education",
        "Special educational needs|School transport|School admissions|Alternative provision|School exclusions|Other",
        "school|plan|provision|tutor|placement|annual review|tribunal|therapy|timetable|panel|transport|needs assessment",
        _FAMILIES,
        _act("Education Act 1996", "ukpga/1996/56", "19 508B 9 14 13 508C 436A 437 444 7 509 507B"),
        _act(
            "Special Educational Needs and Disability Regulations 2014",
            "uksi/2014/1530",
            "20 22 13 12 5 4 6 10 11 18 28 44",
            "regulation",
        ),
        _act("School Standards and Framework Act 1998", "ukpga/1998/31", "86 94 84 88 95 1"),
    ),
    _subject(
        175,
        "Adult care services",
        "Assessment and care plan|Charging|Residential care|Domiciliary care|Safeguarding|Disabled facilities grants|Direct payments|Other",
        "care plan|needs|carer|care package|personal budget|eligibility|top-up|financial assessment|care call|medication|placement|respite",
        _CARE,
        _act(
            "Care and Support (Charging and Assessment of Resources) Regulations 2014",
            "uksi/2014/2672",
            "2 3 7 12 13 18 22 25",
            "regulation",
        ),
        _act(
            "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014",
            "uksi/2014/2936",
            "12 9 10 13 14 16 17 18 20",
            "regulation",
        ),
        _act("Mental Capacity Act 2005", "ukpga/2005/9", "1 4 2 3 5 16"),
        _act(
            "Housing Grants, Construction and Regeneration Act 1996", "ukpga/1996/53", "23 24 34 36"
        ),
    ),
    _subject(
        140,
        "Housing",
        "Homelessness|Allocations|Private housing|Managing council tenancies|Council house sales and leaseholders|Other",
        "homelessness|accommodation|banding|waiting list|landlord|tenancy|suitability|review|bidding|rent|disrepair|eviction",
        _act(
            "Housing Act 1996",
            "ukpga/1996/52",
            "188 184 193 189 202 206 175 191 195 189B 166A 160ZA 204 208 210 167 198 211",
        ),
        _act("Homelessness Reduction Act 2017", "ukpga/2017/13", "3 1 4 5 10"),
        _act("Housing Act 2004", "ukpga/2004/34", "4 5 11 3 12 40 72 239"),
        _act("Housing Act 1985", "ukpga/1985/68", "105 326 119 122 21"),
    ),
    _subject(
        130,
        "Planning",
        "Planning applications|Enforcement|Building control|Planning advice|Other",
        "planning application|extension|site notice|neighbour|daylight|overlooking|case officer’s report|condition|breach|dormer|footprint|permission",
        _act(
            "Town and Country Planning Act 1990",
            "ukpga/1990/8",
            "70 172 55 78 171B 73 97 187A 191 106 215 57 62 65 198 211 174 96A",
        ),
        _act("Planning and Compulsory Purchase Act 2004", "ukpga/2004/5", "38 39 19 18"),
        _act(
            "Town and Country Planning (General Permitted Development) (England) Order 2015",
            "uksi/2015/596",
            "3 4 7",
            "article",
        ),
        _act("Building Act 1984", "ukpga/1984/55", "36 91 77 78 16"),
    ),
    _subject(
        120,
        "Children's care services",
        "Child protection|Looked after children|Disabled children|Friends and family carers|Fostering|Adoption|Other",
        "child|social worker|contact|conference|care order|foster carer|stage two|allowance|chronology|assessment|placement|visit",
        _CHILDREN,
        _act("Children Act 2004", "ukpga/2004/31", "11 10 16 13"),
        _act(
            "Children Act 1989 Representations Procedure (England) Regulations 2006",
            "uksi/2006/1738",
            "17 19 14 9 18 20",
            "regulation",
        ),
        _act("Adoption and Children Act 2002", "ukpga/2002/38", "4 3 22 118"),
    ),
    _subject(
        90,
        "Benefits and tax",
        "Council tax|Housing benefit and council tax benefit|Council tax support|Local welfare payments|Other",
        "council tax|liability order|summons|overpayment|claim|bailiff|exemption|discount|backdating|reminder|account|instalment",
        _act("Local Government Finance Act 1992", "ukpga/1992/14", "16 13A 6 11 13 11B 4 66"),
        _act(
            "Council Tax (Administration and Enforcement) Regulations 1992",
            "uksi/1992/613",
            "34 33 23 19 45 35",
            "regulation",
        ),
        _act("Housing Benefit Regulations 2006", "uksi/2006/213", "86 100 83 89 93", "regulation"),
    ),
    _subject(
        70,
        "Environment and regulation",
        "Noise|Refuse and recycling|Antisocial behaviour|Licensing|Trees|Pollution|Drainage|Cemeteries and crematoria",
        "noise|bin|collection|nuisance|odour|diary sheet|recorder|licence|tree|smoke|abatement notice|crew",
        _act("Environmental Protection Act 1990", "ukpga/1990/43", "79 80 45 46 81 82 33 59 89"),
        _act(
            "Anti-social Behaviour, Crime and Policing Act 2014",
            "ukpga/2014/12",
            "104 43 105 59 2 66",
        ),
        _act("Licensing Act 2003", "ukpga/2003/17", "4 51 18 182"),
    ),
    _subject(
        60,
        "Transport and highways",
        "Parking and other penalties|Highway repair and maintenance|Rights of way|Traffic management|Street furniture and lighting|Public transport",
        "penalty charge notice|parking bay|footpath|pothole|permit|adjudicator|yellow line|dropped kerb|definitive map|camera|junction|signage",
        _act("Highways Act 1980", "ukpga/1980/66", "41 130 58 130A 119 184 36 37 38 56 154"),
        _act("Traffic Management Act 2004", "ukpga/2004/18", "78 82 87 72"),
        _act("Road Traffic Regulation Act 1984", "ukpga/1984/27", "1 6 122 45 9"),
    ),
    _subject(
        15,
        "Other categories",
        "Councillor conduct and standards|Land|Leisure and culture|Employment and pensions|Elections and electoral register|Other",
        "councillor|code of conduct|monitoring officer|lease|allotment|pension|land|register|sale|library|auction|bid",
        _act("Localism Act 2011", "ukpga/2011/20", "28 27 29 87 95"),
        _act("Local Government Act 1972", "ukpga/1972/70", "123 111 101 233"),
    ),
    _subject(
        10,
        "Health",
        "Care and treatment|Mental health services|Assessment and funding|Hospital acute services|Other",
        "aftercare|section|ward|continuing healthcare|checklist|discharge|psychiatrist|care coordinator|trust|funding|relapse|consultant",
        _act("Mental Health Act 1983", "ukpga/1983/20", "117 3 2 13 136"),
        _act("National Health Service Act 2006", "ukpga/2006/41", "1 3 12 82"),
        _CARE,
    ),
)
_SHARES = tuple(accumulate(each.share for each in SUBJECTS))


def subject(random: Random) -> tuple[Subject, str]:
    """Draw a category and the subcategory."""
    drawn = random.choices(SUBJECTS, cum_weights=_SHARES)[0]
    return drawn, skewed(random, drawn.below)


def skewed(random: Random, values: tuple[T, ...]) -> T:
    """Draw one of ``values``, the first the most often."""
    return values[int(len(values) * random.random() ** 1.8)]
