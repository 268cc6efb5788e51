"""A memo: what a pure function gave for the texts that keep coming back.

A third of what decisions say is wording that they share. A memo lives as long as the
one who works through them, and never changes what comes out: it only spares doing the
same work again. A text is kept from its second coming on, so that those which come once take
no room, and what is kept is bounded.
"""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

MOST = 4_000
"""Texts kept; with one more, the memo begins anew."""

LONGEST = 2_000
"""Characters of a text that is kept; paragraphs of standard wording have some 300."""

_MOST_SEEN = 40_000  # hashes of texts that came once: those of a thousand decisions


class Memo(Generic[K, T]):
    """Remembers what ``make`` returns, which must hang on its argument alone and be immutable."""

    def __init__(self, make: Callable[[K], T]) -> None:
        self._make = make
        self._kept: dict[K, T] = {}
        self._seen: set[int] = set()

    def __len__(self) -> int:
        """Return how many texts are kept."""
        return len(self._kept)

    def of(self, key: K, size: int) -> T:
        """Return what is made of ``key``, as ``get`` has it or made now."""
        kept = self.get(key, size)
        return self._make(key) if kept is None else kept

    def get(self, key: K, size: int) -> T | None:
        """Return what is made of ``key`` if it has come before, else ``None``.

        ``key`` is a text, or has one, of ``size`` characters.
        """
        kept = self._kept.get(key)
        if kept is not None or size > LONGEST:
            return kept
        known = hash(key)
        if known not in self._seen:
            if len(self._seen) >= _MOST_SEEN:
                self._seen.clear()
            self._seen.add(known)
            return None
        if len(self._kept) >= MOST:
            self._kept.clear()
        made = self._kept[key] = self._make(key)
        return made
