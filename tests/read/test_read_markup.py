"""Markup: what a saved page and Markdown emphasise is read as what it is."""

import pytest

from sitegen.model import Decision
from sitegen.read.proof import prove
from sitegen.read.reader import read


def _read(text: str, *problems: str) -> Decision:
    decision, found = read(text.encode(), "m")
    assert [str(problem) for problem in found] == list(problems)
    assert decision is not None
    assert prove(text, decision) is None
    return decision


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>Investigator's decision on behalf of the Ombudsman</b></p>",
        "<h3>Investigator's decision on behalf of the Ombudsman</h3><p>Print this page</p>",
    ],
)
def test_a_signature_in_bold_signs(line: str) -> None:
    """The line that signs a saved page is no heading, however it is set."""
    decision = _read(
        "<article><h1>A Council (21 007 914)</h1><p>Summary: So.</p>"
        f"<h2>Final decision</h2><ol><li>There was fault.</li></ol>{line}</article>"
    )
    assert decision.sign_off is not None
    assert decision.sign_off.value == "Investigator's decision on behalf of the Ombudsman"
    assert len(decision.sections) == 1


def test_a_signature_behind_hashes_signs() -> None:
    """The line that signs a decision in Markdown is no heading, though hashes say so."""
    decision = _read(
        "# A Council (21 007 914)\n\n## Final decision\n\n1. There was fault.\n\n"
        "### Investigator's decision on behalf of the Ombudsman\n"
    )
    assert decision.sign_off is not None
    assert len(decision.sections) == 1
