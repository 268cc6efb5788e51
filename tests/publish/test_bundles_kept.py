"""Bundles stay from build to build, and are made anew only where a decision changed."""

from datetime import date
from pathlib import Path

import pytest

from sitegen.publish.search import Index
from tests.publish.indexed import DAYS, TEXTS, Decisions, every_byte, inodes, pages
from tests.ship import ship


def test_withdrawn_text_is_in_no_file_of_the_next_index(tmp_path: Path) -> None:
    """After a decision is taken away none of its words is left in the store, packed or not."""
    Decisions(TEXTS).build(tmp_path)
    assert b"giraffe" in every_byte(tmp_path)
    Decisions({slug: text for slug, text in TEXTS.items() if text != "giraffe"}).build(tmp_path)
    rest = every_byte(tmp_path)
    assert b"zebra" in rest
    assert b"giraffe" not in rest
    assert b"20-013-052" not in rest


def test_only_a_bundle_with_a_change_is_made_anew(tmp_path: Path) -> None:
    """A bundle stays as it is, and asks for no document, until one of its decisions changes."""
    first, _ = Decisions(TEXTS).build(tmp_path)
    written = inodes(first)
    same = Decisions(TEXTS)
    again, _ = same.build(tmp_path)
    assert (again, inodes(again), same.asked) == (first, written, [])
    edited = Decisions(TEXTS | {"19-017-399": "quagga"})
    changed, _ = edited.build(tmp_path)
    assert edited.asked == ["19-017-399"]
    assert changed.bundles[0] == first.bundles[0]
    assert inodes(Index(changed.bundles[:1])) <= written
    assert changed.bundles[1].name != first.bundles[1].name
    assert b"quagga" in every_byte(changed.bundles[1].folder)


def test_another_day_of_decision_makes_a_bundle_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order of a bundle is a part of it, though no document says it."""
    Decisions(TEXTS).build(tmp_path)
    monkeypatch.setitem(DAYS, "20-013-052", date(2022, 6, 17))
    index, _ = Decisions(TEXTS).build(tmp_path)
    assert pages(index)["all"] == ["20-013-052", "21-007-914"]


def test_no_decision_no_bundle(tmp_path: Path) -> None:
    """Without a decision there is no bundle and no problem, and those that there were go."""
    Decisions(TEXTS).build(tmp_path)
    assert Decisions({}).build(tmp_path) == (Index(), [])
    assert list(tmp_path.iterdir()) == []
    ship(Index(), tmp_path / "site")
    assert not (tmp_path / "site").exists()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _flip(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-9] + bytes((data[-9] ^ 1,)) + data[-8:])


@pytest.mark.parametrize("damage", [Path.unlink, _cut, _flip, lambda path: path.write_bytes(b"")])
@pytest.mark.parametrize(
    "name",
    ["contents.json", "bundle.json", "index/0.pf_index", "filter/outcome.json"],
)
def test_a_damaged_bundle_is_made_anew(tmp_path: Path, damage: object, name: str) -> None:
    """A bundle that lost or changed a byte in the store is not taken from there."""
    first, _ = Decisions(TEXTS).build(tmp_path)
    whole = every_byte(first.bundles[0].folder)
    damage(first.bundles[0].folder / name)  # type: ignore[operator] # a function of a path
    again, problems = Decisions(TEXTS).build(tmp_path)
    assert (again, problems) == (first, [])
    assert every_byte(again.bundles[0].folder) == whole


@pytest.mark.parametrize("damage", [Path.unlink, _cut, _flip])
def test_a_damaged_program_is_taken_anew(tmp_path: Path, damage: object) -> None:
    """The program that searches is held against what it is called after."""
    first, _ = Decisions(TEXTS).build(tmp_path)
    assert first.program is not None
    whole = first.program.read_bytes()
    damage(first.program)  # type: ignore[operator] # a function of a path
    again, problems = Decisions(TEXTS).build(tmp_path)
    assert (again, problems) == (first, [])
    assert first.program.read_bytes() == whole


def test_what_is_no_bundle_is_cleared_away(tmp_path: Path) -> None:
    """Files, links and half-made folders in the store are deleted, and what links lead to is not."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    store = tmp_path / "store"
    (store / ".making-x").mkdir(parents=True)
    (store / "all-0123456789abcdef").write_text("a file of a bundle's name")
    (store / "link").symlink_to(elsewhere)
    index, problems = Decisions(TEXTS).build(store)
    assert problems == []
    assert index.program is not None
    kept = {bundle.name for bundle in index.bundles} | {index.program.name}
    assert {path.name for path in store.iterdir()} == kept
    assert elsewhere.is_dir()
