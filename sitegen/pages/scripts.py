"""Join each script with the modules that it imports: one request, and better compression.

Only the forms of import and export that the project's own scripts have are known: names in
braces from a relative address, and functions and constants exported where they are
made. A script that has another form, or whose modules do, is sent as it stands.

A module becomes a function that is called once, so that its own names are its own, and what it
exports are variables of all. These come to be where they stand: a module may not call what it
exports further down before it has been run. Numbers that have a name in capitals stand where they
are used: to a browser a name is only longer. Such a name is nothing else in its module, no key and
no word in a text.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from posixpath import dirname, join, normpath

_IMPORT = re.compile(r'^import \{([\w\s,]+)\} from "(\.[^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?:(?P<function>(?:async )?function\*?) |const )(?P<name>\w+)", re.MULTILINE
)
_DECLARED = re.compile(r"^(?:const|let|class|(?:async )?function\*?) (\w+)", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b(?! ?\()", re.MULTILINE)
_NUMBER = re.compile(r"^const (?P<name>[A-Z][A-Z_]*) = (?P<number>[\d_.]+);$", re.MULTILINE)
_END = re.compile(r"^\}$", re.MULTILINE)
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

    return list(order) if visit(path) and _are_apart(order, sources) else None


def _are_apart(order: Collection[str], sources: Mapping[str, str]) -> bool:
    """Say whether no name would be declared twice where the modules are joined."""
    *modules, main = (sources[path] for path in order)
    names = [*_exported(modules), *_exported([main]), *_DECLARED.findall(main)]
    return len(set(names)) == len(names)


def _join(order: list[str], sources: Mapping[str, str]) -> str:
    modules, main = [sources[path] for path in order[:-1]], _IMPORT.sub("", sources[order[-1]])
    if not modules:
        return sources[order[-1]]
    return "\n".join((f"let {', '.join(_exported(modules))};", *map(_called, modules), main))


def _called(source: str) -> str:
    """Return a module as a function that is called."""
    # What is assigned has to end; behind a declaration a semicolon does no harm.
    body = _END.sub("};", _EXPORT.sub(_assigned, _IMPORT.sub("", source)))
    for constant in _NUMBER.finditer(body):
        body = re.sub(
            rf"(?<![\w.$]){constant['name']}\b", constant["number"], body.replace(constant[0], "")
        )
    return f"(() => {{\n{body}\n}})();"


def _exported(modules: Iterable[str]) -> list[str]:
    return [match["name"] for source in modules for match in _EXPORT.finditer(source)]


def _assigned(match: re.Match[str]) -> str:
    """Write the beginning of what is exported as that of what is assigned."""
    return f"{match['name']} = {match['function']} " if match["function"] else match["name"]
