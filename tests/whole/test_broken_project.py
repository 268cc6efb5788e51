"""Broken files of the project itself: they stop the build, in one line, and change nothing."""

from pathlib import Path

import pytest

from tests.whole.conftest import Run, files

TEMPLATE = "correct the template"
ENCODING = "encoding: this is not UTF-8; save it as UTF-8"
WITHDRAWN = 'write references = ["21 007 914", …]; nothing is published until it can be read'


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        (
            "templates/home.html",
            b"<p>\n{% if %}",
            f"2:1: template: expected an expression, got 'end of statement block'; {TEMPLATE}",
        ),
        (
            "templates/home.html",
            b"{{ nonsense }}",
            f"1:1: template: 'nonsense' is undefined; {TEMPLATE}",
        ),
        (
            "templates/home.html",
            b"\n{{ 1 + 'one' }}",
            f"2:1: template: unsupported operand type(s) for +: 'int' and 'str'; {TEMPLATE}",
        ),
        (
            "templates/home.html",
            b"{{ 'no.js'|asset }}",
            f"1:1: template: there is no asset 'no.js'; {TEMPLATE}",
        ),
        (
            "templates/home.html",
            b"{% extends 'no.html' %}",
            f"1:1: template: there is no template 'no.html'; {TEMPLATE}",
        ),
        (
            "templates/home.html",
            None,
            f"1:1: template: there is no template 'home.html'; {TEMPLATE}",
        ),
        ("templates/assets/site.js", b"// \xff", f"1:4: {ENCODING}"),
        (
            "templates/assets/site.js",
            b"\nlet one = ;",
            (
                "1:1: script: unexpected ; in expression in “let one = ;”; "
                "correct it, or the module that it takes this from"
            ),
        ),
        ("content/pages/about.md", b"\n\xff", f"2:1: {ENCODING}"),
        (
            "content/law/guidance.toml",
            None,
            "1:1: unreadable: no such file or directory; give a file that is there and may be read",
        ),
        (
            "content/law/instruments.toml",
            b"x = ]",
            "1:5: law-toml: not TOML: Invalid value; correct the line",
        ),
        (
            "content/withdrawn.toml",
            b"references = [",
            f"1:1: withdrawn: invalid value; {WITHDRAWN}",
        ),
        (
            "content/withdrawn.toml",
            b'references = ["21007914"]',
            f"1:1: withdrawn: '21007914' is no reference; {WITHDRAWN}",
        ),
        (
            "content/withdrawn.toml",
            b'references = "21 007 914"',
            f"1:1: withdrawn: expected `array`, got `str` - at `$.references`; {WITHDRAWN}",
        ),
    ],
)
def test_a_broken_file_of_the_project_stops_the_build(
    project: Path, run: Run, file: str, content: bytes | None, said: str
) -> None:
    """One line says where, what and what to do; the site that stood before stands still."""
    assert run("build").returncode == 0
    before = files(project / "site")
    if content is None:
        (project / file).unlink()
    else:
        (project / file).write_bytes(content)
    done = run("build")
    assert (done.returncode, done.stderr) == (2, f"sitegen: {file}:{said}\n")
    assert files(project / "site") == before
