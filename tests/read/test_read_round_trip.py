"""Round trips: a decision written in a layout and read back is the same decision."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from sitegen.model import Decision, Item
from sitegen.read.letters import letter
from sitegen.read.reader import read
from tests.read.anchors import anchors
from tests.read.sheets import (
    SIGNED,
    Entry,
    Sheet,
    as_a,
    as_dashes,
    as_html,
    as_markdown,
    flat,
    sheets,
)

_Shape = list[tuple[str, int, list[object]]]


def _read(text: str) -> Decision:
    decision, problems = read(text.encode(), "made.txt")
    assert list(map(str, problems)) == []
    assert decision is not None
    return decision


def _written(sheet: Sheet) -> _Shape:
    numbers = iter(range(1, 10_000))
    return [
        (
            part.heading,
            part.level,
            [[next(numbers), entry.words, _list(entry)] for entry in part.entries],
        )
        for part in sheet.parts
    ]


def _list(entry: Entry) -> list[object]:
    return [
        [letter(number) if entry.lettered else None, item.words, _list(item)]
        for number, item in enumerate(entry.items, start=1)
    ]


def _as_read(decision: Decision) -> _Shape:
    return [
        (
            section.heading.value if section.heading else "",
            section.level,
            [[block.number, block.text.value, _items(block.items)] for block in section.blocks],
        )
        for section in decision.sections
    ]


def _items(items: tuple[Item, ...]) -> list[object]:
    return [[item.label, item.text.value, _items(item.items)] for item in items]


def _has_the_header(decision: Decision, sheet: Sheet) -> None:
    assert decision.organisation == sheet.organisation
    assert decision.reference == sheet.reference
    assert f"{decision.category} > {decision.subcategory}" == sheet.category
    assert decision.outcome == sheet.outcome
    assert decision.decided is not None
    assert (
        f"{decision.decided.day:02} {decision.decided:%b} {decision.decided.year:04}" == sheet.date
    )


@pytest.mark.parametrize(
    ("write", "layout", "numbering"),
    [
        (as_a, "A", "restored"),
        (lambda sheet: as_a(sheet, running=True), "P", "printed"),
        (lambda sheet: f"Required cookies\n\nPrivacy settings\n\n{as_a(sheet)}", "D", "restored"),
        (lambda sheet: as_a(sheet).replace("\n", "\r\n"), "A", "restored"),
        (lambda sheet: "\ufeff" + as_a(sheet), "A", "restored"),
        (as_markdown, "markdown", "restored"),
        (as_html, "html", "restored"),
    ],
    ids=["A", "P", "D", "CRLF", "BOM", "markdown", "html"],
)
@settings(max_examples=15, deadline=None)
@given(sheet=sheets())
def test_layouts_with_nesting_come_back_whole(
    write: Callable[[Sheet], str], layout: str, numbering: str, sheet: Sheet
) -> None:
    """Layouts that keep the nesting give back every heading, number, letter and word."""
    decision = _read(write(sheet))
    _has_the_header(decision, sheet)
    assert [text.value for text in decision.summary] == list(sheet.summary)
    assert _as_read(decision) == _written(sheet)
    found = list(anchors(decision))
    assert len(found) == len(set(found))
    if layout != "markdown":
        assert decision.sign_off is not None
        assert decision.sign_off.value == SIGNED
    # A single numbered paragraph cannot show whether its numbers run on.
    assert (decision.layout, decision.numbering) == (layout, numbering)


@pytest.mark.parametrize(
    ("write", "layout"),
    [
        (lambda sheet: as_dashes(sheet, header=True), "B"),
        (lambda sheet: as_dashes(sheet, header=False), "C"),
        (lambda sheet: as_dashes(sheet, header=False, contents=True), "T"),
    ],
    ids=["B", "C", "T"],
)
@settings(max_examples=15, deadline=None)
@given(sheet=sheets())
def test_layouts_without_nesting_come_back_flat_and_unnumbered(
    write: Callable[[Sheet], str], layout: str, sheet: Sheet
) -> None:
    """Layouts that lost the nesting give back every word, and no number."""
    decision = _read(write(sheet))
    assert [
        (section.heading.value if section.heading else "", [b.text.value for b in section.blocks])
        for section in decision.sections
    ] == [
        (part.heading, [words for entry in part.entries for words in flat(entry)])
        for part in sheet.parts
    ]
    assert {block.number for section in decision.sections for block in section.blocks} == {None}
    assert (decision.layout, decision.numbering) == (layout, "withheld")
    if layout == "B":
        _has_the_header(decision, sheet)
    else:
        assert (decision.category, decision.outcome, decision.decided) == (None, None, None)
