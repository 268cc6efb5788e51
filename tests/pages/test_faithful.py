"""The proof on the finished page, which must be able to fail."""

import re

import pytest
from msgspec.structs import replace

from sitegen.model import CitedDecision, Decision, passages
from sitegen.pages.body import Body, render_body
from sitegen.pages.escape import escape
from sitegen.pages.faithful import Shown, missing, unfaithful
from sitegen.read.reader import read
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


def shown_of(decision: Decision) -> Shown:
    """Return what a page shows of a decision that cites nothing."""
    cited = CitedDecision(decision, ((),) * len(list(passages(decision))))
    title = decision.title.value
    split = max(title.rfind("("), 0)
    return Shown(
        title=(title[:split], title[split:]),
        facts=tuple((field.label, (field.value,)) for field in decision.fields),
        body=render_body(cited, lambda _: "<a>"),
        sign_off=decision.sign_off.value if decision.sign_off else None,
    )


def page_of(shown: Shown) -> str:
    """Return a plain page."""
    before, reference = map(escape, shown.title)
    rows = "".join(f"<dt>{escape(k)}</dt>{''.join(map(escape, v))}" for k, v in shown.facts)
    end = f"<p>{escape(shown.sign_off)}</p>" if shown.sign_off else ""
    body = shown.body
    return f"<h1>{before}<span>{reference}</span></h1>{rows}{body.summary}{body.statement}{end}"


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
            shown = shown_of(decision)
            assert unfaithful(shown, decision) is None
            assert missing(page_of(shown), shown, "x.txt") is None
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
    shown = shown_of(decision)
    problem = missing(page_of(shown).replace(before, after), shown, "x.txt")
    assert problem is not None
    assert f": {lost!r}"[:-1] in problem.message
    assert problem.severity == "error"


def test_a_body_that_loses_a_word_is_found(decision: Decision) -> None:
    """The message says what the page has and what the source has in its place."""
    shown = shown_of(decision)
    body = Body(shown.body.summary, shown.body.statement.replace("one;", ""))
    assert str(unfaithful(replace(shown, body=body), decision)) == (
        "x.txt:1:1: not-proved: the page would have 'two\\u202e.' where the source has 'one;'; "
        "the decision is kept off the site; report the file as one that is shown wrongly"
    )


def test_no_single_word_can_be_lost_doubled_or_joined_to_the_next(decision: Decision) -> None:
    """Each word of the body in turn, wherever it stands: between tags, beside one, or alone."""
    shown = shown_of(decision)
    whole = shown.body.statement
    words = [match.span() for match in re.finditer(r"(?<=[> ])[^<> ]+(?=[< ])", whole)]
    inner = [(a, b) for a, b in words if re.search(r">[^<]*$", whole[:a]) and whole[a:b].strip()]
    assert len(inner) > 10
    for start, end in inner:
        if 'class="number"' in whole[:start].rpartition("<")[2]:
            continue  # a number of ours, and no word
        for instead in ("", f"{whole[start:end]} {whole[start:end]}", f"{whole[start:end]}x"):
            body = Body(shown.body.summary, whole[:start] + instead + whole[end:])
            assert unfaithful(replace(shown, body=body), decision) is not None
