"""The instruments and the guidance that decisions cite, ready to be looked up.

Values come from ``content/law/`` (see ``files``); ``compile_law`` turns them into
one frozen ``Law``, which every other module of this room asks. A name is
compared word by word in folded form (``tokens.fold``), brackets and commas
left out, so that "Anti-Social Behaviour, Crime & Policing Act" is the title's own name.
Three or more initials of an Act with its year, "ACA 2002", are its name too; next to a
provision so are initials with the last figures of the year, "CA89".
"""

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

from msgspec import Struct

from sitegen.law import tokens
from sitegen.law.anchors import FORMS, compile_anchors
from sitegen.law.instruments import Guidance, Instrument, split_year

__all__ = ["END", "Guidance", "Instrument", "Law", "Name", "Trie", "compile_law", "short_year"]

# A bracket that tells where an instrument extends to; decisions leave it out freely.
_EXTENT = re.compile(r"\s*\((?:England|England and Wales|Wales)\)")
_ETC = re.compile(r"\s*\betc\.?(?=\W|$)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_INITIALS = re.compile(r"[A-Z]{2,6}$")
_SMALL = frozenset(("and", "of", "the", "to", "for", "from", "in", "etc"))
_SHORTEST_INITIALS = 3  # an Act outside the registry may well have the two of another
_SHORT_NAME = 2  # words: in lower case, so short a name is mostly not a name
END = ""  # the key under which a node of the trie holds the name that ends there

Trie = dict[str, "Trie | Name"]
_Words = tuple[str, ...]


class Name(Struct, frozen=True):
    """What one name, its year aside, may stand for.

    ``dated`` by year; ``alone`` without a year; ``beside`` without a year next to a
    provision; ``candidates`` all of these; ``codes`` the guidance so called. More than one of a
    sort: it is ambiguous. ``capitals``: how a short form must begin to count.
    ``lower``: guidance that counts in lower case too, since it is listed so or is long.
    """

    dated: Mapping[int, Instrument]
    alone: tuple[Instrument, ...]
    beside: tuple[Instrument, ...]
    candidates: tuple[Instrument, ...]
    codes: tuple[Guidance, ...]
    capitals: tuple[str, ...]
    lower: bool


class Law(Struct, frozen=True):
    """Registry and guidance in the form in which a text is read against them.

    ``anchors`` finds where something may be cited; ``trie`` reads a name, word by word;
    ``formless`` are the first and second words of names that no form of an instrument stands in.
    """

    instruments: tuple[Instrument, ...]
    guidance: tuple[Guidance, ...]
    by_path: Mapping[str, Instrument | Guidance]
    trie: Trie
    anchors: re.Pattern[str]
    formless: Mapping[str, Collection[str]]

    def signs(self) -> re.Pattern[str]:
        """Compile the pattern of what a text must have to cite anything.

        Nearly all names have the form of an instrument in them, which is sign enough, and so it tells
        a text that cites nothing in two thirds of the time that ``anchors`` would take.
        """
        return compile_anchors(self.formless)

    def instrument(self, path: str) -> Instrument | None:
        """Return the instrument with this path, or ``None``."""
        found = self.by_path.get(path)
        return found if isinstance(found, Instrument) else None

    def code(self, path: str) -> Guidance | None:
        """Return the guidance with this ``guidance/…`` path, or ``None``."""
        found = self.by_path.get(path)
        return found if isinstance(found, Guidance) else None


class _Draft:
    """One name while the registry is being compiled."""

    def __init__(self, words: _Words) -> None:
        self.words = words
        self.spellings: list[str] = []
        self.dated: dict[int, Instrument] = {}
        self.alone: dict[str, Instrument] = {}
        self.beside: dict[str, Instrument] = {}
        self.codes: dict[str, Guidance] = {}

    def finish(self) -> Name:
        first = {_first_word(spelling) for spelling in self.spellings}
        short = all(_is_short(word) for word in first)
        candidates = {target.path: target for target in self.dated.values()}
        return Name(
            dated=self.dated,
            alone=tuple(self.alone.values()),
            beside=tuple(self.beside.values()),
            candidates=tuple((candidates | self.alone | self.beside).values()),
            codes=tuple(self.codes.values()),
            capitals=tuple(sorted(first)) if short else (),
            lower=len(self.words) > _SHORT_NAME or any(word.islower() for word in first),
        )


class _Drafts(dict[_Words, _Draft]):
    """The names entered so far, by their words."""

    def enter(self, spelling: str) -> _Draft:
        words = tokens.split_words(spelling)
        draft = self.setdefault(words, _Draft(words))
        draft.spellings.append(spelling)
        return draft


def compile_law(instruments: Iterable[Instrument], guidance: Iterable[Guidance]) -> Law:
    """Compile the lookup over both lists. Pure: equal lists give equal laws."""
    listed, codes = tuple(instruments), tuple(guidance)
    drafts = _Drafts()
    for instrument in listed:
        _enter(instrument, drafts)
    for code in codes:
        for alias in (code.title, *code.aliases):
            drafts.enter(alias).codes[code.path] = code
    by_path: dict[str, Instrument | Guidance] = {}
    by_path.update({instrument.path: instrument for instrument in listed})
    by_path.update({code.path: code for code in codes})
    formless = [draft for words, draft in drafts.items() if not any(map(FORMS.__contains__, words))]
    return Law(
        listed,
        codes,
        by_path,
        _trie(drafts),
        anchors=compile_anchors(_heads(drafts.values())),
        formless=_heads(formless),
    )


def _enter(instrument: Instrument, drafts: _Drafts) -> None:
    for title in _variants(split_year(instrument.title)[0]):
        draft = drafts.enter(title)
        draft.dated[instrument.year] = instrument
        if instrument.default:
            draft.alone[instrument.path] = instrument
    initials = _initials(instrument)
    if initials:
        drafts.enter(initials).dated.setdefault(instrument.year, instrument)
        _enter_short_year(initials, instrument, drafts)
    for alias in instrument.aliases:
        stem, year = split_year(alias)
        if year is not None:
            _enter_short_year(stem, instrument, drafts)
        draft = drafts.enter(stem)
        draft.dated[instrument.year if year is None else year] = instrument
        if year is None:
            draft.alone[instrument.path] = instrument
    for alias in instrument.beside:
        draft = drafts.enter(alias)
        draft.dated[instrument.year] = instrument
        draft.beside[instrument.path] = instrument


def short_year(printed: str) -> str:
    """Return the key in the trie of initials with a short year: no token is spelt like it."""
    return f"{printed[:-2].lower()}’{printed[-2:]}"


def _enter_short_year(initials: str, instrument: Instrument, drafts: _Drafts) -> None:
    """Enter "CA89", which may be a postcode too, and so is read only next to a provision."""
    if _INITIALS.match(initials):
        words = (short_year(f"{initials}{instrument.year % 100:02}"),)
        draft = drafts.setdefault(words, _Draft(words))
        draft.spellings.append(initials)
        draft.beside[instrument.path] = instrument


def _variants(title: str) -> list[str]:
    """Return the title with and without what decisions leave out of it."""
    variants = [title]
    for size in (1, 2):
        for chosen in combinations((_EXTENT, _ETC), size):
            shorter = title
            for pattern in chosen:
                shorter = pattern.sub("", shorter)
            variants.append(shorter)
    return list(dict.fromkeys(variants))


def _initials(instrument: Instrument) -> str:
    """Return how lawyers shorten an Act, "ACA" before 2002; empty for what is too short to tell."""
    words = _WORD.findall(split_year(instrument.title)[0]) if instrument.form == "act" else []
    letters = "".join(word[0].upper() for word in words if word not in _SMALL)
    return letters if len(letters) >= _SHORTEST_INITIALS else ""


def _first_word(spelling: str) -> str:
    return tokens.read(spelling, 0).text


def _is_short(word: str) -> bool:
    """Tell a short form, whose capitals count, from an ordinary first word."""
    return not word[1:].islower()


def _trie(drafts: _Drafts) -> Trie:
    root: Trie = {}
    for words, draft in drafts.items():
        node = root
        for word in words:
            child = node.setdefault(word, {})
            assert isinstance(child, dict)  # noqa: S101 - END is no word, so no name sits there
            node = child
        node[END] = draft.finish()
    return root


def _heads(drafts: Iterable[_Draft]) -> dict[str, set[str]]:
    """Return the first words of names in the case they begin with, each with the second words."""
    heads: dict[str, set[str]] = {}
    for draft in drafts:
        words = draft.words
        if words[0][-1].isdigit():  # "CA89": initials are anchors without it
            continue
        second = words[1] if len(words) > 1 else ""
        for spelling in draft.spellings:
            first = _first_word(spelling)
            cases = {first} if _is_short(first) else {words[0], words[0].capitalize()}
            for case in cases:
                heads.setdefault(case, set()).add(second)
    return heads
