"""Bad inputs: each file of ``bad`` with the whole of what is said of it.

Beside ``bad/null.txt`` stands ``bad/null.txt.problems``, one line a problem. A file with an
``error`` gives no decision, any other gives one.
"""

from pathlib import Path

import pytest

from sitegen.problems import in_order
from sitegen.read.decode import decode
from sitegen.read.proof import prove
from sitegen.read.reader import read

_CASES = sorted(Path(__file__).parent.glob("bad/*.problems"))


@pytest.mark.parametrize("expected", _CASES, ids=[path.stem for path in _CASES])
def test_says_what_is_wrong(expected: Path) -> None:
    """A bad file gets the problems that stand beside it, and a decision only without an error."""
    source = expected.with_suffix("")
    data = source.read_bytes()
    decision, problems = read(data, source.name)
    said = [f"{problem.severity}: {problem}" for problem in in_order(problems)]
    assert said == expected.read_text(encoding="utf-8").splitlines()
    assert (decision is None) == any(line.startswith("error: ") for line in said)
    if decision is not None:
        text, _ = decode(data, source.name)
        assert text is not None
        assert prove(text, decision) is None


def test_there_are_enough_of_them() -> None:
    """The folder holds the bad files, and none of them is without something to say."""
    assert len(_CASES) >= 40
    assert all(path.read_text(encoding="utf-8") for path in _CASES)
