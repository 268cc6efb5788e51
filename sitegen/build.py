"""The whole pipeline on one screen: the map of the package."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.cite import cite
from sitegen.config import Config
from sitegen.inputs import Inputs, load_inputs
from sitegen.library import entry_of, gather, quality
from sitegen.model import CitedDecision, Decision, Quality
from sitegen.pages import Plan, assets_of, prose_pages, quality_page, site_of
from sitegen.problems import Problem, counts, in_order
from sitegen.publish.pagefind import index
from sitegen.publish.swap import refuse_sources
from sitegen.publish.write import Published, publish
from sitegen.read import read, unique
from sitegen.read.load import load

T = TypeVar("T")


class Progress(Protocol):
    """Passes items through while it shows how far a stage has come; ``total`` if known."""

    def __call__(self, stage: str, items: Iterable[T], total: int | None = None) -> Iterable[T]:
        """Return ``items``."""


class Silent:
    """Shows nothing."""

    def __call__(self, stage: str, items: Iterable[T], total: int | None = None) -> Iterable[T]:  # noqa: ARG002 - the protocol's
        """Return ``items``."""
        return items


class Built(Struct, frozen=True):
    """What a build did: counts, problems in order, and the seconds of each stage."""

    published: bool
    decisions: int
    files: int
    pages: int
    problems: tuple[Problem, ...]
    seconds: tuple[tuple[str, float], ...]


class _Clock:
    """Adds up the seconds of each stage, also of those that take turns."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


def build(  # noqa: PLR0913 - the settings are named
    root: Path,
    config: Config,
    decisions: Path,
    output: Path,
    *,
    strict: bool = False,
    progress: Progress | None = None,
) -> Built:
    """Build the site of the decisions below ``decisions`` into ``output``.

    ``root`` holds the templates and the rest of the content. With ``strict``, any
    error or warning keeps the site from being published; without a single
    decision nothing is. Raises ``ConfigError`` and ``PublishError``.
    """
    clock, progress = _Clock(), progress or Silent()
    refuse_sources(output, (decisions, root / "content", root / "templates"))
    with clock.stage("load"):
        inputs, problems = load_inputs(root)
    cited, sources, found = _cited(inputs, decisions, progress, clock)
    problems += found
    with clock.stage("gather"):
        library = gather(map(entry_of, cited), inputs.law)
    prose, found = prose_pages(inputs.prose, config.prefix)
    problems += found
    if not cited or (strict and any(map(counts, problems))):
        return _built(None, len(cited), 0, problems, clock)
    with clock.stage("plan"):
        site = site_of(config, library, inputs.law)
        prose.append(quality_page(quality(cited, problems)))
        plan = Plan(site, inputs.templates, assets_of(inputs.assets), prose)

    pages = 0
    unproved: list[Problem] = []

    def artifacts() -> Iterator[Artifact]:
        nonlocal pages
        for made in _timed(_artifacts(plan, cited, sources, progress), clock, "render"):
            if isinstance(made, Problem):
                unproved.append(made)
            else:
                pages += made.path.endswith(".html")
                yield made

    def finish(staging: Path) -> list[Problem]:
        if unproved:
            return unproved
        with clock.stage("index"):
            steps = progress("Indexing", (staging,), 1)
            return [
                problem
                for folder in steps
                for problem in index(folder, expected=len(cited), previous=output)
            ]

    with clock.stage("write"):
        published = publish(artifacts(), output, finish)
    clock.seconds["write"] -= clock.seconds["render"] + clock.seconds.get("index", 0.0)
    return _built(published, len(cited), pages, [*problems, *published.problems], clock)


def examine(
    root: Path, decisions: Path, progress: Progress | None = None
) -> tuple[Quality, list[Problem]]:
    """Return what a build would say of its inputs, without building. Raises ``ConfigError``."""
    inputs, problems = load_inputs(root)
    cited, _, found = _cited(inputs, decisions, progress or Silent(), _Clock())
    _, unplanned = prose_pages(inputs.prose, "/")
    problems += [*found, *unplanned]
    return quality(cited, problems), in_order(problems)


def _cited(
    inputs: Inputs, folder: Path, progress: Progress, clock: _Clock
) -> tuple[list[CitedDecision], dict[str, bytes], list[Problem]]:
    """Read all decisions and find what they cite."""
    with clock.stage("read"):
        kept, sources, problems = _read(folder, inputs.withdrawn, progress)
    with clock.stage("cite"):
        cited = []
        for decision in progress("Finding citations", kept, len(kept)):
            each, found = cite(decision, inputs.law)
            cited.append(each)
            problems += found
    return cited, sources, problems


def _read(
    folder: Path, withdrawn: frozenset[str], progress: Progress
) -> tuple[list[Decision], dict[str, bytes], list[Problem]]:
    """Read every file; return one decision a reference and the bytes of each by its path."""
    decisions: list[Decision] = []
    sources: dict[str, bytes] = {}
    problems: list[Problem] = []
    for received in progress("Reading", load(folder)):
        if isinstance(received, Problem):
            problems.append(received)
            continue
        decision, found = read(received.data, received.path, received.source_url)
        problems += found
        if decision is not None and decision.reference not in withdrawn:
            decisions.append(decision)
            sources[received.path] = received.data
    kept, found = unique(decisions)
    return kept, sources, [*problems, *found]


def _artifacts(
    plan: Plan, cited: list[CitedDecision], sources: dict[str, bytes], progress: Progress
) -> Iterator[Artifact | Problem]:
    with_sources = ((each, sources[each.decision.source_path]) for each in cited)
    yield from plan.decisions(progress("Writing decisions", with_sources, len(cited)))
    yield from progress("Writing lists", plan.lists())


def _built(
    published: Published | None,
    decisions: int,
    pages: int,
    problems: list[Problem],
    clock: _Clock,
) -> Built:
    return Built(
        published=published is not None and published.done,
        decisions=decisions,
        files=published.files if published else 0,
        pages=pages,
        problems=tuple(in_order(problems)),
        seconds=tuple(clock.seconds.items()),
    )


def _timed(items: Iterator[T], clock: _Clock, name: str) -> Iterator[T]:
    while True:
        with clock.stage(name):
            item = next(items, None)
        if item is None:
            return
        yield item
