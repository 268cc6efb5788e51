"""What renders the pages of a site: made once, its scripts and styles from the cache if they can be."""

from collections.abc import Collection

import msgspec

from sitegen.cache.cache import Cache
from sitegen.ground import Ground
from sitegen.pages.assets import Assets, assets_of
from sitegen.pages.render import Renderer
from sitegen.workers import Crew


def renderer_of(
    ground: Ground, prose: Collection[str | None], cache: Cache, crew: Crew
) -> Renderer:
    """Return the renderer of a ground, where ``prose`` are the routes of the publisher's own pages."""
    routes = frozenset(prose)
    if routes not in ground.renderers:
        made = cache.kept("assets", ground.assets_id)
        if made is None:
            made = crew.apart(lambda: msgspec.msgpack.encode(assets_of(ground.inputs.assets)))
            cache.keep_as("assets", ground.assets_id, made)
        assets = msgspec.msgpack.decode(made, type=Assets)
        ground.renderers[routes] = Renderer(ground.inputs.templates, ground.config, assets, prose)
    return ground.renderers[routes]
