"""Decision to cited decision: what it cites, and what it seems to cite but cannot be sure of."""

from collections.abc import Sequence

from sitegen.here import Places
from sitegen.law.find import Abstention, Finder
from sitegen.law.registry import Law
from sitegen.model import CitedDecision, Decision, Passage
from sitegen.problems import Problem


def cite(decision: Decision, law: Law | Finder) -> tuple[CitedDecision, list[Problem]]:
    """Find the citations of every passage.

    A finder that has been through other decisions finds the same, and sooner. Each abstention is a
    note of its place; a reference to a paragraph that the decision does not have is a warning.
    """
    where = decision.passages
    finder = law if isinstance(law, Finder) else Finder(law)
    findings = finder.find([passage.text.value for passage in where])
    problems = [_note(decision, where, abstention) for abstention in findings.abstentions]
    places = Places(decision)
    citations = []
    for passage, found in zip(where, findings.citations, strict=True):
        kept, contradictions = places.resolve(passage, found) if found else (found, [])
        citations.append(kept)
        problems += contradictions
    names = tuple((instrument.path, instrument.title) for instrument in findings.unlisted)
    return CitedDecision(decision, tuple(citations), names), problems


def _note(decision: Decision, where: Sequence[Passage], abstention: Abstention) -> Problem:
    origin = where[abstention.passage].text.locate(abstention.start)
    return Problem(
        "note",
        abstention.code,
        decision.source_path,
        origin.line,
        origin.column,
        abstention.message,
        "no link was made; nothing has to be done unless the registry lacks a name",
    )
