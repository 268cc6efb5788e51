"""Made-up decisions in the raw layout of the real ones, so that counts can be told beforehand.

Each states its subject in one word that stands in its summary and in a
numbered paragraph; all of them share the standard wording. Facets come round
at lengths that have no common factor, so that every combination occurs.
"""

from dataclasses import dataclass
from datetime import date

CATEGORIES = (
    ("Adult care services", "Charging"),
    ("Children's care services", "Child protection"),
    ("Housing", "Homelessness"),
    ("Planning", "Enforcement"),
    ("Transport and highways", "Parking and other penalties"),
)
OUTCOMES = ("Upheld", "Not upheld", "Closed after initial enquiries")
SUBJECTS = ("damp", "parking", "hedge", "assessment")
ORGANISATIONS = (
    "Leeds City Council",
    "Devon County Council",
    "London Borough of Barnet",
    "Kent County Council",
    "Milton Keynes Council",
    "Wirral Metropolitan Borough Council",
    "NHS Mid and South Essex Integrated Care Board (ICB)",
)

_TEXT = """\
{title}

Category : {category} > {subcategory}

Decision : {outcome}

Decision date : {day}

The Ombudsman's final decision:

Summary: Ms X complained about the {subject} and how the Council dealt with it.

The complaint

  1. Ms X says the Council did nothing about the {subject} at her home for {months} months.
  2. She says this caused her distress.

Back to top

The Ombudsman’s role and powers

  1. We investigate complaints about ‘maladministration’ and ‘service failure’. (Local Government Act 1974, sections 26(1) and 26A(1), as amended)
  2. We may decide not to start an investigation. (Local Government Act 1974, section 24A(6), as amended)

Back to top

What I found

  1. The Council visited her home and wrote a report.
  2. {finding}

Back to top

Final decision

  1. I have completed my investigation.

Back to top

Investigator's decision on behalf of the Ombudsman

Print this page
"""


@dataclass(frozen=True)
class MadeUp:
    """One made-up decision: what its file says, and what a test may ask of it."""

    reference: str
    organisation: str
    category: str
    subcategory: str
    outcome: str
    decided: date
    subject: str
    finding: str
    months: int = 3

    @property
    def slug(self) -> str:
        """Return the last part of its address."""
        return self.reference.replace(" ", "-")

    def raw(self) -> str:
        """Return the file as a publisher receives it."""
        return _TEXT.format(
            title=f"{self.organisation} ({self.reference})",
            category=self.category,
            subcategory=self.subcategory,
            outcome=self.outcome,
            day=self.decided.strftime("%d %b %Y"),
            subject=self.subject,
            finding=self.finding,
            months=self.months,
        )


def _regular(number: int) -> MadeUp:
    category, subcategory = CATEGORIES[number % len(CATEGORIES)]
    subject = SUBJECTS[number % len(SUBJECTS)]
    return MadeUp(
        reference=f"20 {number:03} {100 + number}",
        organisation=ORGANISATIONS[number % len(ORGANISATIONS)],
        category=category,
        subcategory=subcategory,
        outcome=OUTCOMES[number % len(OUTCOMES)],
        decided=date(2019 + number % 4, 1 + number % 12, 1 + number % 28),
        subject=subject,
        finding=f"It kept no note of the {subject}, and that was fault.",
        months=2 + number % 9,
    )


HOSTILE = MadeUp(
    "23 000 666",
    'Tags <img src=x onerror="document.title=1"> & Sons Council',
    "Housing",
    "Homelessness",
    "Upheld",
    date(2023, 4, 5),
    "markup",
    'A letter said <img src=x onerror="document.title=1"> &lt;b&gt;zugzwang&lt;/b&gt; <b>fortnight</b>.',
)
JOINT = tuple(
    MadeUp(
        f"24 001 411{suffix}",
        organisation,
        "Adult care services",
        "Charging",
        "Upheld",
        date(2024, 11, 20 + at),
        "aftercare",
        "The bodies share the fault equally.",
    )
    for at, (suffix, organisation) in enumerate(
        (
            ("a", "NHS Mid and South Essex Integrated Care Board (ICB)"),
            ("b", "Essex County Council"),
        )
    )
)
PHRASE = MadeUp(
    "22 010 500",
    "Kent County Council",
    "Planning",
    "Enforcement",
    "Not upheld",
    date(2022, 9, 30),
    "badger",
    "Its officers found a badger sett, and said the sett of the badger must stay.",
)
DECISIONS = (*(_regular(number) for number in range(40)), HOSTILE, *JOINT, PHRASE)
