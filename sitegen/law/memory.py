"""What a decision has said so far: which instruments it named and what it calls them.

A name without its year means the one of that name that the decision has named,
else the registry's default; "the 2014 Act" the one Act of that year named so far;
"the Act" what it was defined to be, else the only Act named in this passage or, if
none is, in the one before; "that Act" the one named last. Where that leaves none
or several, nothing is meant for certain: the memory abstains, and what is said of
"that Act" afterwards abstains too, until an instrument is named again.
"""

from collections.abc import Iterable

from msgspec import Struct

from sitegen.law import between
from sitegen.law.definitions import read_definition
from sitegen.law.names import Mention
from sitegen.law.registry import Guidance, Instrument, Law, split_words, split_year
from sitegen.law.scan import Term

Target = Instrument | Guidance
_STATUTES = {"act", "regulations"}
_INSTRUMENTS = {"act", "regulations", "order", "rules"}


class Abstention(Struct, frozen=True):
    """A reference that was seen and not linked.

    Offsets are in the text of the passage with the index ``passage``. ``candidates``
    are the paths of what it might have meant.
    """

    passage: int
    start: int
    end: int
    code: str
    message: str
    candidates: tuple[str, ...] = ()


class Resolved(Struct, frozen=True):
    """What an element stands for.

    ``target`` is ``None`` where the memory abstained. ``end`` is the end of the name,
    ``extent`` that of its definition. ``implicit``: cited only with a provision.
    ``others`` are further years of the same name, each with its own span.
    """

    target: Target | None
    start: int
    end: int
    extent: int
    implicit: bool = False
    others: tuple[tuple[Target, int, int], ...] = ()


class Memory:
    """The state of one pass over one decision; it lives no longer than that pass."""

    def __init__(self, law: Law) -> None:
        self.law = law
        self.abstentions: list[Abstention] = []
        self._passage = 0
        self._defined: dict[tuple[str, ...], dict[str, Target]] = {}
        self._named: dict[str, Instrument] = {}
        self._recent: dict[int, dict[str, Instrument]] = {}
        self._last: list[Instrument] = []
        self._last_passage = -1
        self._last_end = 0
        self._unlisted: dict[str, Instrument] = {}

    @property
    def unlisted(self) -> tuple[Instrument, ...]:
        """The instruments outside the registry that were named, by path."""
        return tuple(self._unlisted[path] for path in sorted(self._unlisted))

    def turn_to(self, passage: int) -> None:
        """Go on to the passage with this index."""
        self._recent = {passage - 1: self._recent.get(passage - 1, {}), passage: {}}
        self._passage = passage

    def resolve(self, text: str, element: Mention | Term, *, beside: bool) -> Resolved | None:
        """Say what ``element`` stands for; ``None`` where it is nothing to this room.

        ``beside``: a provision stands next to it, which short forms need.
        """
        if isinstance(element, Mention):
            return self._mention(text, element, beside=beside)
        return self._term(text, element, beside=beside)

    def _mention(self, text: str, mention: Mention, *, beside: bool) -> Resolved | None:
        implicit = False
        if mention.targets:
            choices: Iterable[Target] = (mention.targets[0][0],)
        else:
            choices, implicit = self._undated(mention, beside=beside)
        chosen = {target.path: target for target in choices}
        if not chosen:
            self._break()
            return Resolved(None, mention.start, mention.end, mention.end)
        if implicit and not beside:
            return self._implicit(text, mention, chosen)
        if len(chosen) > 1:
            return self._abstain(
                mention.start, mention.end, "ambiguous-name", mention.title, chosen.values()
            )
        if not mention.targets and not self._stands_alone(mention, chosen):
            return self._abstain(
                mention.start, mention.end, "year-left-out", mention.title, chosen.values()
            )
        targets = mention.targets or ((next(iter(chosen.values())), mention.start, mention.end),)
        for target, start, _end in targets:
            self._note(target, text, start)
        main, start, end = targets[0]
        extent = self._define(text, targets[-1][2], mention.title, main, start)
        self._last_end = mention.end
        return Resolved(main, start, end, extent, implicit, tuple(targets[1:]))

    def _implicit(self, text: str, mention: Mention, chosen: dict[str, Target]) -> Resolved | None:
        """A short form with nothing beside it is not cited, but what it defines holds."""
        if len(chosen) == 1:
            (target,) = chosen.values()
            extent = self._define(text, mention.end, mention.title, target, mention.start)
            if extent > mention.end and isinstance(target, Instrument):
                self._named[target.path] = target
                return Resolved(target, mention.start, mention.end, extent, implicit=True)
        return None

    def _undated(self, mention: Mention, *, beside: bool) -> tuple[tuple[Target, ...], bool]:
        words = split_words(mention.title)
        if mention.guidance_title:
            return (), False
        if words in self._defined:
            return tuple(self._defined[words].values()), False
        named = [target for target in mention.candidates if target.path in self._named]
        named += [
            target
            for target in self._unlisted.values()
            if split_words(split_year(target.title)[0]) == words
        ]
        if named:
            return tuple(
                {target.path: target for target in (*named, *mention.alone)}.values()
            ), False
        if mention.alone:
            return mention.alone, False
        if mention.beside:
            return mention.beside, True
        return mention.candidates, False

    def _stands_alone(self, mention: Mention, chosen: dict[str, Target]) -> bool:
        (path,) = chosen
        allowed = {target.path for target in (*mention.alone, *mention.beside)}
        return path in allowed or path in self._named or split_words(mention.title) in self._defined

    def _term(self, text: str, term: Term, *, beside: bool) -> Resolved | None:
        if not term.printed.split()[-1][0].isupper() and not beside:
            return None
        if term.words in self._defined and not term.pointing:
            chosen = self._defined[term.words]
            return self._settle(text, term, chosen, "ambiguous-term")
        if term.form not in _INSTRUMENTS:
            return None
        if term.pointing and len(term.words) == 1:
            return self._pointed(text, term)
        if term.year is not None and len(term.words) == 2:  # noqa: PLR2004 - year and form
            chosen = {
                t.path: t
                for t in self._named.values()
                if t.year == term.year and t.form == term.form
            }
            return self._settle(text, term, chosen, "ambiguous-term")
        if len(term.words) == 1 and term.article and term.form in _STATUTES:
            here, before = (self._recent.get(n, {}) for n in (self._passage, self._passage - 1))
            chosen = _of_form(here, term.form) or _of_form(before, term.form)
            return self._settle(text, term, chosen, "ambiguous-term")
        if term.form in _STATUTES and len(term.words) > 1:
            self._break()
            return Resolved(None, term.start, term.end, term.end)
        return None

    def _pointed(self, text: str, term: Term) -> Resolved | None:
        near = self._passage - self._last_passage <= 1
        chosen = {t.path: t for t in self._last if t.form == term.form} if near else {}
        if not chosen and term.form not in _STATUTES:
            return None
        return self._settle(text, term, chosen, "broken-chain")

    def _settle(
        self, text: str, term: Term, chosen: dict[str, Target] | dict[str, Instrument], code: str
    ) -> Resolved:
        if len(chosen) != 1:
            code = code if chosen or code == "broken-chain" else "undefined-term"
            return self._abstain(term.start, term.end, code, term.printed, chosen.values())
        (target,) = chosen.values()
        self._note(target, text, term.start)
        self._last_end = term.end
        return Resolved(target, term.start, term.end, term.end)

    def _note(self, target: Target, text: str, start: int) -> None:
        if isinstance(target, Guidance):
            return
        self._named[target.path] = target
        if not target.listed:
            self._unlisted[target.path] = target
        here = self._recent.setdefault(self._passage, {})
        here[target.path] = target
        together = self._last_passage == self._passage and between.coordinated(
            text[self._last_end : start]
        )
        self._last = [*self._last, target] if together and target not in self._last else [target]
        self._last_passage = self._passage

    def _define(self, text: str, end: int, title: str, target: Target, start: int) -> int:
        definition = read_definition(text, end, title)
        if definition is None:
            return end
        doubtful = between.amending(text, start)
        for term in definition.terms:
            meant = self._defined.setdefault(term, {})
            meant[target.path] = target
            if doubtful:
                meant.update({other.path: other for other in self._last})
        return definition.end

    def _break(self) -> None:
        self._last = []

    def _abstain(
        self, start: int, end: int, code: str, printed: str, candidates: Iterable[Target]
    ) -> Resolved:
        self._break()
        known = sorted(candidates, key=lambda target: target.path)
        message = _MESSAGES[code].format(
            printed=printed, titles=" or ".join(t.title for t in known)
        )
        paths = tuple(target.path for target in known)
        self.abstentions.append(Abstention(self._passage, start, end, code, message, paths))
        return Resolved(None, start, end, end)


_MESSAGES = {
    "ambiguous-name": "“{printed}” has no year and may mean {titles}",
    "ambiguous-term": "“{printed}” may mean {titles}",
    "year-left-out": "“{printed}” has no year and may not mean {titles}",
    "undefined-term": "“{printed}” is not defined and no instrument that it could mean is named before it",
    "broken-chain": "“{printed}” points back at nothing that is certain",
}


def _of_form(named: dict[str, Instrument], form: str) -> dict[str, Instrument]:
    return {path: target for path, target in named.items() if target.form == form}
