"""Sheets: made-up decisions, and how each layout writes them.

A ``Sheet`` is what a decision says; ``as_a`` and the others are what a file of it
holds. Reading such a file must give the sheet back, as far as the layout keeps it.
"""

import html
from collections.abc import Iterator

from hypothesis import strategies as st
from msgspec import Struct

from sitegen.read.dates import FIRST, LAST


class Entry(Struct, frozen=True):
    """A paragraph or an item: its words, its list, and how the list is marked."""

    words: str
    items: tuple["Entry", ...] = ()
    lettered: bool = False


class Part(Struct, frozen=True):
    """A section or sub-heading with its paragraphs."""

    heading: str
    level: int
    entries: tuple[Entry, ...]


class Sheet(Struct, frozen=True):
    """A whole decision."""

    organisation: str
    reference: str
    category: str
    outcome: str
    date: str
    summary: tuple[str, ...]
    parts: tuple[Part, ...]


SIGNED = "Investigator's decision on behalf of the Ombudsman"
_MAIN = ("The complaint", "The Ombudsman’s role and powers", "What I found", "Final decision")
_WORDS = st.sampled_from(
    (
        *(
            "the",
            "Council",
            "complained",
            "Mr\u00a0X’s",
            "“care”",
            "£1,200",
            "(page",
            "3)",
            "2016.",
        ),
        *(
            "[sic]",
            "a)",
            "1.",
            "•",
            "-",
            "é",
            "﷽",
            "e\u0301",
            "and/or",
            "it's",
            "Pv20",
            "@complainant",
        ),
        *(
            "<b>",
            "&",
            "&amp;",
            "{{x}}",
            "{%",
            "**bold**",
            "`code`",
            "\\",
            "http://a.b/?c=1&d=2",
            ">",
        ),
    )
)


@st.composite
def _sentences(draw: st.DrawFn) -> str:
    words = draw(st.lists(_WORDS, min_size=1, max_size=9))
    return f"We {' '.join(words)} end."


@st.composite
def _entries(draw: st.DrawFn) -> Entry:
    words = draw(_sentences())
    if not draw(st.booleans()):
        return Entry(words)
    lettered = draw(st.booleans())
    items = draw(st.lists(_sentences(), min_size=1, max_size=4))
    below = draw(st.lists(_sentences(), max_size=2)) if lettered else []
    last = Entry(items[-1][:-1] + ":", tuple(map(Entry, below))) if below else Entry(items[-1])
    return Entry(words[:-1] + ":", (*map(Entry, items[:-1]), last), lettered)


@st.composite
def _parts(draw: st.DrawFn, heading: str) -> list[Part]:
    entries: st.SearchStrategy[tuple[Entry, ...]] = st.lists(
        _entries(), min_size=1, max_size=4
    ).map(tuple)
    names = draw(st.lists(st.sampled_from(("Analysis", "What happened", "Fault 2")), max_size=2))
    below = [Part(name, 3, draw(entries)) for name in names]
    empty = bool(below) and draw(st.booleans())
    return [Part(heading, 2, () if empty else draw(entries)), *below]


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Draw a decision."""
    reference = draw(st.from_regex(r"[0-9]{2} [0-9]{3} [0-9]{3}[a-d]?", fullmatch=True))
    parts = [part for name in _MAIN for part in draw(_parts(name))]
    return Sheet(
        draw(st.sampled_from(("A & B Council", "NHS C (ICB)", "D, E and F Council"))),
        draw(st.just(reference)),
        draw(st.sampled_from(("Housing > Homelessness", "Children's care services > Other"))),
        draw(st.sampled_from(("Upheld", "Not upheld", "Closed after initial enquiries"))),
        draw(st.dates(FIRST, LAST).map(lambda day: f"{day.day:02} {day:%b} {day.year:04}")),
        tuple(draw(st.lists(_sentences(), min_size=1, max_size=2))),
        tuple(parts),
    )


def _header(sheet: Sheet) -> Iterator[str]:
    yield f"{sheet.organisation} ({sheet.reference})"
    yield f"Category : {sheet.category}"
    yield f"Decision : {sheet.outcome}"
    yield f"Decision date : {sheet.date}"


def _opening(sheet: Sheet) -> Iterator[str]:
    yield "The Ombudsman's final decision:"
    yield f"Summary: {sheet.summary[0]}"
    yield from sheet.summary[1:]


def as_a(sheet: Sheet, *, running: bool = False) -> str:
    """Write layout A; with ``running`` numbers, layout P."""
    blocks = [*_header(sheet), *_opening(sheet)]
    number = 0
    for part in sheet.parts:
        if part.level == 2 and blocks[-1] != f"Summary: {sheet.summary[0]}":
            blocks.append("Back to top")
        blocks.append(part.heading)
        number = number if running else 0
        lines = []
        for entry in part.entries:
            number += 1
            lines.append(f"  {number}. {entry.words}")
            lines += _items_a(entry, "    ")
        blocks += ["\n".join(lines)] if lines else []
    return "\n\n".join([*blocks, "Back to top", SIGNED, "Print this page", "LGO logogram"])


def _items_a(entry: Entry, indent: str) -> Iterator[str]:
    for number, item in enumerate(entry.items, start=1):
        yield f"{indent}  {number}. {item.words}" if entry.lettered else f"{indent}• {item.words}"
        yield from _items_a(item, indent + "      ")


def as_dashes(sheet: Sheet, *, header: bool, contents: bool = False) -> str:
    """Write layout B, layout C without header lines, or layout T with a list of contents."""
    lines = list(_header(sheet)) if header else list(_header(sheet))[:1]
    if contents:
        lines += [f"- {part.heading}" for part in sheet.parts]
    lines += [*_opening(sheet)]
    for part in sheet.parts:
        lines.append(part.heading)
        lines += [f"- {words}" for entry in part.entries for words in flat(entry)]
    return "\n".join([*lines, SIGNED])


def flat(entry: Entry) -> Iterator[str]:
    """Yield the words of an entry and all that hangs from it."""
    yield entry.words
    for item in entry.items:
        yield from flat(item)


def as_markdown(sheet: Sheet) -> str:
    """Write Markdown with front matter."""
    lines = [
        "---",
        f'title: "{sheet.organisation} ({sheet.reference})"',
        f'category: "{sheet.category}"',
        f"outcome: {sheet.outcome}",
        f"date: {sheet.date}",
        "---",
        "",
        f"Summary: {sheet.summary[0]}",
        *[f"\n{words}" for words in sheet.summary[1:]],
    ]
    for part in sheet.parts:
        lines.append(f"\n{'#' * part.level} {part.heading}\n")
        for number, entry in enumerate(part.entries, start=1):
            lines.append(f"{number}. {entry.words}")
            lines += _items_markdown(entry, "   ")
    return "\n".join(lines) + "\n"


def _items_markdown(entry: Entry, indent: str) -> Iterator[str]:
    for number, item in enumerate(entry.items, start=1):
        yield f"{indent}{number}. {item.words}" if entry.lettered else f"{indent}- {item.words}"
        yield from _items_markdown(item, indent + "    ")


def as_html(sheet: Sheet) -> str:
    """Write a saved page."""
    title, *fields = _header(sheet)
    pairs = [field.partition(" : ") for field in fields]
    parts = [
        "<!DOCTYPE html><html><head><title>t</title></head><body><nav>Home</nav>",
        f'<article id="article"><h1>{html.escape(title)}</h1><dl>',
        *[f"<dt>{label} :</dt><dd>{html.escape(value)}</dd>" for label, _, value in pairs],
        "</dl><h2>The Ombudsman's final decision:</h2>",
        f"<p><b>Summary:</b> {html.escape(sheet.summary[0])}</p>",
        *[f"<p>{html.escape(words)}</p>" for words in sheet.summary[1:]],
    ]
    for part in sheet.parts:
        parts.append(f"<h{part.level}>{html.escape(part.heading)}</h{part.level}>")
        parts.append(_list_html(Entry("", part.entries, lettered=True)))
    parts.append(f"<p>{SIGNED}</p></article><footer>LGO logogram</footer></body></html>")
    return "".join(parts)


def _list_html(entry: Entry) -> str:
    if not entry.items:
        return ""
    name = "ol" if entry.lettered else "ul"
    items = "".join(f"<li>{html.escape(item.words)}{_list_html(item)}</li>" for item in entry.items)
    return f"<{name}>{items}</{name}>"
