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
from sitegen.pages import Plan, assets_of, prose_pages, quality_page, read_glossary, site_of
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
    decision nothing is, unless the last ones were withdrawn. Raises ``ConfigError`` and ``PublishError``.
    """
    clock, progress = _Clock(), progress or Silent()
    refuse_sources(output, (decisions, root / "content", root / "templates"))
    with clock.stage("load"):
        inputs, problems = load_inputs(root)
    received = _receive(inputs, decisions, progress, clock)
    cited, problems = received.cited, [*problems, *received.problems]
    with clock.stage("gather"):
        library = gather(map(entry_of, cited), inputs.law)
    prose, found = prose_pages(inputs.prose, config.prefix)
    glossary, wrong = read_glossary(inputs.prose)
    problems += [*found, *wrong]
    nothing = not cited and not received.withdrawn
    if nothing or (strict and any(map(counts, problems))):
        return _built(None, len(cited), 0, problems, clock)
    with clock.stage("plan"):
        site = site_of(config, library, inputs.law, glossary)
        prose.append(quality_page(quality(cited, problems)))
        plan = Plan(site, inputs.templates, assets_of(inputs.assets), prose)

    pages = 0
    unproved: list[Problem] = []

    def artifacts() -> Iterator[Artifact]:
        nonlocal pages
        for made in _timed(_artifacts(plan, received, progress), clock, "render"):
            if isinstance(made, Problem):
                unproved.append(made)
            else:
                pages += made.path.endswith(".html")
                yield made

    def finish(staging: Path) -> list[Problem]:
        if unproved:
            return unproved
        with clock.stage("index"):
            found: list[Problem] = []
            for folder in progress("Indexing", (staging,), 1):
                found += index(folder, expected=len(cited), previous=output)
            return found

    with clock.stage("write"):
        published = publish(artifacts(), output, finish)
    clock.seconds["write"] -= clock.seconds["render"] + clock.seconds.get("index", 0.0)
    return _built(published, len(cited), pages, [*problems, *published.problems], clock)


def examine(
    root: Path, decisions: Path, progress: Progress | None = None
) -> tuple[Quality, list[Problem]]:
    """Return what a build would say of its inputs, without building. Raises ``ConfigError``."""
    inputs, problems = load_inputs(root)
    received = _receive(inputs, decisions, progress or Silent(), _Clock())
    _, unplanned = prose_pages(inputs.prose, "/")
    _, unexplained = read_glossary(inputs.prose)
    problems += [*received.problems, *unplanned, *unexplained]
    return quality(received.cited, problems), in_order(problems)


class _Received(Struct, frozen=True):
    """One cited decision a reference, their files' bytes by path, and how many were withdrawn."""

    cited: list[CitedDecision]
    sources: dict[str, bytes]
    problems: list[Problem]
    withdrawn: int


def _receive(inputs: Inputs, folder: Path, progress: Progress, clock: _Clock) -> _Received:
    """Read every file, leave out what is withdrawn, and find what the rest cites."""
    decisions: list[Decision] = []
    sources: dict[str, bytes] = {}
    problems: list[Problem] = []
    withdrawn = 0
    with clock.stage("read"):
        for received in progress("Reading", load(folder)):
            if isinstance(received, Problem):
                problems.append(received)
                continue
            decision, found = read(received.data, received.path, received.source_url)
            problems += found
            if decision is None:
                continue
            if decision.reference in inputs.withdrawn:
                withdrawn += 1
                continue
            decisions.append(decision)
            sources[received.path] = received.data
        kept, found = unique(decisions)
        problems += found
    with clock.stage("cite"):
        cited = []
        for decision in progress("Finding citations", kept, len(kept)):
            each, found = cite(decision, inputs.law)
            cited.append(each)
            problems += found
    return _Received(cited, sources, problems, withdrawn)


def _artifacts(plan: Plan, received: _Received, progress: Progress) -> Iterator[Artifact | Problem]:
    with_sources = ((each, received.sources[each.decision.source_path]) for each in received.cited)
    yield from plan.decisions(progress("Writing decisions", with_sources, len(received.cited)))
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
