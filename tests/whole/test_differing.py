"""What identifies a set of files, and what is other in another."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.digest import differing

FILES = st.dictionaries(st.sampled_from("abcde"), st.binary(min_size=1, max_size=1), max_size=5)


@given(FILES, FILES)
def test_a_set_is_known_by_what_it_has_and_not_by_how_it_came_about(
    files: dict[str, bytes], before: dict[str, bytes]
) -> None:
    """From another set or from nothing, in any order, the same files are identified alike."""
    _, id_before = differing(before, {}, b"")
    behind, id_ = differing(files, before, id_before)
    assert id_ == differing(dict(sorted(files.items(), reverse=True)), {}, b"")[1]
    assert sorted(behind) == sorted(p for p in {*files, *before} if files.get(p) != before.get(p))
    assert (id_ == id_before) == (files == before)
