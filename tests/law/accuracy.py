"""How well legislation is found: precision and recall on labelled passages, and speed.

``citations.jsonl`` has a passage a line: ``text``, and ``expect``, the set of URIs to
be found; an empty set means that nothing may be linked. A passage is read as a
decision of its own. Run as a script, this prints the figures and fails below the bar.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sitegen.inputs import load_law  # noqa: E402 - the path comes first
from sitegen.law.find import find  # noqa: E402 - the same
from sitegen.law.registry import Law  # noqa: E402 - the same

PRECISION, RECALL = 1.0, 0.99
MEGABYTE = 1_000_000
ADVERSARIAL = {
    "section 1 of the …": "section 1 of the ",
    "brackets": "(Local Government Act 1974, section 1(((1)(a)",
    "white space": "section       1 \n\n    of    the \n   ",
}


class Passage(Struct, frozen=True):
    """A labelled passage, and what was found in it."""

    text: str
    expected: frozenset[str]
    found: frozenset[str]


class Score(Struct, frozen=True):
    """Right, wrong and missed citations over a list of passages."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right, from 0 to 1."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what there is that was found, from 0 to 1."""
        return self.right / max(1, self.right + self.missed)


def read_passages(path: Path, law: Law) -> Iterator[Passage]:
    """Find the legislation of every passage in a file of labelled ones."""
    for line in path.read_text("utf-8").splitlines():
        entry = json.loads(line)
        (citations,) = find([entry["text"]], law).citations
        found = frozenset(c.uri for c in citations if c.kind == "legislation")
        yield Passage(entry["text"], frozenset(entry["expect"]), found)


def score(passages: list[Passage]) -> Score:
    """Count over all passages."""
    return Score(
        right=sum(len(each.expected & each.found) for each in passages),
        wrong=sum(len(each.found - each.expected) for each in passages),
        missed=sum(len(each.expected - each.found) for each in passages),
    )


def seconds(passages: list[str], law: Law) -> float:
    """Return the processor time that it takes to find what ``passages`` cite."""
    start = time.process_time()
    find(passages, law)
    return time.process_time() - start


def main() -> int:
    """Print the figures; return 1 below the bar."""
    law, _ = load_law(ROOT)
    passages = list(read_passages(Path(__file__).with_name("citations.jsonl"), law))
    result = score(passages)
    empty = sum(not each.expected for each in passages)
    out = sys.stdout.write
    for each in passages:
        if each.expected != each.found:
            out(f"{each.text}\n")
            out("".join(f"  wrong   {uri}\n" for uri in sorted(each.found - each.expected)))
            out("".join(f"  missed  {uri}\n" for uri in sorted(each.expected - each.found)))
    out(f"{len(passages)} passages, {empty} of them with nothing to find\n")
    out(f"precision {result.precision:.2%} ({result.right} right, {result.wrong} wrong)\n")
    out(f"recall    {result.recall:.2%} ({result.missed} missed)\n")
    decisions = sorted((ROOT / "content" / "decisions").rglob("*.txt"))[:50]
    texts = [path.read_text("utf-8", "replace").splitlines() for path in decisions]
    size = sum(len(line) + 1 for lines in texts for line in lines)
    took = sum(seconds(lines, law) for lines in texts for _ in range(5)) / 5
    out(f"speed     {size / max(took, 1e-9) / MEGABYTE:.1f} MB/s on decisions\n")
    for name, piece in ADVERSARIAL.items():
        text = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
        out(f"          {seconds([text], law):.2f} s for 1 MB of {name}\n")
    return 0 if result.precision >= PRECISION and result.recall >= RECALL else 1


if __name__ == "__main__":
    sys.exit(main())
