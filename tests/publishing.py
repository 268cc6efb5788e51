"""A site from artifacts, published as a build does it, without a build."""

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.problems import Problem, in_order
from sitegen.publish.paths import Routes
from sitegen.publish.write import publishing

Finish = Callable[[Path], list[Problem]]


class Published(Struct, frozen=True):
    """What came of it.

    ``done`` is false when a problem of severity ``error`` kept the new site
    from taking the old one's place. ``files`` counts the artifacts written.
    """

    output: Path
    done: bool
    files: int
    problems: tuple[Problem, ...]


def publish(artifacts: Iterable[Artifact], output: Path, finish: Finish | None = None) -> Published:
    """Write ``artifacts`` as the site at ``output``, all of them or none.

    ``finish`` gets the folder with all files in it before it is published; it
    may add files and must not write to those that are there. An error among
    its problems, or two artifacts with one path, keeps the site from being
    published. Raises ``PublishError`` when ``output`` cannot be written or is
    not a build's to replace; what ``artifacts`` and ``finish`` raise goes
    through, and leaves the published site as it was.
    """
    with publishing(output) as publication:
        stage = publication.fresh()
        routes, problems, files = Routes(), [], 0
        for artifact in artifacts:
            collision = routes.take(artifact.path)
            if collision is not None:
                problems.append(collision)
                continue
            stage.put(artifact)
            files += 1
        if not problems and finish is not None:
            problems = finish(stage.folder)
        done = all(problem.severity != "error" for problem in problems)
        if done:
            publication.publish(stage, b"", spare=False)
        return Published(publication.output, done, files, tuple(in_order(problems)))
