"""Words and how often they are drawn: the core, what derives from it, and a long tail.

Frequencies follow Zipf's law: the word of rank r is drawn in proportion to
1 / (r + 2.7) to the power of a pool's exponent. With its derived forms, terms and names the vocabulary
has some 30,000 words, of which a corpus uses more the larger it is. The core is in ``words/``,
the most frequent first; its verbs are regular, so that their forms follow from the spelling.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, product
from pathlib import Path
from random import Random

_CORE = Path(__file__).parent / "words"
_SHIFT = 2.7
_DRAWN_AT_ONCE = 48


class Pool:
    """Words that are drawn in proportion to Zipf's law, the first the most often."""

    def __init__(self, words: Sequence[str], exponent: float) -> None:
        self.words = tuple(dict.fromkeys(words))
        self._weights = tuple(
            accumulate((rank + _SHIFT) ** -exponent for rank in range(1, len(self.words) + 1))
        )

    def draw(self, random: Random) -> Iterator[str]:
        """Yield words without end."""
        while True:
            yield from random.choices(self.words, cum_weights=self._weights, k=_DRAWN_AT_ONCE)


def plural(noun: str) -> str:
    """Return the plural by the spelling alone."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def past(verb: str) -> str:
    """Return the past tense by the spelling alone."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def gerund(verb: str) -> str:
    """Return the form in -ing by the spelling alone."""
    return f"{verb.removesuffix('e')}ing"


def _mixed(words: Sequence[str], seed: str) -> list[str]:
    return Random(seed).sample(words, len(words))


def _joined(*syllables: str) -> list[str]:
    return ["".join(parts) for parts in product(*(each.split() for each in syllables))]


def _core(name: str) -> tuple[str, ...]:
    return tuple((_CORE / name).read_text("utf-8").split())


NOUNS, VERBS, ADJECTIVES = _core("nouns.txt"), _core("verbs.txt"), _core("adjectives.txt")
ROLES = tuple((_CORE / "roles.txt").read_text("utf-8").splitlines())

_DERIVED = _mixed(
    [
        f"{prefix}{verb.removesuffix('e')}{ending}"
        for prefix, verb, ending in product(
            ("", "re", "over", "under", "mis", "pre"), VERBS, ("er", "able", "ance")
        )
    ],
    "derived",
)
_COMPOUNDS = _mixed(
    [f"{first}{second}" for first, second in product(NOUNS[::7], NOUNS[3::9])], "compounds"
)
_TERMS = _mixed(
    _joined(
        "met car flu ser dia pro lev tri oxa ben hy neu cal dex lor",
        "o a i a",
        "lor pra zol mor phen thia cor tex bu nal",
        "in ol ide ate osis itis pathy gram pine one emia ectomy",
    ),
    "terms",
)

_AGAIN = tuple(f"re{verb}" for verb in VERBS if not verb.startswith("re"))

NOUN = Pool([*NOUNS, *_mixed([*_DERIVED[:6000], *_COMPOUNDS], "rare")], exponent=1.3)
PLURAL = Pool([plural(noun) for noun in [*NOUNS, *_COMPOUNDS[:1500]]], exponent=1.3)
ADJECTIVE = Pool([*ADJECTIVES, *(f"un{past(verb)}" for verb in VERBS)], exponent=1.15)
PAST = Pool([past(verb) for verb in (*VERBS, *_AGAIN)], exponent=1.3)
INFINITIVE = Pool([*VERBS, *_AGAIN], exponent=1.3)
GERUND = Pool([gerund(verb) for verb in (*VERBS, *_AGAIN)], exponent=1.3)
TERM = Pool(_TERMS, exponent=0.7)
ROLE = Pool(ROLES, exponent=1.0)
