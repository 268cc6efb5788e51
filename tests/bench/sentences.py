"""Sentences: clauses with gaps, filled by draws.

The clauses give the little words their natural share; the gaps take nouns,
verbs and names in proportion to Zipf's law.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from tests.bench import names, vocabulary

_POOLS = {
    "N": vocabulary.NOUN,
    "P": vocabulary.PLURAL,
    "A": vocabulary.ADJECTIVE,
    "V": vocabulary.PAST,
    "I": vocabulary.INFINITIVE,
    "G": vocabulary.GERUND,
    "T": vocabulary.TERM,
    "L": names.PLACE,
    "H": names.PROVIDER,
    "R": vocabulary.ROLE,
}
_NUMBERS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
]
_GAP = re.compile(r"\{(\w)\}")
_ARTICLE = re.compile(r"\ba(?= [aeiou])")
_OPENS, _GOES_ON = 0.32, 0.5


class Clause(NamedTuple):
    """A clause as a format with the kinds of what fills it."""

    text: str
    gaps: tuple[str, ...]


def _clauses(lines: str) -> tuple[Clause, ...]:
    return tuple(
        Clause(_GAP.sub("%s", line), tuple(_GAP.findall(line)))
        for line in lines.strip().splitlines()
    )


_OPENERS = _clauses("""
on {D}
in {M}
in early {M}
by {D}
a week later
after this
at the {N} in {M}
following the {N}
in its {A} {N} of {D}
before the {N} was {V}
within {K} days of the {N}
as the {N} had not been {V}
despite the {A} {N}
because of the {S}
when the {R} {V} the {N}
in response to my enquiries
on the evidence that I have seen
in his {N} about {G} the {N}
between {M} and {M}
for {K} months
during a {N} at {H}
""")
_CLAUSES = _clauses("""
the Council {V} the {N} and the {A} {P}
the Council {V} {X}’s {N} and told the {R} about the {S}
{X} {V} the Council about the {N} of the {S}
{X} asked the Council to {I} the {A} {N} and to {I} the {P}
{X} said the {N} was {A} and that the {R} had not {V} the {S}
the {R} {V} the {N} and wrote to {X} on {D}
the {R} told {X} that the {P} would be {V} by the {N}
the {R} visited the property in {L} and {V} the {N}
{Y} {V} the {N} at {H} and found the {A} {P}
the Council wrote to {X} to say that it had {V} the {S}
the Council’s records show that the {N} was {V} on {D}
there is no record of any {N} between the {R} and {X}
the Council accepts that the {N} of the {S} was {A}
the {N} did not {I} the {P} or the {A} {N}
it should have {V} the {N} before it {V} the {P}
its policy on {P} says that a {N} must be {V} within {K} weeks
the Council paid £{C} towards the {N}
the {N} of £{C} was {V} and the {P} were {V}
{X} has {T} and needs help with {G} and with the {N}
a {R} assessed {Y}’s {T} and {V} the {A} {N}
{X} moved to {L} and the Council {V} the {S}
the {N} was with the {R} for {K} weeks
the Council apologised for the {N} and offered to {I} the {A} {P}
I have seen the {N} that the {R} {V} at the time
I have seen no evidence that the {N} was {V} by the {A} {P}
I am satisfied that the Council {V} the {S} as it should have done
the delay in {G} the {N} was fault and it caused {X} {A} {N}
it was open to the Council to {I} the {N} as it did
this meant that {X} had to {I} the {P} for {K} months
the {P} in the {N} do not agree with what {X} says about the {S}
{H} {V} the Council that the {N} had been {V}
{H} did not {I} the {P} although the {R} asked it to
the {S} was discussed at a {N} which {X} and {Y} attended
the minutes say that the {N} would be {V} and the {P} sent to {X}
{X} disagreed with the {N} and asked for the {S} to be {V}
the {A} {N} {V} the {P} which the {R} had {V}
the Council has since {V} its {N} and its {P} for {G} {P}
nobody told {X} about the {A} {N} or how to {I} it
the Council’s {R} considered the {S} and decided not to {I} the {N}
there was a {N} near {L} and the {P} were {V}
""")
_LINKS = _clauses("""
and
but
so
because
although
while
and it said that
but {X} says that
which was why
and I consider that
as
and after the {N}
""")
_COMPLAINTS = _clauses("""
{V} to {I} the {S} when it {V} the {N}
did not {I} the {A} {N} between {M} and {M}
took {K} months to {I} the {S} and {V} the {P}
{V} the {N} of the {S} without {G} the {A} {P}
gave {X} the wrong {N} about the {P} at {L}
charged £{C} for the {N} although the {S} had not been {V}
""")
_REMEDIES = _clauses("""
apologise to {X} for the {N} and for the {A} {P} that its fault caused
pay {X} £{C} for the {N} that the fault in {G} the {S} caused
{I} the {S} and write to {X} with the {N}
remind its {R}s how to {I} the {A} {P}
review its {N} for {G} {P} and send us the {A} {N}
{I} the {P} of £{C} and {I} the {N}
""")


class Words:
    """Draws of one decision: its people, its topics, and days up to that of the decision."""

    def __init__(self, random: Random, decided: date, topics: tuple[str, ...]) -> None:
        self.random = random
        self.person, self.other = names.people(random)
        self._decided = decided
        self._pools = {kind: pool.draw(random) for kind, pool in _POOLS.items()}
        self._pools |= {"S": vocabulary.Pool(topics, 0.8).draw(random)}
        self._pools |= {"X": self._always(self.person), "Y": self._always(self.other)}
        self._pools |= {
            "D": self._days("{0.day} {0:%B} {0.year}"),
            "M": self._days("{0:%B} {0.year}"),
        }
        self._pools |= {"C": self._sums(), "K": self._numbers()}

    def fill(self, clause: Clause) -> str:
        """Return the clause with its gaps filled."""
        pools = self._pools
        return _ARTICLE.sub("an", clause.text % tuple([next(pools[kind]) for kind in clause.gaps]))

    def sentence(self) -> str:
        """Return a sentence of some twenty words."""
        draw, random = self.random.choice, self.random.random
        text = self.fill(draw(_CLAUSES))
        if random() < _OPENS:
            text = f"{self.fill(draw(_OPENERS))}, {text}"
        if random() < _GOES_ON:
            text = f"{text}, {self.fill(draw(_LINKS))} {self.fill(draw(_CLAUSES))}"
        return f"{text[0].upper()}{text[1:]}."

    def sentences(self, least: int, most: int) -> str:
        """Return from ``least`` to ``most`` sentences."""
        return " ".join([self.sentence() for _ in range(self.random.randint(least, most))])

    def verb(self) -> str:
        """Return a verb."""
        return next(self._pools["I"])

    def items(self, kind: str, least: int, most: int) -> tuple[str, ...]:
        """Return list items: of a ``complaint`` or of a ``remedy``."""
        clauses = _COMPLAINTS if kind == "complaint" else _REMEDIES
        drawn = self.random.sample(clauses, self.random.randint(least, most))
        *lines, last = map(self.fill, drawn)
        return (*(f"{line};" for line in lines), f"{last}.")

    @staticmethod
    def _always(word: str) -> Iterator[str]:
        while True:
            yield word

    def _days(self, form: str) -> Iterator[str]:
        while True:
            days = int(40 + 900 * self.random.random() ** 1.5)
            yield form.format(self._decided - timedelta(days=days))

    def _sums(self) -> Iterator[str]:
        while True:
            pounds = int(50 * 1.6 ** (self.random.random() * 12))
            yield (
                f"{pounds - pounds % 50 + 50:,}"
                if self.random.random() < 0.5
                else (f"{pounds:,}.{self.random.randrange(100):02}")
            )

    def _numbers(self) -> Iterator[str]:
        while True:
            yield self.random.choice(_NUMBERS)
