"""The scenarios: what changes between two builds, and the builds of a run one after another."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.contenders import Contender, Stage, stages
from tests.bench.corpus import decisions
from tests.bench.usage import CommandError, Used
from tests.bench.written import Paragraph, Part, Written

_INDEX = "pagefind"
"""The folder of the search index in either site."""

_FINDINGS = ("My findings", "Analysis", "My assessment")


class Figures(NamedTuple):
    """One build: what it used, the files and bytes of the site, and its stages."""

    used: Used
    files: int
    size: int
    stages: tuple[Stage, ...]


class Changed(NamedTuple):
    """The decisions that are edited, added and removed in one run."""

    edited: Written
    added: Written
    removed: Written

    def undo(self, project: Contender) -> None:
        """Put the decisions back as they were."""
        project.put(self.edited)
        project.put(self.removed)
        project.take(self.added)


class Scenario(NamedTuple):
    """What is done to a project before it is built, and whether it is built with its search."""

    name: str
    words: str
    search: bool
    change: Callable[[Contender, Changed], None]

    @property
    def is_cold(self) -> bool:
        """Tell whether nothing is kept from an earlier build."""
        return self.name.startswith("cold")


SCENARIOS = (
    Scenario("cold", "cold", False, lambda project, _: project.forget()),
    Scenario("nothing", "nothing changed", False, lambda _, __: None),
    Scenario(
        "edited", "one edited", False, lambda project, made: project.put(reworded(made.edited))
    ),
    Scenario("added", "one added", False, lambda project, made: project.put(made.added)),
    Scenario("removed", "one removed", False, lambda project, made: project.take(made.removed)),
    Scenario("template", "template edited", False, lambda project, _: project.retouch()),
    Scenario("cold-search", "cold, with search", True, lambda project, _: project.forget()),
    Scenario(
        "edited-search",
        "one edited, with search",
        True,
        lambda project, made: project.put(reworded(made.edited)),
    ),
)


def changed(count: int, number: int) -> Changed:
    """Return what changes in run ``number`` of a corpus of ``count``."""
    return Changed(
        edited=next(decisions(1, first=number)),
        added=next(decisions(1, first=count)),
        removed=next(decisions(1, first=count // 2)),
    )


def reworded(written: Written) -> Written:
    """Change one word in the findings of a decision."""
    return written._replace(parts=tuple(_reworded(written.parts)))


def resummarised(written: Written) -> Written:
    """Change one word of what lists show of a decision."""
    *words, last = written.summary.split(" ")
    return written._replace(summary=" ".join([*words, "indeed", last]))


def _reworded(parts: Sequence[Part]) -> Iterator[Part]:
    at = next(at for at, part in enumerate(parts) if part.heading in _FINDINGS)
    for number, part in enumerate(parts):
        if number != at:
            yield part
            continue
        first, *others = part.paragraphs
        *words, last = first.text.split(" ")
        new = Paragraph(" ".join([*words[:-1], "indeed", last]), first.items)
        yield part._replace(paragraphs=(new, *others))


def run(
    projects: Sequence[Contender], wanted: Sequence[str], made: Changed
) -> Iterator[tuple[str, str, Figures]]:
    """Build every project in every wanted scenario in turn; yield scenario, name and figures.

    A wanted scenario is built after a cold build, and those before it in the row after each other.
    Raises ``CommandError`` where a build fails, or has a search index when it should not or none
    when it should.
    """
    for search in (False, True):
        row = [each for each in SCENARIOS if each.search == search]
        last = max((at for at, each in enumerate(row) if each.name in wanted), default=-1)
        for scenario in row[: last + 1]:
            if not (scenario.is_cold or scenario.name in wanted):
                continue
            for project in projects:
                scenario.change(project, made)
                if scenario.is_cold:
                    os.sync()
                used = project.build(search=search)
                if (project.output / _INDEX).is_dir() != search:
                    message = f"{project.name} built {scenario.words} {'without' if search else 'with'} an index"
                    raise CommandError(message)
                files, size = weight(project.output)
                if scenario.name in wanted:
                    yield scenario.name, project.name, Figures(used, files, size, stages(used.said))
        for project in projects:
            made.undo(project)


def weight(folder: Path) -> tuple[int, int]:
    """Return the files below ``folder``, and their bytes."""
    files = size = 0
    pending = [os.fspath(folder)]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                else:
                    files += 1
                    size += entry.stat(follow_symlinks=False).st_size
    return files, size
