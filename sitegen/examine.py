"""What a build would say of its inputs, without building."""

from pathlib import Path
from tempfile import TemporaryDirectory

from sitegen.cache.cache import Cache
from sitegen.config import Config
from sitegen.gathering import gather_all
from sitegen.ground import Ground
from sitegen.intake import Intake
from sitegen.model import Quality
from sitegen.problems import Problem, in_order
from sitegen.read.load import scan
from sitegen.workers import Crew


def examine(
    root: Path, config: Config, decisions: Path, crew: Crew
) -> tuple[Quality, list[Problem]]:
    """Return the quality report and all problems, with the help of ``crew``; raises ``ConfigError``.

    Every file is read anew: nothing is taken from a build's cache, and nothing is left in it.
    """
    ground = Ground(root, config)
    with TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        intake = Intake(
            cache=cache, known={}, saved=0, withdrawn=ground.withdrawn, study=ground.study
        )
        gathered = gather_all(ground, cache, intake.take(scan(decisions), crew))
    return gathered.quality, in_order(gathered.problems)
