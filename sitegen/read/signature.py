"""The signature: the line that closes a statement and says who decided."""

import re

from sitegen.read.fold import fold
from sitegen.read.lines import Line

# "Investigator's decision on behalf of the Ombudsman", "Assistant Ombudsman's final decision on
# behalf of the Ombudsmen": whoever it was, these words stand on a line of their own.
_SIGNATURE = re.compile(r"[a-z' -]{0,80}decision on behalf of the [a-z ,]{0,60}ombudsm[ae]n\.?")
_LONGEST = 200


def is_signature(line: Line) -> bool:
    """Tell whether ``line`` signs a decision."""
    return (
        not line.marker
        and len(line.text) < _LONGEST
        and _SIGNATURE.fullmatch(fold(line.text)) is not None
    )
