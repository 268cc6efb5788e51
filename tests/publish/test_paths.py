"""Artifacts and their routes: what may be a file of the site, and which two may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.artifact import Artifact
from sitegen.publish.paths import Routes

PART = st.from_regex(r"[a-z0-9][a-z0-9.-]{0,6}", fullmatch=True).filter(lambda p: p != "sitegen")
PATH = st.lists(PART, min_size=1, max_size=4).map("/".join)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/a",
        "a/",
        "a//b",
        "../a",
        "a/../b",
        "a/./b",
        ".",
        "a\\b",
        "a\0b",
        "a\nb",
        ".sitegen",
        ".Sitegen/x",
    ],
)
def test_path_outside_the_site_is_refused(path: str) -> None:
    """A path that would leave the site, or no file could have, makes no artifact."""
    with pytest.raises(ValueError, match="not a path below the site's root"):
        Artifact(path, b"")


@given(PATH)
def test_path_of_plain_parts_is_taken(path: str) -> None:
    """Any path of plain parts makes an artifact."""
    assert Artifact(path, b"x").path == path


@given(st.lists(PATH, unique=True))
def test_routes_agree_with_a_file_system(paths: list[str]) -> None:
    """A path is refused exactly when it is, or lies above or below, a path taken before."""
    routes = Routes()
    taken: list[str] = []
    for path in paths:
        clash = any(p.startswith(f"{path}/") or path.startswith(f"{p}/") for p in taken)
        assert (routes.take(path) is not None) == clash
        if not clash:
            taken.append(path)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("a/b.html", "a/b.html", "two files of the site have the path “a/b.html”"),
        ("a/b.html", "A/b.html", "“A/b.html” and “a/b.html” cannot both be files of the site"),
        (
            "caf\u00e9",
            "cafe\u0301",
            "“cafe\u0301” and “caf\u00e9” cannot both be files of the site",
        ),
        ("a", "a/b/c", "“a/b/c” and “a” cannot both be files of the site"),
        ("a/b/c", "a", "“a” and “a/b/c” cannot both be files of the site"),
    ],
)
def test_collision_names_both_paths(first: str, second: str, said: str) -> None:
    """A collision is reported at the second path and names the first."""
    routes = Routes()
    assert routes.take(first) is None
    assert str(routes.take(second)) == (
        f"{second}:1:1: route-collision: {said}; "
        "give one of the two pages another address, or publish one of them only"
    )
