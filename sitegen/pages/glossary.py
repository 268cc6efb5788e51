"""The glossary: words that the Ombudsman uses in a special sense, from ``content/pages/glossary.md``.

A heading of level 3 is a term. The first paragraph below it explains the term in place, beside
its first use in a decision; whatever follows stands on the glossary's own page alone. Before
it two paragraphs of one line may stand:

    *Also: faults, failings*    other forms of the term, looked for in decisions like the term itself
    *An outcome*                the term is an outcome: it is explained beside the outcome of a
                                decision, and not looked for in its text
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct

from sitegen.problems import Problem
from sitegen.slug import slugify

FILE = "glossary.md"
ROUTE = "glossary/"
SHORTEST = 4
"""Letters below which a form would be found in too many words."""

_ALSO = "Also:"
_OUTCOME = "An outcome"
_LEVEL = "h3"


class Explained(Struct, frozen=True):
    """A term with its explanation in plain words; ``slug`` is its anchor on the glossary's page.

    ``forms`` are what it is looked for by, none for an outcome; ``outcomes`` the outcomes,
    as slugs, that it explains.
    """

    slug: str
    name: str
    words: str
    forms: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()


class Glossary(Struct, frozen=True):
    """The terms in the order of their page; empty where there is no such page."""

    terms: tuple[Explained, ...] = ()

    def outcome(self, outcome: str | None) -> Explained | None:
        """Return the term that explains an outcome as printed."""
        slug = slugify(outcome) if outcome else None
        return next((term for term in self.terms if slug in term.outcomes), None)


NO_GLOSSARY = Glossary()


def read_glossary(files: Mapping[str, str]) -> tuple[Glossary, list[Problem]]:
    """Read the glossary among the prose pages; a term that is wrong is left out and is a problem."""
    text = files.get(FILE)
    if text is None:
        return NO_GLOSSARY, []
    terms: list[Explained] = []
    problems: list[Problem] = []
    taken: set[str] = set()
    lines = text.split("\n")
    for section in _sections(MarkdownIt("commonmark", {"html": False}).parse(text)):
        term, wrong = _term(section)
        wrong += _wrong_forms(term, section, lines, taken)
        if not wrong:
            terms.append(term)
        problems += wrong
        taken |= {*term.forms, *term.outcomes}
    return Glossary(tuple(terms)), problems


class _Section(Struct, frozen=True):
    """A term's heading, and the paragraphs below it with the lines (from 0) that they begin at."""

    name: str
    line: int
    paragraphs: tuple[tuple[int, str], ...]


def _sections(tokens: list[Token]) -> Iterator[_Section]:
    name, line, below = "", 0, list[tuple[int, str]]()
    for opening, inline in pairwise(tokens):
        if inline.type != "inline" or opening.map is None:
            continue
        if opening.type == "heading_open":
            if name:
                yield _Section(name, line, tuple(below))
            name = _plain(inline) if opening.tag == _LEVEL else ""
            line, below = opening.map[0], []
        elif opening.type == "paragraph_open":
            below.append((opening.map[0], _plain(inline)))
    if name:
        yield _Section(name, line, tuple(below))


def _plain(inline: Token) -> str:
    parts = (" " if child.type == "softbreak" else child.content for child in inline.children or ())
    return " ".join("".join(parts).split())


def _term(section: _Section) -> tuple[Explained, list[Problem]]:
    also: list[str] = []
    outcome, words = False, ""
    problems: list[Problem] = []
    for line, paragraph in section.paragraphs:
        if paragraph.rstrip(".") == _OUTCOME:
            outcome = True
        elif paragraph.startswith(_ALSO):
            listed = paragraph.removeprefix(_ALSO).rstrip(".").split(",")
            found = [form for part in listed if (form := part.strip())]
            also += found
            if not found:
                message = f"{_ALSO!r} lists nothing"
                problems.append(_problem(line, 1, "glossary-empty", message, _FILL))
        else:
            words = paragraph
            break
    if not words:
        message = f"the term {section.name!r} is not explained"
        problems.append(_problem(section.line, 1, "glossary-unexplained", message, _EXPLAIN))
    named = (section.name, *also)
    outcomes = tuple(map(slugify, named)) if outcome else ()
    forms = () if outcome else tuple(map(_form, named))
    return Explained(slugify(section.name), section.name, words, forms, outcomes), problems


def _wrong_forms(
    term: Explained, section: _Section, lines: list[str], taken: Collection[str]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for form in (*term.forms, *term.outcomes):
        line, column = _place(form, section, lines)
        if form in taken or form in seen:
            message = f"{form!r} stands twice in the glossary"
            yield _problem(line, column, "glossary-twice", message, _ONCE)
        elif len(form) < SHORTEST or not form[0].isalpha():
            message = f"{form!r} cannot be looked for: it is too short, or begins with no letter"
            yield _problem(line, column, "glossary-form", message, _LONGER)
        seen.add(form)


def _form(words: str) -> str:
    """Return a form in lower case, as it stands within a sentence."""
    return words[:1].lower() + words[1:]


def _place(form: str, section: _Section, lines: list[str]) -> tuple[int, int]:
    """Return the line (from 0) and the column (from 1) in which a form is written."""
    for line in (section.line, *(line for line, _ in section.paragraphs)):
        at = lines[line].casefold().find(form.casefold())
        if at >= 0:
            return line, at + 1
    return section.line, 1


_FILL = "name what it is for, divided by commas, or take the line away"
_EXPLAIN = "write a paragraph below its heading"
_ONCE = "take one of them away"
_LONGER = f"give one of at least {SHORTEST} letters"


def _problem(line: int, column: int, code: str, message: str, hint: str) -> Problem:
    return Problem("warning", code, f"content/pages/{FILE}", line + 1, column, message, hint)
