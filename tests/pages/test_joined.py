"""Scripts sent as one file with the modules that they import."""

import re
from pathlib import Path

import pytest

from sitegen.pages.assets import JOINED, assets_of
from sitegen.pages.joined import imported, joined

ROOT = Path("templates/assets")
FILES = {
    path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(ROOT.rglob("*.js"))
}
MODULES = {
    "a.js": b'import { b } from "./x/b.js";\nimport {\n  c,\n} from "./x/c.js";\nexport function a() { b(c); }\n',
    "x/b.js": b'import { c } from "./c.js";\nexport function b() { return import("./d.js"); }\n',
    "x/c.js": b"export const c = 1;\n",
    "x/d.js": b"export const d = 1;\n",
}


def test_what_is_needed_comes_before_it_and_once() -> None:
    """Only the module's own names stay exported."""
    assert imported(MODULES, "a.js") == ["x/c.js", "x/b.js"]
    assert joined(MODULES, "a.js").decode() == (
        'const c = 1;\nfunction b() { return import("./d.js"); }\nexport function a() { b(c); }\n'
    )


def test_modules_that_are_joined_are_not_sent_by_themselves() -> None:
    """What is imported when it is needed stays a file."""
    names = set(assets_of(FILES).files)
    within = {each for name in JOINED for each in imported(FILES, name)}
    assert within
    assert not names & within
    assert "site/formats.js" in names


@pytest.mark.parametrize("name", JOINED)
def test_joined_modules_share_no_name(name: str) -> None:
    """At the top level of a file each name stands for one thing, and nothing is left to import."""
    text = joined(FILES, name).decode()
    names = re.findall(
        r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", text, re.MULTILINE
    )
    assert len(set(names)) == len(names)
    assert not re.search(r"^import ", text, re.MULTILINE)
    assert not re.search(r"^export (?:default|\{|\*)", text, re.MULTILINE)
