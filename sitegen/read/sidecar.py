"""Sidecars: one line beside a file that says where it came from.

``21-007-914.txt.toml`` or ``21-007-914.toml`` speaks of ``21-007-914.txt``:
``source_url = "https://www.lgo.org.uk/decisions/…"``.
"""

from sitegen.problems import Problem
from sitegen.read.address import is_address
from sitegen.read.shown import shown
from sitegen.toml import NotToml, read_toml

SUFFIX = ".toml"
_LINE = 'it takes one line: source_url = "https://www.lgo.org.uk/decisions/…"'


def is_sidecar(name: str) -> bool:
    """Tell whether a file's name is that of a sidecar."""
    return name.endswith(SUFFIX)


def names_for(name: str) -> tuple[str, str]:
    """Return the names that a sidecar of the file ``name`` may have, the first to be preferred."""
    stem = name.rpartition(".")[0] or name
    return name + SUFFIX, stem + SUFFIX


def read_sidecar(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Return the address that a sidecar gives, and what is wrong with it."""
    try:
        values = read_toml(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None, [_problem(path, 1, 1, "this is not UTF-8 text", _LINE)]
    if isinstance(values, NotToml):
        message = f"this is not TOML: {values.what}"
        return None, [_problem(path, values.line, values.column, message, _LINE)]
    problems = [
        _problem(path, 1, 1, f"{shown(key)} is not known here", "only source_url is")
        for key in values
        if key != "source_url"
    ]
    url = values.get("source_url")
    if url is None or is_address(url):
        return url, problems
    message = f"{shown(str(url))} is not the address of a web page"
    return None, [*problems, _problem(path, 1, 1, message, _LINE)]


def _problem(path: str, line: int, column: int, message: str, hint: str) -> Problem:
    return Problem("warning", "sidecar", path, line, column, message, hint)
