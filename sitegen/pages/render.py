"""Pages to artifacts through Jinja2: the one place that knows the templates."""

from collections.abc import Mapping

from jinja2 import DictLoader, Environment, StrictUndefined

from sitegen.artifact import Artifact
from sitegen.config import Config
from sitegen.pages.assets import Assets
from sitegen.pages.escape import finalize, markup
from sitegen.pages.page import Page
from sitegen.pages.routes import decision_route, output_path
from sitegen.pages.words import long_date, number, outcome_slug

MISSING = "404.html"
"""Where static hosts look for the page that stands for missing ones."""


class Renderer:
    """Renders pages with one set of templates, compiled once.

    Templates see the config, the page, its context, and the functions below.
    Everything is escaped unless it is ``Markup``; an unknown name raises.
    """

    def __init__(self, templates: Mapping[str, str], config: Config, assets: Assets) -> None:
        self._environment = Environment(
            loader=DictLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        prefix, base = config.prefix, config.base_url
        self._environment.globals.update(
            config=config,
            url=lambda route: prefix + route,
            absolute=lambda route: base + route,
            asset=lambda name: prefix + assets.route(name),
            decision_route=decision_route,
            long_date=long_date,
            number=number,
            as_printed=markup,
            outcome_slug=outcome_slug,
        )

    def render(self, page: Page) -> Artifact:
        """Render one page."""
        template = self._environment.get_template(page.template)
        html = template.render(page.context, page=page)
        path = MISSING if page.route is None else output_path(page.route)
        return Artifact(path, html.encode())
