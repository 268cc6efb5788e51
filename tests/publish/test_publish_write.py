"""Publishing: all of a site or none of it, and nobody else's folder."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.artifact import Artifact
from sitegen.problems import Problem
from sitegen.publish.errors import PublishError
from tests.publishing import publish

Site = dict[str, bytes]

OLD: Site = {"index.html": b"old", "a/same.html": b"same", "a/gone.html": b"gone"}
NEW: Site = {"index.html": b"new!", "a/same.html": b"same", "b/c/added.html": b"added"}
SITES = st.dictionaries(
    st.sampled_from(["index.html", "a/x", "a/y", "b/c/z"]), st.binary(max_size=9)
)


def artifacts(site: Site) -> list[Artifact]:
    """Return the artifacts that make ``site``."""
    return [Artifact(path, data) for path, data in site.items()]


def on_disk(folder: Path) -> Site:
    """Return the files of a site, the marker apart."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".sitegen")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def neighbours(folder: Path) -> set[str]:
    """Return the names in a folder."""
    return {path.name for path in folder.iterdir()}


@settings(deadline=None)  # a disk may be busy
@given(old=SITES, new=SITES)
def test_output_is_what_was_given(
    old: Site, new: Site, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """After a build the folder holds that build's files and nothing of the one before."""
    output = tmp_path_factory.mktemp("publish") / "site"
    publish(artifacts(old), output)
    published = publish(artifacts(new), output)
    assert on_disk(output) == new
    assert neighbours(output.parent) == {"site"}
    assert (published.done, published.files) == (True, len(new))


def test_unchanged_file_is_the_same_file(tmp_path: Path) -> None:
    """A file that did not change is linked from the old site; one that did is a new file."""
    output = tmp_path / "site"
    publish(artifacts(OLD), output)
    before = {path: (output / path).stat().st_ino for path in ("index.html", "a/same.html")}
    with (output / "index.html").open("rb") as held:
        publish(artifacts(NEW), output)
        assert held.read() == b"old"
    assert (output / "a/same.html").stat().st_ino == before["a/same.html"]
    assert (output / "index.html").stat().st_ino != before["index.html"]


def test_edited_output_is_put_right(tmp_path: Path) -> None:
    """A file that was edited in the output is written again, though its size is the same."""
    output = tmp_path / "site"
    publish(artifacts(OLD), output)
    (output / "a/same.html").write_bytes(b"SAME")
    publish(artifacts(OLD), output)
    assert on_disk(output) == OLD


def test_collision_keeps_the_old_site(tmp_path: Path) -> None:
    """Two artifacts with one path are an error, and the published site stays as it was."""
    output = tmp_path / "site"
    publish(artifacts(OLD), output)
    called: list[Path] = []

    def finish(folder: Path) -> list[Problem]:
        called.append(folder)
        return []

    published = publish([Artifact("a.html", b"1"), Artifact("A.html", b"2")], output, finish)
    assert "\n".join(map(str, published.problems)) == (
        "A.html:1:1: route-collision: “A.html” and “a.html” cannot both be files of the site; "
        "give one of the two pages another address, or publish one of them only"
    )
    assert not published.done
    assert not called
    assert on_disk(output) == OLD
    assert neighbours(tmp_path) == {"site"}


def test_finish_sees_the_whole_site_unpublished(tmp_path: Path) -> None:
    """The last step gets every file of the new site while the old one still stands."""
    output = tmp_path / "site"
    publish(artifacts(OLD), output)
    seen: list[Site] = []

    def finish(folder: Path) -> list[Problem]:
        seen.extend((on_disk(folder), on_disk(output)))
        (folder / "extra").mkdir()
        (folder / "extra/index").write_bytes(b"i")
        return [Problem("warning", "w", "p", 1, 1, "m", "h")]

    published = publish(artifacts(NEW), output, finish)
    assert seen == [NEW, OLD]
    assert published.done
    assert [problem.code for problem in published.problems] == ["w"]
    assert on_disk(output) == NEW | {"extra/index": b"i"}


def test_error_in_finish_keeps_the_old_site(tmp_path: Path) -> None:
    """An error among the last step's problems keeps the new site from being published."""
    output = tmp_path / "site"
    publish(artifacts(OLD), output)
    error = Problem("error", "e", "p", 1, 1, "m", "h")
    published = publish(artifacts(NEW), output, lambda _: [error])
    assert (published.done, published.problems) == (False, (error,))
    assert on_disk(output) == OLD
    assert neighbours(tmp_path) == {"site"}


@pytest.mark.parametrize("kind", [OSError, ValueError, KeyboardInterrupt])
def test_failure_upstream_goes_through_unchanged(tmp_path: Path, kind: type[BaseException]) -> None:
    """What rendering raises comes out as it is, an OSError too, and the old site stands."""
    output = tmp_path / "site"
    publish(artifacts(OLD), output)

    def failing() -> Iterator[Artifact]:
        yield Artifact("index.html", b"half")
        raise kind

    with pytest.raises(kind):
        publish(failing(), output)
    assert on_disk(output) == OLD
    assert neighbours(tmp_path) == {"site"}


@pytest.mark.parametrize("name", ["notes.txt", ".hidden", "sub/notes.txt"])
def test_foreign_folder_is_refused(tmp_path: Path, name: str) -> None:
    """A folder that holds something and was not built here is left alone."""
    output = tmp_path / "home"
    (output / name).parent.mkdir(parents=True)
    (output / name).write_bytes(b"mine")
    with pytest.raises(PublishError) as refused:
        publish(artifacts(NEW), output)
    assert str(refused.value) == (
        f"{output} holds files that no build of this site put there; "
        "give an empty or a new folder as the output; nothing was changed"
    )
    assert on_disk(output) == {name: b"mine"}
    assert neighbours(tmp_path) == {"home"}


def test_git_checkout_is_refused(tmp_path: Path) -> None:
    """An output that has become a Git checkout is not replaced, history and all."""
    output = tmp_path / "site"
    publish(artifacts(OLD), output)
    (output / ".git").mkdir()
    with pytest.raises(PublishError) as refused:
        publish(artifacts(NEW), output)
    assert str(refused.value) == (
        f"{output} is a Git checkout, and a build replaces its output as a whole; "
        "give another folder as the output and copy the site from it"
    )
    assert on_disk(output) == OLD


def test_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """A file in the output's place is not replaced by a folder."""
    output = tmp_path / "site"
    output.write_bytes(b"mine")
    with pytest.raises(PublishError) as refused:
        publish(artifacts(NEW), output)
    assert str(refused.value) == (
        f"{output} is a file; give a folder as the output, or remove the file"
    )
    assert output.read_bytes() == b"mine"


def test_output_below_a_file_is_refused(tmp_path: Path) -> None:
    """A path that leads through a file is refused with a reason."""
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(PublishError) as refused:
        publish(artifacts(NEW), tmp_path / "file/site")
    assert str(refused.value) == (
        f"the site cannot be written to {tmp_path}/file/site: File exists; "
        "a part of the path is a file: give a folder below folders"
    )


def test_root_is_refused() -> None:
    """The root of the disk is never an output."""
    with pytest.raises(PublishError, match="is the root of a disk; give a folder of its own"):
        publish(artifacts(NEW), Path("/"))


def test_empty_folder_and_missing_parents_are_taken(tmp_path: Path) -> None:
    """An empty folder is a good output, and so is a path that is not there yet."""
    (tmp_path / "empty").mkdir()
    for output in (tmp_path / "empty", tmp_path / "not/yet/there"):
        assert publish(artifacts(NEW), output).done
        assert on_disk(output) == NEW


def test_linked_output_is_replaced_where_it_is(tmp_path: Path) -> None:
    """An output that is a link stays one: the folder it points to is replaced."""
    (tmp_path / "www").mkdir()
    link = tmp_path / "site"
    link.symlink_to(tmp_path / "www")
    publish(artifacts(NEW), link)
    assert link.is_symlink()
    assert on_disk(tmp_path / "www") == NEW


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        (errno.ENOSPC, "free some space (a build needs room for a second copy of the site)"),
        (errno.EROFS, "give an output on a disk that can be written"),
        (errno.EIO, "see to that and build again; nothing was changed"),
    ],
)
def test_disk_that_fails_midway_keeps_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, hint: str
) -> None:
    """A disk that fills up or fails while a site is written leaves the old one and no debris."""
    output = tmp_path / "site"
    publish(artifacts(OLD), output)
    real_write = os.write

    def failing_write(descriptor: int, data: bytes) -> int:
        if bytes(data) == b"added":
            raise OSError(number, os.strerror(number))
        return real_write(descriptor, data)

    monkeypatch.setattr(os, "write", failing_write)
    with pytest.raises(PublishError) as failed:
        publish(artifacts(NEW), output)
    assert str(failed.value) == (
        f"the site cannot be written to {output}: {os.strerror(number)}; {hint}"
    )
    assert on_disk(output) == OLD
    assert neighbours(tmp_path) == {"site"}


def test_write_in_parts_is_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that takes a few bytes at a time still gets all of them."""
    real_write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real_write(fd, bytes(data)[:3]))
    publish(artifacts(NEW), tmp_path / "site")
    monkeypatch.undo()
    assert on_disk(tmp_path / "site") == NEW


def test_file_system_without_links_gets_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where hard links cannot be made, unchanged files are written again."""
    output = tmp_path / "site"
    publish(artifacts(OLD), output)

    def no_link(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_link)
    published = publish(artifacts(NEW), output)
    assert published.done
    assert on_disk(output) == NEW
