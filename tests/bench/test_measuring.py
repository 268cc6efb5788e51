"""The measuring: what a command used, what changes between builds, and what the goals make of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.contenders import BEYOND, Contender, Sitegen, Stage, stages
from tests.bench.corpus import decisions
from tests.bench.goals import LARGE, MAIN, outcomes
from tests.bench.scenarios import Changed, Figures, changed, reworded, run, weight
from tests.bench.usage import CommandError, Used

ROOT = Path(__file__).parents[2]
MEGABYTES = 40
# A process that fills memory, and another that outlives it and fills as much.
FILLS = f"held = b'x' * ({MEGABYTES} << 20); print(flush=True); import time; time.sleep"
OTHER = f"subprocess.Popen([sys.executable, '-c', {FILLS + '(2)'!r}], stdout=subprocess.PIPE)"
STARTS = f"import subprocess, sys; {OTHER}.stdout.readline(); {FILLS}(0.5)"


class Noted(Contender):
    """A project that builds nothing and notes what its decisions were."""

    name = "noted"
    forgets_the_index = False

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "page.html", "site")
        self.seen: list[tuple[bool, bool, frozenset[str]]] = []
        folder.mkdir()
        (folder / "page.html").write_text("About this copy", "utf-8")

    def build(self, *, search: bool) -> Used:
        """Note whether there was a site, whether to search, and the files."""
        cold = not self.output.exists()
        self.output.mkdir(exist_ok=True)
        if search and not self.forgets_the_index:
            (self.output / "pagefind").mkdir(exist_ok=True)
        names = frozenset(path.name for path in self.decisions.rglob("*.txt"))
        self.seen.append((cold, search, names))
        return Used(1.0, 2.0, 3, "timings\nread\t0.5\t0.7\n")


def measured(program: str) -> list[float]:
    """Return what a Python program used, measured in a process of its own: it waits for all children."""
    code = (
        "import sys; from pathlib import Path; from tests.bench.usage import run\n"
        f"used = run([sys.executable, '-c', {program!r}], Path('.'))\n"
        "print(used.wall, used.cpu, used.peak)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return [float(word) for word in done.stdout.split()]


@pytest.mark.skipif(sys.platform != "linux", reason="memory of a tree is told by Linux alone")
def test_the_memory_of_all_processes_is_added_up() -> None:
    """Two processes that fill memory at once have twice what one has."""
    _, _, alone = measured(f"{FILLS}(0.5)")
    _, _, both = measured(STARTS)
    assert alone > MEGABYTES << 20
    assert 1.8 * alone < both < 2.4 * alone


@pytest.mark.skipif(sys.platform != "linux", reason="orphans are adopted on Linux alone")
def test_the_processor_time_of_a_process_left_behind_is_counted() -> None:
    """A process that outlives the one that started it is waited for."""
    busy = "sum(range(20_000_000))"
    left = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {busy!r}])"
    _, alone, _ = measured(busy)
    _, cpu, _ = measured(left)
    assert cpu > 0.7 * alone


def test_a_command_that_fails_is_no_figure() -> None:
    """What it said is in the message."""
    with pytest.raises(AssertionError, match=r"CommandError(?s:.*)no such thing"):
        measured("raise SystemExit('no such thing')")


def test_stages_are_read_below_the_line_that_announces_them() -> None:
    """Whatever else a build prints is left alone."""
    said = "Published site/\nx\t1\t2\ntimings\nread\t0.50\t0.70\nrender\t1\t2\n\nDone.\n"
    assert stages(said) == (Stage("read", 0.5, 0.7), Stage("render", 1.0, 2.0))
    assert stages("Published site/\n") == ()


def test_an_edited_decision_differs_in_one_word_of_its_findings() -> None:
    """Both projects get the same edit."""
    for each in decisions(30):
        for before, after in (
            (each.raw(), reworded(each).raw()),
            (each.markdown(), reworded(each).markdown()),
        ):
            pairs = list(zip(before.split(), after.split(), strict=True))
            assert sum(old != new for old, new in pairs) == 1


def test_a_run_changes_one_thing_after_another_and_puts_all_back(tmp_path: Path) -> None:
    """Cold builds find no site, the others one; a decision comes and one goes."""
    project = Noted(tmp_path / "project")
    for each in decisions(20):
        project.put(each)
    every = frozenset(path.name for path in project.decisions.rglob("*.txt"))
    made = changed(20, 0)
    names = ["cold", "nothing", "edited", "added", "removed", "template", "edited-search"]
    yielded = [scenario for scenario, _, _ in run([project], names, made)]
    added, removed = {f"{made.added.slug}.txt"}, {f"{made.removed.slug}.txt"}
    assert yielded == names
    assert project.seen == [
        (True, False, every),
        (False, False, every),
        (False, False, every),
        (False, False, every | added),
        (False, False, (every | added) - removed),
        (False, False, (every | added) - removed),
        (True, True, every),
        (False, True, every),
    ]
    assert isinstance(made, Changed)
    assert frozenset(path.name for path in project.decisions.rglob("*.txt")) == every
    assert weight(project.decisions)[0] == len(every)


def test_what_is_left_out_for_a_comparison_is_not_there(tmp_path: Path) -> None:
    """Data, sources and crossings are made unless they are left out, and again after that."""
    ours = Sitegen(tmp_path / "ours")
    for each in decisions(150):
        ours.put(each)
    kinds = ("index.json", "source.txt", "decisions.csv", "categories")

    def made() -> set[str]:
        ours.build(search=False)
        below = [*ours.output.glob("decisions/*/*"), *ours.output.glob("outcomes/*/*")]
        return {path.name for path in below if path.name in kinds}

    assert made() == set(kinds)
    ours.leave_out(BEYOND)
    assert not made()
    ours.leave_out(())
    assert made() == set(kinds)


def test_a_search_without_an_index_is_no_figure(tmp_path: Path) -> None:
    """A build that leaves the index out would be quick for nothing."""
    project = Noted(tmp_path / "project")
    project.forgets_the_index = True
    with pytest.raises(CommandError, match="built cold, with search without an index"):
        list(run([project], ["cold-search"], changed(20, 0)))


def test_goals_are_met_up_to_their_limit_and_not_beyond() -> None:
    """A figure that was not measured meets nothing."""

    def figures(seconds: float, peak: float = 0) -> list[Figures]:
        return [Figures(Used(seconds, 0.0, int(peak), ""), 0, 0, ())]

    results = {
        (MAIN, "cold", "sitegen"): figures(10.0),
        (MAIN, "cold", "Hugo"): figures(10.0),
        (MAIN, "nothing", "sitegen"): figures(0.4),
        (LARGE, "cold", "sitegen"): figures(63.0, 1.6e9),
    }
    size, found = outcomes(results)
    assert size == MAIN
    met = {each.goal.words: each.met for each in found}
    assert met["cold ÷ Hugo"] == "met"
    assert met["nothing changed ÷ cold"] == "not met"
    assert met["cold, 57,500 ÷ 10,000"] == "met"
    assert met["peak memory at 57,500, GB"] == "not met"
    assert met["one edited ÷ cold"] == "not measured"
