"""Build the search index of the decisions with Pagefind, and trust nothing it says.

What the project relies on, seen in Pagefind 1.5.2:

- Its command reads ``pagefind.toml`` (and .yml, .json) in the folder it is run
  in, and ``PAGEFIND_…`` variables. So it is run in the site itself, without
  those variables, with every setting on its command line.
- It exits with 1 when it finds no page at all, and with 0 when it leaves out
  some: a page without an ``<html>`` element is skipped with a warning, and as
  soon as one page has ``data-pagefind-body``, pages without it are skipped
  silently. Hence the count.
- It writes over an existing bundle without removing what was there: the text
  of a withdrawn decision would stay in ``fragment/``. Hence the empty folder.
- A fragment's name is seven hex digits of a hash of its content, made longer
  when another has it already. Among 57,500 pages some six pairs share seven
  digits, and which of a pair has the short name may change from one build to the next: no
  file of the bundle may be cached as if its name were its content.
- It keeps all pages in memory: 0.4 MB for one of 1,300 words with an id and
  two links to a paragraph, in proportion to words, ids and links; what has
  ``data-pagefind-ignore`` costs nothing. It reads some 140 such pages a second on two processors.
- The same pages give the same texts, but filters come out in another order each time, and
  with them the names: an index is taken over as it is while its pages have not changed.
- ``pagefind.js`` starts a worker from ``pagefind-worker.js`` beside it (and
  does without where that fails), compiles WebAssembly, and calls no ``eval``.
- Words are folded and stripped of punctuation, so ``24A(6)`` is found as
  ``24a6``; texts, titles and metadata come back as they stood. A query's unknown words are dropped.
"""

import os
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped] # it has annotations but no py.typed

from sitegen.problems import Problem
from sitegen.publish import bundle, reuse
from sitegen.publish.errors import PublishError

FOLDER = "pagefind"
PAGES = "decisions/*/index.html"
"""What is indexed: the decisions, so that a search finds those and no list of them."""

_HALF_AN_HOUR = 1800.0
_OPTIONS = ("--site", ".", "--output-subdir", FOLDER, "--glob", PAGES, "--force-language", "en")
_LAST_LINES = 3
_AGAIN = "build again; if it comes back, look at the pages named and at Pagefind's release notes"


def index(
    site: Path, *, expected: int, timeout: float = _HALF_AN_HOUR, previous: Path | None = None
) -> list[Problem]:
    """Write ``pagefind/`` into ``site``, an index of its ``expected`` decisions.

    ``timeout`` is in seconds. Where the site at ``previous`` was made from the
    same pages with the same options, its index is taken over instead. Without
    a decision there is no index. The index is checked against ``expected``;
    whatever is wrong with it is an error. Raises ``PublishError`` when Pagefind is not
    installed, or when ``site`` already has a folder ``pagefind``.
    """
    folder = site / FOLDER
    if folder.exists():
        message = f"{folder} is already there, and an index is not written over another"
        raise PublishError(message, "write the site to an empty folder")
    pages = sorted(site.glob(PAGES))
    if not pages:
        return [_problem(f"no decision to index, of {expected}", _AGAIN)] if expected else []
    command = [str(_executable()), *_OPTIONS, "--quiet"]
    digest = reuse.digest(site, pages, (version("pagefind-bin"), *_OPTIONS))
    if previous is not None and reuse.take_over(previous / FOLDER, folder, digest):
        if not bundle.faults(folder, expected):
            return []
        shutil.rmtree(folder)
    failure = _run(command, site, timeout)
    if failure is not None:
        return [failure]
    bundle.drop_interfaces(folder)
    reuse.sign(folder, digest)
    return [
        _problem(f"the search index is not whole: {fault}", _AGAIN)
        for fault in bundle.faults(folder, expected)
    ]


def _executable() -> Path:
    try:
        return Path(pagefind_bin.get_executable())
    except FileNotFoundError as error:
        message = "Pagefind, which builds the search index, is not installed"
        hint = "install the project's locked requirements again (requirements.txt)"
        raise PublishError(message, hint) from error


def _run(command: list[str], site: Path, timeout: float) -> Problem | None:
    variables = {name: v for name, v in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(  # noqa: S603 - the command is the installed package's own
            command,
            cwd=site,
            env=variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        message = f"Pagefind did not end within {timeout:g} seconds and was stopped"
        return _problem(message, "give it more time, or a faster machine")
    except OSError as error:
        message = f"Pagefind cannot be started: {error.strerror}"
        raise PublishError(message, "see that its program may be executed here") from error
    if done.returncode == 0:
        return None
    if done.returncode < 0:
        message = f"Pagefind was killed by signal {-done.returncode}"
        return _problem(message, "if memory ran out (SIGKILL, 9), build where there is more of it")
    said = (done.stderr or done.stdout).decode("utf-8", "replace").split("\n")
    last = " / ".join([line.strip() for line in said if line.strip()][-_LAST_LINES:])
    return _problem(f"Pagefind ended with {done.returncode}: {last or 'no word'}", _AGAIN)


def _problem(message: str, hint: str) -> Problem:
    return Problem("error", "search-index", FOLDER, 1, 1, message, hint)
