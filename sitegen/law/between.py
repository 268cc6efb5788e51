r"""The words that may stand between a provision and the instrument that governs it.

    of     = [ gloss ] [ noun ] [ "as amended" ] [ "," | "(" | "–" ] [ "of" | "to" | "in" | "under" … ] [ "the" ]
    link   = [ "as amended" ] [ "," | ":" | "(" | "–" ] [ verb ] [ "in particular" | "at" | "under" … ]
    joint  = [ gloss ] [ "as amended" ] [ "," | ";" ] [ "and" | "or" | "&" | "/" ] [ "under" ] [ "the" ]
    gloss  = "(" lower-case words ")"          section 9 (needs assessment) of the Care Act 2014
    noun   = "notice" | "agreement" | …        a section 106 agreement under the … Act

Anything else between the two means that they have nothing to do with each other.
"""

import re

LONGEST = 160

_GLOSS = r"(?:\s{0,20}\((?!as amended)[a-z][a-z ,’'-]{2,80}\))?"
_AMENDED = r"(?:\s{0,20},?\s{0,20}\(?\s?as\s{1,5}amended\s?\)?,?)?"
_NOUN = (
    r"(?:\s{1,20}(?:agreements?|notices?|enquiry|enquiries|inquiry|inquiries|assessments?|orders?|dut(?:y|ies)|powers?|"
    r"reviews?|investigations?|appeals?|accommodation|after-?care|meetings?|applications?|certificates?|consents?|"
    r"reports?|requests?|decisions?|plans?|support|services?|complaints?|procedures?|offences?|licen[cs]es?|works?|"
    r"duties and powers|right|rights|requirements?))?"
)
_OF = re.compile(
    _GLOSS
    + _NOUN
    + _AMENDED
    + r"\s{0,20}(?:[,:(\[–—-]\s{0,20})?(?:(?:(?:made|issued|set out|contained|as set out|as defined)\s{1,10})?"
    r"(?:of|to|in|under|from|within|pursuant to|both of|each of)\s{1,40})?(?:the\s{1,40}|The\s{1,40})?(?:UK\s{1,10}|said\s{1,10}|same\s{1,10})?[‘“\"']?"
)
_STRONG = re.compile(
    _GLOSS + _NOUN + _AMENDED + r"\s{0,20}(?:of|to|in|under)\s{1,40}(?:the\s{1,40})?[‘“\"']?"
)
_PLAIN = re.compile(r"\s{1,40}(?:the\s{1,40})?")
_VERB = r"(?:\s{0,10},?\s{0,10}(?:says|states|provides|requires|sets\s{1,5}out|explains|allows|gives|deals|applies|specifies)\b)?"
_PREPOSITION = (
    r"(?:(?:in\s{1,5}particular|particularly|specifically|especially|namely|at|in|under|by|see|through|within|and\s{1,5}in\s{1,5}particular)\b,?"
    r"\s{1,10}(?:under\s{1,10}|at\s{1,10}|in\s{1,10})?)?"
)
_LINK = re.compile(
    r"[’”\"']?"
    + _AMENDED
    + r"\s{0,40}(?:[,:;–—-]\s{0,40})?(?:[(\[]\s{0,40})?"
    + _PREPOSITION
    + r"(?:the\s{1,10})?"
)
_LINK_VERB = re.compile(_VERB + r"\s{1,10}(?:out\s{1,5})?(?:in|at|under|by)\s{1,10}")
_JOINT = re.compile(
    _GLOSS
    + r"[)\]]?"
    + _AMENDED
    + r"\s{0,40}(?:[,;/]\s{0,40})?(?:(?:and|or|&|and/or|as\s{1,5}well\s{1,5}as|and\s{1,5}also|plus|with)\s{1,40})?"
    r"(?:(?:under|in|of|at|see)\s{1,20})?(?:the\s{1,20})?[(\[]?"
)
_COORDINATED = re.compile(
    r"[\s,()]{0,20}(?:and|or|&|,|and/or|as well as)\s{1,40}(?:the\s{1,40})?(?:under\s{1,20}the\s{1,20})?"
)
_FOREIGN = re.compile(r"\s{0,40}\)?\s{0,40}of\s{1,40}(?!which\b|these\b|those\b|it\b)")
_AMENDS = re.compile(
    r"(?:amended|inserted|substituted|replaced|repealed)\s{1,20}by\s{1,20}(?:the\s{1,20})?$"
)


def provision_to_act(gap: str | None) -> bool:
    """Whether a provision goes with the instrument after it."""
    return gap is not None and len(gap) <= LONGEST and _OF.fullmatch(gap) is not None


def strongly(gap: str | None) -> bool:
    """Whether a provision goes with the instrument after it though one stands before."""
    return gap is not None and len(gap) <= LONGEST and _STRONG.fullmatch(gap) is not None


def plainly(gap: str | None) -> bool:
    """Whether nothing but space stands between a provision and the instrument after it."""
    return gap is not None and len(gap) <= LONGEST and _PLAIN.fullmatch(gap) is not None


def act_to_provision(gap: str) -> bool:
    """Whether a provision goes with the instrument before it."""
    return len(gap) <= LONGEST and bool(_LINK.fullmatch(gap) or _LINK_VERB.fullmatch(gap))


def provision_to_provision(gap: str) -> bool:
    """Whether two provisions belong to one list."""
    return len(gap) <= LONGEST and _JOINT.fullmatch(gap) is not None


def coordinated(gap: str) -> bool:
    """Whether two instruments are named side by side: "the Care Act and the Children Act"."""
    return len(gap) <= LONGEST and _COORDINATED.fullmatch(gap) is not None


def foreign(text: str, position: int) -> bool:
    """Whether a provision is of something that is no instrument: "section 3 of the report"."""
    return _FOREIGN.match(text, position) is not None


def amending(text: str, position: int) -> bool:
    """Whether the instrument at ``position`` is named as what amends another."""
    return _AMENDS.search(text, max(0, position - 60), position) is not None
