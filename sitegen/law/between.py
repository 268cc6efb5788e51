r"""The words that may stand between a provision and the instrument that governs it.

    of      = aside [ "," | ":" | "(" | "–" ] preposition [ "," ] [ "the" ] [ quote ]
            | aside "(" [ "the" ] [ quote ]
            | [ gloss ] [ amended ] [ "," | "–" ] [ quote ]     after "part", a space alone
    link    = [ "’s" | quote ] [ amended ] [ "," | ":" | "(" | "–" ] [ verb ] [ "at" | "under" … ]
    joint   = aside [ "of" | "to" ] [ "," | ";" ] [ "and" | "or" | "/" … ] [ "then" … ]
              [ "under" … ] [ "the" ]
    aside   = [ "et seq" ] [ gloss ] [ noun ] [ amended ]
    gloss   = "(" words ")" | "–" words "–"  section 9 (Needs assessment) of the Care Act 2014
    noun    = "notice" | "agreement" | … [ gloss ]     a section 106 agreement under the … Act 1990
    amended = [ "," ] "as amended" | "(as amended)"

Without a preposition neither a noun nor "the" joins them: after "the section 117 meeting, the
Care Act 2014 assessment" begins something new, as it may after "part 3 of his complaint:".
Anything else between the two means that they have nothing to do with each other.
"""

import re

LONGEST = 160

_GLOSS = r"(?:\s{0,20}\((?!as amended)(?:[A-Za-z][a-z ,’'-]{2,80}|[A-Z]{2,8})\))?"
_AMENDED = (
    r"(?:\s{0,20},?\s{0,20}\(?\s?as\s{1,5}amended"
    r"(?:\s{1,5}(?:in\s{1,5}(?:[A-Z][a-z]{2,8}\s{1,5})?(?:19|20)\d\d|from\s{1,5}time\s{1,5}to\s{1,5}time))?\s?\)?,?)?"
)
_NAMED_BY = (
    r"(?:\s{1,20}(?!(?:of|the|in|to|and|or|for|by|on|at|his|her|its|their|a|an|is|was)\b)[a-z-]{3,20}){0,2}\s{1,20}(?:agreements?|notices?|enquir(?:y|ies)|inquir(?:y|ies)|assessments?|orders?|"
    r"dut(?:y|ies)|powers?|reviews?|investigations?|appeals?|accommodation|after-?care|meetings?|"
    r"applications?|certificates?|consents?|reports?|requests?|decisions?|plans?|support|services?|"
    r"complaints?|procedures?|offences?|licen[cs]es?|works?|duties and powers|rights?|requirements?|"
    r"visits?|leave|proceedings|consultations?|directions?|obligations?|grants?|charges?|exemptions?)"
)
_NOUN = rf"(?:{_NAMED_BY}{_GLOSS})?"
_MARK = r"\s{0,20}(?:[,:(\[–—-]\s{0,20})?"
_MADE = r"(?:(?:made|issued|inserted|set\s{1,5}out|contained|as\s{1,5}set\s{1,5}out|as\s{1,5}defined)\s{1,10})?"
_ARTICLE = r"(?:[Tt]he\s{1,40})?(?:(?:UK|said|same)\s{1,10})?[‘“\"']?"

_ONWARDS = r"(?:\s{1,4}(?:et\.?\s?seq\.?|ff\.?|and\s{1,4}following|onwards?)(?!\w))?"
_DASHES = r"(?:\s{1,4}[–—]\s{1,4}[a-z][a-z ,’'-]{2,80}\s[–—])?"
_ASIDE = rf"[’”\"']?{_ONWARDS}{_GLOSS}{_DASHES}{_NOUN}{_AMENDED}"
_OF = re.compile(
    rf"{_ASIDE}{_MARK}"
    rf"{_MADE}(?:of|to|in|into|under|from|within|pursuant\s{{1,5}}to|(?:both|each)\s{{1,5}}of),?\s{{1,40}}{_ARTICLE}"
    rf"|{_ASIDE}\s{{0,20}}[(\[]\s{{0,20}}{_ARTICLE}"
    rf"|[)\]]\s{{1,10}}(?:of|to|in|under)\s{{1,40}}{_ARTICLE}"  # section 117 (s117) of the …
)
_BARELY = re.compile(rf"[’”\"']?{_GLOSS}{_AMENDED}\s{{0,20}}(?:[,–—-]\s{{0,20}})?[‘“\"']?")
_STRONG = re.compile(rf"{_ASIDE}\s{{0,20}}(?:of|to|in|under),?\s{{1,40}}{_ARTICLE}")
_PLAIN = re.compile(r"\s{1,40}")
VERB = (
    r"(?:says?|states?|provides?|requires?|sets?\s{1,5}out|explains?|allows?|gives?|deals?|appl(?:ies|y)|"
    r"specif(?:ies|y))"
)
# When guidance was issued: Travel guidance (July 2014), paragraph 34
_DATED = r"(?:\s{0,4}\((?:[A-Z][a-z]{2,8}\s{1,4})?(?:19|20)\d\d\))?"
_LINK = re.compile(
    rf"(?:[’']s\b)?[’”\"']?{_DATED}{_AMENDED}\s{{0,40}}(?:[,:;–—-]\s{{0,40}})?(?:[(\[]\s{{0,40}})?"
    r"(?:(?:in\s{1,5}particular|particularly|specifically|especially|namely|see|through|at|in|under|by|within)"
    r",?\s{1,10}(?:(?:under|at|in)\s{1,10})?)?(?:the\s{1,10})?"
)
_LINK_VERB = re.compile(
    rf"\s{{0,10}},?\s{{0,10}}{VERB},?\s{{1,10}}"
    r"(?:the\s{1,10}(?:details?|law|requirements?|procedures?|grounds|timescales?)\s{1,10})?"
    r"(?:in|at|under|by|through)\s{1,10}"
)
_JOINT = re.compile(
    rf"{_GLOSS}(?:\s{{1,10}}(?:of|to))?[)\]]?{_AMENDED}\s{{0,40}}(?:[,;/]\s{{0,40}})?"
    r"(?:[(\[]\s?(?=and\b|or\b))?(?:(?:and/or|and|or|&|as\s{1,5}well\s{1,5}as|plus|with)\s{1,40})?(?:(?:also|then|later)\s{1,10})?"
    r"(?:the\s{1,20}(?:dut(?:y|ies)|powers?|provisions?|requirements?|rights?)\s{1,20})?"
    r"(?:(?:under|in|of|at|see)\s{1,20})?(?:the\s{1,20})?[(\[]?"
)
_PINPOINT = re.compile(r"[)\]]?\s?[,;:]?\s?\(?(?:see\s|in\s|and\s)?(?:at\s)?")
_BRACKETS = re.compile(r"[()\[\]]")
_COORDINATED = re.compile(
    r"[\s,()]{0,20}(?:and/or|and|or|&|as well as|,)\s{1,40}(?:under\s{1,20})?(?:the\s{1,40})?"
)
_FOREIGN = re.compile(r"\s{0,40}\)?\s{0,40}of\s{1,40}(?!which\b|these\b|those\b|it\b)")
_REPORT = re.compile(r"\s{1,20}reports?\b")
_SPOKEN = re.compile(r"\s{1,20}(?:reports?|after-?care)\b")
_DOCUMENT = re.compile(
    r"\s{1,20}(?:(?:review|decision|support|care|claim|application|appeal|assessment|screening)\s{1,20})?"
    r"(?:assessments?|form|plan|letter|policy|leaflet|template|checklist|document|record|report)\b"
)
_COMMA = re.compile(rf"{_GLOSS}\s?[,:–-]\s{{1,4}}")
_HEADING = re.compile(
    r"\s{1,4}(?:(?:eligib(?:le|ility)|support|care|review|decision)\s{1,4})?"
    r"(?:outcomes?|criteria|domains?|implications?|considerations?|form|plan|letter|policy|leaflet|template|checklist|document|"
    r"record|report)\b"
)
_OF_THE = re.compile(r"\bof\s{1,40}(?:the\s{1,40})?$")
_AMENDED_BY = (
    r"(?:amended|inserted|substituted|replaced|repealed)\s{1,20}by\s{1,20}(?:the\s{1,20})?$"
)
_AMENDS = re.compile(_AMENDED_BY)
_APART = re.compile(rf"[(\[]\s?(?:as\s{{1,20}}|now\s{{1,20}})?{_AMENDED_BY}")


def provision_to_act(gap: str, *, part: bool) -> bool:
    """Whether a provision goes with the instrument after it.

    ``part``: it is a "part" in small letters, which complaints have too.
    """
    if len(gap) > LONGEST:
        return False
    gap = _in_small(gap)
    barely = _PLAIN if part else _BARELY
    return bool(_OF.fullmatch(gap) or barely.fullmatch(gap))


def strongly(gap: str) -> bool:
    """Whether a provision goes with the instrument after it though one stands before."""
    return len(gap) <= LONGEST and _STRONG.fullmatch(_in_small(gap)) is not None


def plainly(gap: str) -> bool:
    """Whether nothing but space stands between a provision and the instrument after it."""
    return len(gap) <= LONGEST and _PLAIN.fullmatch(gap) is not None


def act_to_provision(gap: str) -> bool:
    """Whether a provision goes with the instrument before it."""
    gap = _in_small(gap)
    return len(gap) <= LONGEST and bool(_LINK.fullmatch(gap) or _LINK_VERB.fullmatch(gap))


def provision_to_provision(gap: str) -> bool:
    """Whether two provisions belong to one list."""
    return len(gap) <= LONGEST and _JOINT.fullmatch(_in_small(gap)) is not None


def pinpoints(gap: str) -> bool:
    """Whether a provision tells the place in a judgment or a decision that is cited before it."""
    return _PINPOINT.fullmatch(gap) is not None


def deepen(text: str, start: int, end: int, depth: int) -> int:
    """Return how many brackets are open at ``end``, ``depth`` of them before ``start``.

    -1 where one closes that was open before all that is counted.
    """
    for mark in _BRACKETS.finditer(text, start, end):
        depth += 1 if mark.group() in "([" else -1
        if depth < 0:
            break
    return depth


def coordinated(gap: str) -> bool:
    """Whether two instruments are named side by side: "the Care Act and the Children Act"."""
    return len(gap) <= LONGEST and _COORDINATED.fullmatch(_in_small(gap)) is not None


def _in_small(gap: str) -> str:
    """Return the words of a heading in capitals, " OF THE ", as they are written in prose."""
    return gap.lower() if gap.isupper() else gap


def foreign(text: str, position: int) -> bool:
    """Whether a provision is of something that is no instrument: "section 3 of the report"."""
    return _FOREIGN.match(text, position) is not None


def names_report(text: str, position: int) -> bool:
    """Whether a provision only says which report is meant: "a section 7 report".

    That is one to a court under the Children Act 1989, whichever Act was cited last.
    """
    return _REPORT.match(text, position) is not None


def has_own_act(text: str, position: int) -> bool:
    """Whether the words after a provision say that it is of its own Act, not of one before a list.

    Section 117 aftercare is that of the Mental Health Act 1983, whatever it is named beside.
    """
    return _SPOKEN.match(text, position) is not None


def of_document(text: str, gap: str, end: int) -> bool:
    """Whether a provision is of a document that the Act ending at ``end`` says the sort of.

    "Section 6 of the Care Act assessment" is a part of a form; a "section 9 Care Act
    assessment" is one under section 9. With a comma in between, "section 9, Care Act 2014
    outcomes", the words after it may be the heading of a part of a form.
    """
    if _COMMA.fullmatch(gap) is not None:
        return _HEADING.match(text, end) is not None
    return _OF_THE.search(gap) is not None and _DOCUMENT.match(text, end) is not None


def amending_apart(text: str, position: int, end: int) -> bool:
    """Whether provisions after what amends another are its own, since they share a bracket.

    They do in "(as amended by the Deregulation Act 2015, section 33)".
    """
    closed = text.startswith((")", "]"), end)
    return not closed and _APART.search(text, max(0, position - 60), position) is not None


def amending(text: str, position: int) -> bool:
    """Whether the instrument at ``position`` is named as what amends another."""
    return _AMENDS.search(text, max(0, position - 60), position) is not None
