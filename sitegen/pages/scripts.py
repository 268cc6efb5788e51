"""Join each script with the modules that it imports: one request, and better compression.

Only the forms of import and export that the project's own scripts have are known: names in
braces from a relative address, and functions and constants exported where they are
made. A script that has another form, or whose modules do, is sent as it stands.

Modules hand over what they export in the order in which they make it, not by name: a name that
nobody else reads can be made short (``small.py``).
"""

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

_IMPORT = re.compile(r'^import \{([\w\s,]+)\} from "(\.[^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*? |const )(\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b(?! ?\()", re.MULTILINE)
_COMMENT = re.compile(r"^\s*(?://|/?\*).*", re.MULTILINE)
"""A line of a comment; one that stands after code is taken for code, which does no harm."""
_OWN_ADDRESS = re.compile(r"\bimport(?:\(|\.meta\b)")
"""What depends on where a script stands."""


def is_module(source: str) -> bool:
    """Say whether a script imports or exports anything."""
    return _OTHER.search(source) is not None


def join_scripts(sources: Mapping[str, str]) -> dict[str, str]:
    """Return scripts by path, each with what it imports, without those that others import."""
    imported: set[str] = set()
    joined: dict[str, str] = {}
    for path, source in sources.items():
        order = _order(path, sources)
        if order is None:
            joined[path] = source
        else:
            imported.update(order[:-1])
            joined[path] = _join(order, sources)
    left = {path for path in joined if path in imported and not _standing(path, joined, sources)}
    return {path: text for path, text in joined.items() if path not in left}


def _standing(path: str, joined: Mapping[str, str], sources: Mapping[str, str]) -> bool:
    """Say whether a script that is sent as it stands imports another."""
    return any(
        joined[other] is source and path in _imports(other, source)
        for other, source in sources.items()
    )


def _imports(path: str, source: str) -> list[str]:
    return [normpath(join(dirname(path), match[2])) for match in _IMPORT.finditer(source)]


def _order(path: str, sources: Mapping[str, str]) -> list[str] | None:
    """Return a script after all that it imports, ``None`` if they cannot be joined."""
    order: dict[str, None] = {}
    opened: list[str] = []

    def visit(module: str) -> bool:
        if module in order:
            return True
        if module not in sources or module in opened:
            return False
        source = sources[module]
        if _OTHER.search(_EXPORT.sub("", _IMPORT.sub("", source))):
            return False
        moved = dirname(module) != dirname(path)
        if moved and _OWN_ADDRESS.search(_COMMENT.sub("", source)):
            return False
        opened.append(module)
        done = all(visit(each) for each in _imports(module, source))
        opened.pop()
        order[module] = None
        return done

    return list(order) if visit(path) else None


def _join(order: list[str], sources: Mapping[str, str]) -> str:
    if len(order) == 1:
        return sources[order[0]]
    names = {path: f"module{at}" for at, path in enumerate(order)}
    return "\n".join(_parts(order, sources, names))


def _parts(order: list[str], sources: Mapping[str, str], names: Mapping[str, str]) -> Iterator[str]:
    for path in order:
        source = sources[path]

        def taken(match: re.Match[str], folder: str = dirname(path)) -> str:
            module = normpath(join(folder, match[2]))
            wanted = {name.strip() for name in match[1].split(",")}
            given = _EXPORT.findall(sources[module])
            names_or_gaps = [name if name in wanted else "" for name in given]
            return f"const [{', '.join(names_or_gaps)}] = {names[module]};"

        body = _IMPORT.sub(taken, source)
        if path == order[-1]:
            yield body
            continue
        exported = ", ".join(_EXPORT.findall(source))
        yield f"const {names[path]} = (() => {{\n{_EXPORT.sub('', body)}\nreturn [{exported}];\n}})();"
