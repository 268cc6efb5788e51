"""Names of sections, as the Ombudsman's decision statements have them.

Its staff guide, "Statement of Reasons Manual"
(https://www.lgo.org.uk/information-centre/staff-guidance), lays the order of the sections down.
"""

from sitegen.read.fold import fold
from sitegen.read.lines import Line

# Sections of every statement. These head a section wherever they stand.
MAIN = frozenset(
    {
        "the complaint",
        "the complaints",
        "the ombudsman's role and powers",
        "the ombudsmen's role and powers",
        "our role and powers",
        "how i considered this complaint",
        "how i considered the complaint",
        "how we considered this complaint",
        "how the ombudsmen considered this complaint",
        "what i found",
        "what we found",
        "my assessment",
        "agreed action",
        "agreed actions",
        "agreed remedy",
        "recommended action",
        "recommended actions",
        "final decision",
        "what i have investigated",
        "what i have not investigated",
        "what i have and have not investigated",
        "what i investigated",
        "what i did not investigate",
        "what we have investigated",
        "what we have and have not investigated",
        "parts of the complaint that i did not investigate",
        "parts of the complaint i did not investigate",
        "parts of the complaint that we did not investigate",
        "parts of the complaints that i did not investigate",
        "legal and administrative background",
        "relevant law and guidance",
    }
)
# These head a section only where nothing else tells sections from sub-headings.
OFTEN = frozenset(
    {
        "action",
        "actions",
        "assessment",
        "conclusion",
        "conclusions",
        "decision",
        "draft decision",
        "finding",
        "findings",
        "recommendation",
        "recommendations",
        "summary",
    }
)
_LONGEST = 160
"""Characters of a line that may be a name."""


def is_usual(heading: str) -> bool:
    """Tell whether a section of this name is one that statements usually have."""
    return fold(heading[:_LONGEST]).rstrip(":. ") in MAIN | OFTEN


def known(line: Line) -> bool:
    """Tell whether the line is the name of a section in any statement."""
    return _is_named(line, MAIN)


def often(line: Line) -> bool:
    """Tell whether the line is the name of a section in some statements."""
    return _is_named(line, OFTEN)


def _is_named(line: Line, names: frozenset[str]) -> bool:
    text = line.text
    # "towards / the complaint." is a sentence that was wrapped.
    if len(text) > _LONGEST or (text[:1].islower() and not line.gap and not line.heading):
        return False
    return fold(text).rstrip(":. ") in names
