"""Modules of a script joined into one: a reader fetches one file, and it is a third smaller.

A module is written, checked and tested by itself. What it imports statically goes before it,
each module once; what it imports when it is needed (``import("…")``) stays a file of its own.
All of them then share one scope, so no two may have a name in common at their top level; nor is
there anything but named imports and exports.
"""

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

_IMPORT = re.compile(r'^import \{[^}]*\} from "(\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=async function|function|const|class)", re.MULTILINE)


def joined(files: Mapping[str, bytes], name: str) -> bytes:
    """Return the module ``name`` with all that it imports; only its own names stay exported."""
    own = files[name].decode()
    before = (_EXPORT.sub("", files[each].decode()) for each in imported(files, name))
    return "".join([_IMPORT.sub("", text) for text in (*before, own)]).encode()


def imported(files: Mapping[str, bytes], name: str) -> list[str]:
    """Return the modules that ``name`` imports statically, in the order in which they are needed."""
    order: dict[str, None] = {}

    def visit(module: str) -> None:
        for each in _imports(files, module):
            if each not in order and each != name:
                visit(each)
                order[each] = None

    visit(name)
    return list(order)


def _imports(files: Mapping[str, bytes], module: str) -> Iterator[str]:
    for path in _IMPORT.findall(files[module].decode()):
        yield normpath(join(dirname(module), path))
