"""What is asked of a build, and what it did."""

from pathlib import Path

from msgspec import Struct

from sitegen.clock import Spent
from sitegen.config import Config
from sitegen.problems import Problem
from sitegen.publish.limits import Size


class Plan(Struct, frozen=True):
    """What to build, and how.

    ``root`` holds the templates and the content, ``decisions`` the files. With ``strict``
    any error or warning keeps the site from being published; ``without`` are the ``PARTS``
    left out; ``fresh`` makes everything anew; ``quick`` shows a
    few changed decisions at once, and leaves lists and search for the next build to bring up to date; ``workers`` share the work (0: one a processor).
    """

    root: Path
    config: Config
    decisions: Path
    output: Path
    strict: bool = False
    without: frozenset[str] = frozenset()
    fresh: bool = False
    quick: bool = False
    workers: int = 0


class Built(Struct, frozen=True):
    """What a build did: counts, problems in order, and the time of each stage.

    ``listed`` tells whether lists say of decisions what these say now.
    """

    published: bool
    decisions: int
    size: Size
    pages: int
    problems: tuple[Problem, ...]
    spent: tuple[Spent, ...]
    listed: bool = True
