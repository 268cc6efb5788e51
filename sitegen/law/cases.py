r"""Judgments, and other decisions of the Ombudsman.

    neutral  = "[" year "]" court number [ "(" division ")" ]      [2015] UKSC 30
    report   = ( "[" year "]" | "(" year ")" ) [ volume ] series page    (1997) 29 HLR 1
    decision = cue reference | spaced reference
    reference = two digits, three digits, three digits [ letter ]   21 007 914

A neutral citation's URI follows Find Case Law's path: court, division, year, number.
A reference without its spaces counts only after a cue ("reference", "complaint" …).
"""

import re

from sitegen.model import Citation

_NEUTRAL = re.compile(
    r"\[(?P<year>(?:19|20)\d\d)\]\s{0,10}"
    r"(?P<court>UKSC|UKPC|UKHL|UKUT|UKFTT|EWCA|EWHC|EWCOP|EWFC|EWCC|EAT|UKEAT|CSIH|CSOH|NICA)\s{0,10}"
    r"(?:(?P<first>Civ|Crim|Admin|Fam|Ch|QB|KB|Patents|TCC|Comm)\s{1,10})?"
    r"(?P<number>0{0,3}[1-9]\d{0,4})\b"  # the Upper Tribunal printed four figures, 0004
    r"(?:\s{0,10}\((?P<last>Admin|Fam|Ch|QB|KB|TCC|Comm|Pat|AAC|LC|IAC|TC|TCC|T[1-3]|B|SCCO|Costs|GRC)\))?"
)
_SERIES = (
    r"AC|QB|KB|A\.C\.|[KQ]\.B\.|W\.L\.R\.|Ch|Fam|WLR|All\s?ER(?:\s?\(D\))?|HLR|CCLR|CCL\s?Rep|ELR|FLR|FCR|LGR|EHRR|EWHC\s?Admin|BLGR|PTSR|"
    r"P\s?&\s?CR|JPL|RTR|RVR|RA|Cr\s?App\s?R|ICR|IRLR|MHLR|Lloyd['’]?s\s?Rep|HRLR|UKHRR|COD|PLR|EGLR|EG|BMLR|"
    r"Med\s?LR|L\s?&\s?TR|NPC|Env\s?LR|BHRC|LR|TLR|ER|DLR"
)
_REPORT = re.compile(
    rf"(?:\[(?P<square>1[89]\d\d|20\d\d)\]|\((?P<round>1[89]\d\d|20\d\d)\))\s{{0,10}}"
    rf"(?:(?P<volume>\d{{1,3}})\s{{1,10}})?(?P<series>{_SERIES})\s{{0,10}}(?P<page>\d{{1,5}})\b"
)
_REFERENCE = re.compile(
    r"(?<![\w£.,/-])(?P<a>\d\d)(?P<gap>[\s\xa0-]?)(?P<b>\d{3})(?P=gap)(?P<c>\d{3})(?P<suffix>[a-z])?(?![\w/])"
)
_CUE = re.compile(
    r"(?:\b(?:references?|refs?|complaints?|cases?|decisions?|investigations?|reports?)\b[\s.:,(\[]{0,6}"
    r"(?:(?:our|number|numbers|no|nos|ref|reference|is|was|and|in|of|the|Ombudsman)\b[\s.:,(\[]{0,4}){0,4}"
    r"(?:\d\d\s?\d{3}\s?\d{3}[a-z]?[\s,;and&]{1,6}){0,10})$",
    re.IGNORECASE,
)
_CUE_WINDOW = 90
_FIRST_YEAR, _LAST_YEAR = 5, 60  # references begin with the two figures of their year

# What the scan jumps to: a year after its bracket, or eight digits in a reference's pattern.
ANCHORS = (
    r"1(?<=[\[(].)[89]\d\d[\])]",
    r"2(?<=[\[(].)0\d\d[\])]",
    r"[0-6](?<![\w£.,/-].)\d[\s-]?\d{3}[\s-]?\d{3}(?=[a-z]?(?![\w/]))",
)


def read_case(text: str, position: int) -> Citation | None:
    """Read a neutral citation or a law report's citation at ``position``."""
    neutral = _NEUTRAL.match(text, position)
    if neutral is not None:
        division = neutral.group("first") or neutral.group("last")
        parts = [neutral.group("court").lower()]
        if division:
            parts.append(division.lower())
        parts += [neutral.group("year"), neutral.group("number").lstrip("0")]
        return Citation(neutral.start(), neutral.end(), "case/" + "/".join(parts), "case")
    report = _REPORT.match(text, position)
    if report is None:
        return None
    pieces = (
        report.group("square") or report.group("round"),
        *report.group("volume", "series", "page"),
    )
    slug = "-".join(
        re.sub(r"[^a-z0-9]+", "-", piece.lower().replace(".", "")).strip("-")
        for piece in pieces
        if piece
    )
    return Citation(report.start(), report.end(), f"case/report/{slug}", "case")


def read_decision(text: str, position: int) -> Citation | None:
    """Read the reference of another decision at ``position``."""
    match = _REFERENCE.match(text, position)
    if match is None or not _FIRST_YEAR <= int(match.group("a")) <= _LAST_YEAR:
        return None
    if not match.group("gap").strip("-") and not match.group("gap") and not _cued(text, position):
        return None
    slug = "-".join(match.group("a", "b", "c")) + (match.group("suffix") or "")
    return Citation(match.start(), match.end(), f"decision/{slug}", "decision")


def _cued(text: str, position: int) -> bool:
    return _CUE.search(text, max(0, position - _CUE_WINDOW), position) is not None
