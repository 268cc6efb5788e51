"""The renderer of a site: made once, with scripts, styles and templates from the cache where they are kept."""

from collections.abc import Collection

import msgspec

from sitegen.cache.cache import Cache
from sitegen.digest import digest
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
        renderer = Renderer(ground.inputs.templates, ground.config, assets, prose)
        key = digest(ground.assets_id, renderer.digest)
        compiled = cache.kept("templates", key)
        if compiled is None:
            cache.keep_as("templates", key, renderer.compile_all())
        else:
            renderer.take(compiled)
        ground.renderers[routes] = renderer
    return ground.renderers[routes]
