"""Front matter: the fields above a Markdown file, YAML between ``---`` or TOML between ``+++``.

YAML is read by PyYAML, which alone decides what a key and a value are; every value is
taken as the text it is, so that ``22 001 239`` and ``2022-06-16`` stay as printed. What is
no plain value (a list, a table) is kept as the file has it.
"""

import re
from collections.abc import Iterator, Sequence

import yaml
from msgspec import Struct

from sitegen.model import Field, Origin
from sitegen.problems import Problem
from sitegen.toml import NotToml, read_toml

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
LARGEST = 20_000
"""Characters; front matter has some hundred."""
_DEEPEST = 50
_TOO_DEEP = "the front matter is nested too deep"
# Entries within entries on one line: "- - - - -". No parser follows these without end.
_NESTED = re.compile(r"^(?:[ ]*[-?][ ]+){9}", re.MULTILINE)
# The parser written in C is quicker, and not in every build of PyYAML.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class FrontMatter(Struct, frozen=True):
    """The fields in their order, and the number of the line that closes them."""

    fields: tuple[Field, ...]
    last_line: int


def read_front_matter(text: str, path: str) -> FrontMatter | Problem | None:
    """Return the fields that ``text`` opens with, ``None`` where there are none."""
    if not text.startswith(tuple(_FENCES)):
        return None
    lines = text[: LARGEST + 1].split("\n")
    fence = lines[0].rstrip()
    if fence not in _FENCES:
        return None
    last = next(
        (n for n, line in enumerate(lines[1:], start=1) if line.rstrip() in _FENCES[fence]), None
    )
    if last is None:
        return _problem(path, 1, 1, f"the front matter that opens here has no closing {fence!r}")
    inside = "\n".join(lines[1:last])
    if inside.count("[") + inside.count("{") > _DEEPEST or _NESTED.search(inside):
        return _problem(path, 2, 1, _TOO_DEEP)
    fields = _fields(inside, path, fence)
    if fields == () and inside.strip():
        return _problem(path, 2, 1, "the front matter has no line of the form key: value")
    return fields if isinstance(fields, Problem) else FrontMatter(fields, last + 1)


def _fields(inside: str, path: str, fence: str) -> tuple[Field, ...] | Problem:
    if fence == "+++":
        return _toml(inside, path)
    try:
        return tuple(_yaml(inside))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 2, mark.column + 1) if mark else (2, 1)
        return _problem(path, line, column, f"this is not YAML: {error.problem}")
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return _problem(path, 2, 1, f"this is not YAML: {str(error).splitlines()[0]}")


def _yaml(inside: str) -> Iterator[Field]:
    root = yaml.compose(inside, Loader=_LOADER)
    if root is None:
        return
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    for key, value in pairs:
        words = (
            value.value
            if isinstance(value, yaml.ScalarNode)
            else inside[value.start_mark.index : value.end_mark.index]
        )
        label = key.value if isinstance(key, yaml.ScalarNode) else "?"
        origin = Origin(key.start_mark.line + 2, key.start_mark.column + 1)
        yield Field(label, words.strip(), origin)


def _toml(inside: str, path: str) -> tuple[Field, ...] | Problem:
    values = read_toml(inside)
    if isinstance(values, NotToml):
        return _problem(path, values.line + 1, values.column, f"this is not TOML: {values.what}")
    lines = inside.split("\n")
    try:
        return tuple(
            Field(key, str(value).strip(), Origin(_line_of(key, lines), 1))
            for key, value in values.items()
        )
    except RecursionError:  # a key of a thousand parts is a table a thousand deep
        return _problem(path, 2, 1, _TOO_DEEP)


def _line_of(key: str, lines: Sequence[str]) -> int:
    """Return the line of a file that ``key`` stands in, where ``lines`` begin in the second."""
    found = (
        number
        for number, line in enumerate(lines, start=2)
        if line.lstrip(" \t\"'").startswith(key)
    )
    return next(found, 2)


def _problem(path: str, line: int, column: int, message: str) -> Problem:
    return Problem(
        "error",
        "front-matter",
        path,
        line,
        column,
        message,
        "it takes lines such as: category: Housing > Homelessness",
    )
