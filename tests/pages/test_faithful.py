"""The proof on the finished page, which must be able to fail."""

import pytest

from sitegen.model import CitedDecision, Decision, passages
from sitegen.pages.body import Body, render_body
from sitegen.pages.escape import escape
from sitegen.pages.faithful import unfaithful
from sitegen.read import read
from tests.read.fuzz import mutations, originals

STATEMENT = """A Council (21 007 914)

Category : Children's care services > Other

Decision : Upheld

Summary: In short & <b>plain</b>.

The complaint

  1. Mr B\u00a0says:
      1. one;
      2. two\u202e.

Final decision

  1. Done.

Investigator's decision on behalf of the Ombudsman
"""


def page_of(decision: Decision) -> tuple[str, list[tuple[str, list[str]]], Body]:
    """Return a plain page of a decision, the facts that it shows and its body."""
    cited = CitedDecision(decision, ((),) * len(list(passages(decision))))
    body = render_body(cited, lambda _: None, lambda _: False)
    facts = [(field.label, field.value.split(" > ")) for field in decision.fields]
    title = decision.title.value
    split = max(title.rfind("("), 0)
    head = f"<h1>{escape(title[:split])}<span>{escape(title[split:])}</span></h1>"
    rows = "".join(f"<dt>{escape(k)}</dt>{'>'.join(map(escape, v))}" for k, v in facts)
    end = f"<p>{escape(decision.sign_off.value)}</p>" if decision.sign_off else ""
    return f"{head}{rows}{body.summary}{body.statement}{end}", facts, body


@pytest.fixture
def decision() -> Decision:
    """Return a decision with every kind of part."""
    found, _ = read(STATEMENT.encode(), "x.txt")
    assert found is not None
    return found


def test_a_page_that_shows_every_word_is_proved() -> None:
    """Real decisions, one in each layout, and damaged ones."""
    proved = 0
    for data in [*originals(), *mutations(200, seed=3)]:
        decision, _ = read(data, "x.txt")
        if decision is not None:
            page, facts, body = page_of(decision)
            assert unfaithful(page, decision, facts, body) is None
            proved += 1
    assert proved > 50


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("A Council", "A Counsel", "A Council"),
        ("Upheld", "Not upheld", "Upheld"),
        ("In short", "In brief", "In short & <b>plain</b>."),
        ("two", "too", "The complaint"),
        ("on behalf", "in place", "Investigator's decision on behalf"),
    ],
)
def test_a_template_that_alters_a_word_is_found(
    decision: Decision, before: str, after: str, lost: str
) -> None:
    """Whatever part of the decision it is in, the message quotes the part's beginning."""
    page, facts, body = page_of(decision)
    problem = unfaithful(page.replace(before, after), decision, facts, body)
    assert problem is not None
    assert f": {lost!r}"[:-1] in problem.message
    assert problem.severity == "error"


def test_a_body_that_loses_a_word_is_found(decision: Decision) -> None:
    """The message says what the page has and what the source has in its place."""
    page, facts, body = page_of(decision)
    shorter = Body(body.summary, type(body.statement)(body.statement.replace("one;", "")))
    page = page.replace(str(body.statement), str(shorter.statement))
    problem = unfaithful(page, decision, facts, shorter)
    assert str(problem) == (
        "x.txt:1:1: page-differs: the page does not show the decision word for word: "
        "it has 'two\\u202e.' where the source has 'one;'; "
        "nothing was published; undo the last change to the templates or the code"
    )
