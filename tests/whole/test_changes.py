"""What a change of some files can have changed beyond their own pages."""

from msgspec.structs import replace

from sitegen.cache.packs import Place
from sitegen.cache.state import Row
from sitegen.changes import MANY, changed_alone


def rows(count: int) -> list[Row]:
    """Return the rows of some decisions, no two of which have a wording in common."""
    return [
        Row(
            f"{number}.txt",
            (),
            number.to_bytes(16),
            (),
            slug=f"21-007-{number:03}",
            reference=f"21 007 {number:03}",
            record=Place(0, number, 1),
            wording=number.to_bytes(12),
        )
        for number in range(count)
    ]


def test_a_few_that_have_changed_are_printed_alone() -> None:
    """Other bytes that are listed the same concern nobody else."""
    before = rows(MANY + 1)
    after = [replace(row, content=b"x" + row.content) for row in before[:MANY]] + before[MANY:]
    assert changed_alone(before, after) == after[:MANY]


def test_of_many_that_have_changed_the_library_is_gathered_again() -> None:
    """Looking at each of thousands with all others would take longer: other line ends change all."""
    before = rows(MANY + 1)
    after = [replace(row, content=b"x" + row.content) for row in before]
    assert changed_alone(before, after) is None
