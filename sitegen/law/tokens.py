r"""The smallest pieces of a citation: words, figures, decimals and marks.

Tokens are read one at a time, where the grammar asks for one; a text is never
cut up as a whole. Any white space, a no-break space or a line break included,
separates tokens and is otherwise of no account.

    token   = decimal | figure | word | mark
    decimal = digits "." digits { "." digits }            8.27
    figure  = [ capital [ capital ] ] digits [ letters [ digits ] ]  24A  33ZA  A1  5a  14Z1
    word    = letters [ apostrophe letters ]              Act  Children’s
    mark    = any other character                         ( ) , / –
"""

import re
from typing import Literal, NamedTuple

Kind = Literal["decimal", "figure", "word", "mark", "end"]

_TOKEN = re.compile(
    r"\s{0,80}(?:"
    r"(?P<decimal>\d{1,3}(?:\.\d{1,3})+(?![\w]))"
    r"|(?P<figure>[A-Z]{0,2}\d{1,4}(?:[A-Za-z]{0,3}|[A-Z]{1,2}\d{1,2}[A-Z]?)(?![A-Za-z0-9]))"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
    r"|(?P<mark>\w+|[^\w\s]))"
)
_KINDS: dict[str, Kind] = {"decimal": "decimal", "figure": "figure", "word": "word", "mark": "mark"}
_FOLDED = {
    "childrens": "children",
    "regs": "regulations",
    "acts": "act",
    "misc": "miscellaneous",
    "&": "and",
}


class Token(NamedTuple):
    """One token. ``start`` is where its own characters begin, white space excluded."""

    kind: Kind
    text: str
    start: int
    end: int


def read(text: str, position: int) -> Token:
    """Return the token at or after ``position``; one of kind ``end`` where none follows."""
    match = _TOKEN.match(text, position)
    if match is None or match.lastgroup is None:
        return Token("end", "", position, position)
    group = match.lastgroup
    return Token(_KINDS[group], match.group(group), match.start(group), match.end())


def fold(word: str) -> str:
    """Reduce a word to the form in which names are compared.

    Case, a possessive ending and the spelling differences that decisions are full
    of ("&", "Childrens", "Regs") make no difference to which name it is.
    """
    plain = word.lower().replace("’", "'")
    plain = plain.removesuffix("'s")
    return _FOLDED.get(plain, plain)


def split_words(name: str) -> tuple[str, ...]:
    """Fold a name to the words by which it is compared, marks left out."""
    words: list[str] = []
    position = 0
    while (token := read(name, position)).kind != "end":
        if token.kind != "mark" or token.text == "&":
            words.append(fold(token.text))
        position = token.end
    return tuple(words)
