"""References to places in the decision itself: "paragraph 12", "parts c) to g)".

A paragraph of something else is left alone: one that says of what ("paragraph 4 of
the policy"), one after a word for another text in
the same sentence or, where it opens its own, in the one before, and one of which such a text
says something ("in paragraph 4 the policy says"). A part needs its letter in brackets, or
"of the complaint".
"""

import re
from collections.abc import Sequence

from sitegen.law import between
from sitegen.law.grammar import Phrase
from sitegen.law.places import Reference
from sitegen.model import Citation

_OWN = re.compile(
    r"\s{0,10}(?:above|below|of\s{1,5}(?:this|my|our|the)\s{1,5}(?:(?:draft|final|provisional)\s{1,5})?"
    r"(?:decision|statement|decision\s{1,5}statement)\b)"
)
_OF_COMPLAINT = re.compile(
    r"\s{0,10}of\s{1,5}(?:the|this|his|her|their|my|your|its|(?:Mr|Mrs|Miss|Ms|Dr)\s[A-Z]\w*[’']s?)\s{1,5}complaint\b"
)
TEXTS = (
    r"(?:polic(?:y|ies)|guidance|code|framework|plan|agreement|contract|lease|tenancy|reports?|letter|protocol|"
    r"procedures?|scheme|act|regulations|order|judgment|judgement|standards?|strategy|constitution|schedule|NPPF|"
    r"SPD|handbook|manual|circulars?|memo(?:randum)?|terms|minutes|statement of case|witness statement)\b"
)
_OTHER_TEXT = re.compile(
    rf"\b(?:{TEXTS}|(?:chapter|annex|appendix|volume)\b)[^.;]*$", re.IGNORECASE
)
# What counts only right before: what is wrong under section 9 is told in ours.
_OTHER_RIGHT_BEFORE = re.compile(
    r"(?:\b(?:section|part)\s{1,5}\d{1,3}"
    r"|\((?:[a-z]{3,9}\s{1,5})?(?:19|20)\d\d\)"  # Alternative Provision (2013), paragraph 9
    # the Inspector’s decision (its number), paragraph 9
    r"|(?:['’]s?|\b(?:appeal|panel|tribunal|review))\s{1,5}decision(?:\s{1,5}\([^()]{2,40}\))?"
    r")\s{0,5}[,(:]?\s{0,5}(?:at\s{1,5})?$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    rf"\s{{0,10}},?\s{{1,10}}(?:the|its|their|his|her|this|that)\s{{1,5}}(?:[\w’'-]{{1,30}}\s{{1,5}}){{0,3}}"
    rf"{TEXTS}\s{{1,5}}{between.VERB}\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"\.[’”\"')\]]?\s{1,20}$")
_WINDOW = 120
_AFTER_POINT = re.compile(r"\d\s?\(?([a-z])\)$")
_LETTERED = re.compile(r"[a-z]{1,4}$")


def cite_here(text: str, phrases: Sequence[Phrase]) -> list[Citation]:
    """Return the citations of places in this decision among phrases that no instrument governs."""
    end = phrases[-1].end
    own = _OWN.match(text, end) is not None
    if between.foreign(text, end) and not own and not _OF_COMPLAINT.match(text, end):
        return []
    found: list[Citation] = []
    for phrase in phrases:
        if phrase.kind == "paragraph":
            if not own and _is_of_other_text(text, phrase):
                continue
            found += [
                Citation(r.start, r.end, "/".join((*r.segments, *_letter(text, r))), "paragraph")
                for r in phrase.references
                if r.segments[0] == "paragraph"
            ]
        elif phrase.kind == "part":
            of_complaint = _OF_COMPLAINT.match(text, end) is not None
            found += [
                Citation(r.start, r.end, "/".join(r.segments).lower(), "paragraph")
                for r in phrase.references
                if len(r.segments) == 2  # noqa: PLR2004 - the word and its letter
                and (of_complaint or _LETTERED.match(r.segments[1]))
            ]
    return found


def _letter(text: str, reference: Reference) -> tuple[str, ...]:
    """Return the letter after a number with a point, "1.2(a)", which law has no address for."""
    match = _AFTER_POINT.search(text, reference.start, reference.end)
    return match.groups() if match is not None and "." in reference.segments[-1] else ()


def _is_of_other_text(text: str, phrase: Phrase) -> bool:
    """Tell whether words before or after a paragraph speak of a text that it may be of."""
    if _SAYS.match(text, phrase.end):
        return True
    start = phrase.start
    opened = _SENTENCE_END.search(text, max(0, start - _WINDOW), start)
    if opened is not None and text[start].isupper():
        start = opened.start()
    before = max(0, start - _WINDOW)
    return any(other.search(text, before, start) for other in (_OTHER_TEXT, _OTHER_RIGHT_BEFORE))
