"""What a decision has said so far: which instruments it named and what it calls them."""

from sitegen.law import between
from sitegen.law.definitions import after_annotation, read_definition
from sitegen.law.instruments import Guidance, Instrument, split_year
from sitegen.law.tokens import split_words

Target = Instrument | Guidance


class Memory:
    """The state of one pass over one decision; it lives no longer than that pass.

    An instrument named in a source note, "(Local Government Act 1974, section 26(1))",
    is known from there on, but later passages do not point back at it.
    """

    def __init__(self) -> None:
        self._passage = 0
        self._defined: dict[tuple[str, ...], dict[str, Target]] = {}
        self._named: dict[str, Instrument] = {}
        self._here: dict[str, Instrument] = {}
        self._before: dict[str, Instrument] = {}
        self._in_notes: set[str] = set()
        self._last: list[Instrument] = []
        self._last_end = 0
        self._last_here = False

    @property
    def unlisted(self) -> tuple[Instrument, ...]:
        """The instruments outside the registry that were named, by path."""
        found = [target for target in self._named.values() if not target.listed]
        return tuple(sorted(found, key=lambda target: target.path))

    def turn_page(self) -> None:
        """Go on to the next passage."""
        if not (self._here or self._before or self._last):
            return  # the page is as blank as the one before
        prose = self._here
        if self._in_notes:
            prose = {path: prose[path] for path in prose if path not in self._in_notes}
        if not self._last_here or any(target.path not in prose for target in self._last):
            self._last = []
        self._before, self._here, self._in_notes = prose, {}, set()
        self._last_here, self._last_end = False, 0

    def note(self, target: Target, text: str, start: int, end: int) -> None:
        """Take down that ``target`` is named at ``start`` of the present passage."""
        if isinstance(target, Guidance):
            return
        self._named[target.path] = target
        if start and text[start - 1] in "([" and target.path not in self._here:
            self._in_notes.add(target.path)
        elif not (start and text[start - 1] in "(["):
            self._in_notes.discard(target.path)
        self._here[target.path] = target
        side_by_side = self._last_here and between.coordinated(text[self._last_end : start])
        others = [other for other in self._last if other != target] if side_by_side else []
        self._last = [*others, target]
        self._last_end, self._last_here = end, True

    def break_chain(self) -> None:
        """Forget which instrument was named last: something was, and it is not certain what."""
        self._last = []

    def define(self, text: str, end: int, title: str, target: Target, start: int) -> int:
        """Read a definition after the name ``title`` of ``target``; return where it ends.

        After an instrument that is named only as what amends another, a definition
        may be of either.
        """
        end = after_annotation(text, end)
        definition = read_definition(text, end, title)
        if definition is None:
            return end
        meant: dict[str, Target] = {target.path: target}
        if between.amending(text, start):
            meant |= {other.path: other for other in self._here.values()}
        for term in definition.terms:
            self._defined.setdefault(term, {}).update(meant)
        return definition.end

    def call(self, term: str, target: Target) -> None:
        """Take down that ``target`` is called ``term`` from here on."""
        self._defined.setdefault(split_words(term), {})[target.path] = target

    def defined(self, words: tuple[str, ...]) -> dict[str, Target]:
        """Return what a short form was defined to be, by path; empty where it was not."""
        return self._defined.get(words, {})

    def named_as(self, title: str, candidates: tuple[Instrument, ...]) -> dict[str, Instrument]:
        """Return the instruments named so far that ``title``, without a year, may be."""
        words = split_words(title)
        found = {target.path: target for target in candidates if target.path in self._named}
        for target in self._named.values():
            if not target.listed and split_words(split_year(target.title)[0]) == words:
                found[target.path] = target
        return found

    def of_year(self, year: int, form: str) -> dict[str, Instrument]:
        """Return the instruments of a year and a form named so far."""
        return {
            target.path: target
            for target in self._named.values()
            if target.year == year and target.form == form
        }

    def here(self, form: str) -> dict[str, Instrument]:
        """Return the instruments of this form named in this passage so far."""
        return {path: target for path, target in self._here.items() if target.form == form}

    def before(self, form: str) -> dict[str, Instrument]:
        """Return the instruments of this form named in the prose of the passage before."""
        return {path: target for path, target in self._before.items() if target.form == form}

    def last(self, form: str) -> dict[str, Instrument]:
        """Return the instruments of this form named last, side by side; one for certain."""
        return {target.path: target for target in self._last if target.form == form}
