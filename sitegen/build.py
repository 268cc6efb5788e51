"""The whole pipeline on one screen: the map of the package.

    scan ─▶ read ─▶ gather ─▶ print ─▶ index ─▶ publish

A build does as little of it as will do. When nothing has changed it ends after the
scan; when only the words of some decisions have changed, and nothing that others show of
them, only their own pages are printed. What comes out is in either case what a
build from nothing would make; but one that is quick shows the pages of a few changed decisions
at once, and the next build brings what lists and the search say of them up to date.
"""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager

from msgspec.structs import replace

from sitegen.asked import Built, Plan
from sitegen.cache.cache import DamagedError
from sitegen.changes import are_alone, changes
from sitegen.making import Making
from sitegen.publish.explained import explained
from sitegen.publish.swap import refuse_sources
from sitegen.publish.write import publishing
from sitegen.ready import Ready, cache_of
from sitegen.workers import Crew, Progress, Silent

__all__ = ["Built", "Plan", "build"]


def build(plan: Plan, progress: Progress | None = None, ready: Ready | None = None) -> Built:
    """Build a site; ``ready`` is what was loaded for this output before, if anything.

    Without a single decision nothing is published, unless the last ones were withdrawn.
    Raises ``ConfigError`` and ``PublishError``.
    """
    sources = (plan.decisions, plan.root / "content", plan.root / "templates")
    refuse_sources(plan.output, sources)
    with publishing(plan.output) as publication:
        cache = ready.cache if ready else cache_of(plan.root, publication.output)
        workers = plan.workers or os.cpu_count() or 1
        crew = Crew(workers, (publication.lock,), progress or Silent())
        if plan.fresh:
            cache.clear()
        with explained(cache.folder), _without_collecting():
            try:
                return _run(Making(plan, publication, cache, crew, ready))
            except DamagedError:
                publication.clear()
                cache.clear()
                return _run(Making(plan, publication, cache, crew, ready))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Do without the garbage collector: a build makes no reference cycles to speak of, and millions of values."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()  # or the next value made would have all that was made here looked through
            gc.enable()


def _run(making: Making) -> Built:
    """Do as little as will do."""
    intake = making.intake()
    standing = making.standing()
    same = standing if standing is not None and standing.ground == making.ground.id else None
    quick = making.plan.quick
    current = same is not None and (quick or (same.indexed and same.listed))
    if same is not None and current and intake.untouched(making.found):
        return making.as_it_was(same)
    with making.clock.stage("read"):
        taken = intake.take(making.found, making.crew, making.look_ahead)
    made = making.cache.made(standing) if standing is not None else None
    if same is not None and made is not None and same.scan == taken.problems:
        found = changes(same.rows, taken.rows)
        if found == [] and current:
            # Looked at and found the same: next time they need not even be looked at.
            making.cache.keep(replace(same, rows=taken.rows, began=making.began))
            return making.as_it_was(same)
        if found is not None:
            listed = same.listed and are_alone(found, taken.rows)
            if listed or quick:
                return making.some(found, taken, same, made, listed=listed)
    return making.every(taken, made, few=same is not None)
