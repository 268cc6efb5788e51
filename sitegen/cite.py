"""Decision to cited decision: what it cites, and what it seems to cite but cannot be sure of."""

from sitegen.law.find import find
from sitegen.law.registry import Law
from sitegen.model import CitedDecision, Decision, passages
from sitegen.problems import Problem


def cite(decision: Decision, law: Law) -> tuple[CitedDecision, list[Problem]]:
    """Find the citations of every passage; each abstention is a note of its place."""
    where = list(passages(decision))
    findings = find([passage.text.value for passage in where], law)
    problems = []
    for abstention in findings.abstentions:
        origin = where[abstention.passage].text.locate(abstention.start)
        problems.append(
            Problem(
                "note",
                abstention.code,
                decision.source_path,
                origin.line,
                origin.column,
                abstention.message,
                "no link was made; nothing has to be done unless the registry lacks a name",
            )
        )
    names = tuple((instrument.path, instrument.title) for instrument in findings.unlisted)
    return CitedDecision(decision, findings.citations, names), problems
