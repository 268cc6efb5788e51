"""``content/search.toml``: names and short forms that mean the same.

[[same]]
forms = ["EHCP", "Education, Health and Care Plan"]

A list at fault is left out and is a problem: a search that knows fewer names is still right.
"""

import re
import unicodedata
from typing import Any

import msgspec

from sitegen.problems import Problem
from sitegen.toml import NotToml, read_toml

PATH = "content/search.toml"

_KIND = "same"
_FEWEST = 2
_WORD = re.compile(r"[^\W_]+")

Synonyms = tuple[tuple[str, ...], ...]


class _Same(msgspec.Struct, forbid_unknown_fields=True):
    forms: tuple[str, ...]


def read_synonyms(text: str) -> tuple[Synonyms, list[Problem]]:
    """Return the lists of forms in ``text``, in order, and what is wrong with others."""
    data = read_toml(text)
    if isinstance(data, NotToml):
        message = f"not TOML: {data.what}"
        hint = "correct the line; until then no other name is looked for"
        return (), [Problem("error", "search-toml", PATH, data.line, data.column, message, hint)]
    found: list[tuple[str, ...]] = []
    problems: list[Problem] = []
    taken: dict[str, str] = {}
    hint = f"write lists as [[{_KIND}]]"
    for key in data:
        if key != _KIND:
            line = _line_of(text, rf"\[*\s*{re.escape(key)}\b")
            problems.append(_problem("search-key", line, f"{key!r} is not known here", hint))
    entries: Any = data.get(_KIND, [])
    if not isinstance(entries, list):
        line = _line_of(text, rf"\[*\s*{_KIND}\b")
        return (), [*problems, _problem("search-key", line, f"{_KIND!r} is not a list", hint)]
    lines = [at for at, line in enumerate(text.splitlines(), 1) if _head(line)]
    lines += [1] * (len(entries) - len(lines))
    for entry, line in zip(entries, lines, strict=False):
        forms, problem = _forms(entry, line, taken)
        if problem:
            problems.append(problem)
        else:
            taken |= {fold(form): form for form in forms}
            found.append(forms)
    return tuple(found), problems


def fold(form: str) -> str:
    """Return what a form is told apart by: its words in lower case, accents and signs left out."""
    plain = unicodedata.normalize("NFD", form.replace("’", "").replace("'", "")).casefold()
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


def _forms(
    entry: object, line: int, taken: dict[str, str]
) -> tuple[tuple[str, ...], Problem | None]:
    try:
        forms = msgspec.convert(entry, _Same).forms
    except msgspec.ValidationError as error:
        message = str(error)
        hint = 'write forms = ["DFG", "disabled facilities grant"]'
        return (), _problem("search-entry", line, message[0].lower() + message[1:], hint)
    folded = [fold(form) for form in forms]
    if len(forms) < _FEWEST or not all(folded):
        hint = "give at least two forms, each with a word in it"
        return (), _problem("search-entry", line, f"{list(forms)!r} has too few forms", hint)
    for at, each in enumerate(folded):
        if each in taken or each in folded[:at]:
            message = f"{forms[at]!r} stands in a list already"
            return (), _problem("search-twice", line, message, "keep one of the two")
    return forms, None


def _head(line: str) -> bool:
    return line.partition("#")[0].replace(" ", "").strip() == f"[[{_KIND}]]"


def _line_of(text: str, pattern: str) -> int:
    match = re.search(rf"^\s*{pattern}", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else 1


def _problem(code: str, line: int, message: str, hint: str) -> Problem:
    return Problem("error", code, PATH, line, 1, message, hint)
