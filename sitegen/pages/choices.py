"""What a reader of the search chooses from: short lists on the page, and organisations by typing.

Hundreds of organisations are no checkboxes. Their list is a file of its own, loaded when a reader
comes to the field; for law there is ``lawlist``.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct

from sitegen.artifact import Artifact
from sitegen.model import Entry
from sitegen.pages.routes import SEARCH
from sitegen.pages.site import Site
from sitegen.pages.synonyms import Synonyms, fold
from sitegen.pages.words import NO_SUM_NAMED, NOT_STATED_LABEL, SUM_NAMED

ORGANISATIONS = f"{SEARCH}organisations.json"


class Choices(Struct, frozen=True):
    """The values of each short list as the search index has them, what is not stated last.

    ``categories`` have their subjects, ``years`` are newest first, and ``undated`` is what stands for
    no year, if some decision has none.
    """

    outcomes: tuple[str, ...]
    remedies: tuple[str, ...]
    categories: tuple[tuple[str, tuple[str, ...]], ...]
    years: tuple[str, ...]
    undated: str | None


def choices_of(entries: Sequence[Entry]) -> Choices:
    """Return the choices among some decisions."""
    subjects: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        own = subjects[entry.category or NOT_STATED_LABEL]
        if entry.category and entry.subcategory:
            own.add(entry.subcategory)
    remedies = {
        SUM_NAMED if entry.remedy.sums else NO_SUM_NAMED for entry in entries if entry.remedy
    }
    years = {entry.decided.year if entry.decided else None for entry in entries}
    return Choices(
        outcomes=_in_order(entry.outcome or NOT_STATED_LABEL for entry in entries),
        remedies=tuple([each for each in (SUM_NAMED, NO_SUM_NAMED) if each in remedies]),
        categories=tuple((name, _in_order(subjects[name])) for name in _in_order(subjects)),
        years=tuple(str(year) for year in sorted((y for y in years if y), reverse=True)),
        undated=NOT_STATED_LABEL if None in years else None,
    )


def organisation_choices(site: Site, synonyms: Synonyms) -> Artifact:
    """Return the list: an array for each name as it is printed, which is what the filter finds.

    It has the name, how many decisions have it, and other names that it is found by.
    """
    names = Counter(entry.organisation or NOT_STATED_LABEL for entry in site.library.entries)
    of_form = {fold(form): forms for forms in synonyms for form in forms}
    rows = [
        (name, count, " ".join(form for form in of_form.get(fold(name), ()) if form != name))
        for name, count in sorted(names.items())
    ]
    return Artifact(ORGANISATIONS, msgspec.json.encode(rows) + b"\n")


def _in_order(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values), key=lambda value: (value == NOT_STATED_LABEL, value)))
