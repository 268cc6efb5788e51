"""Build a site of its own in a folder of its own, by the real command."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.browser.made_up import DECISIONS

ROOT = Path(__file__).parent.parent
BASE_URL = "https://decisions.example.org/"
SHORT_LISTS = {"page_size": "10", "crossings_from": "2"}
"""Settings with which few decisions make lists of several pages, and crossings."""
UNDER = "/decisions-site/"
"""Where a site stands that shares its host with others."""


def real() -> dict[str, str]:
    """Return the decisions of ``content/``, by file name."""
    folder = ROOT / "content" / "decisions"
    return {path.name: path.read_bytes().decode() for path in sorted(folder.glob("*.txt"))}


def made_up() -> dict[str, str]:
    """Return made-up decisions, by file name."""
    return {f"{each.slug}.txt": each.raw() for each in DECISIONS}


def build(
    project: Path,
    texts: Mapping[str, str],
    base_url: str = BASE_URL,
    settings: Mapping[str, str] | None = None,
) -> Path:
    """Build the site of ``texts`` in the new folder ``project`` and return the site's own folder.

    ``settings`` replace lines of ``sitegen.toml``; each value is written as TOML.
    """
    (project / "content" / "decisions").mkdir(parents=True)
    for name, text in texts.items():
        (project / "content" / "decisions" / name).write_bytes(text.encode())
    for folder in ("content/pages", "content/law", "templates"):
        shutil.copytree(ROOT / folder, project / folder)
    shutil.copy(ROOT / "netlify.toml", project)
    shutil.copy(ROOT / "content/search.toml", project / "content")
    (project / "sitegen.toml").write_text(_settings(settings or {}), "utf-8")
    command = [str(Path(sys.executable).with_name("sitegen")), "build", "--base-url", base_url]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def _settings(changed: Mapping[str, str]) -> str:
    lines = (ROOT / "sitegen.toml").read_text("utf-8").splitlines()
    kept = [line for line in lines if line.partition("=")[0].strip() not in changed]
    return "\n".join([*kept, *(f"{name} = {value}" for name, value in changed.items())]) + "\n"
