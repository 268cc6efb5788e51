"""The invariants of the architecture that the code itself can break."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "sitegen"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_IMPORT = {
    "model": set(),
    "problems": set(),
    "slug": set(),
    "memo": set(),
    "toml": set(),
    "ownfile": {"toml"},
    "config": {"ownfile"},
    "progress": set(),
    "read": {"model", "problems", "toml"},
    "law": {"model", "problems", "memo", "toml"},
    "library": {"model", "problems", "read", "law", "slug", "memo", "digest"},
    "pages": {
        "model",
        "problems",
        "read",
        "slug",
        "config",
        "law",
        "library",
        "artifact",
        "document",
        "memo",
        "ownfile",
        "toml",
        "digest",
    },
    "artifact": set(),
    "document": set(),
    "digest": set(),
    "cache": {"digest", "problems", "publish"},
    "clock": set(),
    "workers": set(),
    "unbroken": set(),
    "publish": {"artifact", "digest", "document", "ownfile", "problems", "workers"},
    "serve": {"ownfile", "publish"},
}
"""What each room may import of the package, besides itself."""

ABOVE = (
    *("here", "cite", "inputs", "changes", "study", "ground", "intake", "searchable"),
    *("indexing", "renderer", "gathering", "examine", "decisionfiles", "press", "ready", "asked"),
    *("searching", "making", "build", "flags", "cli", "__main__"),
)
"""Modules that bring rooms together, in order: each may import all rooms, and those before it."""

TOUCH_THE_WORLD = {
    "read/load.py",
    "config.py",
    "ownfile.py",
    "inputs.py",
    "cli.py",
    "flags.py",
    "progress.py",
    "clock.py",
    "workers.py",
    "build.py",
    "ready.py",
    "examine.py",
}
"""Modules outside ``EDGES`` that may touch the disk, the network or a process."""

EDGES = {"publish", "serve", "cache"}
"""Rooms that may, all of their modules."""

_EDGES = {"os", "shutil", "socket", "subprocess", "tempfile", "urllib.request", "http", "pathlib"}


def _name(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def _imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _room(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_imports_go_one_way_along_the_pipeline(module: Path) -> None:
    """A room imports only what it may, and what brings rooms together only what comes before it."""
    room = _room(module)
    if room == "__init__":
        allowed = set()
    elif room in ABOVE:
        allowed = {*MAY_IMPORT, *ABOVE[: ABOVE.index(room)], "__version__"}
    else:
        allowed = MAY_IMPORT[room] | {room}
    own = [
        name.removeprefix("sitegen.") for name in _imports(module) if name.startswith("sitegen.")
    ]
    wrong = [
        name
        for name in own
        if not any(name == each or name.startswith(f"{each}.") for each in allowed)
    ]
    assert wrong == []


def test_no_room_may_import_what_it_does_not() -> None:
    """What stands above is what there is: a room that is gone, or an import, is taken out there too."""
    found: dict[str, set[str]] = {room: set() for room in MAY_IMPORT}
    for module in MODULES:
        own = found.get(_room(module))
        if own is not None:
            names = [name.split(".") for name in _imports(module) if name.startswith("sitegen.")]
            own |= {name[1] for name in names} - {_room(module)}
    assert found == MAY_IMPORT
    assert {_room(module) for module in MODULES} == {*MAY_IMPORT, *ABOVE, "__init__"}


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_only_the_edges_touch_the_world(module: Path) -> None:
    """Disk, network and processes are for the edges, and for the few modules named above."""
    if _room(module) in EDGES or _name(module) in TOUCH_THE_WORLD:
        return
    found = _of_the_world(module)
    if _name(module) in {"ground.py", "asked.py"}:
        found.discard("pathlib")  # they pass paths on and open none
    assert found == set()


def test_none_is_said_to_touch_the_world_that_does_not() -> None:
    """A module that no longer needs to is no longer among those that may."""
    assert [name for name in TOUCH_THE_WORLD if not _of_the_world(PACKAGE / name)] == []


def _of_the_world(module: Path) -> set[str]:
    return {name for name in _imports(module) if name in _EDGES}


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_nothing_prints_but_the_command_line(module: Path) -> None:
    """Only cli speaks to the person at the terminal."""
    calls = [
        node.lineno
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]
    assert _name(module) == "cli.py" or calls == []


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_no_module_has_a_state(module: Path) -> None:
    """Nothing is put into a variable of a module while it runs; a cache of a pure function is none."""
    tree = ast.parse(module.read_text("utf-8"))
    rebound = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)]
    to_be_filled = [
        node.lineno
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and _is_empty(node.value)
    ]
    assert rebound + to_be_filled == []


def _is_empty(value: ast.expr | None) -> bool:
    """Tell whether a value is a list, a dictionary or a set with nothing in it."""
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        return value.func.id in {"list", "dict", "set", "defaultdict", "Counter"} and not value.args
    return (isinstance(value, ast.List) and not value.elts) or (
        isinstance(value, ast.Dict) and not value.keys
    )


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_no_module_is_too_long_to_hold_in_mind(module: Path) -> None:
    """A module stays within 300 lines."""
    assert len(module.read_text("utf-8").splitlines()) <= 300
