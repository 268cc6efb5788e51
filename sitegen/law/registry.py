"""The instruments and the guidance that decisions cite, ready to be looked up.

Values come from ``content/law/`` (see ``files``); ``compile_law`` turns them into
one frozen ``Law``, which every other module of this room asks. A name is
compared word by word in folded form (``tokens.fold``), brackets and commas
left out, so that "Anti-Social Behaviour, Crime & Policing Act" is the title's own name.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import combinations

from msgspec import Struct

from sitegen.law import tokens
from sitegen.law.anchors import compile_anchors

_YEAR = re.compile(r"\s+((?:1[2-9]|20)\d\d)$")
# A bracket that tells where an instrument extends to; decisions leave it out freely.
_EXTENT = re.compile(r"\s*\((?:England|England and Wales|Wales)\)")
_ETC = re.compile(r"\s*\betc\.?(?=\W|$)")
END = ""  # the key under which a trie node holds the name that ends there

Trie = dict[str, "Trie | Name"]


class Instrument(Struct, frozen=True):
    """An Act or statutory instrument.

    ``path`` is its legislation.gov.uk path without the host. ``default`` says that
    the title without its year means this one. An alias that carries a year is
    read with that year only; one without a year stands alone. ``beside`` holds
    short forms that are read only next to a provision ("section 117 MHA").
    ``type`` is ``unlisted`` for an instrument that a text names with its year and
    the registry does not hold; its path is then ``title/`` and a slug.
    ``seen``: the path was found in a published source, not given from memory.
    """

    title: str
    year: int
    type: str
    path: str
    seen: bool = False
    default: bool = False
    aliases: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    example: str = ""
    counter_example: str = ""

    @property
    def form(self) -> str:
        """What kind of text it is: ``act``, ``regulations``, ``order``, ``rules`` …"""
        return tokens.fold(_YEAR.sub("", self.title).split()[-1])

    @property
    def listed(self) -> bool:
        """Whether it stands in the registry."""
        return self.type != "unlisted"


class Guidance(Struct, frozen=True):
    """Statutory guidance, a code of practice or the Ombudsman's own guidance.

    ``url`` is ``None`` where no stable address is known. Aliases are read
    with or without a year after them.
    """

    title: str
    slug: str
    url: str | None = None
    aliases: tuple[str, ...] = ()
    example: str = ""
    counter_example: str = ""

    @property
    def path(self) -> str:
        """Its identity among citations: ``guidance/`` and the slug."""
        return f"guidance/{self.slug}"


class Name(Struct, frozen=True):
    """What one name, its year aside, may stand for.

    ``dated`` by year; ``alone`` without a year (several: it is ambiguous);
    ``beside`` without a year next to a provision. ``capitals``: a short form that
    counts only as printed here. ``words`` is the name's length in words.
    """

    dated: Mapping[int, Instrument]
    alone: tuple[Instrument | Guidance, ...]
    beside: tuple[Instrument, ...]
    candidates: tuple[Instrument, ...]
    capitals: tuple[str, ...]
    words: int


class Law(Struct, frozen=True):
    """Registry and guidance in the form in which a text is read against them.

    ``anchors`` finds where something may be cited; ``trie`` reads a name, word by word.
    """

    instruments: tuple[Instrument, ...]
    guidance: tuple[Guidance, ...]
    by_path: Mapping[str, Instrument | Guidance]
    trie: Trie
    anchors: re.Pattern[str]

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

    def __init__(self) -> None:
        self.dated: dict[int, Instrument] = {}
        self.alone: dict[str, Instrument | Guidance] = {}
        self.beside: dict[str, Instrument] = {}
        self.candidates: dict[str, Instrument] = {}
        self.spellings: list[str] = []


def compile_law(instruments: Iterable[Instrument], guidance: Iterable[Guidance]) -> Law:
    """Compile the lookup over both lists. Pure: equal lists give equal laws."""
    listed, codes = tuple(instruments), tuple(guidance)
    drafts: dict[tuple[str, ...], _Draft] = {}
    for instrument in listed:
        _enter_instrument(instrument, drafts)
    for code in codes:
        for alias in (code.title, *code.aliases):
            draft = _draft(alias, drafts)
            draft.alone[code.path] = code
    by_path = {target.path: target for target in (*listed, *codes)}
    names = {words: _name(words, draft) for words, draft in drafts.items()}
    return Law(listed, codes, by_path, _trie(names), compile_anchors(_heads(drafts)))


def split_words(name: str) -> tuple[str, ...]:
    """Fold a name to the words by which it is compared."""
    words: list[str] = []
    position = 0
    while (token := tokens.read(name, position)).kind != "end":
        if token.kind != "mark" or token.text == "&":
            words.append(tokens.fold(token.text))
        position = token.end
    return tuple(words)


def split_year(name: str) -> tuple[str, int | None]:
    """Take the year off the end of a name."""
    match = _YEAR.search(name)
    return (name[: match.start()], int(match.group(1))) if match else (name, None)


def _enter_instrument(instrument: Instrument, drafts: dict[tuple[str, ...], _Draft]) -> None:
    for title in _variants(split_year(instrument.title)[0]):
        draft = _draft(title, drafts)
        draft.dated[instrument.year] = instrument
        draft.candidates[instrument.path] = instrument
        if instrument.default:
            draft.alone[instrument.path] = instrument
    for alias in instrument.aliases:
        stem, year = split_year(alias)
        draft = _draft(stem, drafts)
        draft.dated[instrument.year] = instrument
        draft.candidates[instrument.path] = instrument
        if year is None:
            draft.alone[instrument.path] = instrument
    for alias in instrument.beside:
        draft = _draft(alias, drafts)
        draft.dated[instrument.year] = instrument
        draft.beside[instrument.path] = instrument
        draft.candidates[instrument.path] = instrument


def _variants(title: str) -> set[str]:
    """Return the title with and without what decisions leave out of it."""
    cuts = [_EXTENT, _ETC]
    return {
        _cut(title, chosen) for size in range(len(cuts) + 1) for chosen in combinations(cuts, size)
    }


def _cut(title: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    for pattern in patterns:
        title = pattern.sub("", title)
    return title


def _draft(name: str, drafts: dict[tuple[str, ...], _Draft]) -> _Draft:
    draft = drafts.setdefault(split_words(name), _Draft())
    draft.spellings.append(name)
    return draft


def _name(words: tuple[str, ...], draft: _Draft) -> Name:
    first = {_first_word(spelling) for spelling in draft.spellings}
    short = all(_is_short(word) for word in first)
    return Name(
        dated=draft.dated,
        alone=tuple(draft.alone.values()),
        beside=tuple(draft.beside.values()),
        candidates=tuple(draft.candidates.values()),
        capitals=tuple(sorted(first)) if short else (),
        words=len(words),
    )


def _first_word(spelling: str) -> str:
    return tokens.read(spelling, 0).text


def _is_short(word: str) -> bool:
    """Tell a short form, whose capitals count, from an ordinary first word."""
    return not word[1:].islower()


def _trie(names: Mapping[tuple[str, ...], Name]) -> Trie:
    root: Trie = {}
    for words, name in names.items():
        node = root
        for word in words:
            child = node.setdefault(word, {})
            assert isinstance(child, dict)  # noqa: S101 - END is no word, so no name sits there
            node = child
        node[END] = name
    return root


def _heads(drafts: Mapping[tuple[str, ...], _Draft]) -> dict[str, set[str]]:
    """Return the first words of names in the case they are found in, each with the second words."""
    heads: dict[str, set[str]] = {}
    for words, draft in drafts.items():
        second = words[1] if len(words) > 1 else ""
        for spelling in draft.spellings:
            first = _first_word(spelling)
            cases = {first} if _is_short(first) else {words[0], words[0].capitalize()}
            for case in cases:
                heads.setdefault(case, set()).add(second)
    return heads
