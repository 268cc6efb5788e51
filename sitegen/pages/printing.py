"""Templates that print without a detour: Jinja2, but for the last step of each expression.

Jinja2 makes a ``Markup`` of whatever a template prints, though that is only joined to the rest of the
page: a new object for each of the hundred expressions of a page, and a copy of the whole statement.
Here text is escaped to a plain string, the same that ``markupsafe.escape`` would give, and
markup is taken as it is.
"""

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from sitegen.pages.escape import escaped


def printed(value: object) -> str:
    """Return what stands on a page for ``value``."""
    if type(value) is Markup:
        return value
    if type(value) is str:
        return escaped(value)
    return escape(value)


class _Generator(CodeGenerator):
    """Writes ``environment.printed(…)`` where Jinja2's own writes ``escape(…)``."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")


class PrintingEnvironment(Environment):
    """An environment whose templates print in this way."""

    code_generator_class = _Generator
    printed = staticmethod(printed)
