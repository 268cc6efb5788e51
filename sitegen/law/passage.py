"""The citations of one passage: one pass from left to right, which abstains when in doubt.

``scan`` gives the elements of a passage; here provisions are joined to the
instrument that governs them by the words between the two:

    act first       = instrument link phrase { joint phrase }    Care Act 2014, section 9 and s10
    provision first = phrase { joint phrase } of instrument      sections 9 and 10 of the Care Act 2014
    between         = Schedule of instrument link paragraphs     Schedule 5 to the … Act 1974, paragraph 4

Where both readings fit, a provision goes with the instrument after it if "of" or
nothing but space stands between them, and otherwise with the one before. What has
no instrument is cited only where its passage has already cited the same section of one
instrument alone, "section 53 of the 1981 Act … section 53(2)(b)", where it points back
at what that has cited, "section 7 of it", or where it means a place in the decision itself.
"""

from collections.abc import Sequence

from sitegen.law import between
from sitegen.law.govern import Span, cite
from sitegen.law.grammar import Phrase, read_decimals
from sitegen.law.here import cite_here
from sitegen.law.instruments import Guidance, Instrument
from sitegen.law.names import Mention
from sitegen.law.pointing import cite_pointing
from sitegen.law.provision import parse
from sitegen.law.resolve import Resolved, Resolver
from sitegen.law.scan import Element, Term
from sitegen.law.words import BODY
from sitegen.model import Citation


def read_passage(
    text: str, elements: Sequence[Element], resolver: Resolver
) -> tuple[Citation, ...]:
    """Return what the passage cites that ``resolver`` has turned to, in order of the spans."""
    return _Passage(text, elements, resolver).read()


class _Passage:
    """The pass over the elements of one passage."""

    def __init__(self, text: str, elements: Sequence[Element], resolver: Resolver) -> None:
        self.text = text
        self.elements = elements
        if Term in map(type, elements):
            self.elements = [
                each
                for before, each in zip((None, *elements), elements, strict=False)
                if not (isinstance(each, Term) and not each.form and isinstance(before, Phrase))
                or not _is_gloss(text, before, each, resolver)
            ]
        self.resolver = resolver
        self.found: list[Citation] = []
        self.led: Resolved | None = None  # the last name that led
        self.named: Instrument | None = None  # what was cited last by its name
        self.cited: set[tuple[str, ...]] = set()  # provisions cited so far
        self.owners: dict[tuple[str, ...], set[str]] = {}  # their instruments, by section
        self.indexed = 0  # how many of ``found`` are in the two

    def read(self) -> tuple[Citation, ...]:
        index = 0
        while index < len(self.elements):
            element = self.elements[index]
            if isinstance(element, Citation):
                self.found.append(element)
                index += 1
            elif isinstance(element, Phrase):
                index = self._provision_first(index)
            else:
                index = self._act_first(index, element)
        return tuple(sorted(self.found, key=lambda citation: (citation.start, citation.end)))

    def _provision_first(self, index: int) -> int:
        run = self._run(index)
        after = index + len(run)
        governor = self._name(after)
        resolved = None
        if governor is not None and self._is_of(run[-1], governor):
            resolved = self.resolver.resolve(governor, beside=True)
        if resolved is None:
            pointing = cite_pointing(self.text, run, self.found, self.named)
            if pointing:
                self.found += pointing
            elif not self._of_judgment(run[0]):
                self.found += cite_here(self.text, run)
                self._cite_again(run)
            return after
        following = self._past(after + 1, resolved.extent)
        if resolved.target is None:
            return following
        if between.of_document(self.text, self.text[run[-1].end : resolved.start], resolved.extent):
            self._cite(resolved, (), leads=False)
            return following
        tail = self._tail(following, resolved, run[-1])
        narrower = cite(resolved.target, tail, None, beside=run)
        if narrower and _is_schedule(run[-1]) and not resolved.others:
            self.found += cite(resolved.target, run[:-1], None)
            name = Span(run[-1].start, resolved.end, leads=True)
            self.found += cite(resolved.target, tail, name, beside=run)
        else:
            self._cite(resolved, run, leads=False)
            self.found += narrower
        return following + len(tail)

    def _of_judgment(self, phrase: Phrase) -> bool:
        """Tell "[2003] UKHL 57, para 85", and a paragraph of another decision, from one of this."""
        last = self.found[-1] if self.found else None
        return (
            last is not None
            and last.kind in {"case", "decision"}
            and between.pinpoints(self.text[last.end : phrase.start])
        )

    def _is_of(self, phrase: Phrase, governor: Mention | Term) -> bool:
        if isinstance(governor, Term) and governor.words == ("order",) and phrase.kind == "section":
            return False  # a court's order may have sections, an instrument has articles
        part = phrase.kind == "part" and self.text[phrase.start].islower()
        return between.provision_to_act(self.text[phrase.end : governor.start], part=part)

    def _cite_again(self, run: Sequence[Phrase]) -> None:
        """Cite what the passage has cited before of one instrument, or what is narrower.

        The wider, "the section 19 duty" after section 19(1), may be a mere manner of speaking,
        and "a section 7 report" is one under another Act.
        """
        end = run[-1].end
        if between.foreign(self.text, end) or between.names_report(self.text, end):
            return
        for citation in self.found[self.indexed :]:
            if citation.kind == "legislation":
                cited = parse(citation.uri)
                self.cited.add(cited.segments)
                self.owners.setdefault(cited.segments[:2], set()).add(cited.instrument)
        self.indexed = len(self.found)
        for place in (place for phrase in run for place in phrase.references):
            segments = place.segments
            owners = self.owners.get(segments[:2], set())
            if (
                segments[0] in BODY
                and len(owners) == 1
                and (segments[2:] or segments in self.cited)
            ):
                (path,) = owners
                uri = "/".join((path, *segments))
                self.found.append(Citation(place.start, place.end, uri, "legislation"))

    def _past(self, index: int, end: int) -> int:
        """Return the index of the first element after a definition that ends at ``end``."""
        while index < len(self.elements) and self.elements[index].start < end:
            index += 1
        return index

    def _run(self, index: int) -> list[Phrase]:
        """Return the phrases that make one list from ``index`` on."""
        run: list[Phrase] = []
        while index < len(self.elements) and isinstance(phrase := self.elements[index], Phrase):
            if run and not between.provision_to_provision(self.text[run[-1].end : phrase.start]):
                break
            run.append(phrase)
            index += 1
        return run

    def _act_first(self, index: int, element: Mention | Term) -> int:
        beside = self._follows(index + 1, element.end)
        resolved = self.resolver.resolve(element, beside=beside)
        if resolved is None:
            return index + 1
        following = self._past(index + 1, resolved.extent)
        if between.amending(self.text, resolved.start) and not (
            between.amending_apart(self.text, resolved.start, resolved.extent)
        ):
            return self._amending(following, resolved)
        chain = self._chain(following, resolved.extent)
        following += len(chain)
        if not chain and isinstance(resolved.target, Guidance):
            chain = read_decimals(self.text, resolved.extent)
        if resolved.target is not None and (chain or not resolved.implicit):
            self._cite(resolved, chain, leads=True)
        self.led = resolved
        return following

    def _amending(self, index: int, resolved: Resolved) -> int:
        """Cite what amends another; the provisions after "(as amended by …)" are that other's."""
        closed = self.text.startswith((")", "]"), resolved.extent)
        chain = self._chain(index, resolved.extent + 1) if closed and self.led else []
        if chain and self.led is not None and self.led.target is not None:
            if self.found and self.found[-1].uri == self.led.target.path:
                self.found.pop()  # it was taken for a citation of the whole
            self._cite(self.led, chain, leads=True, apart=True)
        self._cite(resolved, (), leads=True)
        return index + len(chain)

    def _chain(self, index: int, end: int) -> list[Phrase]:
        """Return the phrases that the name ending at ``end`` governs: none past its own bracket.

        In "(Care Act 2014, section 9) and section 117" the second is not of the list.
        """
        chain: list[Phrase] = []
        depth = 0
        while self._follows(index, chain[-1].end if chain else end, first=not chain):
            phrase = self.elements[index]
            assert isinstance(phrase, Phrase)  # noqa: S101 - what _follows has made sure of
            since = chain[-1].start if chain else end
            depth = between.deepen(self.text, since, phrase.start, depth)
            if depth < 0:
                break
            chain.append(phrase)
            index += 1
        return chain

    def _follows(self, index: int, end: int, *, first: bool = True) -> bool:
        phrase = self.elements[index] if index < len(self.elements) else None
        if not isinstance(phrase, Phrase):
            return False
        gap = self.text[end : phrase.start]
        if first:
            linked = between.act_to_provision(gap)
        else:
            own = between.has_own_act(self.text, phrase.end)
            linked = not own and between.provision_to_provision(gap)
        return linked and not self._claimed(index, phrase)

    def _claimed(self, index: int, phrase: Phrase) -> bool:
        """Whether what follows a phrase takes it from the instrument before it."""
        governor = self._name(index + 1)
        if governor is None:
            return between.foreign(self.text, phrase.end)
        gap = self.text[phrase.end : governor.start]
        if between.strongly(gap):
            return True
        if between.plainly(gap) and isinstance(governor, Mention):
            following = self.elements[index + 2] if index + 2 < len(self.elements) else None
            return not (
                isinstance(following, Phrase)
                and between.act_to_provision(self.text[governor.end : following.start])
            )
        return between.foreign(self.text, phrase.end)

    def _tail(self, index: int, resolved: Resolved, last: Phrase) -> list[Phrase]:
        """Return what narrows a Schedule or a Part named before its instrument."""
        if last.kind not in {"schedule", "part"}:
            return []
        chain = self._chain(index, resolved.extent)
        return chain if last.kind == "part" or all(p.kind == "paragraph" for p in chain) else []

    def _cite(
        self, resolved: Resolved, phrases: Sequence[Phrase], *, leads: bool, apart: bool = False
    ) -> None:
        """Cite ``phrases`` under a name; ``apart``: with other citations between the two."""
        if resolved.target is None:
            return
        self.named = resolved.target if isinstance(resolved.target, Instrument) else None
        name = None if apart else Span(resolved.start, resolved.end, leads)
        self.found += cite(resolved.target, phrases, name)
        for target, start, end in resolved.others:
            self.found += cite(target, (), Span(start, end, leads=True))

    def _name(self, index: int) -> Mention | Term | None:
        element = self.elements[index] if index < len(self.elements) else None
        return element if isinstance(element, Mention | Term) else None


def _is_gloss(text: str, before: Phrase, term: Term, resolver: Resolver) -> bool:
    """Tell initials that only say what a provision is about: "section 149 (PSED)"."""
    own = text[before.end : term.start].strip() == "(" and text.startswith(")", term.end)
    return own and not resolver.memory.defined(term.words)


def _is_schedule(phrase: Phrase) -> bool:
    """Tell a Schedule, or a Part of it, from a paragraph in one."""
    return phrase.kind == "schedule" and not any(
        "paragraph" in place.segments for place in phrase.references
    )
