"""A project that changes at random: what a publisher does to one, step by step."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from sitegen.asked import Built, Plan
from sitegen.build import build
from sitegen.config import load_config
from sitegen.ready import Ready, get_ready
from tests.browser.made_up import DECISIONS
from tests.whole.conftest import ROOT, files

MANY = 14
"""Decisions that a project begins with."""


class Project:
    """A project in a folder, with a few made-up decisions; ``chance`` decides what happens to it."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder = folder
        self.chance = chance
        self.decisions = folder / "content" / "decisions"
        for name in ("content/law", "content/pages", "templates"):
            shutil.copytree(ROOT / name, folder / name)
        shutil.copy(ROOT / "sitegen.toml", folder)
        (folder / "content" / "withdrawn.toml").write_text("references = []\n")
        self.decisions.mkdir()
        self.left_out: frozenset[str] = frozenset()
        self.new = list(DECISIONS)
        chance.shuffle(self.new)
        for _ in range(MANY):
            self.add()

    def build(  # noqa: PLR0913 - the options are named
        self,
        output: str = "site",
        *,
        workers: int = 1,
        fresh: bool = False,
        search: bool = False,
        quick: bool = False,
        strict: bool = False,
        ready: Ready | None = None,
    ) -> Built:
        """Build the site, without a search index unless it is asked for."""
        plan = Plan(
            self.folder,
            load_config(self.folder / "sitegen.toml"),
            self.decisions,
            self.folder / output,
            without=self.left_out.union(() if search else ("search",)),
            workers=workers,
            fresh=fresh,
            quick=quick,
            strict=strict,
        )
        return build(plan, ready=ready)

    def get_ready(self) -> Ready:
        """Load what the next build will need, before anything changes."""
        config = load_config(self.folder / "sitegen.toml")
        return get_ready(self.folder, config, self.folder / "site", frozenset(("search",)))

    def clean(self) -> dict[str, bytes]:
        """Return the files of a site that is built from nothing."""
        self.build("clean", fresh=True)
        return files(self.folder / "clean")

    def site(self) -> dict[str, bytes]:
        """Return the files of the site."""
        return files(self.folder / "site")

    def change(self) -> str:
        """Do something to the project, and say what."""
        steps: list[Callable[[], None]] = [
            *(self.edit, self.edit, self.edit_wording, self.edit_summary, self.edit_law),
            *(self.add, self.remove, self.rename, self.spoil, self.withdraw, self.readmit),
            self.sidecar,
            *(self.template, self.prose, self.registry, self.setting, self.leave_out, self.nothing),
        ]
        step = self.chance.choice(steps)
        step()
        return step.__name__

    def edit(self) -> None:
        """Change a word of what was found."""
        self._replace("wrote a report", f"wrote {self.chance.randrange(1000)} reports")

    def edit_wording(self) -> None:
        """Make recited wording a decision's own, or the other way round."""
        before, after = "We may decide not to start", "We can decide not to begin"
        if self.chance.random() < 0.5:
            before, after = after, before
        self._replace(before, after)

    def edit_summary(self) -> None:
        """Change what lists show."""
        self._replace("Summary: Ms X", f"Summary: Ms {self.chance.choice('ABCDE')}")

    def edit_law(self) -> None:
        """Change what is cited."""
        self._replace("section 24A(6)", f"section {self.chance.choice(['26', '30(1B)', '24A(6)'])}")

    def add(self) -> None:
        """Add a decision."""
        if self.new:
            decision = self.new.pop()
            (self.decisions / f"{decision.slug}.txt").write_text(decision.raw(), "utf-8")

    def remove(self) -> None:
        """Take a decision away."""
        if len(self._files()) > 1:
            self._any().unlink()

    def rename(self) -> None:
        """Give a file another name, or another folder."""
        path = self._any()
        target = self.decisions / self.chance.choice(["", "2020"]) / f"{path.stem}-x.txt"
        target.parent.mkdir(exist_ok=True)
        path.rename(target)

    def spoil(self) -> None:
        """Put a file there that is no decision."""
        (self.decisions / "list.txt").write_text(f"Eggs {self.chance.random()}\n", "utf-8")

    def sidecar(self) -> None:
        """Say where a decision came from, in the right way or a wrong one, or no longer."""
        path = self._any().with_suffix(".toml")
        said = self.chance.choice(['source_url = "https://a.org/1"\n', "source = 1\n", ""])
        if said:
            path.write_text(said, "utf-8")
        else:
            path.unlink(missing_ok=True)

    def withdraw(self) -> None:
        """Withdraw a decision."""
        text = self._any().read_text("utf-8")
        reference = text.splitlines()[0].rpartition("(")[2].rstrip(")")
        if len(reference) in {10, 11}:
            self._write("content/withdrawn.toml", f'references = ["{reference}"]\n')

    def readmit(self) -> None:
        """Withdraw nothing."""
        self._write("content/withdrawn.toml", "references = []\n")

    def template(self) -> None:
        """Change a template."""
        name = self.chance.choice(
            ["decision.html", "list.html", "base.html", "partials/entries.html"]
        )
        path = self.folder / "templates" / name
        text = path.read_text("utf-8")
        path.write_text(text.replace("</li>", f"<!-- {self.chance.random()} --></li>", 1), "utf-8")

    def prose(self) -> None:
        """Change, add or take away a page of the publisher's own."""
        path = self.folder / "content" / "pages" / "search-tips.md"
        if self.chance.random() < 0.3 and path.exists():
            path.unlink()
        else:
            path.write_text(f"# Search tips\n\nTry {self.chance.random()}.\n", "utf-8")

    def registry(self) -> None:
        """Change what an Act is called."""
        path = self.folder / "content" / "law" / "instruments.toml"
        text = path.read_text("utf-8")
        path.write_text(text + f"# {self.chance.random()}\n", "utf-8")

    def setting(self) -> None:
        """Change a setting."""
        size = self.chance.choice([3, 5, 50])
        path = self.folder / "sitegen.toml"
        lines = path.read_text("utf-8").splitlines()
        kept = [line for line in lines if not line.startswith("page_size")]
        path.write_text("\n".join([*kept, f"page_size = {size}", ""]), "utf-8")

    def leave_out(self) -> None:
        """Leave the data out, or make it again."""
        self.left_out = self.left_out ^ {"data"}

    def nothing(self) -> None:
        """Do nothing."""

    def _files(self) -> list[Path]:
        return sorted(path for path in self.decisions.rglob("*.txt") if path.name != "list.txt")

    def _any(self) -> Path:
        return self.chance.choice(self._files())

    def _replace(self, before: str, after: str) -> None:
        path = self._any()
        path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")
