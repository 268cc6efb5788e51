"""Facets: the values that decisions share, each with the decisions that have it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from sitegen.model import Entry, Term
from sitegen.slug import NOT_STATED, slugify

Value = Callable[[Entry], str | None]


def terms(
    entries: Iterable[Entry],
    value: Value,
    below: Value | None = None,
    path: tuple[str, ...] = (),
) -> tuple[Term, ...]:
    """Group ``entries`` by ``value``, and within each group by ``below``.

    Names that differ only in what a slug folds (case, ``&`` for ``and``,
    apostrophes) are one term, labelled as most of its decisions print it. An
    entry without the value goes to the term ``not-stated``, which stands last.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        name = value(entry)
        slug = NOT_STATED if name is None else slugify(name)
        groups[slug].append(entry)
        if name is not None:
            labels[slug][name] += 1
    found = [_term((*path, slug), labels[slug], members, below) for slug, members in groups.items()]
    return tuple(sorted(found, key=lambda term: (term.label is None, term.path)))


def _term(
    path: tuple[str, ...], labels: Counter[str], members: Sequence[Entry], below: Value | None
) -> Term:
    common = max(labels.values(), default=0)
    label = min((name for name, count in labels.items() if count == common), default=None)
    children = terms(members, below, path=path) if below and label is not None else ()
    return Term(path, label, tuple(members), children)


def year_of(entry: Entry) -> str | None:
    """Return the year of the decision in four figures."""
    return str(entry.decided.year) if entry.decided else None
