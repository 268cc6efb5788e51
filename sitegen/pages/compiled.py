"""Templates as Jinja2 compiles them, to be kept: an edit of one decision need not pay for it again."""

import marshal
from collections.abc import Mapping, MutableMapping
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound, TemplateSyntaxError
from msgspec import msgpack

FOLDER = "templates/"
"""Where templates stand, as messages name it."""


class Templates(BaseLoader):
    """Loads templates by name, each compiled when it is first asked for, or before."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._texts = templates
        self._compiled: dict[str, bytes] = {}

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - Jinja2's own signature
        template: str,
    ) -> tuple[str, str, None]:
        """Return the text of a template and its place, as Jinja2 asks for it."""
        text = self._texts.get(template)
        if text is None:
            raise TemplateNotFound(template)
        return text, FOLDER + template, None

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the same
    ) -> Template:
        """Return a template, ready to be rendered."""
        compiled = self._compiled.get(name)
        if compiled is None:
            return super().load(environment, name, globals)
        code = marshal.loads(compiled)  # noqa: S302 - made below, in this process or by a build before
        return environment.template_class.from_code(environment, code, globals or {})

    def compile_all(self, environment: Environment) -> bytes:
        """Compile what can be compiled, for ``take`` in the same Python and environment.

        What cannot is left for whoever asks for it, who is told then what is wrong.
        """
        for name, text in self._texts.items():
            try:
                code = environment.compile(text, name, FOLDER + name)
            except TemplateSyntaxError:
                continue
            self._compiled[name] = marshal.dumps(code)
        return msgpack.encode(self._compiled)

    def take(self, compiled: bytes) -> None:
        """Take what ``compile_all`` has made."""
        self._compiled = msgpack.decode(compiled, type=dict[str, bytes])
