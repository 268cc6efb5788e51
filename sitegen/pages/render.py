"""Pages to artifacts through Jinja2: the one place that knows the templates."""

from collections.abc import Callable, Collection, Mapping
from traceback import walk_tb

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)

from sitegen.artifact import Artifact
from sitegen.config import Config, ConfigError
from sitegen.pages.assets import Assets
from sitegen.pages.escape import finalize, markup
from sitegen.pages.leave import leave_to
from sitegen.pages.page import Page
from sitegen.pages.routes import decision_route, output_path
from sitegen.pages.words import long_date, number, outcome_slug

MISSING = "404.html"
"""Where static hosts look for the page that stands for missing ones."""

FOLDER = "templates/"
"""Where templates stand, as messages name it."""

_Source = tuple[str, str, Callable[[], bool]]


class Renderer:
    """Renders pages with one set of templates, compiled once.

    Templates see the config, the page, its context, and the functions below.
    Everything is escaped unless it is ``Markup``. ``prose`` holds the routes of the
    publisher's own pages, any of which may be missing.
    """

    def __init__(
        self,
        templates: Mapping[str, str],
        config: Config,
        assets: Assets,
        prose: Collection[str | None],
    ) -> None:
        def source(name: str) -> _Source | None:
            text = templates.get(name)
            return None if text is None else (text, FOLDER + name, lambda: True)

        self._environment = Environment(
            loader=FunctionLoader(source),
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
            prose=prose,
            url=lambda route: prefix + route,
            absolute=lambda route: base + route,
            asset=lambda name: prefix + assets.route(name),
            decision_route=decision_route,
            long_date=long_date,
            number=number,
            as_printed=markup,
            outcome_slug=outcome_slug,
            leave_to=lambda page: leave_to(config, page),
        )

    def render(self, page: Page) -> Artifact:
        """Render one page; raises ``ConfigError``, with the place, for a template that is wrong."""
        try:
            template = self._environment.get_template(page.template)
            html = template.render(page.context, page=page)
        except Exception as error:
            # An expression of a template may raise anything; what raises elsewhere is our own fault.
            place = _place(error, page.template)
            if place is None:
                raise
            message = f"{place}: template: {_words(error)}; correct the template"
            raise ConfigError(message) from error
        path = MISSING if page.route is None else output_path(page.route)
        return Artifact(path, html.encode())


def _place(error: Exception, page: str) -> str | None:
    """Return the template and line that an error comes from, ``None`` for no template."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename}:{error.lineno}:1"
    lines = [
        f"{frame.f_code.co_filename}:{line}:1"
        for frame, line in walk_tb(error.__traceback__)
        if frame.f_code.co_filename.startswith(FOLDER)
    ]
    if lines:
        return lines[-1]
    return f"{FOLDER}{page}:1:1" if isinstance(error, TemplateNotFound) else None


def _words(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name!r}"
    said = " ".join(str(error).split()) or type(error).__name__
    return said[0].lower() + said[1:]
