"""What a change of some files can have changed beyond their own pages."""

from msgspec.structs import replace

from sitegen.cache.packs import Place
from sitegen.cache.state import Row
from sitegen.changes import MANY, Change, are_alone, changes, problems_after
from sitegen.problems import Problem


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
    found = [Change(*pair) for pair in zip(before[:MANY], after, strict=False)]
    assert changes(before, after) == found
    assert are_alone(found, after)


def test_of_many_that_have_changed_the_library_is_gathered_again() -> None:
    """Looking at each of thousands with all others would take longer: other line ends change all."""
    before = rows(MANY + 1)
    after = [replace(row, content=b"x" + row.content) for row in before]
    assert changes(before, after) is None


def test_what_lists_show_or_others_recite_is_not_alone() -> None:
    """Another summary, another problem, or wording that another decision has too concerns the rest."""
    before = rows(3)
    first, second, _ = before
    problem = Problem("warning", "sidecar", first.path, 1, 1, "this is wrong", "mend it")
    for other in (
        replace(first, content=b"x", listed=b"y"),
        replace(first, content=b"x", problems=(problem,)),
        replace(first, content=b"x", wording=first.wording + second.wording),
    ):
        found = changes(before, [other, *before[1:]])
        assert found == [Change(first, other)]
        assert not are_alone(found, [other, *before[1:]])


def test_problems_of_what_changed_are_those_of_now() -> None:
    """Those of other files, and of the site as a whole, are as they were."""
    old, new, other = (
        Problem("warning", "sidecar", path, 1, 1, message, "mend it")
        for path, message in (("0.txt", "old"), ("0.txt", "new"), ("1.txt", "old"))
    )
    first = rows(1)[0]
    change = Change(replace(first, problems=(old,)), replace(first, problems=(new,)))
    assert problems_after([change], [old, other]) == [other, new]
