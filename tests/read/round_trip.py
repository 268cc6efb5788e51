"""The round trip, layout by layout: what of a decision comes back when it is written and read.

``python -m tests.read.round_trip --count 200`` writes made-up decisions in each layout,
reads them back, and prints how many came back with each of their parts whole.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings

from sitegen.model import Decision, Item
from sitegen.read.letters import letter
from sitegen.read.reader import read
from tests.read.sheets import Entry, Sheet, as_a, as_dashes, as_html, as_markdown, sheets

LAYOUTS: dict[str, Callable[[Sheet], str]] = {
    "A": as_a,
    "B": lambda sheet: as_dashes(sheet, header=True),
    "C": lambda sheet: as_dashes(sheet, header=False),
    "T": lambda sheet: as_dashes(sheet, header=False, contents=True),
    "D": lambda sheet: f"Required cookies\n\nPrivacy settings\n\n{as_a(sheet)}",
    "P": lambda sheet: as_a(sheet, running=True),
    "markdown": as_markdown,
    "html": as_html,
}
PARTS = ("read", "layout", "facts", "summary", "headings", "nesting", "numbers")


def parts_back(sheet: Sheet, layout: str, decision: Decision | None) -> set[str]:
    """Return which parts of ``sheet`` came back whole."""
    if decision is None:
        return set()
    read_parts = [(s.heading.value if s.heading else "", s.blocks) for s in decision.sections]
    written_items = [_written(entry) for part in sheet.parts for entry in part.entries]
    read_items = [_read(block.items) for _, blocks in read_parts for block in blocks]
    numbers = [block.number for _, blocks in read_parts for block in blocks]
    facts = (decision.category, decision.outcome, decision.decided)
    whole = {
        "read": True,  # which the reader only does with every word proved
        "layout": decision.layout == layout,
        "facts": all(facts) and decision.organisation == sheet.organisation,
        "summary": [text.value for text in decision.summary] == list(sheet.summary),
        "headings": [name for name, _ in read_parts] == [part.heading for part in sheet.parts],
        "nesting": read_items == written_items,
        "numbers": numbers == list(range(1, len(written_items) + 1)),
    }
    return {part for part, is_whole in whole.items() if is_whole}


def _written(entry: Entry) -> list[object]:
    return [
        (letter(n) if entry.lettered else None, item.words, _written(item))
        for n, item in enumerate(entry.items, 1)
    ]


def _read(items: tuple[Item, ...]) -> list[object]:
    return [(item.label, item.text.value, _read(item.items)) for item in items]


def count_back(layout: str, write: Callable[[Sheet], str], count: int) -> Counter[str]:
    """Return how many of ``count`` decisions came back with each part in one layout."""
    back: Counter[str] = Counter()

    @settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(sheet=sheets())
    def run(sheet: Sheet) -> None:
        decision, _ = read(write(sheet).encode(), "made.txt")
        back.update(parts_back(sheet, layout, decision))
        back["written"] += 1

    run()
    return back


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    count = parser.parse_args().count
    rows = {layout: count_back(layout, write, count) for layout, write in LAYOUTS.items()}
    out = sys.stdout.write
    out("| layout | written | " + " | ".join(PARTS) + " |\n")
    out("|---|" + "---|" * (len(PARTS) + 1) + "\n")
    for layout, back in rows.items():
        cells = " | ".join(str(back[part]) for part in PARTS)
        out(f"| {layout} | {back['written']} | {cells} |\n")


if __name__ == "__main__":
    main()
