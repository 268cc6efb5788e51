"""The loader: what a folder may hold, and what is said of what it should not."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.problems import Problem
from sitegen.read.load import LARGEST, Received, load
from sitegen.read.reader import read

_TEXT = "A Council (21 007 914)\n\nThe complaint\n\n  1. Mr B complains.\n"


def _file(path: Path, text: str = _TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _paths(folder: Path) -> list[str]:
    return [one.path for one in load(folder) if isinstance(one, Received)]


def _said(folder: Path) -> list[str]:
    return [str(one) for one in load(folder) if isinstance(one, Problem)]


def test_reads_every_file_in_the_order_of_their_paths(tmp_path: Path) -> None:
    """Files come in one order, whatever the order in which they were made; dotfiles do not."""
    for name in (
        "b.txt",
        "2022/a.txt",
        "a.txt",
        ".hidden",
        ".git/x.txt",
        "2021/z/a.md",
        "no-suffix",
    ):
        _file(tmp_path / name)
    assert _paths(tmp_path) == ["a.txt", "b.txt", "no-suffix", "2021/z/a.md", "2022/a.txt"]
    assert _said(tmp_path) == []


def test_gives_the_bytes_as_they_are(tmp_path: Path) -> None:
    """Not a byte is changed on the way in."""
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfa\r\n\x92\x00")
    assert [one.data for one in load(tmp_path) if isinstance(one, Received)] == [
        b"\xef\xbb\xbfa\r\n\x92\x00"
    ]


@pytest.mark.parametrize("sidecar", ["a.txt.toml", "a.toml"])
def test_a_sidecar_says_where_a_file_came_from(tmp_path: Path, sidecar: str) -> None:
    """A sidecar gives the address, and is no decision itself."""
    _file(tmp_path / "a.txt")
    _file(tmp_path / sidecar, 'source_url = "https://www.lgo.org.uk/decisions/housing/other/1"\n')
    (only,) = load(tmp_path)
    assert isinstance(only, Received)
    assert only.source_url == "https://www.lgo.org.uk/decisions/housing/other/1"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "source_url = https://x\n",
            (
                "a.toml:1:14: sidecar: this is not TOML: Invalid value; "
                'it takes one line: source_url = "https://www.lgo.org.uk/decisions/…"'
            ),
        ),
        (
            'source_url = "javascript:alert(1)"\n',
            (
                "a.toml:1:1: sidecar: 'javascript:alert(1)' is not the address of a web page; "
                'it takes one line: source_url = "https://www.lgo.org.uk/decisions/…"'
            ),
        ),
        (
            'sourceurl = "https://x"\n',
            "a.toml:1:1: sidecar: 'sourceurl' is not known here; only source_url is",
        ),
    ],
)
def test_a_bad_sidecar_does_not_keep_its_decision_back(
    tmp_path: Path, content: str, said: str
) -> None:
    """The decision is read without an address, and the sidecar's fault is said."""
    _file(tmp_path / "a.txt")
    _file(tmp_path / "a.toml", content)
    assert _said(tmp_path) == [said]
    assert _paths(tmp_path) == ["a.txt"]


def test_a_sidecar_without_a_decision_is_said(tmp_path: Path) -> None:
    """A sidecar that speaks of no file is not passed over."""
    _file(tmp_path / "b.toml", "")
    assert _said(tmp_path) == [
        (
            "b.toml:1:1: sidecar: there is no decision that this file could speak of; "
            "delete it, or name it after its decision: 21-007-914.txt.toml"
        )
    ]


def _link_out(folder: Path) -> None:
    (folder / "x.txt").symlink_to(_file(folder.parent / "outside.txt"))


def _link_up(folder: Path) -> None:
    (folder / "x.txt").symlink_to("../../../../../../../../etc/hostname")


def _link_to_nothing(folder: Path) -> None:
    (folder / "x.txt").symlink_to("nothing")


def _link_loop(folder: Path) -> None:
    (folder / "x.txt").symlink_to("x.txt")


def _link_to_folder(folder: Path) -> None:
    (folder / "x").symlink_to(folder)


def _directory(folder: Path) -> None:
    _file(folder / "x.txt" / "a.txt")


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "x.txt")


def _huge(folder: Path) -> None:
    with (folder / "x.txt").open("wb") as file:
        file.truncate(LARGEST + 1)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (
            _link_out,
            (
                "x.txt:1:1: symlink: this link leads out of the folder of decisions; "
                "put the file itself in its place"
            ),
        ),
        (
            _link_up,
            (
                "x.txt:1:1: symlink: this link leads out of the folder of decisions; "
                "put the file itself in its place"
            ),
        ),
        (
            _link_to_nothing,
            (
                "x.txt:1:1: unreadable: this cannot be read: No such file or directory; "
                "give the right to read it or move it away"
            ),
        ),
        (
            _link_to_folder,
            "x:1:1: symlink: this link leads to a folder; put the files themselves in its place",
        ),
        (
            _directory,
            (
                "x.txt:1:1: directory: a directory stands where a file is expected; "
                "rename it or move it away; nothing in it was read"
            ),
        ),
        (_pipe, "x.txt:1:1: no-file: this is no regular file; move it away"),
        (
            _huge,
            (
                "x.txt:1:1: too-large: the file has 67,108,865 bytes; "
                "a decision has some ten thousand; put one decision in its place"
            ),
        ),
    ],
)
def test_what_is_no_file_is_said_and_the_rest_is_read(
    tmp_path: Path, make: Callable[[Path], None], said: str
) -> None:
    """One bad thing in the folder is one problem; the other files are read."""
    folder = tmp_path / "decisions"
    _file(folder / "a.txt")
    _file(folder / "z.txt")
    make(folder)
    assert _said(folder) == [said]
    assert _paths(folder) == ["a.txt", "z.txt"]


def test_a_loop_of_links_is_said(tmp_path: Path) -> None:
    """A link to itself is a problem; what the system calls it differs."""
    _link_loop(tmp_path)
    (said,) = _said(tmp_path)
    assert said.startswith("x.txt:1:1: unreadable: this cannot be read: ")


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    """A link to a file of the folder is that file."""
    _file(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert _paths(tmp_path) == ["a.txt", "b.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_said(tmp_path: Path) -> None:
    """A file that may not be read is a problem, and so is a folder."""
    _file(tmp_path / "a.txt").chmod(0)
    _file(tmp_path / "b" / "a.txt")
    (tmp_path / "b").chmod(0)
    said = _said(tmp_path)
    (tmp_path / "b").chmod(0o700)
    assert said == [
        f"{name}:1:1: unreadable: this cannot be read: Permission denied; "
        "give the right to read it or move it away"
        for name in ("a.txt", "b")
    ]


def test_a_socket_in_a_folder_does_not_stop_the_reading(tmp_path: Path) -> None:
    """What would never answer is not waited for."""
    _file(tmp_path / "a.txt")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)  # a socket's path is limited to a hundred bytes
        try:
            server.bind("s.txt")
        finally:
            os.chdir(here)
        assert _paths(tmp_path) == ["a.txt"]
        assert _said(tmp_path) == ["s.txt:1:1: no-file: this is no regular file; move it away"]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("é.txt".encode(), "é.txt"),
        ("e\u0301.txt".encode(), "e\u0301.txt"),
        (b"\xff.txt", "\\xff.txt"),
        (b"a\nb.txt", "a\\nb.txt"),
        ("\u202etxt.a".encode(), "\\u202etxt.a"),
        (b"x" * 255, "x" * 255),
    ],
)
def test_any_name_is_read_and_can_be_shown(tmp_path: Path, name: bytes, path: str) -> None:
    """Names in any form, with bytes that are no text, or of 255 bytes, are read and shown."""
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(_TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system does not take such a name")
    assert _paths(tmp_path) == [path]
    (received,) = load(tmp_path)
    assert isinstance(received, Received)
    decision, problems = read(received.data, received.path)
    assert decision is not None
    assert decision.source_path == path
    assert problems == []


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """No folder is one problem."""
    assert _said(tmp_path / "none") == [
        f"{tmp_path / 'none'}:1:1: no-folder: there is no such folder; name the folder of the decisions"
    ]
