"""The citations of one decision, passage by passage.

What a passage cites may hang on what those before it said ("the Act"). Most that recur across
decisions cite by full names alone, "(Local Government Act 1974, section 26(1))": what these
cite is certain wherever they stand, and they are known again by their words.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from sitegen.law.instruments import Instrument
from sitegen.law.names import Mention
from sitegen.law.passage import read_passage
from sitegen.law.registry import Law
from sitegen.law.resolve import Abstention, Resolved, Resolver
from sitegen.law.scan import Element, Term, scan
from sitegen.memo import Memo
from sitegen.model import Citation

__all__ = ["Abstention", "Finder", "Findings", "find"]


class Findings(Struct, frozen=True):
    """What one decision cites: a tuple of citations a passage, in order of their spans.

    ``unlisted`` holds the instruments outside the registry that it names, by path.
    """

    citations: tuple[tuple[Citation, ...], ...]
    abstentions: tuple[Abstention, ...] = ()
    unlisted: tuple[Instrument, ...] = ()


class _Known(NamedTuple):
    """What the words of a passage say by themselves.

    ``certain`` is what it cites if that hangs on nothing before it, and ``named`` then
    are the names that a decision has given by it, in the order in which they count.
    """

    elements: tuple[Element, ...]
    names: tuple[Mention, ...]
    certain: tuple[Citation, ...] | None = None
    named: tuple[Mention, ...] = ()


class Finder:
    """Finds what decisions cite, one decision after the other."""

    def __init__(self, law: Law) -> None:
        self._law = law
        self._signs: re.Pattern[str] | None = None
        self._known = Memo(self._read_alone)

    def expect_many(self) -> None:
        """Compile what saves time where there are more than a few decisions."""
        self._signs = self._law.signs()

    def find(self, passages: Sequence[str]) -> Findings:
        """Find what the passages of one decision cite. They come in reading order.

        Takes time linear in the length of the passages. Spans within a passage are
        equal or disjoint. What comes out hangs on these passages alone.
        """
        resolver = Resolver()
        citations: list[tuple[Citation, ...]] = []
        for at, text in enumerate(passages):
            known = self._known.get(text, len(text)) or self._scan(text)
            if known is _NOTHING:
                citations.append(())
                continue
            resolver.turn_to(at, text, known.names)
            if known.certain is None:
                citations.append(read_passage(text, known.elements, resolver))
            else:
                for name in known.named:
                    resolver.resolve(name, beside=False)
                citations.append(known.certain)
        return Findings(tuple(citations), tuple(resolver.abstentions), resolver.memory.unlisted)

    def _scan(self, text: str) -> _Known:
        elements = tuple(scan(text, self._law, self._signs))
        if not elements:
            return _NOTHING
        return _Known(elements, tuple(each for each in elements if isinstance(each, Mention)))

    def _read_alone(self, text: str) -> _Known:
        known = self._scan(text)
        if known is _NOTHING or not all(map(_is_certain, known.elements)):
            return known
        resolver = _Listening()
        resolver.turn_to(0, text, known.names)
        certain = read_passage(text, known.elements, resolver)
        return known._replace(certain=certain, named=tuple(resolver.heard))


_NOTHING = _Known((), (), certain=())


class _Listening(Resolver):
    """A resolver that notes which names it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Mention] = []

    def resolve(self, element: Mention | Term, *, beside: bool) -> Resolved | None:
        """Answer as any resolver."""
        if isinstance(element, Mention):
            self.heard.append(element)
        return super().resolve(element, beside=beside)


def _is_certain(element: Element) -> bool:
    """Tell whether an element stands for the same whatever was said before it.

    So does a name with its year, and one that is known to be of nothing known; a short
    form does not, nor does a name whose year is left out.
    """
    if isinstance(element, Mention):
        return bool(element.targets) or element.name is None
    return not isinstance(element, Term)


def find(passages: Sequence[str], law: Law) -> Findings:
    """Find what the passages of one decision cite, as ``Finder.find`` does."""
    return Finder(law).find(passages)
