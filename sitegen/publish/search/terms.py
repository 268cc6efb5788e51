"""What a printed word is found by, which is what Pagefind 1.5 has it found by.

The browser takes the words of a query to their stems in the same way, so a word is found only if it is
taken to its stem as here; `tests/publish/test_like_pagefind.py` holds this against Pagefind.
A word is found by

- all of it, without what is neither letter nor number: ``26A(1)`` as ``26a1``, ``child-care`` as
  ``childcare``;
- its parts, if it has several, where they have two letters or more: ``child`` and ``care``, which share
  the weight of the word.

Each is in lower case, without accents, as its stem (Snowball's English one). A word
with accents is kept as a form beside it, by which who types them finds it before others.

Of Pagefind's rules two are left out: what it does with emoji, and with Greek's sigma at an end.
"""

import re
import string
import unicodedata

from Stemmer import Stemmer  # type: ignore[import-not-found] # it has no annotations

_ENDS = string.punctuation.replace("_", "")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]+")
"""ASCII's, at which a word is parted."""
_CASES = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[0-9])(?=[A-Za-z])|(?<=[A-Za-z])(?=[0-9])"
)
"""Where a word is parted too, if it is all ASCII: ``26A``, ``HousingAct``."""

Term = tuple[str, str, int]
"""A stem, a form of it or nothing, and among how many its word's weight is shared."""


class Terms:
    """Takes printed words to their terms."""

    def __init__(self) -> None:
        stemmer = Stemmer("english")
        stemmer.maxCacheSize = 0  # its cache costs more than it saves
        self._stem = stemmer.stemWord

    def of(self, word: str) -> list[Term]:
        """Return the terms of a printed word; none of one without a letter or a number."""
        core = word.strip(_ENDS)
        if core.isascii() and core.isalpha() and core[1:].islower():
            # Most words, and soon done.
            return [(self._stem(core.lower()), "", 1)]
        whole = _lower("".join([sign for sign in word if sign.isalnum() or sign == "_"]))
        if not whole:
            return []
        parts = _parts(word)
        if len(parts) <= 1 and whole.startswith("".join(parts)):
            return [self._term(whole, 1)]
        lasting = [part for part in parts if len(part.encode()) > 1]
        return [self._term(whole, 1), *[self._term(part, len(lasting)) for part in lasting]]

    def _term(self, word: str, among: int) -> Term:
        folded = _folded(word)
        return self._stem(folded), "" if folded == word else word, among


def _parts(word: str) -> list[str]:
    """Return the parts of a word that may have several; none of one that is plainly whole."""
    if word.isalnum() and not any(map(str.isupper, word[1:])):
        return []
    return [_lower(part) for each in _PUNCTUATION.split(word) for part in _cased(each) if part]


def _cased(word: str) -> list[str]:
    """Part a word where its letters change between cases, or to figures and back."""
    if word.isascii():
        return _CASES.split(word)
    starts = [at for at in range(1, len(word)) if _changes(word[at - 1 : at + 2])]
    return [word[start:end] for start, end in zip([0, *starts], [*starts, None], strict=True)]


def _changes(around: str) -> bool:
    """Tell whether a part ends after the first of two or three signs."""
    before, sign, after = around[0], around[1], around[2:]
    if before.islower() and sign.isupper():
        return True
    if before.isupper() and sign.isupper() and after.islower():
        return True
    letters = f"{before}{sign}".strip(_FIGURES)
    return len(letters) == 1 and (letters.isupper() or letters.islower())


_FIGURES = "0123456789"


def _lower(word: str) -> str:
    """Return a word in lower case, sign by sign, as Pagefind does."""
    return word.lower() if word.isascii() else "".join(map(_lower_sign, word))


def _lower_sign(sign: str) -> str:
    return sign.lower() if sign.isupper() else sign


def _folded(word: str) -> str:
    """Return a word without accents."""
    if word.isascii():
        return word
    signs = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in signs if not unicodedata.combining(sign))
