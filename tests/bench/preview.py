"""The preview: from saving a decision until its page has the change, beside Hugo's server.

``python -m tests.bench.preview --size 10000 --edits 5`` starts both servers over the same made-up
decisions, edits them in turn, and asks for the page until it comes with the new word. Both have
built everything before, and so has sitegen its search. The edits are of findings, and then of
summaries, which lists show too.
"""

import argparse
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from tests.bench.contenders import Contender, Hugo, Sitegen
from tests.bench.corpus import decisions
from tests.bench.scenarios import resummarised, reworded
from tests.bench.written import Written

_LOOK = 0.01
"""Seconds between two looks at the page."""
_REST = 3.0
"""Seconds between two edits, so that what a server does after it has shown one is over."""
_LIMIT = 900.0


def main() -> int:
    """Measure, and print a row for each server."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.preview", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="decisions (%(default)s)")
    parser.add_argument("--edits", type=int, default=5, help="of each sort (%(default)s)")
    given = parser.parse_args()
    made = list(decisions(2 * given.edits))
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        took = {name: list(seconds) for name, seconds in _measured(folder, given.size, made)}
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    rows = ["| seconds to the changed page | median | least | most |", "|---|---|---|---|"]
    ratios = []
    for what, part in (("findings", slice(given.edits)), ("summary", slice(given.edits, None))):
        own = {name: seconds[part] for name, seconds in took.items()}
        for name, each in own.items():
            row = f"{median(each):.2f} | {min(each):.2f} | {max(each):.2f}"
            rows.append(f"| {name}, {what} | {row} |")
        ours, theirs = (median(each) for each in own.values())
        ratios.append(f"sitegen ÷ Hugo, {what}: {ours / theirs:.2f}")
    sys.stdout.write("\n".join([*rows, "", *ratios, ""]))
    return 0


def _measured(
    folder: Path, size: int, made: Sequence[Written]
) -> Iterator[tuple[str, Iterator[float]]]:
    """Yield each server with the seconds that its edits took; one runs at a time."""
    for project in (Sitegen(folder / "sitegen"), Hugo(folder / "hugo")):
        for each in decisions(size):
            project.put(each)
        yield project.name, _edits(project, made)


def _edits(project: Contender, made: Sequence[Written]) -> Iterator[float]:
    port = _free_port()
    with _running(project.preview(port), project.folder):
        url = f"http://127.0.0.1:{port}/decisions/"
        _until(lambda: _page(f"{url}{made[0].slug}/"), f"{project.name} shows nothing")
        _until(project.is_settled, f"{project.name} does not settle")
        for number, each in enumerate(made):
            time.sleep(_REST)
            edited = reworded(each) if number < len(made) // 2 else resummarised(each)
            page = f"{url}{each.slug}/"
            before = _page(page)
            start = time.perf_counter()
            project.put(edited)
            _until(lambda: _page(page) not in ("", before), f"{project.name} shows no change")  # noqa: B023 - called at once
            yield time.perf_counter() - start


@contextmanager
def _running(command: Sequence[str], folder: Path) -> Iterator[None]:
    with ExitStack() as stack:
        log = stack.enter_context((folder / "preview.log").open("wb"))
        server = stack.enter_context(
            subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        )
        stack.callback(server.terminate)
        yield


def _until(holds: Callable[[], object], otherwise: str) -> None:
    end = time.perf_counter() + _LIMIT
    while not holds():
        if time.perf_counter() > end:
            raise SystemExit(otherwise)
        time.sleep(_LOOK)


def _page(url: str) -> str:
    """Return a page, empty if there is none yet."""
    try:
        with urllib.request.urlopen(url) as answer:
            return str(answer.read(), "utf-8")
    except (urllib.error.URLError, ConnectionError):
        return ""


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
