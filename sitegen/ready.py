"""A build that is ready before it is asked for: what it needs is loaded while there is time.

An edit is shown in a preview as soon as its page is built, and three quarters of that would go
into starting the interpreter, compiling law and templates, and loading what the last build left.
Whatever has changed between getting ready and building is noticed, and read anew.
"""

import os
from pathlib import Path

from msgspec import Struct

from sitegen.cache.cache import Cache
from sitegen.cache.code import code_digest
from sitegen.cache.state import Made
from sitegen.config import Config
from sitegen.digest import digest
from sitegen.ground import Ground
from sitegen.ownfile import ConfigError
from sitegen.slug import slugify
from sitegen.workers import Crew

CACHE = Path(".sitegen/cache")
"""Where caches stand below the project's folder, one for each output."""


class Ready(Struct, frozen=True):
    """What was loaded, and the digest of the ``code`` that did it.

    ``ground`` is ``None`` where something was wrong with it: the build will say what.
    """

    code: bytes
    cache: Cache
    ground: Ground | None

    def ground_of(self, root: Path, config: Config, without: frozenset[str]) -> Ground:
        """Return what a site stands on now, compiled if it is as it was; see ``Ground``."""
        now = Ground(root, config, without)
        return self.ground if self.ground is not None and self.ground.id == now.id else now

    def look_again(self) -> None:
        """Load what another build has left since, if one has."""
        _last(self.cache)

    @property
    def is_outdated(self) -> bool:
        """Tell whether the code that is loaded is no longer the code that there is."""
        return self.code != code_digest()


def get_ready(root: Path, config: Config, output: Path, without: frozenset[str]) -> Ready:
    """Load all that a build of a few decisions needs, apart from them."""
    # Here, since a build that finds nothing to do imports this module.
    import sitegen.press  # noqa: F401, PLC0415 - what a build of a few decisions imports
    from sitegen.renderer import renderer_of  # noqa: PLC0415

    code = code_digest()
    cache = cache_of(root, output.resolve())
    try:
        ground = Ground(root, config, without)
        made = _last(cache)
        ground.study()
        if made is not None:
            renderer_of(ground, made.prose, cache, Crew()).prepare("decision.html")
    except ConfigError:
        return Ready(code, cache, None)
    return Ready(code, cache, ground)


def _last(cache: Cache) -> Made | None:
    """Load what the last build left, which the cache then has at hand."""
    state = cache.load()
    return cache.made(state) if state is not None else None


def cache_of(root: Path, output: Path) -> Cache:
    """Return the cache of an output, given as an absolute path; no two outputs share one."""
    place = os.path.relpath(output, root.resolve())
    name = slugify(place)
    return Cache(
        root / CACHE / (name if name == place else f"{name}-{digest(place.encode()).hex()}")
    )
