"""Mutation of real decisions: cut, swap, repeat, inject, and see that the reader stands it.

``python tests/read/fuzz.py --count 20000`` runs as many as it is told and
prints what it found; ``test_read_fuzz.py`` runs a fixed few hundred. What must
hold of any bytes: ``read`` does not raise; a decision that it gives is proved by its source,
has anchors that are unique, and can be written as JSON; where there is none, an error
says why; every problem is one line and has a place.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from sitegen.model import Decision
from sitegen.read.decode import decode
from sitegen.read.proof import prove
from sitegen.read.reader import read
from tests.read.anchors import anchors

HERE = Path(__file__).parent
_INJECTED = (
    b"\x00", b"\xff\xfe", b"\xe2\x80", b"\x92", b"\xc2\xa0", b"\xe2\x80\xae", b"\xef\xbb\xbf",
    b"\r", b"\n", b"\n\n", b"\n  1. ", b"\n      1. ", b"\n    \xe2\x80\xa2 ", b"\n- ", b"\n a) ",
    b"\n(b) ", b"\n    ", b"\t", b"\x0c", b"\xe2\x80\xa8", b"Summary:", b"\nSummary: ",
    b"\nBack to top\n", b"\nPrivacy settings\n", b"\nFinal decision\n", b"\n# ", b"\n---\n", b"---\n",
    b"+++\n", b"<p>", b"</article>", b"<!doctype html>", b"<ol><li>", b"<table><tr><td>", b"&amp;",
    b"&#0;", b"{{ x }}", b"((((((", b"))))", b" (12 345 678)", b"\nDecision : ", b"Category :",
    b"\n999. ", b"paragraph 12", b"paragraphs 3 to 1", b"parts a) to z)", b": ", b" > ", b"\xf0\x9f\x98\x80",
    b"\n1\\. ", b"\n| a | b |\n|---|---|\n", b"<pre>", b"\n1.1 ", b"\n1.2 ", b"\n(1) ", b"\n===\n", b"\\",
    b"\n1. The complaint\n", b"\n2. What I found\n", b"**1.** ", b" {#a}\n", b"<![if x]>", b"\nTeam : A\n",
    b"\nInvestigator's decision on behalf of the Ombudsman\n", b"[", b"{", b"key: [", b"&a *a",
)  # fmt: skip


def originals() -> list[bytes]:
    """Return the decisions that are mutated: the real ones and one in each layout."""
    real = sorted((HERE.parents[1] / "content" / "decisions").glob("*.txt"))
    made = sorted((HERE / "layouts").glob("*.*"))
    return [path.read_bytes() for path in [*real, *made] if path.suffix != ".outline"]


def mutations(count: int, seed: int) -> Iterator[bytes]:
    """Yield ``count`` mutated decisions, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    sources = originals()
    for _ in range(count):
        data = chance.choice(sources)
        for _ in range(chance.randint(1, 4)):
            data = chance.choice(_WAYS)(data, sources, chance)
        yield data


def _cut(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _behead(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    return data[chance.randint(0, len(data)) :]


def _drop(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + data[start + chance.randint(0, 400) :]


def _swap_lines(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _repeat(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    start = chance.randrange(len(lines))
    part = lines[start : start + chance.randint(1, 8)]
    return b"\n".join(lines[:start] + part * chance.randint(2, 4) + lines[start + len(part) :])


def _inject(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    place = chance.randint(0, len(data))
    return data[:place] + chance.choice(_INJECTED) + data[place:]


def _inject_line(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    lines.insert(chance.randint(0, len(lines)), chance.choice(_INJECTED).strip(b"\n"))
    return b"\n".join(lines)


def _indent(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    lines[place] = b" " * chance.choice((0, 1, 2, 4, 6, 12)) + lines[place].lstrip()
    return b"\n".join(lines)


def _drop_line(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def _no_blanks(data: bytes, _: Sequence[bytes], __: random.Random) -> bytes:
    return data.replace(b"\n\n", b"\n")


def _splice(data: bytes, sources: Sequence[bytes], chance: random.Random) -> bytes:
    other = chance.choice(sources)
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


def _flip(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


_WAYS = (
    _cut, _behead, _drop, _swap_lines, _repeat, _inject, _inject, _inject_line, _inject_line,
    _indent, _indent, _drop_line, _drop_line, _no_blanks, _splice, _flip,
)  # fmt: skip


def broken_promise(data: bytes) -> str | None:
    """Return what the reader does with ``data`` that it must not do, if anything."""
    try:
        decision, problems = read(data, "some.txt")
    except Exception as error:  # noqa: BLE001 - that it raises at all is the finding
        return f"raises {error!r}"
    for problem in problems:
        if len(str(problem).splitlines()) != 1 or not str(problem).isprintable():
            return f"problem is not one printable line: {str(problem)!r}"
        if problem.line < 1 or problem.column < 1:
            return f"problem has no place: {problem}"
        if problem.code == "not-proved":
            return f"not proved: {problem}"
    errors = [problem for problem in problems if problem.severity == "error"]
    if decision is None:
        return None if errors else "no decision and no error"
    return f"a decision and an error: {errors[0]}" if errors else _broken_decision(data, decision)


def _broken_decision(data: bytes, decision: Decision) -> str | None:
    text, _ = decode(data, "some.txt")
    problem = prove(text or "", decision)
    if problem is not None:
        return f"not proved: {problem}"
    if msgspec.json.decode(msgspec.json.encode(decision), type=Decision) != decision:
        return "not the same decision after JSON"
    numbers = [b.number for section in decision.sections for b in section.blocks if b.number]
    if decision.numbering == "restored" and numbers != list(range(1, len(numbers) + 1)):
        return f"numbers restored that do not run: {numbers}"
    if decision.numbering == "withheld" and numbers:
        return f"numbers given that are withheld: {numbers}"
    repeated = [anchor for anchor, count in Counter(anchors(decision)).items() if count > 1]
    return f"anchors repeat: {repeated}" if repeated else None


def main() -> int:
    """Run from the command line; 1 where a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder to write the failing inputs to")
    options = parser.parse_args()
    started = time.perf_counter()
    found: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for number, data in enumerate(mutations(options.count, options.seed)):
        broken = broken_promise(data)
        if broken is None:
            decision, problems = read(data, "some.txt")
            given["read" if decision else f"refused: {problems[-1].code}"] += 1
            continue
        found[broken.split(":")[0]] += 1
        sys.stdout.write(f"{number}: {broken}\n")
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{options.seed}-{number}.bin").write_bytes(data)
    for what, count in given.most_common():
        sys.stdout.write(f"{count:7,} {what}\n")
    seconds = time.perf_counter() - started
    sys.stdout.write(f"{sum(found.values())} broken of {options.count:,} in {seconds:.0f} s\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
