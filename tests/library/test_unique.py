"""One decision a reference, whatever the files are called."""

from sitegen.law.registry import compile_law
from sitegen.library.unique import unique
from sitegen.model import Record
from sitegen.study import Study

TEXT = """A Council (21 007 914)

Category : Housing > Homelessness

Decision : Upheld

Decision date : 16 Jun 2022

Summary: In short.

The complaint

  1. One.

Final decision

  1. Done.

Investigator's decision on behalf of the Ombudsman
"""


def records(**texts: str) -> list[Record]:
    """Return the records of files by their names, without the suffix."""
    study = Study(compile_law([], []), "/")
    found = [study.study(text.encode(), f"{name}.txt", None).record for name, text in texts.items()]
    return [record for record in found if record is not None]


def test_the_richer_of_two_files_is_kept() -> None:
    """Of one reference in two layouts the one with numbers is kept, and the other named."""
    kept, problems = unique(
        records(a=TEXT.replace("  1.", "-"), b=TEXT, c=TEXT.replace("914", "915"))
    )
    assert [(one.entry.slug, one.path) for one in kept] == [
        ("21-007-914", "b.txt"),
        ("21-007-915", "c.txt"),
    ]
    assert [str(problem) for problem in problems] == [
        (
            "a.txt:1:1: duplicate-reference: 21 007 914 is also in b.txt, which tells more; "
            "delete one of the two files"
        )
    ]


def test_of_two_files_that_tell_the_same_the_first_is_kept() -> None:
    """Two copies give one decision, and which one does not hang on chance."""
    kept, problems = unique(records(c=TEXT, a=TEXT, b=TEXT))
    assert [one.path for one in kept] == ["a.txt"]
    assert [str(problem) for problem in problems] == [
        f"{name}:1:1: duplicate-reference: 21 007 914 is also in a.txt, which tells as much; "
        "delete one of the two files"
        for name in ("b.txt", "c.txt")
    ]


def test_one_reference_of_two_organisations_is_said_to_be_that() -> None:
    """Two decisions that share a reference by mistake are no copies: none is to be deleted."""
    kept, problems = unique(records(a=TEXT, b=TEXT.replace("A Council", "B Council")))
    assert [one.path for one in kept] == ["a.txt"]
    assert [str(problem) for problem in problems] == [
        (
            "b.txt:1:1: duplicate-reference: 21 007 914 is also in a.txt, as one of 'A Council' "
            "and not of 'B Council'; only that file is published: put the reference right in one "
            "of the two"
        )
    ]
