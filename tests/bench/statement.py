"""The statement of a made-up decision: its parts, as long as they should be, and what they cite."""

from collections.abc import Iterator
from random import Random

from tests.bench.sentences import Words
from tests.bench.subjects import Instrument, Subject, skewed
from tests.bench.wording import STANDARD, Wording
from tests.bench.written import Paragraph, Part

CLOSED = "Closed after initial enquiries"
_STANDARD_SHARE = 0.35
_STANDARD_LENGTH = 260
"""Characters that a paragraph of standard wording has on average."""
_HAPPENED_SHARE = 0.62
_ITEMS = 0.16
_SUBHEADINGS = 0.55


class Statement:
    """Writes the statement of one decision; ``statutes`` fills as it is written."""

    def __init__(self, words: Words, subject: Subject, outcome: str, length: int) -> None:
        self._words, self._random = words, words.random
        self._subject, self._outcome = subject, outcome
        self._length = length
        self.statutes: dict[str, None] = {}

    def summary(self) -> str:
        """Return what the decision comes to, in three sentences or so."""
        ends = {
            "Upheld": "We found fault, which caused injustice, and the Council has agreed to put it right.",
            "Not upheld": "We found no fault in what the Council did.",
            CLOSED: "We will not investigate, because there is not enough evidence of fault to justify it.",
        }
        topic = skewed(self._random, self._subject.topics)
        return (
            f"{self._words.person} complained about how the Council dealt with the {topic}. "
            f"{self._words.sentences(1, 2)} {ends[self._outcome]}"
        )

    def parts(self) -> tuple[Part, ...]:
        """Return the parts in their order."""
        closed = self._outcome == CLOSED
        standard = tuple(self._standard(closed=closed))
        powers = tuple(Paragraph(w.text) for w in standard if w.place == "powers")
        considered = tuple(Paragraph(w.text) for w in standard if w.place == "considered")
        closing = tuple(Paragraph(w.text) for w in standard if w.place == "closed")
        for wording in standard:
            self.statutes |= dict.fromkeys(wording.statutes)
        opening = self._complaint()
        law = () if closed else tuple(self._law(self._random.randint(2, 4)))
        ending = tuple(self._ending())
        so_far = sum(map(_length, (*opening, *powers, *considered, *closing, *law)))
        so_far += sum(_length(each) for part in ending for each in part.paragraphs)
        free = max(self._length - so_far, 500)
        own = Paragraph(self._words.sentences(1, 2))
        found = (
            (Part("My assessment", 2, (*closing, *self._told(free))),)
            if closed
            else tuple(self._found(law, free))
        )
        return (
            Part("The complaint", 2, opening),
            Part("The Ombudsman’s role and powers", 2, powers),
            Part("How I considered this complaint", 2, (own, *considered)),
            *found,
            *ending,
        )

    def _standard(self, *, closed: bool) -> list[Wording]:
        count = max(3, round(self._length * _STANDARD_SHARE / _STANDARD_LENGTH))
        count = min(count + self._random.randint(-1, 1), 14)
        usable = [each for each in STANDARD if closed or each.place != "closed"]
        drawn = {skewed(self._random, tuple(range(len(usable)))) for _ in range(count)}
        while len(drawn) < count:
            drawn.add(skewed(self._random, tuple(range(len(usable)))))
        return [usable[at] for at in sorted(drawn | {0})]

    def _complaint(self) -> tuple[Paragraph, ...]:
        words = self._words
        if self._random.random() < 0.5:
            first = Paragraph(
                f"{words.person} complains that the Council:", words.items("complaint", 2, 4)
            )
        else:
            first = Paragraph(words.sentences(1, 3))
        effect = f"{words.person} says the matter caused distress. {words.sentences(1, 2)}"
        return first, Paragraph(effect)

    def _law(self, count: int) -> Iterator[Paragraph]:
        for _ in range(count):
            yield Paragraph(
                f"{self._cited(skewed(self._random, self._subject.law))} {self._words.sentences(0, 1)}".strip()
            )

    def _cited(self, law: Instrument) -> str:
        """Return a sentence or two that cite, in one of the ways that decisions do."""
        first, second = skewed(self._random, law.sections), skewed(self._random, law.sections)
        topic = skewed(self._random, self._subject.topics)
        cites: tuple[str, ...] = (first, second)
        form = self._random.randrange(5)
        if form == 0:
            text = f"{law.kind.capitalize()} {first} of the {law.title} says what a council must do about the {topic}."
            cites = (first,)
        elif form == 1:
            text = f"A council must {self._words.verb()} the {topic} and give its reasons. ({law.title}, {law.kind} {first})"
            cites = (first,)
        elif form == 2 and first != second:
            text = f"Councils have duties about the {topic} which they may not set aside. ({law.title}, {law.provisions} {first} and {second})"
        elif form == 3:
            text = f"The {law.title} (‘the {law.title.split()[-1]} {_noun(law)}’) sets out how the {topic} is to be dealt with. Under {law.kind} {first} of the {law.title.split()[-1]} {_noun(law)} the Council has to write to the person concerned."
            cites = (first,)
        else:
            text = f"What the law says about the {topic} is in the {law.title}, as amended."
            cites = ()
        self.statutes |= dict.fromkeys(
            [law.path, *(f"{law.path}/{law.kind}/{each}" for each in cites)]
        )
        return text

    def _told(self, length: int) -> Iterator[Paragraph]:
        """Yield paragraphs of some ``length`` characters together."""
        while length > 0:
            if self._random.random() < _ITEMS:
                told = Paragraph(
                    f"{self._words.sentence()[:-1]}:", self._words.items("remedy", 2, 4)
                )
            else:
                told = Paragraph(self._words.sentences(1, 5))
                if self._random.random() < 0.06:
                    told = Paragraph(
                        f"{told.text} {self._cited(skewed(self._random, self._subject.law))}"
                    )
            length -= _length(told)
            yield told

    def _found(self, law: tuple[Paragraph, ...], free: int) -> Iterator[Part]:
        happened = tuple(self._told(int(free * _HAPPENED_SHARE)))
        analysis = tuple(self._told(int(free * (1 - _HAPPENED_SHARE))))
        yield Part("What I found", 2, ())
        yield Part("Law and guidance", 3, law)
        yield Part("What happened", 3, happened)
        if self._random.random() < _SUBHEADINGS and len(analysis) > 2:
            topic = skewed(self._random, self._subject.topics)
            yield Part("Analysis", 3, analysis[:2])
            yield Part(f"The Council’s handling of the {topic}", 3, analysis[2:])
        else:
            yield Part("My findings", 3, analysis)

    def _ending(self) -> Iterator[Part]:
        words = self._words
        if self._outcome == "Upheld":
            lead = "Within one month of the date of this decision the Council will:"
            agreed = [Paragraph(lead, words.items("remedy", 2, 5))]
            agreed.append(
                Paragraph("The Council should send us evidence that it has done these things.")
            )
            yield Part("Agreed action", 2, tuple(agreed))
            last = f"I have completed my investigation. There was fault by the Council, which caused injustice to {words.person}."
        elif self._outcome == "Not upheld":
            last = f"I have completed my investigation. I found no fault in how the Council dealt with {words.person}’s complaint."
        else:
            last = f"We will not investigate {words.person}’s complaint, because there is not enough evidence of fault."
        yield Part("Final decision", 2, (Paragraph(last),))


def _length(paragraph: Paragraph) -> int:
    return len(paragraph.text) + sum(map(len, paragraph.items))


def _noun(law: Instrument) -> str:
    return "Act" if law.kind == "section" else ("Order" if law.kind == "article" else "Regulations")


def length(random: Random) -> int:
    """Draw the characters of a statement: log-normal, from 2,300 to 21,500."""
    return int(min(max(random.lognormvariate(8.89, 0.42), 2300), 21_500))
