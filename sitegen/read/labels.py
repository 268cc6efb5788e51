"""Labels of the header lines, as the Ombudsman's site and front matter print them."""

from sitegen.read.fold import fold

CATEGORY, SUBCATEGORY = ("category",), ("subcategory",)
OUTCOME = ("decision", "outcome")
DATE = ("decision date", "date of decision", "date", "decided")
REFERENCE = ("reference", "case reference")
"""Labels of one meaning, as ``plain`` returns them."""

LABELS = frozenset(
    {
        *CATEGORY,
        *SUBCATEGORY,
        *OUTCOME,
        "decision date",
        "date of decision",
        "date",
        *REFERENCE,
        "ombudsman satisfied with council's response",
        "ombudsman satisfied with organisation's response",
    }
)
_LONGEST = 80


def plain(label: str) -> str:
    """Return a label as it is compared: ``Decision_Date :`` gives ``decision date``."""
    return fold(label[:_LONGEST].replace("_", " ")).rstrip(": ")


def is_label(text: str) -> bool:
    """Tell whether ``text`` is one of the labels of a header, with or without its colon."""
    return len(text) < _LONGEST and plain(text) in LABELS


def begins_with_label(text: str) -> bool:
    """Tell whether ``text`` begins with one of the labels of a header and a colon."""
    label, colon, _ = text.partition(":")
    return bool(colon) and is_label(label)
