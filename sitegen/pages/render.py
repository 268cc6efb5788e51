"""Pages to artifacts through Jinja2: the one place that knows the templates."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from traceback import walk_tb

import msgspec
from jinja2 import (
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.runtime import Macro
from markupsafe import Markup

from sitegen.artifact import Artifact
from sitegen.config import Config
from sitegen.digest import digest
from sitegen.ownfile import ConfigError
from sitegen.pages.assets import Assets
from sitegen.pages.compiled import FOLDER, Templates
from sitegen.pages.escape import encoded, markup, without_controls
from sitegen.pages.leave import leave_to
from sitegen.pages.like import like_rows
from sitegen.pages.linked import script
from sitegen.pages.mentions import mention_row
from sitegen.pages.page import Page
from sitegen.pages.printing import PrintingEnvironment
from sitegen.pages.routes import decision_route, output_path
from sitegen.pages.rows import Rows
from sitegen.pages.words import long_date, number, outcome_slug

MISSING = "404.html"
"""Where static hosts look for the page that stands for missing ones."""

PARTIALS = "partials/"


class Renderer:
    """Renders pages with one set of templates, compiled once.

    Templates see the config, the page, its context, and the filters below.
    Everything is escaped unless it is ``Markup``. ``prose`` holds the routes of the
    publisher's own pages, any of which may be missing. ``digest`` identifies all of
    these: while it is the same, the same page comes out the same.

    What stands on many pages, the row of a decision or the foot, is rendered once. The macros
    of ``templates/partials`` are at hand in every template: importing them anew for each page
    would take a fifth of its time.
    """

    def __init__(
        self,
        templates: Mapping[str, str],
        config: Config,
        assets: Assets,
        prose: Collection[str | None],
    ) -> None:
        self._loader = Templates(templates)
        self._environment = PrintingEnvironment(
            loader=self._loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.assets = assets
        self.digest = _digest(templates, config, assets, prose)
        self._partials = [
            name
            for name, text in templates.items()
            if name.startswith(PARTIALS) and "{% macro" in text
        ]
        self._prepared = False
        self._templates: dict[str, Template] = {}
        self._kept: dict[tuple[object, ...], Markup] = {}
        prefix, base, rows = config.prefix, config.base_url, Rows(config.prefix)
        self._environment.globals.update(config=config, prose=prose)
        # Filters, not functions: Jinja calls them at a third of the cost.
        self._environment.filters.update(
            url=lambda route: prefix + route,
            absolute=lambda route: base + route,
            asset=lambda name: prefix + assets.route(name),
            asset_address=lambda name: base + assets.route(name),
            decision_route=decision_route,
            long_date=long_date,
            number=number,
            as_printed=markup,
            outcome_slug=outcome_slug,
            kept=self._part,
            leave_to=lambda page: leave_to(config, page),
            linked=lambda page: script(config, page),
            entry_row=rows.entry,
            card_head=rows.card,
            like_rows=lambda related: like_rows(related, rows.card),
            mention_row=lambda row: mention_row(row, rows.head(row.entry), prefix),
        )

    def _at_hand(self) -> None:
        """Give every template the macros of the partials."""
        if self._prepared:
            return
        for name in self._partials:
            module = self._environment.get_template(name).module
            macros = {n: each for n, each in vars(module).items() if isinstance(each, Macro)}
            self._environment.globals.update(macros)
        self._prepared = True

    def _prepare(self, name: str) -> Template:
        """Load a template once, with all that every page has at hand in one dict.

        Jinja keeps a chain of two, which it goes through anew for each page.
        """
        template = self._templates[name] = self._environment.get_template(name)
        template.globals = dict(template.globals)
        return template

    def _part(self, name: str, **values: object) -> Markup:
        """Render a template that is the same on every page for the same ``values``."""
        key = (name, *values.items())
        part = self._kept.get(key)
        if part is None:
            rendered = self._environment.get_template(name).render(values)
            part = self._kept[key] = Markup(without_controls(rendered))  # noqa: S704 - it is Markup
        return part

    def compile_all(self) -> bytes:
        """Compile every template that can be, for ``take`` of a renderer with the same ``digest``."""
        return self._loader.compile_all(self._environment)

    def take(self, compiled: bytes) -> None:
        """Take templates that were compiled before."""
        self._loader.take(compiled)

    def prepare(self, template: str) -> None:
        """Compile a template before it is needed; raises ``ConfigError`` as ``render`` does."""
        with _blamed(template):
            self._at_hand()
            self._prepare(template)

    def render(self, page: Page) -> Artifact:
        """Render one page; raises ``ConfigError``, with the place, for a template that is wrong."""
        return self.printed(page)[1]

    def printed(self, page: Page) -> tuple[str, Artifact]:
        """Render one page as ``render`` does; return it as text and as a file."""
        with _blamed(page.template):
            self._at_hand()
            template = self._templates.get(page.template) or self._prepare(page.template)
            text, data = encoded(template.render(page.context, page=page))
        path = MISSING if page.route is None else output_path(page.route)
        return text, Artifact(path, data)


@contextmanager
def _blamed(template: str) -> Iterator[None]:
    """Turn what a template raises into a ``ConfigError`` that says where."""
    try:
        yield
    except Exception as error:
        # An expression of a template may raise anything; what raises elsewhere is our own fault.
        place = _place(error, template)
        if place is None:
            raise
        message = f"{place}: template: {_words(error)}; correct the template"
        raise ConfigError(message) from error


def _digest(
    templates: Mapping[str, str], config: Config, assets: Assets, prose: Collection[str | None]
) -> bytes:
    whole = (sorted(templates.items()), config, assets.digest, sorted(map(str, prose)))
    return digest(msgspec.msgpack.encode(whole))


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
