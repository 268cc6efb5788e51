"""What a name or a short form stands for, or why that is not certain.

A name without its year means the one of that name that the decision has named,
else the registry's default. "The 2014 Act" is the one Act of that year named so far.
"The Act" is what it was defined to be, else the only Act named in this passage, or,
beside a provision in a passage that names none, the only one in the passage before.
"That Act" is the one named last. Where that leaves none or several, nothing is
cited, and "that Act" afterwards is not certain either, until an instrument is named again.
"""

import re
from collections.abc import Mapping

from msgspec import Struct

from sitegen.law.instruments import Instrument
from sitegen.law.memory import Memory, Target
from sitegen.law.names import Mention
from sitegen.law.scan import Term
from sitegen.law.tokens import split_words

_OPENER = re.compile(r"\s{0,10}[(\[]\s{0,10}(?:the\s{1,10})?")
_STATUTES = {"act", "regulations"}
_INSTRUMENTS = {"act", "regulations", "order", "rules"}
_PAGES = 2
"""The memory reaches back one passage: with the second that names nothing it is blank."""
_MESSAGES = {
    "ambiguous-name": "“{printed}” has no year and may mean {titles}",
    "ambiguous-term": "“{printed}” may mean {titles}",
    "year-left-out": "“{printed}” has no year and may not mean {titles}",
    "undefined-term": "“{printed}” is not defined, and nothing that it could mean is named before it",
    "broken-chain": "“{printed}” points back at nothing that is certain",
    "chain-of-two": "“{printed}” points back at {titles}",
}


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

    ``target`` is ``None`` where that is not certain. ``end`` is the end of the name,
    ``extent`` that of the definition after it. ``implicit``: cited only with a
    provision. ``others`` are further years of the same name, each with its span.
    """

    target: Target | None
    start: int
    end: int
    extent: int
    implicit: bool = False
    others: tuple[tuple[Target, int, int], ...] = ()


class Resolver:
    """Answers for one decision, element by element; ``abstentions`` collects the doubts."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.abstentions: list[Abstention] = []
        self.passage = -1
        self._text = ""
        self._names: tuple[Mention, ...] = ()

    def turn_to(self, passage: int, text: str, names: tuple[Mention, ...]) -> None:
        """Go on to a passage, in which these names stand; those passed over name nothing."""
        for _ in range(min(passage - self.passage, _PAGES)):
            self.memory.turn_page()
        self.passage = passage
        self._text, self._names = text, names

    def resolve(self, element: Mention | Term, *, beside: bool) -> Resolved | None:
        """Say what ``element`` stands for; ``None`` where it is nothing to this room.

        ``beside``: a provision stands next to it, which short forms need.
        """
        if isinstance(element, Term):
            return self._term(element, beside=beside)
        if element.targets:
            return self._certain(element, element.targets)
        if element.name is None:
            return self._nothing(element)
        return self._undated(element, beside=beside)

    def _certain(
        self,
        mention: Mention,
        targets: tuple[tuple[Target, int, int], ...],
        *,
        implicit: bool = False,
    ) -> Resolved:
        main, start, end = targets[0]
        if mention.initials:
            self.memory.call(mention.initials, main)
        extent = self.memory.define(self._text, targets[-1][2], mention.title, main, start)
        for target, low, high in targets:
            self.memory.note(target, self._text, low, high)
        return Resolved(main, start, end, extent, implicit, targets[1:])

    def _nothing(self, element: Mention | Term) -> Resolved:
        self.memory.break_chain()
        return Resolved(None, element.start, element.end, element.end)

    def _undated(self, mention: Mention, *, beside: bool) -> Resolved | None:
        name = mention.name
        if name is None:
            return None
        chosen: Mapping[str, Target] = self.memory.defined(split_words(mention.title))
        if not chosen and (
            name.dated or name.alone
        ):  # "CA14" may be a postcode, whatever was named
            chosen = self.memory.named_as(mention.title, name.candidates)
            if chosen:
                chosen = {**chosen, **{target.path: target for target in name.alone}}
        implicit = not chosen and not name.alone and bool(name.beside)
        if implicit:
            chosen = {target.path: target for target in name.beside}
        elif not chosen:
            chosen = {target.path: target for target in name.alone or name.candidates}
            if len(chosen) == 1 and not name.alone:
                return self._abstain(mention, "year-left-out", chosen)
        if implicit and not beside:
            return self._defining(mention, chosen)
        if len(chosen) != 1:
            return self._abstain(mention, "ambiguous-name", chosen)
        (target,) = chosen.values()
        return self._certain(mention, ((target, mention.start, mention.end),), implicit=implicit)

    def _defining(self, mention: Mention, chosen: Mapping[str, Target]) -> Resolved | None:
        """Take in what a short form defines, though with no provision it is not cited."""
        if len(chosen) != 1:
            return None
        (target,) = chosen.values()
        extent = self.memory.define(self._text, mention.end, mention.title, target, mention.start)
        if extent == mention.end:
            return None
        return Resolved(target, mention.start, mention.end, extent, implicit=True)

    def _term(self, term: Term, *, beside: bool) -> Resolved | None:
        if not term.capital and not beside:
            return None
        if not term.pointing and (defined := self._defined(term)):
            return self._settle(term, defined, "ambiguous-term")
        if term.form not in _INSTRUMENTS:
            return None
        if term.year is not None and len(term.words) == 2:  # noqa: PLR2004 - a year and a form
            named = self.memory.of_year(term.year, term.form)
            return self._settle(term, named, "ambiguous-term") if named or term.article else None
        if len(term.words) > 1:  # an instrument that is not known
            return self._nothing(term) if term.form in _STATUTES else None
        return self._bare(term, beside=beside)

    def _defined(self, term: Term) -> Mapping[str, Target]:
        """Return what a term is defined to be; "LA 2011" is an "LA" of that year."""
        defined = self.memory.defined(term.words)
        if defined or term.form or term.year is None:
            return defined
        short = self.memory.defined(term.words[:-1])
        return {
            path: target
            for path, target in short.items()
            if isinstance(target, Instrument) and target.year == term.year
        }

    def _bare(self, term: Term, *, beside: bool) -> Resolved | None:
        """Resolve a form alone: "that Act", "the Regulations"."""
        if term.pointing:
            last = self.memory.last(term.form)
            if last or term.form in _STATUTES:
                return self._settle(term, last, "chain-of-two" if last else "broken-chain")
        elif term.article and term.form in _STATUTES:
            near: Mapping[str, Target] = self.memory.here(term.form)
            if not near and beside and not self._is_named_here(term.form):
                near = self.memory.before(term.form)
            return self._settle(term, near, "ambiguous-term")
        elif term.article and term.capital and beside:
            near = self.memory.here(term.form)
            return self._settle(term, near, "ambiguous-term") if len(near) == 1 else None
        return None

    def _is_named_here(self, form: str) -> bool:
        """Whether the passage, before or after, names an instrument of this form."""
        return any(
            split_words(name.title)[-1] == form or form in split_words(name.title)
            for name in self._names
        )

    def _settle(self, term: Term, chosen: Mapping[str, Target], code: str) -> Resolved:
        if len(chosen) != 1 and not term.pointing:
            chosen = self._named_after(term) or chosen
        if len(chosen) != 1:
            known = bool(chosen) or code == "broken-chain"
            return self._abstain(term, code if known else "undefined-term", chosen)
        (target,) = chosen.values()
        self.memory.note(target, self._text, term.start, term.end)
        return Resolved(target, term.start, term.end, term.end)

    def _named_after(self, term: Term) -> Mapping[str, Target]:
        """Return what a bracket after the short form names: "the Act (Care Act 2014)"."""
        opener = _OPENER.match(self._text, term.end)
        if opener is None:
            return {}
        return {
            target.path: target
            for name in self._names
            if name.start == opener.end()
            for target, _start, _end in name.targets
            if isinstance(target, Instrument) and target.form == term.form
        }

    def _abstain(
        self, element: Mention | Term, code: str, candidates: Mapping[str, Target]
    ) -> Resolved:
        known = [candidates[path] for path in sorted(candidates)]
        titles = " or ".join(target.title for target in known)
        message = _MESSAGES[code].format(
            printed=element.printed if isinstance(element, Term) else element.title, titles=titles
        )
        paths = tuple(target.path for target in known)
        self.abstentions.append(
            Abstention(self.passage, element.start, element.end, code, message, paths)
        )
        return self._nothing(element)
