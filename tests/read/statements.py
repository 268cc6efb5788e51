"""Statements under a short title, read and compared with their outline."""

from sitegen.read.proof import prove
from sitegen.read.reader import read
from tests.read.outline import statement

SIGNED = "Investigator's decision on behalf of the Ombudsman"


def outlined(text: str) -> str:
    """Return the outline of a statement and what is said of it, but that no header tops it."""
    whole = f"A Council (21 007 914)\n{text}\n{SIGNED}\n"
    decision, problems = read(whole.encode(), "s.txt")
    assert decision is not None
    assert prove(whole, decision) is None
    said = "".join(f"{problem}\n" for problem in problems)
    return said + statement(decision).replace("\n\n", "\n")


def summary_of(text: str) -> list[str]:
    """Return the paragraphs of the summary of a whole file."""
    decision, _ = read(text.encode(), "s.txt")
    assert decision is not None
    return [paragraph.value for paragraph in decision.summary]


def is_read_as(text: str, expected: str) -> None:
    """Hold the outline of a statement against the one that is expected."""
    assert outlined(text) == expected.lstrip("\n")
