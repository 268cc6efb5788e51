"""Related decisions with the reason in words: "also on section 26 and delay, same council"."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from markupsafe import Markup
from msgspec import Struct

from sitegen.law import provision
from sitegen.law.registry import Law
from sitegen.library.works import work_uri
from sitegen.model import Citation, Entry, Likeness, Other
from sitegen.pages.laws import citation_name
from sitegen.pages.rows import put

_NAMED = 2
"""How many provisions, and how many themes, a reason names: the most telling ones."""


class Like(Struct, frozen=True):
    """A related decision and the reason for showing it."""

    other: Other
    reason: str


def like_rows(related: Iterable[Like], card: Callable[[Other], Markup]) -> Markup:
    """Return the rows of related decisions as HTML; ``card`` names a decision."""
    return Markup(  # noqa: S704 - a card is HTML, and reasons are escaped
        "".join(
            [
                f'<li>{card(each.other)}\n<p class="why">{put(each.reason)}</p></li>\n'
                for each in related
            ]
        )
    )


class Reasons:
    """Says why decisions are related; what law is called it remembers."""

    def __init__(self, law: Law) -> None:
        self._law = law
        self._named: dict[str, str] = {}

    def likes(self, entry: Entry, related: tuple[Likeness, ...]) -> Iterator[Like]:
        """Yield the related decisions of ``entry`` in their order."""
        names = dict(entry.names)
        for likeness in related:
            yield Like(likeness.other, self._reason(entry, likeness, names))

    def _reason(self, entry: Entry, likeness: Likeness, names: Mapping[str, str]) -> str:
        on = [self._law_named(uri, names) for uri in likeness.provisions[:_NAMED]]
        on += likeness.themes[:_NAMED]
        subject = entry.subcategory if likeness.subject and entry.subcategory else None
        if subject and not on:
            on.append(_within(subject))
            subject = None
        parts = []
        if likeness.investigation:
            parts.append("another statement of the same investigation")
        if on:
            parts.append(f"also on {_listed(on)}")
        if subject and not likeness.investigation:
            parts.append("same subject")
        if likeness.organisation:
            parts.append(f"same {_kind_of(entry)}")
        words = ", ".join(parts)
        return words[:1].upper() + words[1:]

    def _law_named(self, uri: str, names: Mapping[str, str]) -> str:
        named = self._named.get(uri)
        if named is None:
            named = _law_named(self._law, uri, names)
            if not names:  # what the registry lacks has the name that a decision gives it
                self._named[uri] = named
        return named


def _law_named(law: Law, uri: str, names: Mapping[str, str]) -> str:
    """Return ``section 26 of the Local Government Act 1974``, or the name of guidance."""
    if uri.startswith("guidance/"):
        return citation_name(law, Citation(0, 0, uri, "guidance"), names, "")
    cited = provision.parse(uri)
    work = Citation(0, 0, work_uri("legislation", uri))
    title = citation_name(law, work, names, "")
    segments = provision.describe_segments(cited.segments)
    return f"{segments} of the {title}" if segments else f"the {title}"


def _within(subject: str) -> str:
    """Return a subject as it stands within a sentence: ``child protection``, but ``SEND``."""
    return subject if subject[:2].isupper() else subject[:1].lower() + subject[1:]


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _kind_of(entry: Entry) -> str:
    return "council" if "council" in (entry.organisation or "").casefold() else "organisation"
