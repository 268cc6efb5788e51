"""What a build reads besides decisions: templates, assets, prose, law, withdrawals.

One of the edges: it touches the disk and nothing else does so for these.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from sitegen.ownfile import ConfigError, read_bytes, read_text, read_values, wrong
from sitegen.problems import Problem
from sitegen.read.reference import canonical

if TYPE_CHECKING:
    from sitegen.law.registry import Law


class _Withdrawn(Struct, frozen=True, forbid_unknown_fields=True):
    """``withdrawn.toml``."""

    references: tuple[str, ...]


class Inputs(Struct, frozen=True):
    """The publisher's and the project's own files, as text and bytes by relative name.

    ``law`` are the files of the registry; ``synonyms`` is ``search.toml``, empty where there is none;
    ``withdrawn`` holds references that must not be published.
    """

    templates: Mapping[str, str]
    assets: Mapping[str, bytes]
    prose: Mapping[str, str]
    law: Mapping[str, str]
    synonyms: str
    withdrawn: tuple[str, ...]


def load_inputs(root: Path) -> Inputs:
    """Read everything below ``root``; raises ``ConfigError`` where a needed file is missing."""
    law = law_files(root)
    templates = _texts(root / "templates", "*.html")
    if not templates:
        message = f"{root / 'templates'}: no templates; run sitegen in the project's folder"
        raise ConfigError(message)
    return Inputs(
        templates=templates,
        assets=_assets(root / "templates"),
        prose=_texts(root / "content" / "pages", "*.md"),
        law=law,
        synonyms=_optional(root / "content" / "search.toml"),
        withdrawn=_withdrawn(root / "content" / "withdrawn.toml"),
    )


def _optional(path: Path) -> str:
    return read_text(path) if path.exists() else ""


def load_law(root: Path) -> tuple["Law", list[Problem]]:
    """Read and compile the registry below ``root``."""
    return law_of(law_files(root))


def law_files(root: Path) -> Mapping[str, str]:
    """Read the files of the registry of instruments and guidance below ``content/law``."""
    folder = root / "content" / "law"
    return {
        path.as_posix(): read_text(path)
        for path in (folder / "instruments.toml", folder / "guidance.toml")
    }


def law_of(files: Mapping[str, str]) -> tuple["Law", list[Problem]]:
    """Compile the registry from its files.

    An entry that is wrong is left out and is a problem. Raises ``ConfigError`` for a
    file that cannot be read at all: a site without any law is worse than the old one.
    """
    # Not above: a build that finds nothing to do must not pay for the law.
    from sitegen.law.files import parse_guidance, parse_instruments  # noqa: PLC0415
    from sitegen.law.registry import compile_law  # noqa: PLC0415

    (listed, instruments_text), (advised, guidance_text) = files.items()
    instruments, problems = parse_instruments(instruments_text, listed)
    guidance, more = parse_guidance(guidance_text, advised)
    for problem in (*problems, *more):
        if problem.code == "law-toml":
            raise ConfigError(str(problem))
    return compile_law(instruments, guidance), [*problems, *more]


def _assets(folder: Path) -> Mapping[str, bytes]:
    """Return the files of ``assets``, and ``site.css`` made of the stylesheets in order."""
    root = folder / "assets"
    files = {
        path.relative_to(root).as_posix(): _asset(path)
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    sheets = sorted((folder / "styles").glob("*.css"))
    files["site.css"] = b"\n".join(map(_asset, sheets))
    return files


def _asset(path: Path) -> bytes:
    if path.suffix in {".css", ".js"}:
        return read_text(path).encode()
    return read_bytes(path)


def _texts(folder: Path, pattern: str) -> Mapping[str, str]:
    return {
        path.relative_to(folder).as_posix(): read_text(path)
        for path in sorted(folder.rglob(pattern))
    }


def _withdrawn(path: Path) -> tuple[str, ...]:
    if not path.exists():
        return ()
    hint = 'write references = ["21 007 914", …]; nothing is published until it can be read'
    references = read_values(path, _Withdrawn, "withdrawn", hint).references
    for each in references:
        if canonical(each) != each:
            raise ConfigError(wrong(path, f"{each!r} is no reference", "withdrawn", hint))
    return tuple(sorted(set(references)))
