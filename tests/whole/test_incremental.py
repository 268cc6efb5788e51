"""Building again: whatever has changed, the site is what a build from nothing would make."""

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.whole.changing import Project
from tests.whole.conftest import files

SEQUENCES = int(os.environ.get("SITEGEN_SEQUENCES", "4"))
STEPS = 8


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project that has been built once."""
    project = Project(tmp_path / "project", random.Random(7))  # noqa: S311 - no secret hangs on it
    project.build()
    return project


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_any_sequence_of_changes_gives_the_clean_build(tmp_path: Path, seed: int) -> None:
    """Edits, additions, removals, renames, withdrawals, templates, settings: byte for byte.

    Whether a build was ready before the change or not makes no difference, nor what quick ones have shown
    on the way.
    """
    project = Project(tmp_path / "project", random.Random(seed))  # noqa: S311 - no secret hangs on it
    done: list[str] = []
    for _ in range(STEPS):
        ready = project.get_ready() if project.chance.random() < 0.5 else None
        for _ in range(project.chance.randint(1, 2)):
            done.append(project.change())
            if project.chance.random() < 0.3:
                done.append("quick")
                project.build(quick=True)
        built = project.build(workers=project.chance.choice([1, 2]), ready=ready)
        clean = project.clean()
        site = project.site()
        assert {path for path in site if site[path] != clean.get(path)} == set(), (seed, done)
        assert site.keys() == clean.keys(), (seed, done)
        assert built.size.files == len(site) - 1, (seed, done)


def test_nothing_is_done_where_nothing_has_changed(project: Project) -> None:
    """The site is not even touched, and the summary is the same."""
    before = {path: (project.folder / "site" / path).stat() for path in project.site()}
    first = project.build()
    for path in project.decisions.rglob("*.txt"):
        os.utime(path, (0, 0))  # what was changed a moment ago might be changed again unseen
    project.build()
    second = project.build()
    assert [each.stage for each in second.spent] == ["scan"]
    after = {path: (project.folder / "site" / path).stat() for path in project.site()}
    assert (after, second.size, second.pages) == (before, first.size, first.pages)


def test_the_first_edit_patches_the_copy_that_the_first_build_kept(project: Project) -> None:
    """What does not change is the same file before and after, and is not even linked anew."""
    spare = project.folder / ".site.spare" / "index.html"
    number = spare.parent.stat().st_ino
    assert spare.samefile(project.folder / "site" / "index.html")
    project.edit()
    project.build()
    assert (project.folder / "site").stat().st_ino == number
    assert project.site() == project.clean()


def test_words_of_one_decision_change_its_own_files_alone(project: Project) -> None:
    """No list is made anew for a word that no list shows."""
    project.build()
    before = project.site()
    path = project.decisions / "20-003-103.txt"
    if not path.exists():
        path = min(project.decisions.glob("*.txt"))
    path.write_text(path.read_text("utf-8").replace("wrote a report", "wrote two"), "utf-8")
    project.build()
    after = project.site()
    changed = {each for each in after if after[each] != before.get(each)}
    folder = f"decisions/{path.stem}/"
    assert changed - {".sitegen"} == {
        folder + name for name in ("index.html", "index.json", "source.txt")
    }


@pytest.mark.parametrize("workers", [2, 5])
def test_the_number_of_workers_makes_no_difference(project: Project, workers: int) -> None:
    """However the work is shared, the bytes are the same."""
    alone = project.clean()
    project.build("shared", workers=workers, fresh=True)

    assert files(project.folder / "shared") == alone


def _empty(cache: Path) -> None:
    for path in cache.rglob("*"):
        if path.is_file():
            path.write_bytes(b"")


def _cut(cache: Path) -> None:
    for path in cache.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-50])


def _flip(cache: Path) -> None:
    for path in cache.rglob("*"):
        if path.is_file():
            data = bytearray(path.read_bytes())
            data[len(data) // 2] ^= 255
            path.write_bytes(bytes(data))


def _flip_packs(cache: Path) -> None:
    _flip(cache / "packs")


def _no_packs(cache: Path) -> None:
    shutil.rmtree(cache / "packs")


def _other_version(cache: Path) -> None:
    state = cache / "state"
    other = re.sub(rb"\A(sitegen memo) \d+", rb"\1 0", state.read_bytes())
    assert other != state.read_bytes()
    state.write_bytes(other)


def _flip_frames(cache: Path) -> None:
    _flip(cache / "frames")


def _no_frames(cache: Path) -> None:
    shutil.rmtree(cache / "frames")


DAMAGES: list[Callable[[Path], None]] = [
    _empty,
    _cut,
    _flip,
    _flip_packs,
    _no_packs,
    _other_version,
    shutil.rmtree,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__.strip("_"))
def test_a_cache_that_is_damaged_is_noticed_and_ignored(
    project: Project, damage: Callable[[Path], None]
) -> None:
    """Emptied, cut short, overwritten, half deleted or of another version: the site is right."""
    damage(project.folder / ".sitegen" / "cache" / "site")
    project.edit_summary()
    project.build()
    assert project.site() == project.clean()


@pytest.mark.parametrize("damage", [_flip_frames, _no_frames], ids=["flipped", "deleted"])
def test_frames_that_are_damaged_are_noticed(
    project: Project, damage: Callable[[Path], None]
) -> None:
    """A build of one decision's page alone has the frame that the last build made."""
    damage(project.folder / ".sitegen" / "cache" / "site")
    project.edit()
    project.build()
    assert project.site() == project.clean()


def test_frames_are_those_of_the_last_build_that_made_all(project: Project) -> None:
    """Edits leave them as they are; where all is made anew the old ones go."""
    frames = project.folder / ".sitegen" / "cache" / "site" / "frames"
    before = {path.name for path in frames.iterdir()}
    project.edit()
    project.build()
    assert {path.name for path in frames.iterdir()} == before
    project.edit_summary()
    project.build()
    assert before.isdisjoint(path.name for path in frames.iterdir())


def test_a_cache_from_another_machine_is_of_use_without_a_site(
    project: Project, tmp_path: Path
) -> None:
    """Files of another age and place are known by their bytes: nothing is studied again."""
    other = tmp_path / "elsewhere"
    shutil.copytree(
        project.folder,
        other,
        ignore=lambda folder, _: {"site"} if folder == str(project.folder) else set(),
    )
    for path in (other / "content" / "decisions").rglob("*.txt"):
        path.touch()
    packs = other / ".sitegen" / "cache" / "site" / "packs"
    before = {path.name for path in packs.iterdir()}
    project.folder = other
    project.decisions = other / "content" / "decisions"
    project.build()
    assert {path.name for path in packs.iterdir()} == before
    assert project.site() == project.clean()


def test_a_site_that_was_taken_away_is_made_again(project: Project) -> None:
    """A cache that speaks of a site that is not there is no reason to leave it so."""
    before = project.site()
    shutil.rmtree(project.folder / "site")
    project.build()
    assert project.site() == before


def test_an_old_site_put_back_is_brought_up_to_date(project: Project) -> None:
    """A site other than the one that was made last is told by its marker."""
    shutil.copytree(project.folder / "site", project.folder / "kept")
    project.edit_summary()
    project.build()
    shutil.rmtree(project.folder / "site")
    (project.folder / "kept").rename(project.folder / "site")
    project.build()
    assert project.site() == project.clean()


def test_what_is_wrong_with_a_sidecar_is_told_as_long_as_it_is(project: Project) -> None:
    """A build after a change says the same as one from nothing, though the decision is the same."""
    sidecar = next(project.decisions.glob("*.txt")).with_suffix(".toml")
    sound = project.build().problems
    for text in ("source = 1\n", "source_url = 1\n", "source =\n"):
        sidecar.write_text(text, "utf-8")
        told = project.build().problems
        assert [each.code for each in told if each not in sound] == ["sidecar"]
        assert told == project.build("clean", fresh=True).problems
        assert project.build().problems == told
    sidecar.unlink()
    assert project.build().problems == sound
    assert project.site() == project.clean()


def test_what_strict_keeps_back_need_not_be_read_again(project: Project) -> None:
    """The site stands as it was, and the files that were read are known."""
    before = project.site()
    project.edit_law()
    project.spoil()
    assert not project.build(strict=True).published
    assert project.site() == before
    packs = project.folder / ".sitegen" / "cache" / "site" / "packs"
    read = {path.name for path in packs.iterdir()}
    assert project.build().published
    assert {path.name for path in packs.iterdir()} == read
    assert project.site() == project.clean()


def test_words_changed_right_after_the_first_build_are_searched_too(project: Project) -> None:
    """There is no spare yet to patch, and the index is that of a clean build all the same."""
    project.build(search=True, fresh=True)
    for _ in range(2):
        project.edit()
        project.build(search=True)
        project.build("clean", search=True, fresh=True)
        assert project.site() == files(project.folder / "clean")


def test_an_index_that_is_not_finished_leaves_the_spare(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A preview ends the refreshing of its search at the next edit, which must not pay for that."""
    project.build(search=True)
    project.edit()
    project.build(search=True, quick=True)
    number = (project.folder / ".site.spare").stat().st_ino

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("sitegen.indexing.build_index", stopped)
        with pytest.raises(KeyboardInterrupt):
            project.build(search=True)
    project.edit()
    project.build(search=True, quick=True)
    assert (project.folder / "site").stat().st_ino == number


def test_an_index_that_was_kept_is_brought_up_to_date_by_the_next_build(project: Project) -> None:
    """A preview shows an edit before its search knows of it; then all is as a clean build has it."""
    project.build(search=True)
    old = {path for path in project.site() if path.startswith("pagefind/")}
    project.edit_summary()
    project.build(search=True, quick=True)
    assert {path for path in project.site() if path.startswith("pagefind/")} == old
    project.build(search=True)
    project.build("clean", search=True, fresh=True)
    assert project.site() == files(project.folder / "clean")


def test_a_quick_build_shows_what_lists_do_not_say_yet(project: Project) -> None:
    """The decision's own files are those of a clean build; the rest is as it was, until the next one."""
    before = project.site()
    project.edit_summary()
    project.edit_law()
    built = project.build(quick=True)
    quick, clean = project.site(), project.clean()
    changed = {path for path in quick if quick[path] != before[path]} - {".sitegen"}
    assert not built.listed
    assert {path.split("/")[0] for path in changed} == {"decisions"}
    assert {path.rpartition("/")[2] for path in changed} == {
        *("index.html", "index.json", "source.txt"),
    }
    for path in changed:
        if path.endswith((".json", ".txt")):  # a page also has what others say of it
            assert quick[path] == clean[path]
    assert project.build(quick=True).listed is False
    assert project.build().listed
    assert project.site() == clean


def test_a_quick_build_tells_the_problems_of_now(project: Project) -> None:
    """What was wrong with a file and is mended is not told any more, nor is what came kept back."""
    sidecar = next(project.decisions.glob("*.txt")).with_suffix(".toml")
    sidecar.write_text("source = 1\n", "utf-8")
    project.build()
    sidecar.unlink()
    other = max(project.decisions.glob("*.txt")).with_suffix(".toml")
    other.write_text("source = 2\n", "utf-8")
    told = project.build(quick=True).problems
    assert [each.path for each in told if each.code == "sidecar"] == [other.name]
    assert told == project.build("clean", fresh=True).problems


def test_a_quick_build_of_more_than_words_is_a_whole_one(project: Project) -> None:
    """A decision more has no place among others yet: lists are made too."""
    project.add()
    assert project.build(quick=True).listed
    assert project.site() == project.clean()


def test_lists_that_are_not_finished_leave_the_spare(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A preview ends the making of lists at the next edit, which must not pay for that."""
    project.edit()
    project.build()
    number = (project.folder / ".site.spare").stat().st_ino
    project.edit_summary()

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("sitegen.press.sitemap_artifacts", stopped)
        with pytest.raises(KeyboardInterrupt):
            project.build()
    project.edit()
    project.build(quick=True)
    assert (project.folder / "site").stat().st_ino == number
    assert [path.name for path in project.folder.glob(".site.*")] == [".site.spare"]
    project.build()
    assert project.site() == project.clean()
