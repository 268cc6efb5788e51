"""What a build reads besides decisions: templates, assets, prose, law, withdrawals.

One of the edges: it touches the disk and nothing else does so for these.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from sitegen.config import ConfigError
from sitegen.law.files import parse_guidance, parse_instruments
from sitegen.law.registry import Law, compile_law
from sitegen.problems import Problem

_REFERENCE = re.compile(r"\d{2} \d{3} \d{3}[a-z]?")


class Inputs(Struct, frozen=True):
    """The publisher's and the project's own files, as text and bytes by relative name.

    ``withdrawn`` holds references that must not be published.
    """

    templates: Mapping[str, str]
    assets: Mapping[str, bytes]
    prose: Mapping[str, str]
    law: Law
    withdrawn: frozenset[str]


def load_inputs(root: Path) -> tuple[Inputs, list[Problem]]:
    """Read everything below ``root``; raises ``ConfigError`` where a needed file is missing."""
    law, problems = load_law(root)
    templates = _texts(root / "templates", "*.html")
    if not templates:
        message = f"{root / 'templates'}: no templates; run sitegen in the project's folder"
        raise ConfigError(message)
    inputs = Inputs(
        templates=templates,
        assets=_assets(root / "templates"),
        prose=_texts(root / "content" / "pages", "*.md"),
        law=law,
        withdrawn=_withdrawn(root / "content" / "withdrawn.toml"),
    )
    return inputs, problems


def load_law(root: Path) -> tuple[Law, list[Problem]]:
    """Read the registry of instruments and guidance below ``content/law``."""
    folder = root / "content" / "law"
    instruments, problems = parse_instruments(
        _text(folder / "instruments.toml"), "law/instruments.toml"
    )
    guidance, more = parse_guidance(_text(folder / "guidance.toml"), "law/guidance.toml")
    return compile_law(instruments, guidance), [*problems, *more]


def _assets(folder: Path) -> Mapping[str, bytes]:
    """Return the files of ``assets``, and ``site.css`` made of the stylesheets in order."""
    root = folder / "assets"
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    sheets = sorted((folder / "styles").glob("*.css"))
    files["site.css"] = b"\n".join(path.read_bytes() for path in sheets)
    return files


def _texts(folder: Path, pattern: str) -> Mapping[str, str]:
    return {
        path.relative_to(folder).as_posix(): _text(path) for path in sorted(folder.rglob(pattern))
    }


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: {error}"
        raise ConfigError(message) from None


def _withdrawn(path: Path) -> frozenset[str]:
    if not path.exists():
        return frozenset()
    try:
        references = tomllib.loads(_text(path))["references"]
        bad = [each for each in references if not _REFERENCE.fullmatch(each)]
    except (tomllib.TOMLDecodeError, KeyError, TypeError):
        references, bad = [], ["the list"]
    if bad:
        message = f'{path}: {bad[0]!r} is wrong; write references = ["21 007 914", …]'
        raise ConfigError(message)
    return frozenset(references)
