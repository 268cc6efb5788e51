"""The corpus that the benchmark measures by: the same every time, and read as real decisions are."""

import os
import re
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from sitegen.cite import cite
from sitegen.inputs import load_law
from sitegen.law import provision
from sitegen.read.reader import read
from tests.bench.corpus import decisions, reference, years_of_a_cycle
from tests.bench.wording import STANDARD
from tests.bench.written import FURNITURE, Written

ROOT = Path(__file__).parents[2]
COUNT = 200


@pytest.fixture(scope="module")
def made() -> tuple[Written, ...]:
    """Return decisions of two cycles, joint investigations among them."""
    return tuple(decisions(COUNT))


def test_the_decisions_of_a_small_corpus_begin_a_large_one(made: tuple[Written, ...]) -> None:
    """A decision is drawn from its number alone, whatever the count and wherever one begins."""
    assert tuple(decisions(20)) == made[:20]
    assert tuple(decisions(5, first=90)) == made[90:95]
    assert tuple(islice(decisions(10_000), 20)) == made[:20]


def test_another_seed_gives_another_corpus(made: tuple[Written, ...]) -> None:
    """The seed tells, so that a benchmark can be run on other decisions."""
    assert next(decisions(1, seed=1)).raw() != made[0].raw()


def test_the_hash_seed_does_not_tell(made: tuple[Written, ...]) -> None:
    """Another process, with strings hashed otherwise, writes the same bytes."""
    program = (
        "import sys; from tests.bench.corpus import decisions\n"
        "for each in decisions(5): sys.stdout.buffer.write((each.raw() + each.markdown()).encode())"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        assert done.stdout.decode() == "".join(each.raw() + each.markdown() for each in made[:5])


def test_every_reference_is_its_own() -> None:
    """No two decisions of 100,000 share a reference, and each names the year of its complaint."""
    years = years_of_a_cycle()
    drawn = [reference(number, years) for number in range(100_000)]
    assert len({words for words, _ in drawn}) == len(drawn)
    assert all(int(words[:2]) - (day.year - 2000) in (0, -1) for words, day in drawn)


def test_every_decision_is_read_as_it_was_made(made: tuple[Written, ...]) -> None:
    """The reader has nothing to say of any, and gives facts, headings and numbers back."""
    for each in made:
        decision, problems = read(each.raw().encode(), f"{each.slug}.txt")
        assert [str(problem) for problem in problems] == []
        assert decision is not None
        assert (decision.category, decision.subcategory) == (each.category, each.subcategory)
        assert (decision.organisation, decision.outcome) == (each.organisation, each.outcome)
        assert (decision.slug, decision.decided) == (each.slug, each.decided)
        headings = [part.heading.value for part in decision.sections if part.heading]
        assert headings == [part.heading for part in each.parts]
        blocks = [block for section in decision.sections for block in section.blocks]
        assert [block.number for block in blocks] == list(range(1, len(blocks) + 1))


def test_the_law_that_a_decision_states_is_the_law_that_is_found(made: tuple[Written, ...]) -> None:
    """Both sides of the benchmark list a decision under the same Acts and sections."""
    law, _ = load_law(ROOT)
    for each in made:
        decision, _ = read(each.raw().encode(), f"{each.slug}.txt")
        assert decision is not None
        found, problems = cite(decision, law)
        assert [str(problem) for problem in problems] == []
        cited = [
            provision.parse(citation.uri)
            for citations in found.citations
            for citation in citations
            if citation.kind == "legislation"
        ]
        assert set(each.statutes) == {
            path for one in cited for path in (one.instrument, str(one.page))
        }


def test_the_markdown_has_the_words_of_the_text_in_order(made: tuple[Written, ...]) -> None:
    """Both sides of the benchmark publish the same statement."""
    for each in made:
        raw = each.raw().replace(FURNITURE, "").replace("Back to top", "")
        statement = raw[raw.index("The complaint\n") :]
        body = each.markdown().split("+++\n", 2)[2]
        marks = re.compile(r"^ *(?:[0-9]+\.|#+|•|-) ", re.MULTILINE)
        assert marks.sub("", body).split() == marks.sub("", statement).split()


def test_a_third_of_the_words_are_standard_wording(made: tuple[Written, ...]) -> None:
    """Decisions recite the same powers: as many as the real ones do, and in ten kilobytes."""
    recited = {wording.text for wording in STANDARD}
    paragraphs = [p for each in made for part in each.parts for p in part.paragraphs]
    standard = sum(len(p.text) for p in paragraphs if p.text in recited)
    whole = sum(len(p.text) + sum(map(len, p.items)) for p in paragraphs)
    assert 0.27 < standard / whole < 0.37
    assert 9_000 < sum(len(each.raw()) for each in made) / COUNT < 12_000
