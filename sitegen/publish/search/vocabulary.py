"""The words of all decisions, to offer a spelling from.

They are counted with each bundle (``counted``). A file holds the words that have one letter in the
first or the second place, for the search page to load when a word is not known; two of them, by
the first two letters of what was typed, have all words that differ from it in either. Each file has
a line for each grade of frequency, the most frequent first.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase

from sitegen.publish.search.counted import FEWEST
from sitegen.publish.search.model import Bundle

FOLDER = "words"
"""Where its files stand below the index's folder."""

FEW = 50
"""A site of fewer decisions keeps the words of one as well."""


def vocabulary(bundles: Sequence[Bundle]) -> Iterator[tuple[str, bytes]]:
    """Yield the files for bundles, each with its path below the index's folder."""
    pages = sum(bundle.about.pages for bundle in bundles)
    fewest = FEWEST if pages >= FEW else 1
    total: Counter[str] = Counter()
    for bundle in bundles:
        total.update(bundle.about.words)
    kept = {word: count for word, count in sorted(total.items()) if count >= fewest}
    top = max((_grade(count) for count in kept.values()), default=0)
    # Also for a letter without a word, so that a page never asks in vain.
    for letter in ascii_lowercase:
        own = (word for word in kept if letter in word[:2])
        yield f"{FOLDER}/{letter}.txt", _file({word: kept[word] for word in own}, top)


def _grade(count: int) -> int:
    return count.bit_length() // 2


def _file(words: Mapping[str, int], top: int) -> bytes:
    """Return a file with a line for each grade from ``top`` on, the same in all files."""
    grades: dict[int, list[str]] = {}
    for word, count in words.items():
        grades.setdefault(_grade(count), []).append(word)
    lines = [" ".join(grades.get(grade, ())) for grade in range(top, -1, -1)]
    return "".join(f"{line}\n" for line in lines).encode()
